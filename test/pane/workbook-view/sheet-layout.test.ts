/** Where the rows and columns of the view stand. */
import { moved } from "../../../src/pane/workbook-view/move-selection";
import { columnWidth, layoutSheet, roomForText, sameLayout } from "../../../src/pane/workbook-view/sheet-layout";
import type { Row, Sheet } from "../../../src/workbook/snapshot";
import { rowsOf } from "../a-checked-workbook";

function sheetOf(rows: readonly Row[]): Sheet {
  return { name: "Blad1", visibility: "visible", protected: false, hiddenColumns: new Set(), rows };
}

const textOf = ({ value }: { readonly value: unknown }): string => String(value);

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

  it("reaches to the last column of Excel where a sheet uses it, and no further than a browser can draw", () => {
    const wide = sheetOf([{ index: 0, hidden: false, cells: [{ row: 0, column: 16_383, value: 1 }] }]);
    expect(layoutSheet(wide, textOf).columnCount).toBe(16_384);
    const long = sheetOf([{ index: 1_048_575, hidden: false, cells: [{ row: 1_048_575, column: 0, value: 1 }] }]);
    expect(layoutSheet(long, textOf).rowCount).toBe(700_000);
  });

  it("is the same after an edit that makes no column wider", () => {
    const before = layoutSheet(form, textOf);
    expect(sameLayout(before, layoutSheet({ ...form, name: "Blad2" }, textOf))).toBe(true);
    const wider = sheetOf(rowsOf([["Resor", null, "Knivsta och Heby kommuner tillsammans", 5]]));
    expect(sameLayout(before, layoutSheet(wider, textOf))).toBe(false);
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
