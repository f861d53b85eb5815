/** The rows over packed cells: each makes its cells when somebody asks, so that a million rows stay small. */
import type { Cell, Row } from "../../../workbook/snapshot";
import {
  cellsBetween,
  columnAt,
  dropCells,
  type PackedCell,
  type PackedCells,
  packedAt,
  packMoved,
} from "./packed-cells";

export interface PackedRows {
  readonly cells: PackedCells;
  readonly rows: Row[];
  /** For each row the place behind its last cell; it begins where the row before it ends. */
  readonly ends: number[];
  readonly cellsProperty: PropertyDescriptor;
}

export function newPackedRows(cells: PackedCells): PackedRows {
  const rows: Row[] = [];
  const ends: number[] = [];
  // Who looks up one cell of a row after another meets the same objects; no more than one row of them is kept.
  let last: { readonly place: number; readonly cells: readonly Cell[] } = { place: -1, cells: [] };
  const cellsOf = (row: Row): readonly Cell[] => {
    if (rows[last.place]?.index === row.index) return last.cells;
    const place = rows[last.place + 1]?.index === row.index ? last.place + 1 : placeOf(rows, row.index);
    last = { place, cells: cellsBetween(cells, row.index, ends[place - 1] ?? 0, ends[place] ?? 0) };
    return last.cells;
  };
  const cellsProperty = {
    enumerable: true,
    get(this: Row) {
      return cellsOf(this);
    },
  };
  return { cells, rows, ends, cellsProperty };
}

/** The cells that came since the row before become a row. */
export function addRow({ cells, rows, ends, cellsProperty }: PackedRows, index: number, hidden: boolean): void {
  const row = { index, hidden };
  giveCells(row, cellsProperty);
  rows.push(row);
  ends.push(cells.count);
}

/**
 * One getter for all rows of a sheet, defined on each row itself and not on a prototype: a copy by spread, a comparison
 * and `Object.keys` see it as they see any property, and a million rows have one shape in memory.
 */
function giveCells(row: Omit<Row, "cells">, cells: PropertyDescriptor): asserts row is Row {
  Object.defineProperty(row, "cells", cells);
}

/** The place where the open row begins. */
export function openRowStart({ ends }: PackedRows): number {
  return ends[ends.length - 1] ?? 0;
}

/** The cells of the open row by rising column: of two that a damaged file has in one column the last one counts. */
export function sortOpenRow(packed: PackedRows): void {
  const from = openRowStart(packed);
  const sorted = byColumn(packed.cells, [[from, packed.cells.count]]);
  dropCells(packed.cells, from);
  for (const cell of sorted) packMoved(packed.cells, cell);
}

/** The same rows by rising index; of a row that a damaged file has twice the first says whether it is hidden. */
export function rowsInOrder({ cells, rows, ends }: PackedRows): PackedRows {
  const ordered = newPackedRows({ ...cells, formulas: new Map(), chunks: [], count: 0 });
  const spans = new Map<number, { readonly hidden: boolean; readonly spans: Span[] }>();
  rows.forEach(({ index, hidden }, place) => {
    const known = spans.get(index) ?? { hidden, spans: [] };
    known.spans.push([ends[place - 1] ?? 0, ends[place] ?? 0]);
    spans.set(index, known);
  });
  for (const [index, row] of [...spans].sort(([a], [b]) => a - b)) {
    for (const cell of byColumn(cells, row.spans)) packMoved(ordered.cells, cell);
    addRow(ordered, index, row.hidden);
  }
  return ordered;
}

/** Places from the first up to but not including the second. */
type Span = readonly [from: number, to: number];

function byColumn(cells: PackedCells, spans: readonly Span[]): readonly PackedCell[] {
  const places = new Map<number, number>();
  for (const [from, to] of spans) for (let place = from; place < to; place++) places.set(columnAt(cells, place), place);
  return [...places].sort(([a], [b]) => a - b).map(([, place]) => packedAt(cells, place));
}

function placeOf(rows: readonly Row[], index: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.index ?? Infinity) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}
