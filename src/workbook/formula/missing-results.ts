/** Results that a writer left out (openpyxl stores none), worked out before anything is looked for in the workbook. */
import { cellKey } from "../address";
import { isFormulaFree } from "../formula-free";
import { memoizePerObject } from "../memoize";
import type { CellValue, Sheet, Snapshot } from "../snapshot";
import { calculationOf } from "./calculation";
import type { FormulaCell } from "./dependents";
import { loadFunctionsFor } from "./functions";
import { withResultsIn } from "./put-results";

/** The workbook with a result in every formula that has none and can be worked out; the very same where none is missing. */
export const withMissingResults = memoizePerObject((snapshot: Snapshot): Snapshot => {
  const missing = snapshot.sheets.map(missingOn);
  if (missing.every(({ length }) => length === 0)) return snapshot;
  const { cell: resultOf } = calculationOf(snapshot);
  const sheets = snapshot.sheets.map((sheet, place) => {
    const fresh = new Map<number, CellValue>();
    for (const { cell } of missing[place] ?? []) {
      const value = resultOf(cell, sheet.name);
      if (value !== undefined) fresh.set(cellKey(cell.row, cell.column), value);
    }
    return withResultsIn(sheet, fresh);
  });
  return { ...snapshot, sheets };
});

/** To be awaited before `withMissingResults` of this workbook. */
export async function loadFunctionsForMissing({ sheets }: Snapshot): Promise<void> {
  await loadFunctionsFor(sheets.flatMap((sheet) => missingOn(sheet).map(({ formula }) => formula)));
}

/** Formulas that still have no result, those that come first where there are more than could be worked out. */
export function withoutResult({ sheets }: Snapshot): readonly FormulaCell[] {
  return sheets.flatMap(missingOn);
}

/** Asked of every sheet that is checked: nothing is made of those that nearly all are. */
const missingOn = memoizePerObject((sheet: Sheet): readonly FormulaCell[] => {
  const missing: FormulaCell[] = [];
  if (isFormulaFree(sheet)) return missing;
  let letters = 0;
  for (const { cells } of sheet.rows) {
    for (const cell of cells) {
      const { value, formula } = cell;
      if (value !== null || formula === undefined) continue;
      letters += formula.length;
      if (missing.length >= mostInASheet || letters > mostLetters) return missing;
      missing.push({ sheet: sheet.name, cell, formula });
    }
  }
  return missing;
});

/** More would fill the memory, or take minutes; what is left is told as not worked out. */
const mostInASheet = 200_000;
const mostLetters = 4_000_000;
