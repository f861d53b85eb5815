/** The cells of an area. */
import type { Area } from "./address";
import { type Cell, rowPlace, sheetNamed, type Snapshot } from "./snapshot";

/** Those with content, row by row; none where the sheet is not there. */
export function cellsIn(area: Area, snapshot: Snapshot): readonly Cell[] {
  const sheet = sheetNamed(snapshot, area.sheet);
  if (sheet === undefined) return [];
  const cells: Cell[] = [];
  const { firstRow, lastRow, firstColumn, lastColumn } = area;
  for (let place = rowPlace(sheet, firstRow); place < sheet.rows.length; place += 1) {
    const row = sheet.rows[place];
    if (row === undefined || row.index > lastRow) break;
    for (const cell of row.cells) {
      if (cell.column > lastColumn) break;
      if (cell.column >= firstColumn) cells.push(cell);
    }
  }
  return cells;
}
