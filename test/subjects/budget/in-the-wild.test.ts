/** Budgets that people made their own: fewer headings, other words, other orders, and plain nonsense. */
import { check, defaultPolicy } from "../../check";
import fc from "fast-check";
import { locateBudget } from "../../../src/subjects/budget/locate/locate-budget";
import { blocksOf } from "../../../src/subjects/budget/model";
import { withCells, withSheet } from "./change";
import { detailed, found, rightBudget, summary } from "./findings";
import { sheetOf, workbookOf } from "./written-sheet";

/** One block, no share column, "Summa" as the total's heading, own words, a total without sections' sums in order. */
const plain = sheetOf("Kalkyl", [
  ["Budget för Grön Rehab"],
  ["Projekttid", "1/1 2024 - 31/12 2024"],
  ["Belopp i kronor", "Huvudprojektägare", "Delprojektägare", "Summa"],
  [null, "Knivsta kommun", "Försäkringskassan", null],
  ["PERSONALKOSTNADER"],
  ["Samordnare", 310_000, 290_000, 600_000],
  ["Summa personalkostn.", 310_000, 290_000, 600_000],
  ["Lokalkostnader"],
  ["Hyra", 60_000, null, 60_000],
  ["Summa lokalkostnader", 60_000, 0, 60_000],
  ["Ovriga  kostnader"],
  ["Extern utvärdering", 40_000, null, 40_000],
  ["Summa ovriga kostnader", 40_000, 0, 40_000],
  ["Totalt från Samordningsförbundet", 410_000, 290_000, 700_000],
]);

it("reads a sheet with one block, no tjänst i % and another heading for the total", () => {
  const model = locateBudget(workbookOf(plain));
  expect(model.detailed?.requested?.partners.map(({ name }) => name)).toEqual(["Knivsta kommun", "Försäkringskassan"]);
  expect(model.detailed?.requested?.totalColumn).toBe(3);
  expect(model.detailed?.period?.period).toEqual({ from: "2024-01-01", to: "2024-12-31" });
  expect(model.detailed?.requested?.sections.map(({ id, rows }) => [id, rows.length])).toEqual([
    ["staff", 1],
    ["premises", 1],
    ["other", 1],
  ]);
  expect(check(workbookOf(plain), defaultPolicy).figures?.requested).toBe(70_000_000);
  expect(found(workbookOf(plain))).toEqual(["BUD-101 Kalkyl!A2 block", "BUD-103 Kalkyl!A2", "BUD-307 Kalkyl!D6 all"]);
});

it("reads a sheet whose first heading is merged over the partners", () => {
  const merged = withSheet(rightBudget, detailed, (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.index === 5 ? { ...row, cells: row.cells.filter((cell) => cell.column < 4) } : row,
    ),
  }));
  expect(found(merged)).toEqual([]);
});

it("reads a partner's column that has no heading at all, and tells that its money has no name", () => {
  const nameless = withCells(rightBudget, detailed, { E6: null, E7: null });
  expect(found(nameless)).toContain(`BUD-104 ${detailed}!E7 partner`);
  expect(check(nameless, defaultPolicy).figures?.total).toBe(243_000_000);
});

it("reads own funding by its own headings, in whatever order the partners stand there", () => {
  const swapped = withCells(rightBudget, detailed, {
    C39: { value: "Arbetsförmedlingen" },
    E39: { value: "Uppsala kommun" },
    C47: { value: 12_000 },
    C49: { formula: "SUM(C47:C48)", value: 12_000 },
    C57: { formula: "C44+C49+C55", value: 12_000 },
    C59: { formula: "C37+C57", value: 1_842_000 },
    G47: { formula: "SUM(C47:F47)", value: 12_000 },
    G49: { formula: "SUM(G47:G48)", value: 12_000 },
    G57: { formula: "G44+G49+G55", value: 12_000 },
    G59: { formula: "G37+G57", value: 2_442_000 },
  });
  const employment = check(swapped, defaultPolicy).figures?.partners.find(({ name }) => name === "Arbetsförmedlingen");
  expect(employment).toMatchObject({ requested: 60_000_000, ownFunding: 1_200_000 });
});

it("reads both tables on one sheet", () => {
  const [budget, table] = [detailed, summary].map((name) => rightBudget.sheets.find((sheet) => sheet.name === name));
  if (!budget || !table) throw new Error("The budget has two sheets");
  const offset = 65;
  const below = table.rows.map((row) => ({
    ...row,
    index: row.index + offset,
    cells: row.cells.map(({ formula: _, ...cell }) => ({ ...cell, row: cell.row + offset })),
  }));
  const model = locateBudget(workbookOf({ ...budget, rows: [...budget.rows, ...below] }));
  expect(model.summary?.rows.map(({ name }) => name)).toEqual([
    "Uppsala kommun",
    "Landstinget",
    "Arbetsförmedlingen",
    "Försäkringskassan",
  ]);
  expect(model.detailed && blocksOf(model.detailed).map(({ id }) => id)).toEqual(["requested", "ownFunding"]);
});

it("does not take a register of participants for a budget", () => {
  const register = sheetOf("Deltagare", [
    ["Löpnummer", "Inskriven", "Kommun", "Övriga kostnader", "Totalt"],
    [1, 45_292, "Uppsala", 100, 100],
    [2, 45_293, "Knivsta", 200, 200],
  ]);
  expect(check(workbookOf(register), defaultPolicy).kinds).toEqual(["outcomes"]);
});

const cellValue = fc.oneof(
  fc.double(),
  fc.string(),
  fc.boolean(),
  fc.constantFrom(
    "Summa personalkostnader",
    "Egenfinansiering",
    "Delprojektägare",
    "tjänst i %",
    "NAMN",
    "-",
    "1 000:-",
  ),
  fc.constantFrom({ error: "#REF!" }, { error: "#VALUE!" }),
);
const formula = fc.constantFrom(
  "SUM(A1:A9)",
  "C14",
  "SUM(C1:G99)",
  "G59",
  "[1]x!A1",
  "SUM(",
  "A1+A1+A1",
  "SUM(A1:XFD1048576)",
);

it("never fails, and always points at a cell, whatever is written into the budget", () => {
  const change = fc.record({
    sheet: fc.constantFrom(detailed, summary, "Projektuppgifter"),
    cell: fc.tuple(fc.constantFrom("A", "B", "C", "D", "G", "H"), fc.integer({ min: 1, max: 62 })),
    value: cellValue,
    formula: fc.option(formula, { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
      const changed = changes.reduce(
        (snapshot, { sheet, cell, value, formula: text }) =>
          withCells(snapshot, sheet, { [cell.join("")]: { value, ...(text !== undefined && { formula: text }) } }),
        rightBudget,
      );
      for (const { at } of check(changed, defaultPolicy).findings) {
        expect(changed.sheets.some(({ name }) => name === at.sheet)).toBe(true);
        expect(at.row).toBeGreaterThanOrEqual(0);
        expect(at.column).toBeGreaterThanOrEqual(0);
      }
    }),
    { numRuns: 150 },
  );
});

it("never fails when rows and columns are missing", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 60 })),
      fc.uniqueArray(fc.integer({ min: 0, max: 7 })),
      (rows, columns) => {
        const cut = withSheet(rightBudget, detailed, (sheet) => ({
          ...sheet,
          rows: sheet.rows
            .filter((row) => !rows.includes(row.index))
            .map((row) => ({ ...row, cells: row.cells.filter((cell) => !columns.includes(cell.column)) })),
        }));
        expect(() => check(cut, defaultPolicy)).not.toThrow();
      },
    ),
    { numRuns: 150 },
  );
});
