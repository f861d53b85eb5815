/** Which columns of a table add up others, by what stands in them. */
import { sumColumns } from "../../src/reading/sum-columns";
import { sheetOf, type Written } from "../subjects/budget/written-sheet";

function shownIn(rows: readonly (readonly Written[])[]): readonly (readonly [number, readonly number[], string])[] {
  const width = Math.max(...rows.map(({ length }) => length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const sheet = sheetOf("Blad", rows);
  return sumColumns(
    sheet,
    rows.map((_, row) => row),
    columns,
  ).map(({ column, parts, shownBy }) => [column, parts, shownBy]);
}

it("knows a total by figures that agree in every row, wherever it stands", () => {
  expect(
    shownIn([
      [1, 2, 3],
      [4, 0, 4],
      [5, 6, 11],
    ]),
  ).toEqual([[2, [0, 1], "values"]]);
  expect(
    shownIn([
      [3, 1, 2],
      [4, 4, 0],
      [11, 5, 6],
    ]),
  ).toEqual([[0, [1, 2], "values"]]);
});

it("leaves out a column of shares that is no part of it", () => {
  expect(
    shownIn([
      [0.5, 1, 2, 3],
      [1, 4, 7, 11],
      [1, 5, 6, 11],
    ]),
  ).toEqual([[3, [1, 2], "values"]]);
});

it("knows a total by formulas that add across, and not by those that add down", () => {
  const across = (row: number): Written => ({ formula: `SUM(A${row}:B${row})`, value: 0 });
  expect(
    shownIn([
      [1, 2, across(1)],
      [3, 4, across(2)],
    ]),
  ).toEqual([[2, [0, 1], "formulas"]]);
  const down: Written = { formula: "SUM(C1:C2)", value: 9 };
  expect(
    shownIn([
      [1, 2, 5],
      [3, 4, 4],
      [null, null, down],
    ]),
  ).toEqual([]);
});

it("finds no total in a difference, in chance or in one row repeated", () => {
  expect(
    shownIn([
      [10, { formula: "A1-C1", value: 4 }, 6],
      [20, { formula: "A2-C2", value: 5 }, 15],
    ]),
  ).toEqual([]);
  expect(
    shownIn([
      [1, 2, 3],
      [4, 5, 8],
      [7, 8, 9],
    ]),
  ).toEqual([]);
  expect(
    shownIn([
      [8, 57, 49],
      [8, 57, 49],
      [8, 57, 49],
    ]),
  ).toEqual([]);
});

it("does not take two partners who pay alike for each other's total", () => {
  const sums = shownIn([
    [1, 1],
    [2, 2],
    [3, 3],
  ]);
  expect(sums.every(([, parts]) => parts.length === 1)).toBe(true);
});

it("knows a total of twelve months that were rounded one by one", () => {
  const months = (part: number): readonly number[] => Array.from({ length: 12 }, () => part);
  const parts = Array.from({ length: 12 }, (_, month) => month);
  expect(
    shownIn([
      [...months(8_333.33), 100_000],
      [...months(4_166.67), 50_000],
      [...months(12_500), 150_000],
    ])[0],
  ).toEqual([12, parts, "values"]);
});
