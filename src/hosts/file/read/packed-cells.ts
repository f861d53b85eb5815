/** Cells kept as columns of numbers: 13 bytes each, where an object takes a hundred. */
import type { Cell, CellValue } from "../../../workbook/snapshot";
import { formulaAt, type RelativeFormula } from "../../../workbook/formula/relative-formula";
import type { CellLook } from "./styles-part";

/** What the number of a packed cell means. `date`, `time`: a number that is one even where its look does not say it. */
export const kinds = { none: 0, number: 1, date: 2, shared: 3, text: 4, error: 5, no: 6, yes: 7, time: 8 } as const;

export type Kind = (typeof kinds)[keyof typeof kinds];

/** All cells of one sheet, in the order of its rows. A place is a cell's number in that order. */
export interface PackedCells {
  /** The texts that cells of all sheets share. */
  readonly strings: readonly string[];
  readonly looks: readonly CellLook[];
  /** Texts and errors that the sheet's cells spell out themselves. */
  readonly texts: string[];
  /** By place: few sheets have a formula in every cell. One that is shared stays so until somebody asks. */
  readonly formulas: Map<number, string | RelativeFormula>;
  readonly chunks: Chunk[];
  count: number;
}

interface Chunk {
  readonly values: Float64Array;
  readonly columns: Uint16Array;
  readonly looks: Uint16Array | Uint32Array;
  readonly kinds: Uint8Array;
}

/** One packed cell, as it is moved. */
export interface PackedCell {
  readonly column: number;
  readonly look: number;
  readonly kind: number;
  readonly value: number;
  readonly formula: string | RelativeFormula | undefined;
}

const chunkBits = 16;
const chunkLength = 1 << chunkBits;
/** The first chunk grows from this: most sheets are small. */
const firstLength = 256;

export function newPackedCells(strings: readonly string[], looks: readonly CellLook[]): PackedCells {
  return { strings, looks, texts: [], formulas: new Map(), chunks: [], count: 0 };
}

/** Adds a cell last. `value`: the number, or the text's index; `look`: the style index. */
export function packCell(cells: PackedCells, column: number, look: number, kind: number, value: number): void {
  const at = cells.count & (chunkLength - 1);
  let chunk = cells.chunks[cells.count >> chunkBits];
  if (chunk === undefined || at === chunk.values.length) chunk = grown(cells, chunk);
  chunk.values[at] = value;
  chunk.columns[at] = column;
  // An index that the styles part lacks looks like nothing.
  chunk.looks[at] = look < cells.looks.length ? look : cells.looks.length;
  chunk.kinds[at] = kind;
  cells.count += 1;
}

export function packMoved(cells: PackedCells, { column, look, kind, value, formula }: PackedCell): void {
  if (formula !== undefined) cells.formulas.set(cells.count, formula);
  packCell(cells, column, look, kind, value);
}

/** Drops the last cells, so that `count` are left. */
export function dropCells(cells: PackedCells, count: number): void {
  if (cells.formulas.size > 0) for (let place = count; place < cells.count; place++) cells.formulas.delete(place);
  cells.count = count;
}

export function columnAt(cells: PackedCells, place: number): number {
  return cells.chunks[place >> chunkBits]?.columns[place & (chunkLength - 1)] ?? 0;
}

export function packedAt(cells: PackedCells, place: number): PackedCell {
  const chunk = cells.chunks[place >> chunkBits];
  const at = place & (chunkLength - 1);
  return {
    column: chunk?.columns[at] ?? 0,
    look: chunk?.looks[at] ?? 0,
    kind: chunk?.kinds[at] ?? 0,
    value: chunk?.values[at] ?? 0,
    formula: cells.formulas.get(place),
  };
}

/** The cells from place `from` up to `to` as objects, all of one row. */
export function cellsBetween(cells: PackedCells, row: number, from: number, to: number): readonly Cell[] {
  const found: Cell[] = [];
  for (let place = from; place < to; place++) found.push(cellAtPlace(cells, row, place));
  return found;
}

/** How a cell looks that says of itself what its number means. */
const ownFormats: Readonly<Record<number, string>> = { [kinds.date]: "yyyy-mm-dd", [kinds.time]: "[h]:mm:ss" };

function cellAtPlace(cells: PackedCells, row: number, place: number): Cell {
  const chunk = cells.chunks[place >> chunkBits];
  const at = place & (chunkLength - 1);
  const column = chunk?.columns[at] ?? 0;
  const kind = chunk?.kinds[at] ?? 0;
  const look = cells.looks[chunk?.looks[at] ?? 0];
  const cell: { -readonly [Key in keyof Cell]: Cell[Key] } = {
    row,
    column,
    value: valueOf(cells, kind, chunk?.values[at] ?? 0),
  };
  const formula = cells.formulas.size === 0 ? undefined : cells.formulas.get(place);
  if (formula !== undefined) cell.formula = typeof formula === "string" ? formula : formulaAt(formula, row, column);
  const format = look?.format ?? ownFormats[kind];
  if (format !== undefined) cell.format = format;
  if (look?.unlocked) cell.locked = false;
  if (look?.unseen) cell.unseen = true;
  return cell;
}

function valueOf(cells: PackedCells, kind: number, value: number): CellValue {
  switch (kind) {
    case kinds.number:
    case kinds.date:
    case kinds.time:
      return value;
    case kinds.shared:
      return cells.strings[value] ?? null;
    case kinds.text:
      return cells.texts[value] ?? null;
    case kinds.error:
      return { error: cells.texts[value] ?? "" };
    case kinds.no:
    case kinds.yes:
      return kind === kinds.yes;
    default:
      return null;
  }
}

/** A chunk with room for the next cell: a first one twice as large, or one more. */
function grown(cells: PackedCells, full: Chunk | undefined): Chunk {
  const length = full !== undefined ? full.values.length * 2 : cells.chunks.length === 0 ? firstLength : chunkLength;
  const chunk: Chunk = {
    values: new Float64Array(length),
    columns: new Uint16Array(length),
    // Excel ends at 65,490 looks.
    looks: cells.looks.length <= 0xffff ? new Uint16Array(length) : new Uint32Array(length),
    kinds: new Uint8Array(length),
  };
  if (full !== undefined) {
    chunk.values.set(full.values);
    chunk.columns.set(full.columns);
    chunk.looks.set(full.looks);
    chunk.kinds.set(full.kinds);
    cells.chunks.length = 0;
  }
  cells.chunks.push(chunk);
  return chunk;
}
