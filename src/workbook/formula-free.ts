/** Sheets without a formula: what a host has seen while it read them need not be looked for again. Kept beside the sheet. */
import type { Sheet } from "./snapshot";

const known = new WeakSet<Sheet>();

/** The same sheet, of which it is known from now on that no cell has a formula. */
export function asFormulaFree(sheet: Sheet): Sheet {
  known.add(sheet);
  return sheet;
}

/** False where it is not known. */
export function isFormulaFree(sheet: Sheet): boolean {
  return known.has(sheet);
}
