/** Puts results into the formulas of a sheet. */
import { cellKey } from "../address";
import type { CellValue, Row, Sheet } from "../snapshot";

/** `results`: by the key of their cells. Rows without any stay the same objects, and so does a sheet without. */
export function withResultsIn(sheet: Sheet, results: ReadonlyMap<number, CellValue> | undefined): Sheet {
  if (results === undefined || results.size === 0) return sheet;
  const fresh = (row: Row): Row => {
    if (!row.cells.some((cell) => results.has(cellKey(cell.row, cell.column)))) return row;
    return {
      ...row,
      cells: row.cells.map((cell) => {
        const value = results.get(cellKey(cell.row, cell.column));
        return value === undefined ? cell : { ...cell, value };
      }),
    };
  };
  return { ...sheet, rows: sheet.rows.map(fresh) };
}
