/** Excel's ranges over the fake workbook. */
import { areaName, cellName, quotedSheetName, type Area } from "../../../src/workbook/address";
import { agreed, lookActions, lookPaths } from "./fake-looks";
import { throughFilter } from "./fake-tables";
import { areaOf, enterInto, namesIn, shown, type FakeSheet, type FakeValue, type FakeWorkbook } from "./fake-workbook";
import { isWireObject, refuse, type WireObject } from "./wire-object";

/** @param name as it was asked for: whole columns and rows are more than the cells that the fake looks at */
export function rangeObject(
  book: FakeWorkbook,
  sheet: FakeSheet,
  area: Area,
  name: string = areaName(area),
): WireObject {
  const grid = (make: (cell: string) => unknown) => () =>
    from(area.firstRow, area.lastRow).map((row) =>
      from(area.firstColumn, area.lastColumn).map((column) => make(cellName({ row, column }))),
    );
  const rowsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : refuse("InvalidArgument"));
  const each = (rows: readonly unknown[], use: (cell: string, value: unknown) => void) => {
    const inputs = rows.flatMap((row): readonly unknown[] => (Array.isArray(row) ? row : refuse("InvalidArgument")));
    const cells = namesIn(area);
    if (inputs.length !== cells.length) refuse("InvalidArgument");
    for (const [index, cell] of cells.entries()) use(cell, inputs[index]);
  };
  const isRowHidden = (row: number) => sheet.hiddenRows.has(row) || sheet.filteredRows.has(row);
  const isLocked = (cell: string) => !sheet.unlocked.has(cell);
  const enterAll = (value: unknown) => {
    if (book.calculationMode === "Manual") book.calculationState = "Pending";
    each(throughFilter(sheet, area, rowsOf(value)), (cell, input) => enterInto(book, sheet, cell, input));
  };
  const values = grid((cell) => told(shown(sheet, cell)));
  const cellCount = (area.lastRow - area.firstRow + 1) * (area.lastColumn - area.firstColumn + 1);
  const isHuge = cellCount > book.mostCellsAnswered;
  return {
    type: "Range",
    sheet,
    area,
    refersTo: `${quotedSheetName(sheet.name)}!${areaName(area).replace(/([A-Z]+)([0-9]+)/g, "$$$1$$$2")}`,
    facts: {
      RowIndex: () => area.firstRow,
      ColumnIndex: () => area.firstColumn,
      RowCount: () => area.lastRow - area.firstRow + 1,
      ColumnCount: () => area.lastColumn - area.firstColumn + 1,
      RowHidden: () => agreed(from(area.firstRow, area.lastRow).map(isRowHidden)),
      ColumnHidden: () =>
        agreed(from(area.firstColumn, area.lastColumn).map((column) => sheet.hiddenColumns.has(column))),
      Values: isHuge ? () => null : values,
      Formulas: isHuge ? () => null : grid((cell) => sheet.cells.get(cell)?.formula ?? told(shown(sheet, cell))),
      ValueTypes: isHuge ? () => null : grid((cell) => typeOf(shown(sheet, cell))),
      NumberFormat: isHuge ? () => null : grid((cell) => sheet.formats.get(cell) ?? "General"),
    },
    settings: {
      Values: enterAll,
      Formulas: enterAll,
      NumberFormat: (value) => {
        if (sheet.protected && !sheet.allowFormatCells) refuse("AccessDenied");
        each(rowsOf(value), (cell, format) => {
          if (typeof format === "string") sheet.formats.set(cell, format);
        });
      },
    },
    actions: {
      GetRowProperties: () => from(area.firstRow, area.lastRow).map((row) => ({ rowHidden: isRowHidden(row) })),
      GetColumnProperties: () =>
        from(area.firstColumn, area.lastColumn).map((column) => ({ columnHidden: sheet.hiddenColumns.has(column) })),
      GetCellProperties: grid((cell) => ({ format: { protection: { locked: isLocked(cell), formulaHidden: false } } })),
      // The client writes a large table some rows at a time, and asks first whether all of it would fit.
      _ValidateArraySize: (rows, columns) => {
        const fits = rows === area.lastRow - area.firstRow + 1 && columns === area.lastColumn - area.firstColumn + 1;
        if (!fits) refuse("InvalidArgument");
      },
      ...lookActions(sheet, area),
      Calculate: () => void book.calculations++,
      Merge: () => void sheet.merges.push(areaName(area)),
      Select: () => void (book.selected = `${sheet.name}!${areaName(area)}`),
    },
    paths: {
      Worksheet: () => ({ type: "Worksheet", sheet, facts: { Name: () => sheet.name } }),
      GetRow: (index) => {
        const row = area.firstRow + Number(index);
        return rangeObject(book, sheet, { ...area, firstRow: row, lastRow: row });
      },
      GetBoundingRect: (other) => rangeObject(book, sheet, bounding(area, areaMeant(other))),
      GetIntersection: (other) => rangeObject(book, sheet, intersection(area, areaMeant(other))),
      ...lookPaths(sheet, [name]),
    },
  };
}

function from(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_none, index) => first + index);
}

/** Only a range says for certain which sheet it is on. */
function areaMeant(other: unknown): Area {
  return isWireObject(other) ? areaOf(other.refersTo?.split("!").at(-1) ?? "") : refuse("InvalidArgument");
}

/** A value as `range.values` tells it. */
function told(value: FakeValue | ""): unknown {
  return typeof value === "object" ? value.error : value;
}

function typeOf(value: FakeValue | ""): string {
  if (typeof value === "object") return "Error";
  if (typeof value === "boolean") return "Boolean";
  if (typeof value === "number") return "Double";
  return value === "" ? "Empty" : "String";
}

function bounding(a: Area, b: Area): Area {
  return {
    sheet: "",
    firstRow: Math.min(a.firstRow, b.firstRow),
    firstColumn: Math.min(a.firstColumn, b.firstColumn),
    lastRow: Math.max(a.lastRow, b.lastRow),
    lastColumn: Math.max(a.lastColumn, b.lastColumn),
  };
}

function intersection(a: Area, b: Area): Area {
  const area = {
    sheet: "",
    firstRow: Math.max(a.firstRow, b.firstRow),
    firstColumn: Math.max(a.firstColumn, b.firstColumn),
    lastRow: Math.min(a.lastRow, b.lastRow),
    lastColumn: Math.min(a.lastColumn, b.lastColumn),
  };
  return area.firstRow > area.lastRow || area.firstColumn > area.lastColumn ? refuse("ItemNotFound") : area;
}
