/** The column of *tjänst i %*, shown by what stands in it: shares of full time, and in the rows of staff alone. */
import { isPercentFormat } from "../../../workbook/number-format";
import { type Sheet, cellIn, rowAt } from "../../../workbook/snapshot";

interface StaffAndOthers {
  readonly staffRows: readonly number[];
  readonly figureRows: readonly number[];
}

/** No post is larger in per cent, and no cost of a post so small in kronor or tkr. */
const largestPercent = 500;
const largestFraction = 10;
/** So many times is the least cost of a post, in whatever unit, above its share in per cent. */
const leastCostOverShare = 2;

/**
 * `columns`: those with numbers that no total takes in; the first that holds shares. `amounts`: what may be the cost of a
 * post, and no number of an account.
 */
export function shownShareColumn(
  sheet: Sheet,
  { staffRows, figureRows }: StaffAndOthers,
  columns: readonly number[],
  amounts: readonly number[],
): number | null {
  const staff = new Set(staffRows);
  const found = columns.find((column) => {
    const numbers = figureRows.flatMap((row) => {
      const cell = cellIn(rowAt(sheet, row), column);
      return typeof cell?.value === "number" && cell.value !== 0 ? [{ row, cell, value: cell.value }] : [];
    });
    if (numbers.length === 0 || !numbers.every(({ row }) => staff.has(row))) return false;
    if (numbers.every(({ cell }) => isPercentFormat(cell.format))) return true;
    if (numbers.every(({ value }) => value > 0 && value <= largestFraction)) return true;
    return numbers.every(
      ({ row, value }) => value > 0 && value <= largestPercent && isFarBelow(sheet, row, amounts, column, value),
    );
  });
  return found ?? null;
}

/** Whether some other number of the row is so much larger that this one is of another kind. */
function isFarBelow(sheet: Sheet, row: number, amounts: readonly number[], column: number, value: number): boolean {
  return amounts.some((other) => {
    const cost = cellIn(rowAt(sheet, row), other)?.value;
    return other !== column && typeof cost === "number" && cost >= value * leastCostOverShare;
  });
}
