/** SAM-102: formulas that a writer left without a result, where Samkoll cannot work it out. */
import { cellName } from "../../src/workbook/address";
import type { Snapshot } from "../../src/workbook/snapshot";
import { resultOn } from "../../src/checking/check-result";
import { check } from "../check";
import { withCells } from "../subjects/budget/change";
import { detailed, rightBudget } from "../subjects/budget/findings";

/** Every formula as openpyxl writes it. */
function withoutResults(snapshot: Snapshot): Snapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: null })),
      })),
    })),
  };
}

const told = (snapshot: Snapshot): readonly string[] =>
  check(snapshot).findings.map(({ rule, at, variant }) =>
    `${rule} ${at.sheet}!${cellName(at)} ${variant ?? ""}`.trim(),
  );

it("says nothing of a budget whose formulas can all be worked out", () => {
  const result = check(withoutResults(rightBudget));
  expect(result.findings).toEqual(check(rightBudget).findings);
  expect(result.figures?.total).toBe(check(rightBudget).figures?.total);
});

it.each([
  ["a function that is not calculated here", 'INDIRECT("B2")', "function"],
  ["another workbook", "'[lön.xlsx]Blad1'!B4", "workbook"],
  ["a circle", "C9", "other"],
])("tells of %s once, at its cell, and of no sum that hangs on it", (_, formula, variant) => {
  const budget = withoutResults(withCells(rightBudget, detailed, { C9: { value: null, formula } }));
  expect(told(budget).filter((each) => each.startsWith("SAM-102"))).toEqual([`SAM-102 ${detailed}!C9 ${variant}`]);
  expect(told(budget).filter((each) => !/SAM-102|BUD-208/.test(each))).toEqual(told(rightBudget));
});

it("gathers the cells of one kind, and tells where on another sheet it begins", () => {
  const two = withCells(rightBudget, detailed, {
    C9: { value: null, formula: "CUBEVALUE(A1)" },
    C10: { value: null, formula: "CUBEVALUE(A2)" },
  });
  const [finding, ...others] = check(withoutResults(two)).findings.filter(({ rule }) => rule === "SAM-102");
  expect(finding?.values).toMatchObject({ name: { text: "CUBEVALUE" }, cells: { cells: "C9:C10" } });
  expect(others).toEqual([]);
  const [first] = rightBudget.sheets;
  if (first === undefined) throw new Error("A budget has sheets.");
  const wages = {
    ...first,
    name: "Löner",
    rows: [{ index: 0, hidden: false, cells: [{ row: 0, column: 0, value: null, formula: "CUBEVALUE(B1)" }] }],
  };
  const linked = withCells(rightBudget, detailed, { C9: { value: null, formula: "Löner!A1" } });
  const both = withoutResults({ ...linked, sheets: [...linked.sheets, wages] });
  expect(told(both).filter((each) => each.startsWith("SAM-102"))).toEqual(["SAM-102 Löner!A1 function"]);
  expect(told({ ...rightBudget, sheets: [...rightBudget.sheets, wages] })).toEqual(told(rightBudget));
});

it("stands on the tab of the subject that reads the sheet, and on no other's", () => {
  const result = check(
    withoutResults(withCells(rightBudget, detailed, { C9: { value: null, formula: "CUBEVALUE(A1)" } })),
  );
  const rulesOn = (...subjects: readonly string[]): readonly string[] =>
    resultOn(result, subjects).findings.map(({ rule }) => rule);
  expect(rulesOn("budget", "privacy")).toContain("SAM-102");
  expect(rulesOn("outcomes", "privacy")).toEqual([]);
});
