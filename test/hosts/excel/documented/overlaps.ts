import type { Area } from "../../../../src/workbook/address";

/** True where two areas of one sheet share a cell. */
export function overlaps(a: Area, b: Area): boolean {
  const shareRows = a.firstRow <= b.lastRow && b.firstRow <= a.lastRow;
  return shareRows && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn;
}
