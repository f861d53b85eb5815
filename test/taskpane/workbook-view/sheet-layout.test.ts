/** Where the rows and columns of the view stand. */
import { moved } from "../../../src/taskpane/workbook-view/move";
import {
  columnsIn,
  columnWidth,
  layoutSheet,
  roomForText,
  rowHeight,
  rowsIn,
} from "../../../src/taskpane/workbook-view/sheet-layout";
import type { Row, Sheet } from "../../../src/workbook/snapshot";
import { rowsOf } from "../a-checked-workbook";

function sheetOf(rows: readonly Row[]): Sheet {
  return { name: "Blad1", visibility: "visible", protected: false, hiddenColumns: new Set(), rows };
}

const textOf = ({ value }: { readonly value: unknown }): string => String(value);
const registerRow = (index: number): Row => ({
  index,
  hidden: false,
  cells: [{ row: index, column: 1, value: index }],
});

const form = sheetOf(
  rowsOf([
    ["Kostnader att rekvirera från Samordningsförbundet i sin helhet och för alla"],
    ["Lokalhyra", null, 120000, 0, 120000],
    ["Resor", null, 10000, 0, 10000],
    ["Tolk"],
    ["Övrigt", null, 30000, 0, 1830000000],
  ]),
);

describe("the layout of a sheet", () => {
  it("makes a column as wide as its figures need and no title wider than the labels under it", () => {
    const layout = layoutSheet(form, textOf);
    expect(columnWidth(layout, 4)).toBeGreaterThan(columnWidth(layout, 3));
    expect(columnWidth(layout, 0)).toBeLessThan(150);
  });

  it("lets a text run over empty cells, as far as the next one with content", () => {
    const layout = layoutSheet(form, textOf);
    const [title, rent] = form.rows;
    const [titleCell] = title?.cells ?? [];
    const [rentCell] = rent?.cells ?? [];
    if (!title || !rent || !titleCell || !rentCell) throw new Error("The form has a title and a rent.");
    expect(roomForText(layout, title, titleCell)).toBe(layout.lefts.at(-1));
    expect(roomForText(layout, rent, rentCell)).toBe(layout.lefts[2]);
  });

  it("draws a screenful of a register of 50 000 rows, wherever one has scrolled", () => {
    const register = sheetOf(Array.from({ length: 50_000 }, (_, index) => registerRow(index)));
    const layout = layoutSheet(register, textOf);
    const { first, last } = rowsIn(layout, 30_000 * rowHeight, 600, 12);
    expect(first).toBe(30_000 - 12);
    expect(last - first).toBeLessThan(60);
    expect(rowsIn(layout, layout.rowCount * rowHeight, 600, 12).last).toBe(layout.rowCount - 1);
  });

  it("draws only the columns in view of a sheet that uses the last column of Excel", () => {
    const wide = sheetOf([{ index: 0, hidden: false, cells: [{ row: 0, column: 16_383, value: 1 }] }]);
    const layout = layoutSheet(wide, textOf);
    expect(layout.columnCount).toBe(16_384);
    const { first, last } = columnsIn(layout, layout.lefts[8_000] ?? 0, 900);
    expect(first).toBe(7_999);
    expect(last).toBeLessThan(8_020);
  });

  it("has room to walk in where a sheet is empty", () => {
    const layout = layoutSheet(sheetOf([]), textOf);
    expect(layout.rowCount).toBeGreaterThanOrEqual(40);
    expect(layout.columnCount).toBeGreaterThanOrEqual(12);
  });
});

describe("the keys of the grid", () => {
  const grid = { layout: layoutSheet(form, textOf), page: 20, lastUsed: { row: 4, column: 4 } };
  const press = (key: string, ctrlKey = false) => moved({ row: 2, column: 1 }, { key, ctrlKey }, grid);

  it.each([
    ["ArrowUp", false, 1, 1],
    ["ArrowDown", false, 3, 1],
    ["ArrowLeft", false, 2, 0],
    ["ArrowRight", false, 2, 2],
    ["ArrowDown", true, 4, 1],
    ["ArrowRight", true, 2, 4],
    ["PageUp", false, 0, 1],
    ["PageDown", false, 22, 1],
    ["Home", false, 2, 0],
    ["Home", true, 0, 0],
    ["End", true, 4, 4],
  ])("%s (with Ctrl: %s) goes to row %d, column %d", (key, ctrl, row, column) => {
    expect(press(key, ctrl)).toEqual({ row, column });
  });

  it("stop at the edges of the sheet", () => {
    expect(moved({ row: 0, column: 0 }, { key: "ArrowUp", ctrlKey: false }, grid)).toEqual({ row: 0, column: 0 });
  });

  it("leave every other key alone", () => {
    expect(press("Tab")).toBeUndefined();
    expect(press("a")).toBeUndefined();
  });
});
