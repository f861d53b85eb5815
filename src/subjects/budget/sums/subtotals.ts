/** Tells a subtotal that someone put among the cost rows from a cost: by its formulas, or by its name. */
import { type Cell, type Sheet, cellIn, rowAt } from "../../../workbook/snapshot";
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
): (row: number) => boolean {
  const columns = frame.partners.map(({ column }) => column);
  const among = new Set(rows);
  const addsUp = (cell: Cell): boolean => addsRows(cell, sheet.name, among);
  return (row) => {
    if (subtotalName.test(plainText(textAt(sheet, row, labelColumn)))) return true;
    const filled = columns
      .map((column) => cellIn(rowAt(sheet, row), column))
      .filter((cell) => cell !== undefined)
      .filter(({ value, formula }) => formula !== undefined || (value !== null && value !== ""));
    return filled.length > 0 && filled.every(addsUp);
  };
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
