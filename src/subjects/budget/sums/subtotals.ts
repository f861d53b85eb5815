/** Tells a subtotal that someone put among the cost rows from a cost: by its formulas, or by its name. */
import { type Cell, type Sheet, cellIn, rowAt } from "../../../workbook/snapshot";
import { hasNumberIn, rowsAddedByFormulas, showsSumOf } from "../../../reading/sum-rows";
import { plainText } from "../../../reading/label";
import { readSumFormula } from "../../../workbook/formula/sum-formula";
import { textAt } from "../locate/amounts";
import type { BlockFrame } from "../locate/frame";

/** "Delsumma", "Delsumma deltagare", "Subtotal"; "Summa" and "Totalt" alone. */
const subtotalName = /^(delsumma|del summa|deltotal|subtotal|sub total)\b|^(summa|totalt?|totalsumma|sum)$/;

/** Whether a row of a section is a subtotal; `rows` are the section's, zero-based. */
export function subtotalTest(
  sheet: Sheet,
  labelColumn: number,
  frame: Pick<BlockFrame, "partners" | "totalColumn">,
  rows: readonly number[],
  sumRow: number | null,
): (row: number) => boolean {
  const owned = frame.partners.map(({ column }) => column);
  const columns = owned.length > 0 || frame.totalColumn === null ? owned : [frame.totalColumn];
  const among = new Set(rows);
  const closing = closingSubtotals(sheet, labelColumn, columns, rows, sumRow);
  const addsUp = (cell: Cell): boolean => addsRows(cell, sheet.name, among);
  return (row) => {
    if (subtotalName.test(plainText(textAt(sheet, row, labelColumn))) || closing.has(row)) return true;
    const filled = columns
      .map((column) => cellIn(rowAt(sheet, row), column))
      .filter((cell) => cell !== undefined)
      .filter(({ value, formula }) => formula !== undefined || (value !== null && value !== ""));
    return filled.length > 0 && filled.every(addsUp);
  };
}

/**
 * Rows that show what the rows right above them come to, where the section's sum comes out with them taken for subtotals
 * and not with them taken for costs: typed, rounded or reckoned in any way.
 */
function closingSubtotals(
  sheet: Sheet,
  labelColumn: number,
  columns: readonly number[],
  rows: readonly number[],
  sumRow: number | null,
): ReadonlySet<number> {
  const none: ReadonlySet<number> = new Set();
  if (sumRow === null || columns.length === 0 || rows.length < 3) return none;
  const first = labelColumn + 1;
  const added = rowsAddedByFormulas(sheet, sumRow, first);
  // Nearly every sum: it adds each of its rows by its formula.
  if (added !== null && rows.every((row) => added.has(row))) return none;
  const compared = new Set(columns);
  const filled = rows.filter((row) => hasNumberIn(sheet, row, first, columns));
  if (filled.length < 3 || showsSumOf(sheet, sumRow, filled, first, compared)) return none;
  const found = new Set<number>();
  let above: number[] = [];
  for (const row of filled) {
    if (above.length > 0 && showsSumOf(sheet, row, above, first, compared)) {
      found.add(row);
      above = [];
    } else above.push(row);
  }
  const costs = filled.filter((row) => !found.has(row));
  return found.size > 0 && showsSumOf(sheet, sumRow, costs, first, compared) ? found : none;
}

/** A sum of two rows or more of its own column and section: no cost is reckoned that way. */
function addsRows({ row, column, formula }: Cell, sheet: string, among: ReadonlySet<number>): boolean {
  const sum = formula === undefined ? null : readSumFormula(formula, sheet);
  if (sum === null) return false;
  const added = new Set<number>();
  for (const { area } of sum.terms) {
    const own = area.sheet === sheet && area.firstColumn === column && area.lastColumn === column;
    if (!own || area.lastRow - area.firstRow > 200) return false;
    for (let other = area.firstRow; other <= area.lastRow; other += 1) if (other !== row) added.add(other);
  }
  return [...added].filter((other) => among.has(other)).length > 1;
}
