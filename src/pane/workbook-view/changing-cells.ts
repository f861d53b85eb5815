/** The cells that a mend which is shown would change, for the grid to mark. */
import type { Address } from "../../workbook/address";

/** By row; the columns in it. */
export type ChangingCells = ReadonlyMap<number, ReadonlySet<number>>;

const nothingChanges: ChangingCells = new Map();

export function changingOn(sheet: string, cells: readonly Address[]): ChangingCells {
  const rows = new Map<number, Set<number>>();
  for (const cell of cells) {
    if (cell.sheet === sheet) rows.set(cell.row, (rows.get(cell.row) ?? new Set()).add(cell.column));
  }
  return rows.size === 0 ? nothingChanges : rows;
}
