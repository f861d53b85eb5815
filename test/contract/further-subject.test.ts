/** A further subject is a folder and one line in the catalogue: check, figures, new, fill, and report know it (its pane: further-subject-pane). */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { run } from "../../src/cli/run";
import { newWorkbook } from "../../src/hosts/file/write/new-workbook";
import { readWorkbook } from "../../src/hosts/file/read/read-workbook";
import { catalogue } from "../../src/subjects/catalogue";
import { catalogueOf } from "../../src/subjects/catalogue-of";
import { isamverkanSheets } from "../cases/isamverkan";
import { inventorySheet, inventorySubject, plainSheet } from "./inventory/inventory";

/** The one line. */
const withInventory = catalogueOf([...catalogue.subjects, inventorySubject]);

const folder = mkdtempSync(path.join(tmpdir(), "samkoll-contract-"));
const at = (name: string): string => path.join(folder, name);

const list = newWorkbook([inventorySheet]);

async function samkoll(...args: readonly string[]): Promise<{ readonly code: number; readonly out: string }> {
  let said = "";
  const say = (text: string): void => void (said += text);
  const code = await run(args, say, say, undefined, withInventory);
  return { code, out: said };
}

beforeAll(() => {
  writeFileSync(at("list.xlsx"), list);
  writeFileSync(at("budget.xlsx"), newWorkbook(isamverkanSheets()));
  writeFileSync(at("notes.xlsx"), newWorkbook([plainSheet("Blad1", [])]));
});

afterAll(() => rmSync(folder, { recursive: true }));

it("is found and judged by its own rules, and by its own limits of the policy", async () => {
  const result = withInventory.check(readWorkbook(list));
  expect(result.kinds).toEqual(["inventory"]);
  expect(result.findings.map(({ rule }) => rule)).toEqual(["INV-101"]);
  writeFileSync(at("policy.json"), JSON.stringify({ mostOfAThing: 1 }));
  const { code, out } = await samkoll("check", at("list.xlsx"), "--policy", at("policy.json"));
  expect(code).toBe(1);
  expect(out).toContain("ERROR INV-101 Förråd!B2 Det kan inte finnas 2 stycken. → → 0\n");
  expect(out).toContain("\nSaker: -1\n");
});

it("has its place in the JSON of every file, the others' as before", async () => {
  const { out } = await samkoll("check", folder, "--format", "json");
  const { files } = JSON.parse(out) as { readonly files: readonly Readonly<Record<string, unknown>>[] };
  const [budget, own, notes] = files;
  expect(budget).toMatchObject({ kinds: ["budget"], inventory: 0, figures: { total: 2_430_000 }, outcomes: null });
  expect(own).toMatchObject({ kinds: ["inventory"], inventory: -1, figures: null, fidelity: [] });
  expect(notes).toMatchObject({ kinds: [], findings: [{ rule: "SAM-101" }] });
});

it("is told among what was looked for where a workbook holds nothing", async () => {
  const { code, out } = await samkoll("check", at("notes.xlsx"));
  expect(code).toBe(1);
  expect(out).toContain("; inventarielista (ett blad som börjar med Inventarielista). →");
  expect(out).not.toContain("Ingen budget hittades");
  expect((await samkoll("figures", at("notes.xlsx"))).out).toContain("inventarielista");
});

it("gives its figures, asked for by name or by what the workbook holds", async () => {
  expect(await samkoll("figures", at("list.xlsx"))).toEqual({ code: 0, out: "Saker: -1\n" });
  expect((await samkoll("figures", at("list.xlsx"), "--format", "json")).out).toBe('{"total":-1,"questions":[]}\n');
  const missing = await samkoll("figures", at("budget.xlsx"), "--kind", "inventory");
  expect(missing.code).toBe(2);
  expect(missing.out).toContain("Ingen inventarielista hittades");
});

it("is made new, filled and mended", async () => {
  const made = await samkoll("new", "--kind", "inventory", "--project", "Förrådet", "--out", at("new/list.xlsx"));
  expect(made.code).toBe(2);
  expect((await samkoll("new", "--kind", "inventory", "--project", "Förrådet", "--out", at("made.xlsx"))).out).toBe(
    `${at("made.xlsx")} är en tom inventarielista för Förrådet.\n`,
  );
  expect(withInventory.check(readWorkbook(readFileSync(at("made.xlsx")))).kinds).toEqual(["inventory"]);
  const refused = await samkoll("new", "--kind", "inventory", "--project", "Lager 7", "--out", at("lager.xlsx"));
  expect(refused.code).toBe(2);
  expect(refused.out).toContain("Ange --project utan siffror.");
  const foreign = await samkoll("new", "--kind", "inventory", "--project", "A", "--out", at("a.xlsx"), "--rows", "3");
  expect(foreign.code).toBe(2);
  expect(foreign.out).toContain("--rows");
  await samkoll("fill", "--kind", "inventory", at("list.xlsx"), "--out", at("filled.xlsx"));
  expect(readWorkbook(readFileSync(at("filled.xlsx"))).sheets.map(({ name }) => name)).toEqual(["Förråd", "Summa"]);
  expect((await samkoll("mend", at("list.xlsx"), "--out", at("mended.xlsx"))).code).toBe(0);
});

it("tells what is right, in words", async () => {
  const [sheet] = readWorkbook(list).sheets;
  if (sheet === undefined) throw new Error("The list has a sheet");
  const rows = sheet.rows.slice(0, 2);
  const { assurances } = withInventory.check({ ...readWorkbook(list), sheets: [{ ...sheet, rows }] });
  expect(assurances).toEqual([{ key: "inventory.right", values: { count: { kind: "number", value: 1 } } }]);
});
