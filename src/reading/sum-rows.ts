/** Whether a row of a table is the sum of rows above it: by its formulas, or by its values column for column. */
import { readSumFormula } from "../workbook/formula/sum-formula";
import { isDateFormat } from "../workbook/number-format";
import { type Sheet, cellIn, rowAt } from "../workbook/snapshot";

/** Numbers other than zero of a row, by column; dates are none. */
export function numbersIn(sheet: Sheet, row: number, firstColumn: number): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  for (const { column, value, format } of rowAt(sheet, row)?.cells ?? []) {
    if (column < firstColumn || typeof value !== "number" || value === 0 || isDateFormat(format)) continue;
    numbers.set(column, value);
  }
  return numbers;
}

/**
 * The rows that the formulas of a row add, down its own columns; `null` where it has none or they add anything else.
 * Formulas that add across the row say nothing of it.
 */
export function rowsAddedByFormulas(sheet: Sheet, row: number, firstColumn: number): ReadonlySet<number> | null {
  const added = new Set<number>();
  for (const cell of rowAt(sheet, row)?.cells ?? []) {
    if (cell.column < firstColumn || cell.formula === undefined) continue;
    const terms = readSumFormula(cell.formula, sheet.name)?.terms;
    if (terms === undefined || terms.length === 0 || terms.some(({ sign }) => sign < 0)) return null;
    for (const { area } of terms) {
      if (area.sheet !== sheet.name) return null;
      if (area.firstRow === row && area.lastRow === row) continue;
      const isDown =
        area.firstColumn === cell.column && area.lastColumn === cell.column && area.lastRow - area.firstRow < 500;
      if (!isDown) return null;
      for (let other = area.firstRow; other <= area.lastRow; other += 1) added.add(other);
    }
  }
  return added.size === 0 ? null : added;
}

/**
 * Whether the row shows, in each column with a number, what the other rows add up to there. `columns`: those that are
 * summed in this table; where nobody knows, those that the row itself has a number in.
 */
export function showsSumOf(
  sheet: Sheet,
  row: number,
  others: readonly number[],
  firstColumn: number,
  columns: ReadonlySet<number> | null,
): boolean {
  const sums = numbersIn(sheet, row, firstColumn);
  const added = new Map<number, number>();
  for (const other of others) {
    for (const [column, value] of numbersIn(sheet, other, firstColumn)) {
      added.set(column, (added.get(column) ?? 0) + value);
    }
  }
  const compared = columns === null ? [...sums.keys()] : [...columns];
  // A sum of nothing shows noughts.
  const isFigured = sums.size > 0 || (summedColumns(sheet, [row], firstColumn)?.size ?? 0) > 0;
  return isFigured && compared.every((column) => isAlike(sums.get(column) ?? 0, added.get(column) ?? 0, others.length));
}

/** The columns in which one of these rows has a number, zero too. */
export function summedColumns(sheet: Sheet, rows: readonly number[], firstColumn: number): ReadonlySet<number> | null {
  const columns = new Set<number>();
  for (const row of rows) {
    for (const { column, value, format } of rowAt(sheet, row)?.cells ?? []) {
      if (column >= firstColumn && typeof value === "number" && !isDateFormat(format)) columns.add(column);
    }
  }
  return columns.size === 0 ? null : columns;
}

/** Those of the rows that hold a number other than zero in one column at least. */
export function filledRows(sheet: Sheet, rows: readonly number[], firstColumn: number): readonly number[] {
  return rows.filter((row) => numbersIn(sheet, row, firstColumn).size > 0);
}

/** Whether the row holds a number other than zero in one of these columns. */
export function hasNumberIn(sheet: Sheet, row: number, firstColumn: number, columns: readonly number[]): boolean {
  const numbers = numbersIn(sheet, row, firstColumn);
  return columns.some((column) => numbers.has(column));
}

export function isFormulaRow(sheet: Sheet, row: number, firstColumn: number): boolean {
  return (rowAt(sheet, row)?.cells ?? []).some((cell) => cell.column >= firstColumn && cell.formula !== undefined);
}

export function hasLabel(sheet: Sheet, row: number, column: number): boolean {
  const value = cellIn(rowAt(sheet, row), column)?.value;
  return typeof value === "string" && value.trim() !== "";
}

/** Öre that were rounded away part by part are no difference: half an öre each; `a` is the sum of so many parts. */
export function isAlike(a: number, b: number, parts: number): boolean {
  return Math.abs(a - b) <= Math.max(0.011, parts * 0.005 + 0.001) + Math.abs(a) * 1e-9;
}
