/** The cells that are chosen together: from the selected one to another corner. */
import type { Area } from "../../workbook/address";
import type { Position } from "./move-selection";
import type { Span } from "./sheet-layout";

/** `corner` lies anywhere around the selected cell, or is it. */
export function blockOf(sheet: string, selected: Position, corner: Position): Area {
  return {
    sheet,
    firstRow: Math.min(selected.row, corner.row),
    firstColumn: Math.min(selected.column, corner.column),
    lastRow: Math.max(selected.row, corner.row),
    lastColumn: Math.max(selected.column, corner.column),
  };
}

export function isOneCell(block: Area): boolean {
  return block.firstRow === block.lastRow && block.firstColumn === block.lastColumn;
}

/** The chosen columns of a row; `null` where it has none, or the block is a single cell, which shows as selected. */
export function chosenIn(block: Area, row: number): Span | null {
  if (isOneCell(block) || row < block.firstRow || row > block.lastRow) return null;
  return { first: block.firstColumn, last: block.lastColumn };
}
