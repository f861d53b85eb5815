/** Which formulas show a result that is out of date: Samkoll cannot calculate them, and what they count on has changed. */
import { addressText, type Area, columnIndex, maxColumns, maxRows, parseCellName } from "../address";
import { type FormulaToken, formulaTokens } from "./tokens";
import { type Cell, isCellError, type Sheet, sheetNamed, type Snapshot } from "../snapshot";
import { ownFormulaResult } from "./own-formula";
import { memoize } from "../memoize";
import { evaluateSum, readSumFormula, type SumFormula } from "./sum-formula";

/** A formula with the cells that it counts on; `null` where that cannot be told, so that any change may concern it. */
interface FormulaCell {
  readonly key: string;
  readonly at: Spot;
  readonly sum: SumFormula | null;
  readonly areas: readonly Area[] | null;
  readonly cell: Cell;
}

interface Spot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

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
  const formulas = formulasOf(now);
  const changedKeys = new Set(changed.map(addressText));
  const stale = new Set<string>();
  const spread: Spot[] = [];
  const mark = ({ key, at }: FormulaCell): void => {
    stale.add(key);
    spread.push(at);
  };
  for (const formula of formulas) {
    const untrusted =
      waiting.has(formula.key) ||
      (formula.sum === null
        ? formulaChanged(formula, changedKeys, changed) && !isCalculated(formula, now)
        : // Calculated, unless an error stands among the cells.
          formulaChanged(formula, changedKeys, changed) &&
          evaluateSum(formula.sum, now) === null &&
          !isText(formula.cell));
    if (untrusted) mark(formula);
  }
  // What counts on an untrusted result is no better.
  for (let from = 0; from < spread.length;) {
    const latest = spread.slice(from);
    from = spread.length;
    for (const formula of formulas) if (!stale.has(formula.key) && countsOn(formula, latest)) mark(formula);
  }
  return stale;
}

/** A formula of Samkoll's own sheets, whose result is carried along with every edit. */
function isCalculated({ at, cell }: FormulaCell, now: Snapshot): boolean {
  return cell.formula !== undefined && ownFormulaResult(cell.formula, at.sheet, now) === cell.value;
}

function formulaChanged(formula: FormulaCell, keys: ReadonlySet<string>, changed: readonly Spot[]): boolean {
  return keys.has(formula.key) || countsOn(formula, changed);
}

/** A link to a text has been followed. */
function isText({ value }: Cell): boolean {
  return typeof value === "string" || typeof value === "boolean";
}

function countsOn({ areas }: FormulaCell, cells: readonly Spot[]): boolean {
  if (areas === null) return cells.length > 0;
  return cells.some((cell) => areas.some((area) => holds(area, cell)));
}

function holds(area: Area, { sheet, row, column }: Spot): boolean {
  return (
    area.firstRow <= row &&
    row <= area.lastRow &&
    area.firstColumn <= column &&
    column <= area.lastColumn &&
    area.sheet === sheet
  );
}

/** Untouched rows are the same objects in both, so that a large sheet is not walked cell by cell. */
function changedCells(opened: Snapshot, now: Snapshot): readonly Spot[] {
  return now.sheets.flatMap((sheet) => {
    const before = sheetNamed(opened, sheet.name);
    return before === undefined || before === sheet ? [] : changedIn(before, sheet);
  });
}

function changedIn(before: Sheet, after: Sheet): readonly Spot[] {
  const old = new Map(before.rows.map((row) => [row.index, row]));
  const spots: Spot[] = [];
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

function formulasOf(snapshot: Snapshot): readonly FormulaCell[] {
  return snapshot.sheets.flatMap((sheet) =>
    sheet.rows.flatMap(({ cells }) =>
      cells.flatMap((cell): readonly FormulaCell[] => {
        if (cell.formula === undefined) return [];
        const at = { sheet: sheet.name, row: cell.row, column: cell.column };
        const sum = readSumFormula(cell.formula, sheet.name);
        const areas = sum?.terms.map(({ area }) => area) ?? areasOf(cell.formula, sheet.name, snapshot);
        return [{ key: addressText(at), at, sum, areas, cell }];
      }),
    ),
  );
}

const tokensOf = memoize((formula: string): readonly FormulaToken[] => formulaTokens(formula, "."));

/** Functions that find their cells while they calculate. */
const seeking = new Set(["INDIRECT", "OFFSET"]);

function areasOf(formula: string, homeSheet: string, snapshot: Snapshot): readonly Area[] | null {
  const areas: Area[] = [];
  for (const token of tokensOf(formula)) {
    if (token.kind === "area") {
      const area = areaOf(token.area, token.sheet ?? homeSheet);
      if (area === null) return null;
      areas.push(area);
    } else if (token.kind === "name" && token.text !== "TRUE" && token.text !== "FALSE") {
      const named = areasOfName(token.text, snapshot);
      if (named === null) return null;
      areas.push(...named);
    } else if (token.kind === "other" || (token.kind === "function" && seeking.has(token.text))) {
      return null;
    }
  }
  return areas;
}

/** A name that points to plain cells; another name or a formula in it is not followed. */
function areasOfName(name: string, snapshot: Snapshot): readonly Area[] | null {
  const refersTo = [...snapshot.names].find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1];
  const tokens = refersTo === undefined ? [] : tokensOf(refersTo);
  const areas = tokens.flatMap((token) =>
    token.kind === "area" && token.sheet !== null ? [areaOf(token.area, token.sheet)] : [],
  );
  const plain = areas.filter((area) => area !== null);
  return plain.length === 0 || plain.length < tokens.filter(({ kind }) => kind !== "separator").length ? null : plain;
}

/** `C9`, `$C$9:D10`, `C:D` or `9:13`. */
function areaOf(text: string, sheet: string): Area | null {
  const [from = "", to = from] = text.replaceAll("$", "").split(":");
  const [first, last] = [cornerOf(from, 0), cornerOf(to, Infinity)];
  if (first === null || last === null) return null;
  return {
    sheet,
    firstRow: Math.min(first.row, last.row),
    lastRow: Math.min(Math.max(first.row, last.row), maxRows - 1),
    firstColumn: Math.min(first.column, last.column),
    lastColumn: Math.min(Math.max(first.column, last.column), maxColumns - 1),
  };
}

/** A whole column or row goes to the `edge` in the other direction. */
function cornerOf(text: string, edge: number): { readonly row: number; readonly column: number } | null {
  if (/^\d+$/.test(text)) return { row: Number(text) - 1, column: edge };
  const column = columnIndex(text);
  return column === undefined ? (parseCellName(text) ?? null) : { row: edge, column };
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
