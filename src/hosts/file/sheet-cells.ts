/** What is known while a sheet is read: the open row, the open cell, and the rows that are done. */
import { maxColumns } from "../../workbook/address";
import type { Cell, CellValue, Row, Snapshot } from "../../workbook/snapshot";
import { formulaAt, relativeFormula, type RelativeFormula } from "./relative-formula";
import { serialDate } from "./serial-date";
import type { CellLook } from "./styles-part";
import { decodeText } from "./text-escapes";

/** What all sheets of a workbook share. `cellsLeft` falls as cells are kept. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly looks: readonly CellLook[];
  readonly dateSystem: Snapshot["dateSystem"];
  cellsLeft: number;
}

/** Text counts against the limit as well: 2 to this power of characters as much as one cell. */
const textPerCell = 7;

export interface SheetReading {
  readonly context: SheetContext;
  readonly rows: Row[];
  readonly shared: Map<string, RelativeFormula>;
  lastColumn: number;
  inOrder: boolean;
  unreadFromRow: number | undefined;
  /** The open row. */
  row: number;
  rowHidden: boolean;
  cells: Cell[];
  /** The open cell, its content as the file writes it with XML's entities resolved. */
  column: number;
  type: string | undefined;
  style: number;
  content: string | undefined;
  formula: string | undefined;
  /** The group of a shared formula; its first cell alone carries the text. */
  sharedGroup: string | undefined;
}

export function newSheetReading(context: SheetContext): SheetReading {
  return {
    context,
    rows: [],
    shared: new Map(),
    lastColumn: -1,
    inOrder: true,
    unreadFromRow: undefined,
    row: -1,
    rowHidden: false,
    cells: [],
    column: -1,
    type: undefined,
    style: 0,
    content: undefined,
    formula: undefined,
    sharedGroup: undefined,
  };
}

export function beginRow(reading: SheetReading, row: number, hidden: boolean): void {
  reading.row = row;
  reading.column = -1;
  reading.rowHidden = hidden;
  reading.cells = [];
  if (reading.context.cellsLeft <= 0) reading.unreadFromRow ??= row;
}

/** Keeps the open cell if it holds anything. */
export function finishCell(reading: SheetReading): void {
  const { content, row, column } = reading;
  if (reading.formula === undefined && content === undefined) return;
  if (reading.unreadFromRow !== undefined || column >= maxColumns) return;
  const formula = formulaOf(reading);
  const value = content === undefined ? null : valueOf(reading, content);
  if (value === null && formula === undefined) return;
  const look = reading.context.looks[reading.style];
  const format = look?.format ?? (reading.type === "d" && typeof value === "number" ? "yyyy-mm-dd" : undefined);
  const cell: { -readonly [Key in keyof Cell]: Cell[Key] } = { row, column, value };
  if (formula !== undefined) cell.formula = formula;
  if (format !== undefined) cell.format = format;
  if (look?.unlocked) cell.locked = false;
  addCell(reading.cells, cell);
  if (column > reading.lastColumn) reading.lastColumn = column;
  reading.context.cellsLeft -= 1 + (((content?.length ?? 0) + (formula?.length ?? 0)) >> textPerCell);
}

export function finishRow(reading: SheetReading): void {
  if (reading.cells.length === 0) return;
  const { row: index } = reading;
  if ((reading.rows.at(-1)?.index ?? -1) >= index) reading.inOrder = false;
  reading.rows.push({ index, hidden: reading.rowHidden, cells: reading.cells });
  reading.cells = [];
}

/** The rows that were read, by rising index even in a damaged file. */
export function finishedRows(reading: SheetReading): readonly Row[] {
  if (reading.inOrder) return reading.rows;
  const rows = new Map<number, Row>();
  for (const row of reading.rows) {
    const first = rows.get(row.index);
    if (first === undefined) rows.set(row.index, row);
    else rows.set(row.index, { ...first, cells: joined(first.cells, row.cells) });
  }
  return [...rows.values()].sort((a, b) => a.index - b.index);
}

/** The cells of a row that a damaged file names twice: of two for one column the last one counts. */
function joined(first: readonly Cell[], second: readonly Cell[]): readonly Cell[] {
  const cells = [...first];
  for (const cell of second) addCell(cells, cell);
  return cells;
}

/** The style index that an attribute gives; 0, the normal look, for none and for nonsense. */
export function styleIndex(written: string | undefined): number {
  return written !== undefined && /^[0-9]{1,6}$/.test(written) ? Number(written) : 0;
}

/** `G17` → 6; -1 where there is no column. Faster than a regular expression, once a cell. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const code = reference.charCodeAt(at) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column <= maxColumns ? column - 1 : -1;
}

/** Some writers put the `=` of the screen into the file. */
export function plainFormula(formula: string): string {
  const text = decodeText(formula);
  return text.startsWith("=") ? text.slice(1) : text;
}

/** Only a damaged file names its cells out of order, or one of them twice: the last one counts. */
function addCell(cells: Cell[], cell: Cell): void {
  if ((cells.at(-1)?.column ?? -1) < cell.column) {
    cells.push(cell);
    return;
  }
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.column ?? Infinity) < cell.column) low = middle + 1;
    else high = middle;
  }
  cells.splice(low, cells[low]?.column === cell.column ? 1 : 0, cell);
}

function formulaOf(reading: SheetReading): string | undefined {
  const { formula, sharedGroup, row, column } = reading;
  if (formula === undefined) return undefined;
  if (formula !== "") {
    const plain = plainFormula(formula);
    if (sharedGroup !== undefined) reading.shared.set(sharedGroup, relativeFormula(plain, row, column));
    return plain;
  }
  const master = sharedGroup === undefined ? undefined : reading.shared.get(sharedGroup);
  return master && formulaAt(master, row, column);
}

function valueOf(reading: SheetReading, content: string): CellValue {
  const { type, context } = reading;
  if (type === "str" || type === "inlineStr") return decodeText(content);
  if (content === "") return null;
  switch (type) {
    case "s":
      return context.strings[Number(content)] ?? null;
    case "b":
      return content.trim() === "1" || content.trim() === "true";
    case "e":
      return { error: content };
    case "d":
      return serialDate(content, context.dateSystem) ?? content;
    default:
      return numberOf(content);
  }
}

/** What is no number of the file format (`1e999`, `0x10`) stays the text that it is. */
function numberOf(content: string): CellValue {
  const number = Number(content);
  if (!Number.isFinite(number) || /[xob]/i.test(content)) return content;
  return number === 0 && content.trim() === "" ? null : number;
}
