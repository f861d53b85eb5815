/** Which formulas show a result that is out of date: Samkoll cannot calculate them, and what they count on has changed. */
import { type Address, addressText } from "../address";
import { type Cell, isCellError, type Sheet, sheetNamed, type Snapshot } from "../snapshot";
import { calculationAfter } from "./calculation";
import { addressOf, dependentsOf, type FormulaCell, formulasOn, isAmong } from "./dependents";

/**
 * The addresses (`Blad1!C9`) of the formulas that Excel must calculate before their result can be trusted. `opened` is
 * the workbook as it was opened, with the formulas in `waiting` out of date already then.
 */
export function awaitingExcel(
  opened: Snapshot,
  now: Snapshot,
  waiting: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  if (opened === now && waiting.size === 0) return waiting;
  const changed = changedCells(opened, now);
  const isChanged = new Set(changed.map(addressText));
  const waited = (formula: FormulaCell): boolean => waiting.has(placeOf(formula));
  const typed = now.sheets.flatMap((sheet) =>
    formulasOn(sheet).filter((formula) => isChanged.has(placeOf(formula)) || waited(formula)),
  );
  const following = dependentsOf(now, [...changed, ...typed.filter(waited).map(addressOf)]);
  const concerned = [...new Set([...typed, ...following])];
  const { cell: resultOf } = calculationAfter(now, isAmong(concerned));
  const unknown = concerned.filter((formula) => waited(formula) || resultOf(formula.cell, formula.sheet) === undefined);
  // What counts on an untrusted result is no better.
  return new Set([...unknown, ...dependentsOf(now, unknown.map(addressOf))].map(placeOf));
}

function placeOf(formula: FormulaCell): string {
  return addressText(addressOf(formula));
}

/** Untouched rows are the same objects in both, so that a large sheet is not walked cell by cell. */
function changedCells(opened: Snapshot, now: Snapshot): readonly Address[] {
  return now.sheets.flatMap((sheet) => {
    const before = sheetNamed(opened, sheet.name);
    return before === undefined || before === sheet ? [] : changedIn(before, sheet);
  });
}

function changedIn(before: Sheet, after: Sheet): readonly Address[] {
  const old = new Map(before.rows.map((row) => [row.index, row]));
  const spots: Address[] = [];
  const spot = ({ row, column }: Cell): void => void spots.push({ sheet: after.name, row, column });
  for (const row of after.rows) {
    const was = old.get(row.index);
    old.delete(row.index);
    if (was === row) continue;
    const known = new Map(was?.cells.map((cell) => [cell.column, cell]));
    for (const cell of row.cells) {
      const earlier = known.get(cell.column);
      known.delete(cell.column);
      if (earlier === undefined || !sameCell(earlier, cell)) spot(cell);
    }
    for (const gone of known.values()) spot(gone);
  }
  for (const { cells } of old.values()) for (const gone of cells) spot(gone);
  return spots;
}

function sameCell(a: Cell, b: Cell): boolean {
  if (a === b) return true;
  const [left, right] = [a.value, b.value];
  const same = isCellError(left) ? isCellError(right) && left.error === right.error : left === right;
  return same && a.formula === b.formula;
}

/** Asked again and again as the workbook changes; the very same set as long as it holds the same. */
export function watchAwaiting(opened: Snapshot, waiting: ReadonlySet<string>): (now: Snapshot) => ReadonlySet<string> {
  let last = { now: opened, awaiting: awaitingExcel(opened, opened, waiting) };
  return (now) => {
    if (now !== last.now) {
      const fresh = awaitingExcel(opened, now, waiting);
      const same = fresh.size === last.awaiting.size && [...fresh].every((key) => last.awaiting.has(key));
      last = { now, awaiting: same ? last.awaiting : fresh };
    }
    return last.awaiting;
  };
}
