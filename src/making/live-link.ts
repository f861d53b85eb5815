/** Cells of a report that follow a cell of the measurement's own sheet. */
import { type Address, cellReference } from "../workbook/address";
import type { BlueprintCell, CellStyle } from "../workbook/blueprint";
import { cell, formulaCell } from "./sheet-style";

/** The other sheet's content, or nothing where it is empty; an empty cell where there is none to follow. */
export function linkCell(row: number, column: number, to: Address | undefined, style: CellStyle): BlueprintCell {
  if (to === undefined) return cell(row, column, null, style);
  const source = cellReference(to);
  return formulaCell({ row, column }, `IF(${source}="","",${source})`, "", style);
}
