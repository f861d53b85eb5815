/** A final report in a file with a budget and a register: filled in from both, and filled in again around the writer's words. */
import { check, defaultPolicy } from "../../../check";
import { newRegisterPatch } from "../../../../src/subjects/outcomes/sheets/new-register";
import { reportPatch } from "../../../../src/subjects/outcomes/report/report-patch";
import { recalculated } from "../../../../src/workbook/formula/recalculate";
import { applyToFile } from "../../../../src/hosts/file/write/apply-to-file";
import { newWorkbook } from "../../../../src/hosts/file/write/new-workbook";
import { readWorkbook } from "../../../../src/hosts/file/read/read-workbook";
import { editCell } from "../../../../src/workbook/content";
import { cellName, cellReference } from "../../../../src/workbook/address";
import type { Patch } from "../../../../src/workbook/patch";
import { cellAt } from "../../../../src/workbook/snapshot";
import { correctedIsamverkanSheets } from "../../../cases/isamverkan";
import { swedish } from "../../../cases/words";

const today = "2015-01-31";
const names = { sheet: "Slutrapport", suffix: "_2" };
const request = { effort: "", columnSet: "small", from: null, to: null, rows: 20 } as const;

function applied(bytes: Uint8Array, patch: Patch): Uint8Array {
  return applyToFile(bytes, recalculated(readWorkbook(bytes), patch)).bytes;
}

function outcomesIn(bytes: Uint8Array) {
  const result = check(readWorkbook(bytes), defaultPolicy, today);
  if (result.outcomes === null) throw new Error("No outcomes");
  return { outcomes: result.outcomes, findings: result.findings };
}

function filled(bytes: Uint8Array) {
  const filling = reportPatch(outcomesIn(bytes).outcomes, swedish, names);
  return { ...filling, bytes: applied(bytes, filling.patch) };
}

function withRegister(): Uint8Array {
  const budget = newWorkbook(correctedIsamverkanSheets());
  return applied(budget, newRegisterPatch(readWorkbook(budget), request, { goals: true, forms: false }, swedish));
}

const first = filled(withRegister()).bytes;

it("takes the effort's name, time, partners and money from the budget", () => {
  const { report } = outcomesIn(first).outcomes;
  expect(report?.fields.name?.text).toBe("ISAmverkan");
  expect(report?.dates).toEqual({ from: "2014-01-01", to: "2014-12-31" });
  expect(report?.fields.owners?.text).toBe("Uppsala kommun, Landstinget, Arbetsförmedlingen, Försäkringskassan");
  expect(report?.money.map(({ partner, granted }) => [partner, granted?.value])[0]).toEqual([
    "Uppsala kommun",
    outcomesIn(first).outcomes.planned?.partners[0]?.requested,
  ]);
});

it("links the name to its cell of the budget or the plan", () => {
  const { outcomes } = outcomesIn(first);
  const at = outcomes.planned?.at?.name;
  const source = outcomes.report?.fields.name?.at;
  if (at === undefined || source === undefined) throw new Error("No source");
  expect(cellAt(outcomes.snapshot, { ...source, column: 4 })?.value).toBe(`${cellName(at)} på bladet ${at.sheet}`);
  expect(cellAt(outcomes.snapshot, { ...source, column: 6 })?.formula).toBe(cellReference(at));
});

it("has nothing in it that is found wrong", () => {
  const { findings } = outcomesIn(first);
  expect(findings.filter(({ at }) => at.sheet === "Slutrapport")).toEqual([]);
});

it("keeps the writer's words and the amounts used when it is filled in again", () => {
  const { outcomes } = outcomesIn(first);
  const [purpose, used] = [outcomes.report?.fields.purpose?.at, outcomes.report?.money[0]?.used?.at];
  if (purpose === undefined || used === undefined) throw new Error("No cells to write in");
  const written = applied(first, [
    editCell(purpose, undefined, { value: "Fler ska få egen försörjning." }),
    editCell(used, undefined, { value: 250_000 }),
  ]);
  const again = filled(written);
  expect(again.patch).toEqual([]);
  const { report } = outcomesIn(again.bytes).outcomes;
  expect(report?.fields.purpose?.text).toBe("Fler ska få egen försörjning.");
  const [row] = report?.money ?? [];
  expect(row?.returned?.value).toBe((row?.granted?.value ?? 0) - 25_000_000);
});
