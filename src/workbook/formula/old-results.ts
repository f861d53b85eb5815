/** Results that may be older than their cells, in a workbook that is not calculated by itself: worked out anew. */
import { cellKey } from "../address";
import { type Cell, type CellValue, isCellError, type Sheet, type Snapshot } from "../snapshot";
import { calculationAfter } from "./calculation";
import { type FormulaCell, formulasOn } from "./dependents";
import { loadFunctionsFor } from "./functions";
import { loadFunctionsForMissing, withMissingResults } from "./missing-results";
import { withResultsIn } from "./put-results";
import { formulaTree, nodesOf } from "./tree";

export interface FreshResults {
  /** With the results that its cells now give. One that cannot be worked out, and may be old, is left out. */
  readonly snapshot: Snapshot;
  /** As it is stored; the very same as `snapshot` where no result may be older than its cells. */
  readonly stored: Snapshot;
  /** The formulas whose stored result is another, as they are stored. */
  readonly old: readonly FormulaCell[];
  /** Those whose result was left out, as they are stored. */
  readonly unsure: readonly FormulaCell[];
}

/** What was made of a workbook is known again by what it became: it is checked anew by other limits. */
const known = new WeakMap<Snapshot, FreshResults>();

/** With results that are missing worked out too; nothing is old where the workbook is calculated by itself. */
export function freshResults(stored: Snapshot): FreshResults {
  const found = known.get(stored) ?? worked(stored);
  known.set(stored, found);
  known.set(found.snapshot, found);
  return found;
}

function worked(stored: Snapshot): FreshResults {
  if (!mayBeOld(stored)) {
    const snapshot = withMissingResults(stored);
    return { snapshot, stored: snapshot, old: [], unsure: [] };
  }
  const fresh = anew(stored);
  return { ...fresh, snapshot: withMissingResults(fresh.snapshot), stored };
}

function anew(stored: Snapshot): Omit<FreshResults, "stored"> {
  const formulas = stored.sheets.flatMap(workedOutOn);
  const { cell: resultOf } = calculationAfter(stored, (_, { formula }) => !followsClock(formula));
  const old: FormulaCell[] = [];
  const unknown: FormulaCell[] = [];
  const fresh = new Map<string, Map<number, CellValue>>();
  const put = ({ sheet, cell }: FormulaCell, value: CellValue): void => {
    const onSheet = fresh.get(sheet) ?? new Map<number, CellValue>();
    fresh.set(sheet, onSheet.set(cellKey(cell.row, cell.column), value));
  };
  for (const formula of formulas) {
    const result = resultOf(formula.cell, formula.sheet);
    if (result === undefined) {
      if (formula.cell.value !== null) unknown.push(formula);
    } else if (!sameResult(result, formula.cell.value)) {
      if (formula.cell.value !== null) old.push(formula);
      put(formula, result);
    }
  }
  // Nothing tells that these are old as long as all the others are as their cells are.
  const unsure = stored.calculation?.results === "old" || old.length > 0 ? unknown : [];
  for (const formula of unsure) put(formula, null);
  const sheets = stored.sheets.map((sheet) => withResultsIn(sheet, fresh.get(sheet.name)));
  return { snapshot: fresh.size === 0 ? stored : { ...stored, sheets }, old, unsure };
}

/** With the results that were left out as they are stored: what Excel shows there. */
export function withUnsureResults({ snapshot, unsure }: FreshResults): Snapshot {
  if (unsure.length === 0) return snapshot;
  const shown = resultsOf(unsure);
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      const onSheet = new Map(shown.get(sheet.name));
      for (const { cell } of formulasOn(sheet)) {
        if (cell.value !== null) onSheet.delete(cellKey(cell.row, cell.column));
      }
      return withResultsIn(sheet, onSheet);
    }),
  };
}

function resultsOf(formulas: readonly FormulaCell[]): ReadonlyMap<string, ReadonlyMap<number, CellValue>> {
  const results = new Map<string, Map<number, CellValue>>();
  for (const { sheet, cell } of formulas) {
    const onSheet = results.get(sheet) ?? new Map<number, CellValue>();
    results.set(sheet, onSheet.set(cellKey(cell.row, cell.column), cell.value));
  }
  return results;
}

function mayBeOld({ calculation }: Snapshot): boolean {
  return calculation !== undefined && calculation.results !== "current";
}

/** To be awaited before `freshResults` of this workbook. */
export async function loadFunctionsForFresh(snapshot: Snapshot): Promise<void> {
  if (!mayBeOld(snapshot)) return loadFunctionsForMissing(snapshot);
  await loadFunctionsFor(snapshot.sheets.flatMap((sheet) => workedOutOn(sheet).map(({ formula }) => formula)));
}

/** More would take minutes; what comes after keeps the result that is stored. */
const mostInASheet = 200_000;

function workedOutOn(sheet: Sheet): readonly FormulaCell[] {
  return formulasOn(sheet).slice(0, mostInASheet);
}

/** The day that a workbook was calculated on is no fault of it. */
function followsClock(formula: Cell["formula"]): boolean {
  if (formula === undefined || !/TODAY|NOW/i.test(formula)) return false;
  const tree = formulaTree(formula);
  if (tree === null) return false;
  for (const node of nodesOf(tree)) {
    if (node.kind === "call" && (node.name === "TODAY" || node.name === "NOW")) return true;
  }
  return false;
}

/** Excel adds in another order now and then: the last figures of two decimals may differ. */
export function sameResult(fresh: CellValue, stored: CellValue): boolean {
  if (typeof fresh === "number" && typeof stored === "number") {
    return Math.abs(fresh - stored) <= 1e-9 * Math.max(1, Math.abs(fresh), Math.abs(stored));
  }
  if (isCellError(fresh) && isCellError(stored)) return fresh.error === stored.error;
  return fresh === stored;
}
