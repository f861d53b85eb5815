/** Many single cells as few rectangles, so that a range call takes many at a time. */

import { areaName, type Area } from "../../workbook/address";

/** An area of a sheet that goes without saying. */
export type Rectangle = Omit<Area, "sheet">;

/** In A1 style: `B5:B9`. */
export function rectangleName(rectangle: Rectangle): string {
  return areaName({ sheet: "", ...rectangle });
}

/** Rectangles without overlap that hold every cell once: runs along a row, joined with equal runs right below. */
export function coverWithRectangles(
  cells: readonly { readonly row: number; readonly column: number }[],
): readonly Rectangle[] {
  const done: Rectangle[] = [];
  // The rectangles that the row above ended with, by their columns.
  const open = new Map<string, Rectangle>();
  for (const run of runsOf(cells)) {
    for (const [key, rectangle] of open) {
      if (rectangle.lastRow >= run.firstRow - 1) continue;
      done.push(rectangle);
      open.delete(key);
    }
    const key = `${run.firstColumn}-${run.lastColumn}`;
    const above = open.get(key);
    open.set(key, above === undefined ? run : { ...above, lastRow: run.lastRow });
  }
  done.push(...open.values());
  return done.sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn);
}

function runsOf(cells: readonly { readonly row: number; readonly column: number }[]): readonly Rectangle[] {
  const runs: Rectangle[] = [];
  const ordered = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const { row, column } of ordered) {
    const last = runs.at(-1);
    if (last !== undefined && last.firstRow === row && column <= last.lastColumn + 1) {
      runs[runs.length - 1] = { ...last, lastColumn: column };
    } else {
      runs.push({ firstRow: row, firstColumn: column, lastRow: row, lastColumn: column });
    }
  }
  return runs;
}

/** The smallest rectangle that holds all of the cells; `undefined` without cells. */
export function boundsOf(cells: readonly { readonly row: number; readonly column: number }[]): Rectangle | undefined {
  let bounds: Rectangle | undefined;
  for (const { row, column } of cells) {
    bounds ??= { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column };
    bounds = {
      firstRow: Math.min(bounds.firstRow, row),
      firstColumn: Math.min(bounds.firstColumn, column),
      lastRow: Math.max(bounds.lastRow, row),
      lastColumn: Math.max(bounds.lastColumn, column),
    };
  }
  return bounds;
}

/** What `make` gives for every place of the rectangle, row by row: the shape of `range.formulas`. */
export function gridOf<T>(rectangle: Rectangle, make: (row: number, column: number) => T): T[][] {
  const { firstRow, firstColumn, lastRow, lastColumn } = rectangle;
  return Array.from({ length: lastRow - firstRow + 1 }, (_row, r) =>
    Array.from({ length: lastColumn - firstColumn + 1 }, (_column, c) => make(firstRow + r, firstColumn + c)),
  );
}
