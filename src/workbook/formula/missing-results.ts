/** Results that a writer left out (openpyxl stores none), worked out before anything is looked for in the workbook. */
import { isFormulaFree } from "../formula-free";
import { memoizePerObject } from "../memoize";
import type { Cell, Row, Sheet, Snapshot } from "../snapshot";
import { calculationOf } from "./calculation";
import { type FormulaCell, formulasOn } from "./dependents";
import { loadFunctionsFor } from "./functions";

/** The workbook with a result in every formula that has none and can be worked out; the very same where none is missing. */
export const withMissingResults = memoizePerObject((snapshot: Snapshot): Snapshot => {
  const missing = snapshot.sheets.map(missingOn);
  if (missing.every(({ length }) => length === 0)) return snapshot;
  const { cell: resultOf } = calculationOf(snapshot);
  const sheets = snapshot.sheets.map((sheet, place) => {
    const fresh = (missing[place] ?? []).slice(0, mostInASheet).flatMap(({ cell }): readonly Cell[] => {
      const value = resultOf(cell, sheet.name);
      return value === undefined ? [] : [{ ...cell, value }];
    });
    return fresh.length === 0 ? sheet : withCells(sheet, fresh);
  });
  return { ...snapshot, sheets };
});

/** To be awaited before `withMissingResults` of this workbook. */
export async function loadFunctionsForMissing({ sheets }: Snapshot): Promise<void> {
  await loadFunctionsFor(sheets.flatMap((sheet) => missingOn(sheet).map(({ formula }) => formula)));
}

/** Formulas that still have no result. */
export function withoutResult({ sheets }: Snapshot): readonly FormulaCell[] {
  return sheets.flatMap(missingOn);
}

const missingOn = memoizePerObject((sheet: Sheet): readonly FormulaCell[] =>
  hasMissing(sheet) ? formulasOn(sheet).filter(({ cell }) => cell.value === null) : [],
);

/** Asked of every sheet that is checked: nothing is made of those that nearly all are. */
function hasMissing(sheet: Sheet): boolean {
  return (
    !isFormulaFree(sheet) &&
    sheet.rows.some(({ cells }) => cells.some(({ value, formula }) => value === null && formula !== undefined))
  );
}

/** More would fill the memory; what is left is told as not worked out. */
const mostInASheet = 200_000;

/** `fresh`: the cells with their results. */
function withCells(sheet: Sheet, fresh: readonly Cell[]): Sheet {
  const byRow = new Map<number, Map<number, Cell>>();
  for (const cell of fresh) {
    byRow.set(cell.row, (byRow.get(cell.row) ?? new Map<number, Cell>()).set(cell.column, cell));
  }
  return {
    ...sheet,
    rows: sheet.rows.map((row): Row => {
      const own = byRow.get(row.index);
      return own === undefined ? row : { ...row, cells: row.cells.map((cell) => own.get(cell.column) ?? cell) };
    }),
  };
}
