/** Looking things up in a Snapshot, and what number formats say. */
import { isDateFormat, isPercentFormat } from "../../src/workbook/number-format";
import { patched } from "../../src/workbook/patched";
import { type Sheet, type Snapshot, cellAt, isBlank, rowAt } from "../../src/workbook/snapshot";

const sheet: Sheet = {
  name: "Blad1",
  visibility: "visible",
  protected: false,
  hiddenColumns: new Set(),
  rows: [3, 7, 8, 100].map((index) => ({ index, hidden: false, cells: [{ row: index, column: 2, value: index }] })),
};
const snapshot: Snapshot = { sheets: [sheet], dateSystem: 1900, names: new Map() };

it("finds rows by their index, and none between them", () => {
  expect([3, 7, 8, 100].map((index) => rowAt(sheet, index)?.index)).toEqual([3, 7, 8, 100]);
  expect([0, 4, 9, 101].map((index) => rowAt(sheet, index))).toEqual([undefined, undefined, undefined, undefined]);
});

it("finds a cell, and nothing on a sheet that is not there", () => {
  expect(cellAt(snapshot, { sheet: "Blad1", row: 7, column: 2 })?.value).toBe(7);
  expect(cellAt(snapshot, { sheet: "Blad1", row: 7, column: 1 })).toBeUndefined();
  expect(cellAt(snapshot, { sheet: "Blad2", row: 7, column: 2 })).toBeUndefined();
});

it("takes white space for a blank, and zero for a value", () => {
  expect([null, "", " \u00A0", 0, "0", false].map(isBlank)).toEqual([true, true, true, false, false, false]);
});

it.each([
  ["yyyy-mm-dd", true],
  ["d mmm", true],
  ["[h]:mm", true],
  ["#,##0", false],
  ['#,##0 "kr"', false],
  ['0 "dagar"', false],
  ["[Red]0", false],
  ["[$-41D]d mmmm yyyy", true],
  ["General", false],
  ["0%", false],
  [undefined, false],
])("tells whether %s shows a date", (code, isDate) => {
  expect(isDateFormat(code)).toBe(isDate);
});

it("knows percent by its sign", () => {
  expect(["0%", "0.0 %", "#,##0", undefined].map(isPercentFormat)).toEqual([true, true, false, false]);
});

describe("a patched snapshot", () => {
  const at = (row: number, column: number): { sheet: string; row: number; column: number } => ({
    sheet: "Blad1",
    row,
    column,
  });

  it("holds what the patch wrote, in order, and the old one is as it was", () => {
    const before = { value: null };
    const after = patched(snapshot, [
      { kind: "cell", at: at(5, 1), before, content: { value: "ny" } },
      { kind: "cell", at: at(7, 0), before, content: { value: 2, formula: "1+1", format: "0" } },
    ]);
    expect(after.sheets[0]?.rows.map(({ index }) => index)).toEqual([3, 5, 7, 8, 100]);
    expect(after.sheets[0]?.rows[2]?.cells.map(({ column }) => column)).toEqual([0, 2]);
    expect(cellAt(after, at(7, 0))).toEqual({ row: 7, column: 0, value: 2, formula: "1+1", format: "0" });
    expect(cellAt(snapshot, at(5, 1))).toBeUndefined();
  });
});
