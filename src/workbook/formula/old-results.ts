/** Results that may be older than their cells, in a workbook that is not calculated by itself: worked out anew. */
import { cellKey } from "../address";
import { type CellValue, isCellError, type Sheet, type Snapshot } from "../snapshot";
import { calculationAfter } from "./calculation";
import { memoizePerObject } from "../memoize";
import { addressOf, dependentsOf, type FormulaCell, formulasOn, isAmong } from "./dependents";
import { loadFunctionsFor } from "./functions";
import { loadFunctionsForMissing, withMissingResults } from "./missing-results";
import { withResultsIn } from "./put-results";
import { formulaTree, nodesOf } from "./tree";

export interface FreshResults {
  /** With the results that its cells now give. One that cannot be worked out, and may be old, is left out; words stay. */
  readonly snapshot: Snapshot;
  /** As it is stored; the very same as `snapshot` where no result may be older than its cells. */
  readonly stored: Snapshot;
  /** The formulas whose stored result is another, as they are stored. */
  readonly old: readonly FormulaCell[];
  /** Those that cannot be worked out and may be old, as they are stored. */
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
  // What was left out is not to be worked out of words that may be old.
  const snapshot = fresh.unsure.length === 0 ? withMissingResults(fresh.snapshot) : fresh.snapshot;
  return { ...fresh, snapshot, stored };
}

function anew(stored: Snapshot): Omit<FreshResults, "stored"> {
  const formulas = stored.sheets.flatMap(workedOutOn);
  const { cell: resultOf } = calculationAfter(stored, () => true);
  const isOfTheDay = followingTheClock(stored, formulas);
  const old: FormulaCell[] = [];
  const unknown: FormulaCell[] = [];
  const ofTheDay: GivenResult[] = [];
  const fresh: GivenResult[] = [];
  for (const formula of formulas) {
    const result = resultOf(formula.cell, formula.sheet);
    if (result === undefined) {
      if (formula.cell.value !== null) unknown.push(formula);
    } else if (sameResult(result, formula.cell.value)) continue;
    else if (formula.cell.value === null) fresh.push([formula, result]);
    else if (isOfTheDay(formula, result)) ofTheDay.push([formula, result]);
    else {
      old.push(formula);
      fresh.push([formula, result]);
    }
  }
  // Nothing tells that these are old as long as all the others are as their cells are, and they fit each other.
  const isOld = stored.calculation?.results === "old" || old.length > 0 || doNotFit(stored, unknown, isOfTheDay);
  const unsure = isOld ? unknown : [];
  // Words stay, or the headings and labels that all else is read by would be gone.
  for (const formula of unsure) if (typeof formula.cell.value !== "string") fresh.push([formula, null]);
  // Beside new results that of another day would be a sum's part at one place and not at the other.
  const results = resultsBySheet(isOld ? [...fresh, ...ofTheDay] : fresh);
  const sheets = stored.sheets.map((sheet) => withResultsIn(sheet, results.get(sheet.name)));
  return { snapshot: results.size === 0 ? stored : { ...stored, sheets }, old, unsure };
}

/** True where a sum over a result that is not known is another than its parts as they are stored: one of them is old. */
function doNotFit(
  stored: Snapshot,
  unknown: readonly FormulaCell[],
  isOfTheDay: (formula: FormulaCell, result: CellValue) => boolean,
): boolean {
  const isUnknown = isAmong(unknown);
  const { formula: resultOf } = calculationAfter(stored, (sheet, cell) => !isUnknown(sheet, cell));
  return unknown.some((each) => {
    const result = resultOf(each.formula, each.sheet);
    return result !== undefined && !sameResult(result, each.cell.value) && !isOfTheDay(each, result);
  });
}

/**
 * The day that a workbook was calculated on is no fault of it: tells whether a result would be another on another day.
 * IF(TODAY()>1,…) gives the same on all of them.
 */
function followingTheClock(
  stored: Snapshot,
  formulas: readonly FormulaCell[],
): (formula: FormulaCell, result: CellValue) => boolean {
  const asking = formulas.filter(({ formula }) => asksTheClock(formula));
  if (asking.length === 0) return () => false;
  const isFollowing = isAmong([...asking, ...dependentsOf(stored, asking.map(addressOf))]);
  const now = Date.now();
  const others = otherDays.map((days) =>
    calculationAfter(
      stored,
      () => true,
      undefined,
      () => new Date(now - days * 86_400_000),
    ),
  );
  return (formula, result) =>
    isFollowing(formula.sheet, formula.cell) &&
    others.some(({ cell: resultOf }) => {
      const other = resultOf(formula.cell, formula.sheet);
      return other === undefined || !sameResult(other, result);
    });
}

/** So many days ago, some years: another month, weekday and day of the month, and before most dates of an effort. */
const otherDays: readonly number[] = [2_921, 7_443];

/** With the results that were left out as they are stored, what Excel shows there; the very same where none was. */
export const withUnsureResults = memoizePerObject(({ snapshot, unsure }: FreshResults): Snapshot => {
  if (unsure.length === 0) return snapshot;
  const shown = resultsBySheet(unsure.map((formula) => [formula, formula.cell.value]));
  const sheets = snapshot.sheets.map((sheet) => {
    const onSheet = new Map(shown.get(sheet.name));
    for (const { cell } of formulasOn(sheet)) {
      if (cell.value !== null) onSheet.delete(cellKey(cell.row, cell.column));
    }
    return withResultsIn(sheet, onSheet);
  });
  return sheets.every((sheet, index) => sheet === snapshot.sheets[index]) ? snapshot : { ...snapshot, sheets };
});

type GivenResult = readonly [formula: FormulaCell, result: CellValue];

/** As `withResultsIn` wants them. */
function resultsBySheet(given: readonly GivenResult[]): ReadonlyMap<string, ReadonlyMap<number, CellValue>> {
  const results = new Map<string, Map<number, CellValue>>();
  for (const [{ sheet, cell }, result] of given) {
    const onSheet = results.get(sheet) ?? new Map<number, CellValue>();
    results.set(sheet, onSheet.set(cellKey(cell.row, cell.column), result));
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

function asksTheClock(formula: string): boolean {
  if (!/TODAY|NOW/i.test(formula)) return false;
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
