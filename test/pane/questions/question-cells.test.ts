/** The cells of a question in a few letters. */
import { cellsText, isAbout } from "../../../src/pane/questions/question-cells";
import type { Address } from "../../../src/workbook/address";

const cells = (...places: readonly (readonly [number, number])[]): readonly Address[] =>
  places.map(([row, column]) => ({ sheet: "Budget", row, column }));
const at: Address = { sheet: "Budget", row: 0, column: 1 };

it("a column is one area, and so are rows of the same columns below each other", () => {
  expect(cellsText({ at, cells: cells([2, 1], [3, 1], [4, 1]) })).toBe("B3:B5");
  const rows = [2, 3, 4].flatMap((row) => cells([row, 1], [row, 2], [row, 3]));
  expect(cellsText({ at, cells: rows })).toBe("B3:D5");
});

it("three areas are told, and that there are more", () => {
  expect(cellsText({ at, cells: cells([0, 1], [2, 1], [4, 1]) })).toBe("B1, B3, B5");
  expect(cellsText({ at, cells: cells([0, 1], [2, 1], [4, 1], [6, 1]) })).toBe("B1, B3, B5 …");
});

it("a question without cells of its own is about the one to go to", () => {
  expect(cellsText({ at, cells: [] })).toBe("B1");
  expect(isAbout({ at, cells: [] }, at)).toBe(true);
  expect(isAbout({ at, cells: cells([2, 1]) }, { ...at, row: 2 })).toBe(true);
  expect(isAbout({ at, cells: [] }, { ...at, sheet: "Plan" })).toBe(false);
});
