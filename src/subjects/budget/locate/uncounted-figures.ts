/** Finds the figures of a block that no sum of it takes in. */
import { isDateFormat } from "../../../workbook/number-format";
import { type Cell, type Sheet, rowAt } from "../../../workbook/snapshot";
import { readSumFormula } from "../../../workbook/formula/sum-formula";
import { atCell, textAt } from "./amounts";
import type { BlockFrame } from "./frame";
import type { Stray } from "../model";

/** Figures that stand in no row or no column of a block, down to where `end` begins something else. */
export function uncountedFigures(sheet: Sheet, labelColumn: number, frame: BlockFrame, end: number): readonly Stray[] {
  const own = new Set([frame.shareColumn, frame.totalColumn, ...frame.partners.map(({ column }) => column)]);
  const lastColumn = Math.max(frame.totalColumn ?? 0, ...frame.partners.map(({ column }) => column));
  const costRows = new Set(frame.sections.flatMap((section) => section.rows));
  const sumRows = new Set([frame.totalRow, ...frame.sections.map((section) => section.sumRow)]);
  const strays: Stray[] = [];
  for (let row = frame.firstFigureRow; row < end; row += 1) {
    const inForm = costRows.has(row) || sumRows.has(row);
    for (const cell of rowAt(sheet, row)?.cells ?? []) {
      if (cell.column <= labelColumn || cell.column > lastColumn || !isFigure(cell)) continue;
      if (frame.otherColumns.has(cell.column)) continue;
      // Below the block a formula is a person's own check; a typed figure there was meant to count.
      if (row > frame.lastRow && (cell.formula !== undefined || !own.has(cell.column))) continue;
      // A sum of other cells is a person's own subtotal, not a cost.
      const adds = cell.formula !== undefined && readSumFormula(cell.formula, sheet.name) !== null;
      if (own.has(cell.column) && adds) continue;
      const kind = own.has(cell.column) ? (inForm ? null : "betweenSections") : "unknownColumn";
      if (kind !== null) {
        strays.push({ at: atCell(sheet, row, cell.column), cell, kind, label: textAt(sheet, row, labelColumn) });
      }
    }
  }
  return strays;
}

function isFigure(cell: Cell): boolean {
  return typeof cell.value === "number" && cell.value !== 0 && !isDateFormat(cell.format);
}
