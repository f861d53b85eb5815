/** What is known while a sheet is read: the open row, the open cell, and the rows that are done. */
import { maxColumns } from "../../../workbook/address";
import { isCellError, type OutsideText, type Row, type Snapshot } from "../../../workbook/snapshot";
import { writtenValue } from "./cell-value";
import { keptSizes } from "../zip/limits";
import type { SharedStrings } from "./shared-strings";
import { longestFormula, type UnreadCell, withinLongest } from "../../../workbook/unread-cells";
import { dropCells, type Kind, kinds, newPackedCells, packCell } from "./packed-cells";
import { addRow, newPackedRows, openRowStart, type PackedRows, rowsInOrder, sortOpenRow } from "./packed-rows";
import { relativeFormula, type RelativeFormula } from "../../../workbook/formula/relative-formula";
import { serialDate } from "./serial-date";
import type { CellLook } from "./styles-part";
import { decodeText } from "../xml/text-escapes";

/** What all sheets of a workbook share. `bytesLeft` and `plainCellsLeft` fall as cells are kept. */
export interface SheetContext {
  readonly shared: SharedStrings;
  readonly looks: readonly CellLook[];
  readonly dateSystem: Snapshot["dateSystem"];
  /** 1 for each of `strings` that some cell holds. */
  readonly used: Uint8Array;
  /** What sheets say outside their rows. */
  readonly outside: OutsideText[];
  /** Cells that lead outside the workbook, by sheet and relationship. */
  readonly links: Map<string, ReadonlyMap<string, string>>;
  bytesLeft: number;
  plainCellsLeft: number;
}

export interface SheetReading {
  readonly context: SheetContext;
  readonly packed: PackedRows;
  /** The places of the sheet's own texts, so that one that comes again is kept once. */
  readonly texts: Map<string, number>;
  /** By their group; `null` for a formula that is longer than Excel takes. */
  readonly shared: Map<string, RelativeFormula | null>;
  readonly unread: UnreadCell[];
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
  unreadBeforeRow: number;
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
    packed: newPackedRows(newPackedCells(context.shared.strings, context.looks)),
    texts: new Map(),
    shared: new Map(),
    unread: [],
    lastColumn: -1,
    inOrder: true,
    unreadFromRow: undefined,
    row: -1,
    rowHidden: false,
    rowLastColumn: -1,
    rowInOrder: true,
    bytesBeforeRow: context.bytesLeft,
    textsBeforeRow: 0,
    unreadBeforeRow: 0,
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
  reading.unreadBeforeRow = reading.unread.length;
  if (reading.context.bytesLeft <= 0) reading.unreadFromRow ??= row;
}

/** Forgets the open row's cells. */
export function dropRow(reading: SheetReading): void {
  const { cells } = reading.packed;
  dropCells(cells, openRowStart(reading.packed));
  for (const text of cells.texts.splice(reading.textsBeforeRow)) reading.texts.delete(text);
  reading.unread.length = Math.min(reading.unread.length, reading.unreadBeforeRow);
  reading.context.bytesLeft = reading.bytesBeforeRow;
}

/** Keeps the open cell if it holds anything. */
export function finishCell(reading: SheetReading): void {
  const { content } = reading;
  if (reading.formula === undefined && content === undefined) return;
  if (reading.unreadFromRow !== undefined || reading.column >= maxColumns) return;
  const formula = formulaOf(reading);
  const { strings } = reading.context.shared;
  const { dateSystem } = reading.context;
  const value = content === undefined ? null : writtenValue(content, reading.type, { strings, dateSystem });
  if (value === null && reading.type === "s" && content !== undefined && content !== "") noteUnread(reading, "lost");
  if (value === null && formula === undefined) return;
  if (formula !== undefined) reading.packed.cells.formulas.set(reading.packed.cells.count, formula);
  if (value === null) keepCell(reading, kinds.none, 0);
  else if (typeof value === "number") keepCell(reading, numberKind(content, reading), value);
  else if (typeof value === "boolean") keepCell(reading, value ? kinds.yes : kinds.no, 0);
  else if (isCellError(value)) keepCell(reading, kinds.error, textPlace(reading, value.error));
  else if (reading.type === "s") keepShared(reading, Number(content));
  else {
    const text = withinLongest(value);
    if (text.length < value.length) noteUnread(reading, "text");
    keepCell(reading, kinds.text, textPlace(reading, text));
  }
}

/** Keeps the open cell, whose value is the shared text of this index. */
export function keepShared(reading: SheetReading, index: number): void {
  const { strings, cut } = reading.context.shared;
  if (index >= strings.length) return noteUnread(reading, "lost");
  if (cut.size > 0 && cut.has(index)) noteUnread(reading, "text");
  keepCell(reading, kinds.shared, index);
}

/** So many are told by name; a hostile file may hold millions. */
const mostUnread = 1_000;

function noteUnread({ unread, row, column, unreadFromRow }: SheetReading, kind: UnreadCell["kind"]): void {
  if (unread.length < mostUnread && unreadFromRow === undefined) unread.push({ row, column, kind });
}

function numberKind(content: string | undefined, { type, context }: SheetReading): Kind {
  if (type !== "d") return kinds.number;
  return serialDate(content ?? "", context.dateSystem) === undefined ? kinds.time : kinds.date;
}

/** Keeps the open cell, whose value is as a `Kind` says. */
export function keepCell(reading: SheetReading, kind: Kind, value: number): void {
  const { column } = reading;
  if (kind === kinds.shared) reading.context.used[value] = 1;
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
  const { formula, sharedGroup, context } = reading;
  if (formula === undefined) return undefined;
  if (formula !== "") return ownFormula(reading, formula);
  const followed = sharedGroup === undefined ? undefined : reading.shared.get(sharedGroup);
  if (followed === null) noteUnread(reading, "formula");
  if (!followed) return undefined;
  // It is moved to its cell when somebody asks, and who asks for all of them keeps them all.
  context.bytesLeft -= keptSizes.text + keptSizes.letter * Math.max(0, followed.length - shortFormula);
  return followed;
}

/** The letters of an honest formula that follows another are part of what a text takes. */
const shortFormula = 100;

function ownFormula(reading: SheetReading, formula: string): string | undefined {
  const { sharedGroup, row, column, context } = reading;
  if (isTooLong(formula)) {
    if (sharedGroup !== undefined) reading.shared.set(sharedGroup, null);
    noteUnread(reading, "formula");
    return undefined;
  }
  const plain = detached(plainFormula(formula));
  context.bytesLeft -= keptSizes.text + keptSizes.letter * plain.length;
  if (sharedGroup !== undefined) {
    const followed = relativeFormula(plain, row, column);
    context.bytesLeft -= keptSizes.piece * followed.pieces.length;
    reading.shared.set(sharedGroup, followed);
  }
  return plain;
}

/** A file spells newer functions with marks that Excel does not count: `_xlfn.XLOOKUP`. */
function isTooLong(formula: string): boolean {
  if (formula.length <= longestFormula) return false;
  return formula.length > 2 * longestFormula || formula.replace(/_xl(?:fn|ws)\./g, "").length > longestFormula;
}
