/** What is known while a sheet is read: the open row, the open cell, and the rows that are done. */
import { maxColumns } from "../../../workbook/address";
import { isCellError, type Row, type Snapshot } from "../../../workbook/snapshot";
import { writtenValue } from "./cell-value";
import { keptSizes } from "../zip/limits";
import { dropCells, type Kind, kinds, newPackedCells, packCell } from "./packed-cells";
import { addRow, newPackedRows, openRowStart, type PackedRows, rowsInOrder, sortOpenRow } from "./packed-rows";
import { relativeFormula, type RelativeFormula } from "../../../workbook/formula/relative-formula";
import { serialDate } from "./serial-date";
import type { CellLook } from "./styles-part";
import { decodeText } from "../xml/text-escapes";

/** What all sheets of a workbook share. `bytesLeft` and `plainCellsLeft` fall as cells are kept. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly looks: readonly CellLook[];
  readonly dateSystem: Snapshot["dateSystem"];
  bytesLeft: number;
  plainCellsLeft: number;
}

export interface SheetReading {
  readonly context: SheetContext;
  readonly packed: PackedRows;
  /** The places of the sheet's own texts, so that one that comes again is kept once. */
  readonly texts: Map<string, number>;
  readonly shared: Map<string, RelativeFormula>;
  lastColumn: number;
  inOrder: boolean;
  unreadFromRow: number | undefined;
  /** The open row, and what stood before it. */
  row: number;
  rowHidden: boolean;
  rowLastColumn: number;
  rowInOrder: boolean;
  bytesBeforeRow: number;
  textsBeforeRow: number;
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
    packed: newPackedRows(newPackedCells(context.strings, context.looks)),
    texts: new Map(),
    shared: new Map(),
    lastColumn: -1,
    inOrder: true,
    unreadFromRow: undefined,
    row: -1,
    rowHidden: false,
    rowLastColumn: -1,
    rowInOrder: true,
    bytesBeforeRow: context.bytesLeft,
    textsBeforeRow: 0,
    column: -1,
    type: undefined,
    style: 0,
    content: undefined,
    formula: undefined,
    sharedGroup: undefined,
  };
}

export function beginRow(reading: SheetReading, row: number, hidden: boolean): void {
  // Cells of a row that never closed, or outside of any.
  if (reading.packed.cells.count > openRowStart(reading.packed)) dropRow(reading);
  reading.row = row;
  reading.column = -1;
  reading.rowHidden = hidden;
  reading.rowLastColumn = -1;
  reading.rowInOrder = true;
  reading.bytesBeforeRow = reading.context.bytesLeft;
  reading.textsBeforeRow = reading.packed.cells.texts.length;
  if (reading.context.bytesLeft <= 0) reading.unreadFromRow ??= row;
}

/** Forgets the open row's cells. */
export function dropRow(reading: SheetReading): void {
  const { cells } = reading.packed;
  dropCells(cells, openRowStart(reading.packed));
  for (const text of cells.texts.splice(reading.textsBeforeRow)) reading.texts.delete(text);
  reading.context.bytesLeft = reading.bytesBeforeRow;
}

/** Keeps the open cell if it holds anything. */
export function finishCell(reading: SheetReading): void {
  const { content } = reading;
  if (reading.formula === undefined && content === undefined) return;
  if (reading.unreadFromRow !== undefined || reading.column >= maxColumns) return;
  const formula = formulaOf(reading);
  const value = content === undefined ? null : writtenValue(content, reading.type, reading.context);
  if (value === null && formula === undefined) return;
  if (formula !== undefined) {
    reading.packed.cells.formulas.set(reading.packed.cells.count, formula);
    const letters = typeof formula === "string" ? formula.length : 0;
    reading.context.bytesLeft -= keptSizes.text + keptSizes.letter * letters;
  }
  if (value === null) keepCell(reading, kinds.none, 0);
  else if (typeof value === "number") keepCell(reading, numberKind(content, reading), value);
  else if (typeof value === "boolean") keepCell(reading, value ? kinds.yes : kinds.no, 0);
  else if (isCellError(value)) keepCell(reading, kinds.error, textPlace(reading, value.error));
  else if (reading.type === "s") keepCell(reading, kinds.shared, Number(content));
  else keepCell(reading, kinds.text, textPlace(reading, value));
}

function numberKind(content: string | undefined, { type, context }: SheetReading): Kind {
  if (type !== "d") return kinds.number;
  return serialDate(content ?? "", context.dateSystem) === undefined ? kinds.time : kinds.date;
}

/** Keeps the open cell, whose value is as a `Kind` says. */
export function keepCell(reading: SheetReading, kind: Kind, value: number): void {
  const { column } = reading;
  packCell(reading.packed.cells, column, reading.style, kind, value);
  if (column > reading.rowLastColumn) reading.rowLastColumn = column;
  else reading.rowInOrder = false;
  reading.context.bytesLeft -= keptSizes.cell;
}

export function finishRow(reading: SheetReading): void {
  const { packed, row } = reading;
  if (packed.cells.count === openRowStart(packed)) return;
  if (!reading.rowInOrder) sortOpenRow(packed);
  if ((packed.rows[packed.rows.length - 1]?.index ?? -1) >= row) reading.inOrder = false;
  addRow(packed, row, reading.rowHidden);
  if (reading.rowLastColumn > reading.lastColumn) reading.lastColumn = reading.rowLastColumn;
  reading.context.bytesLeft -= keptSizes.row;
}

/** The rows that were read, by rising index even in a damaged file; those of a small sheet as plain objects. */
export function finishedRows(reading: SheetReading): readonly Row[] {
  const { context } = reading;
  const { cells, rows } = reading.inOrder ? reading.packed : rowsInOrder(reading.packed);
  if (cells.count > context.plainCellsLeft) return rows;
  context.plainCellsLeft -= cells.count;
  return rows.map((row) => ({ ...row }));
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

function textPlace(reading: SheetReading, text: string): number {
  const known = reading.texts.get(text);
  if (known !== undefined) return known;
  const own = detached(text);
  const place = reading.packed.cells.texts.push(own) - 1;
  reading.texts.set(own, place);
  reading.context.bytesLeft -= keptSizes.text + keptSizes.letter * own.length;
  return place;
}

/** V8 keeps the whole text that a piece was cut from for as long as the piece; this one is a text of its own. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}

/** One that follows another cell's as that one, not yet moved here. */
function formulaOf(reading: SheetReading): string | RelativeFormula | undefined {
  const { formula, sharedGroup, row, column } = reading;
  if (formula === undefined) return undefined;
  if (formula !== "") {
    const plain = detached(plainFormula(formula));
    if (sharedGroup !== undefined) reading.shared.set(sharedGroup, relativeFormula(plain, row, column));
    return plain;
  }
  return sharedGroup === undefined ? undefined : reading.shared.get(sharedGroup);
}
