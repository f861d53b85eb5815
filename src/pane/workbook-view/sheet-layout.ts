/** Where each row and column of a sheet stands in pixels. */
import { maxColumns, maxRows } from "../../workbook/address";
import { type Cell, cellIn, rowAt, type Row, type Sheet } from "../../workbook/snapshot";

export const rowHeight = 24;
export const headerHeight = 24;
/** Browsers lose an element higher than about 17 million pixels. */
const highestRowCount = 700_000;

const smallestGrid = { rows: 40, columns: 12 } as const;
const spare = { rows: 20, columns: 4 } as const;
const narrowest = 76;
const widest = 300;
/** A text with something beside it cannot run over, but must not push all else out of sight. */
const widestCrowded = 240;
const cellPadding = 18;
/** Rows that decide the widths: enough for any form, few enough for a register. */
const measuredRows = 300;

export interface SheetLayout {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Left edge of each column, and last the right edge of them all; pixels from the first column. */
  readonly lefts: readonly number[];
  /** Width of the row numbers. */
  readonly rowHeaderWidth: number;
}

/** First and last, both shown. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export function layoutSheet(sheet: Sheet, textOf: (cell: Cell) => string): SheetLayout {
  const lastRow = sheet.rows.at(-1)?.index ?? 0;
  const lastColumn = sheet.rows.reduce((last, row) => Math.max(last, row.cells.at(-1)?.column ?? 0), 0);
  const rowCount = Math.min(Math.max(lastRow + spare.rows, smallestGrid.rows), maxRows, highestRowCount);
  const columnCount = Math.min(Math.max(lastColumn + spare.columns, smallestGrid.columns), maxColumns);
  const lefts = [0];
  for (const width of columnWidths(sheet, columnCount, textOf)) lefts.push((lefts.at(-1) ?? 0) + width);
  return { rowCount, columnCount, lefts, rowHeaderWidth: Math.max(40, 14 + 8 * String(rowCount).length) };
}

/** Two sheets that look the same to the grid: an edit seldom makes a column wider. */
export function sameLayout(a: SheetLayout, b: SheetLayout): boolean {
  return (
    a.rowCount === b.rowCount &&
    a.columnCount === b.columnCount &&
    a.lefts.every((left, column) => left === b.lefts[column])
  );
}

export function columnWidth({ lefts }: SheetLayout, column: number): number {
  return (lefts[column + 1] ?? 0) - (lefts[column] ?? 0);
}

/** Pixels that a text may take: its own cell and the empty ones to the right of it, as in Excel. */
export function roomForText(layout: SheetLayout, row: Row, cell: Cell): number {
  const next = row.cells.find(({ column, value }) => column > cell.column && value !== null);
  const end = next?.column ?? layout.columnCount;
  return (layout.lefts[end] ?? 0) - (layout.lefts[cell.column] ?? 0);
}

/** Every number of the span, in order. */
export function indices({ first, last }: Span): readonly number[] {
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, offset) => first + offset);
}

function columnWidths(sheet: Sheet, columnCount: number, textOf: (cell: Cell) => string): readonly number[] {
  const widths = new Array<number>(columnCount).fill(narrowest);
  const widen = (column: number, width: number, limit: number): void => {
    widths[column] = Math.max(widths[column] ?? 0, Math.min(width, limit));
  };
  const freeLabels = new Map<number, number[]>();
  for (const { cells } of sheet.rows.slice(0, measuredRows)) {
    for (const [index, cell] of cells.entries()) {
      if (cell.value === null) continue;
      const width = textWidth(textOf(cell)) + cellPadding;
      if (typeof cell.value !== "string") widen(cell.column, width, widest);
      else if (cells[index + 1]?.column === cell.column + 1) widen(cell.column, width, widestCrowded);
      else freeLabels.set(cell.column, [...(freeLabels.get(cell.column) ?? []), width]);
    }
  }
  // Most labels with room beside them fit; the few long ones (titles, instructions) run over.
  for (const [column, ofColumn] of freeLabels) {
    const most = [...ofColumn].sort((a, b) => a - b)[Math.floor((ofColumn.length - 1) * 0.8)] ?? 0;
    widen(column, most, widest);
  }
  return widths;
}

/** An estimate that needs no canvas, at the grid's 14 pixels; rather too wide than a cut word. */
function textWidth(text: string): number {
  let width = 0;
  for (const letter of text.slice(0, 80)) {
    if (/[iljtfr.,:;()' -]/.test(letter)) width += 4.6;
    else width += /[A-ZÅÄÖmw]/.test(letter) ? 10 : 7.8;
  }
  return width;
}

/** The cell of a row and column, where there is one. */
export function cellOf(sheet: Sheet, row: number, column: number): Cell | undefined {
  return cellIn(rowAt(sheet, row), column);
}
