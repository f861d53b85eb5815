/** Follow-up on the command line: requisitions one after the other, a forecast, and the figures for Uppföljning Finsam. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { newWorkbook } from "../../src/hosts/file/write/new-workbook";
import { readWorkbook } from "../../src/hosts/file/read/read-workbook";
import { cellAt } from "../../src/workbook/snapshot";
import { correctedIsamverkanSheets } from "../cases/isamverkan";
import { samkoll } from "./samkoll";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "samkoll-"));
  writeFileSync(at("budget.xlsx"), newWorkbook(correctedIsamverkanSheets()));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, name);
const fill = (kind: string, from: string, to: string, ...options: readonly string[]) =>
  samkoll("fill", "--kind", kind, at(from), "--out", at(to), ...options);
const half = ["--from", "2014-01-01", "--to", "2014-06-30"];

it("makes a requisition, the next one that follows it, and a forecast that follows both", async () => {
  const first = await fill("requisition", "budget.xlsx", "1.xlsx", ...half);
  expect(first).toMatchObject({ code: 0, out: `${at("1.xlsx")} är gjord med bladen Rekvisition.\n` });
  await fill("requisition", "1.xlsx", "2.xlsx", "--from", "2014-07-01", "--to", "2014-12-31");
  await fill("forecast", "2.xlsx", "3.xlsx");
  const made = readWorkbook(new Uint8Array(readFileSync(at("3.xlsx"))));
  expect(made.sheets.map(({ name }) => name).slice(-3)).toEqual(["Rekvisition", "Rekvisition 2", "Prognos"]);
  expect(cellAt(made, { sheet: "Rekvisition 2", row: 11, column: 2 })?.formula).toBe("Rekvisition!C12+Rekvisition!D12");
  expect(cellAt(made, { sheet: "Prognos", row: 27, column: 1 })?.value).toBe(2_430_000);
  expect((await samkoll("check", at("3.xlsx"))).code).toBe(0);
});

it("tells what is odd with the period, and makes it all the same", async () => {
  await fill("requisition", "budget.xlsx", "1.xlsx", ...half);
  const { code, out } = await fill("requisition", "1.xlsx", "2.xlsx", "--from", "2014-06-01", "--to", "2015-01-31");
  expect(code).toBe(0);
  expect(out).toContain("Perioden går utanför insatsens tid, 2014-01-01 – 2014-12-31.");
  expect(out).toContain("Perioden överlappar en som redan är rekvirerad, 2014-01-01 – 2014-06-30.");
});

it("makes one of a part of the budget, and names a part that is not there", async () => {
  const part = await fill("requisition", "budget.xlsx", "1.xlsx", ...half, "--part", "Arbetsförmedlingen");
  expect(part.code).toBe(0);
  const none = await fill("requisition", "budget.xlsx", "2.xlsx", ...half, "--part", "Tierps kommun");
  expect(none).toMatchObject({ code: 2 });
  expect(none.err).toContain("Ingen kolumn i budgeten heter så.");
});

it("makes the figures for Uppföljning Finsam", async () => {
  const { out } = await fill("finsam", "budget.xlsx", "1.xlsx");
  expect(out).toContain("Underlag Uppföljning Finsam");
  const made = readWorkbook(new Uint8Array(readFileSync(at("1.xlsx"))));
  const told = [3, 4, 6].map((row) => cellAt(made, { sheet: "Underlag Uppföljning Finsam", row, column: 1 })?.value);
  expect(told).toEqual(["2014", 2_430_000, 50]);
});

it("asks for the period's days, for days that are days, and for no option of another kind", async () => {
  expect((await fill("requisition", "budget.xlsx", "1.xlsx")).err).toContain("--from, --to måste anges");
  expect((await fill("requisition", "budget.xlsx", "1.xlsx", "--from", "i våras", "--to", "2014-06-30")).err).toContain(
    "Skriv datumet som 2027-01-31.",
  );
  expect(
    (await fill("requisition", "budget.xlsx", "1.xlsx", "--from", "2014-06-30", "--to", "2014-01-01")).err,
  ).toContain("slutar innan den börjar");
  expect((await fill("finsam", "budget.xlsx", "1.xlsx", ...half)).err).toContain("--from hör inte till --kind finsam");
  expect((await fill("budget", "budget.xlsx", "1.xlsx")).code).toBe(0);
});
