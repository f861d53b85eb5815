/** Whether a sum's formula adds every cost once: nothing left out, nothing twice, no subtotal among its items. */
import { type Address, type Area, cellKey, isInside } from "../../../workbook/address";
import { type Snapshot, sheetNamed } from "../../../workbook/snapshot";
import { cellsIn } from "../../../workbook/cells-in";
import { leavesOutSubtotal, type SumFormula } from "../../../workbook/formula/sum-formula";
import type { SumSpot } from "./sum-spot";

export type CoverageFault =
  | { readonly kind: "leavesOut"; readonly cells: readonly Address[] }
  | { readonly kind: "twice"; readonly cells: readonly Address[] }
  /** Sums whose items are added beside them. */
  | { readonly kind: "subtotal"; readonly cells: readonly Address[] }
  /** Numbers that are none of its items. */
  | { readonly kind: "outside"; readonly cells: readonly Address[] }
  | { readonly kind: "constant"; readonly constant: number }
  | { readonly kind: "circular" };

/** Every sum of the workbook by its cell. */
export interface SpotIndex {
  readonly at: (sheet: string, row: number, column: number) => SumSpot | undefined;
}

export function indexSpots(spots: readonly SumSpot[]): SpotIndex {
  const sheets = new Map<string, Map<number, SumSpot>>();
  for (const spot of spots) {
    const cells = sheets.get(spot.at.sheet) ?? new Map<number, SumSpot>();
    sheets.set(spot.at.sheet, cells.set(cellKey(spot.at.row, spot.at.column), spot));
  }
  return { at: (sheet, row, column) => sheets.get(sheet)?.get(cellKey(row, column)) };
}

/** How often a formula takes in each leaf, and which other sums it goes through. */
interface Count {
  readonly times: Map<number, number>;
  /** Leaves that the formula adds itself, not by way of another sum. */
  readonly direct: Set<number>;
  readonly inner: SumSpot[];
}

/** The gravest fault of the formula; `null` where it adds just what it should. */
export function coverageFault(
  spot: SumSpot,
  formula: SumFormula,
  spots: SpotIndex,
  snapshot: Snapshot,
): CoverageFault | null {
  if (formula.terms.some((term) => contains(term.area, spot.at))) return { kind: "circular" };
  const across = spot.leavesAcross.length > 0 && formula.terms.every((term) => isAcross(term.area, spot.at));
  const leaves = across ? spot.leavesAcross : spot.leaves;
  if (isPlainRun(formula, leaves)) return null;
  const count = countLeaves(spot, leaves, formula, spots, snapshot);
  const timesOf = (leaf: Address): number => count.times.get(keyOf(leaf)) ?? 0;
  const twice = leaves.filter((leaf) => timesOf(leaf) > 1);
  if (twice.length > 0) {
    const doubling = count.inner.filter((inner) => inner.leaves.some((leaf) => timesOf(leaf) > 1));
    const direct = twice.some((leaf) => count.direct.has(keyOf(leaf)));
    return doubling.length > 0 && direct
      ? { kind: "subtotal", cells: doubling.map(({ at }) => at) }
      : { kind: "twice", cells: twice };
  }
  const leftOut = leaves.filter((leaf) => timesOf(leaf) < 1);
  if (leftOut.length > 0) return { kind: "leavesOut", cells: leftOut };
  const isPart = (inner: SumSpot): boolean => spot.parts.some(({ at }) => keyOf(at) === keyOf(inner.at));
  const foreign = count.inner.filter(
    (inner) => !isPart(inner) && !inner.leaves.some((leaf) => count.times.has(keyOf(leaf))),
  );
  if (foreign.length > 0) return { kind: "subtotal", cells: foreign.map(({ at }) => at) };
  const outside = outsiders(formula, count.times, spots, snapshot);
  if (outside.length > 0) return { kind: "outside", cells: outside };
  return formula.constant === 0 ? null : { kind: "constant", constant: formula.constant };
}

/** `SUM(C9:C13)` over just its five leaves, as nearly every sum is: nothing to count. */
function isPlainRun({ terms: [term, ...others], constant }: SumFormula, leaves: readonly Address[]): boolean {
  if (term === undefined || others.length > 0 || constant !== 0 || term.sign < 0 || term.inSubtotal) return false;
  const { area } = term;
  const size = (area.lastRow - area.firstRow + 1) * (area.lastColumn - area.firstColumn + 1);
  if (size !== leaves.length) return false;
  const isColumn = area.firstColumn === area.lastColumn;
  if (!isColumn && area.firstRow !== area.lastRow) return false;
  return leaves.every(
    ({ sheet, row, column }, place) =>
      sheet === area.sheet &&
      row === area.firstRow + (isColumn ? place : 0) &&
      column === area.firstColumn + (isColumn ? 0 : place),
  );
}

/** A whole column or row (`C:C`) reaches no further than this: a form is narrower. */
const widest = 300;

function countLeaves(
  spot: SumSpot,
  leaves: readonly Address[],
  formula: SumFormula,
  spots: SpotIndex,
  snapshot: Snapshot,
): Count {
  const count: Count = { times: new Map(leaves.map((leaf) => [keyOf(leaf), 0])), direct: new Set(), inner: [] };
  const lastRow = sheetNamed(snapshot, spot.at.sheet)?.rows.at(-1)?.index ?? 0;
  for (const term of formula.terms) {
    const { area, sign } = term;
    if (area.sheet !== spot.at.sheet) continue;
    for (let row = area.firstRow; row <= Math.min(area.lastRow, lastRow); row += 1) {
      for (let column = area.firstColumn; column <= Math.min(area.lastColumn, widest); column += 1) {
        const inner = spots.at(area.sheet, row, column);
        if (!leavesOutSubtotal(term, inner?.cell)) takeIn(count, row, column, sign, inner);
      }
    }
  }
  return count;
}

function takeIn(count: Count, row: number, column: number, sign: 1 | -1, inner: SumSpot | undefined): void {
  const key = cellKey(row, column);
  const known = count.times.get(key);
  if (known !== undefined) {
    count.times.set(key, known + sign);
    count.direct.add(key);
  } else if (inner !== undefined) {
    count.inner.push(inner);
    for (const leaf of inner.leaves) {
      const times = count.times.get(keyOf(leaf));
      if (times !== undefined) count.times.set(keyOf(leaf), times + sign);
    }
  }
}

/** Numbers in the formula's areas that are neither its leaves nor sums. */
function outsiders(
  formula: SumFormula,
  leaves: ReadonlyMap<number, number>,
  spots: SpotIndex,
  snapshot: Snapshot,
): readonly Address[] {
  const found: Address[] = [];
  for (const { area } of formula.terms) {
    for (const { row, column, value } of cellsIn(area, snapshot)) {
      const isNumber = typeof value === "number" && value !== 0;
      const known = leaves.has(cellKey(row, column)) || spots.at(area.sheet, row, column) !== undefined;
      if (isNumber && !known) found.push({ sheet: area.sheet, row, column });
    }
  }
  return found;
}

function keyOf(at: Address): number {
  return cellKey(at.row, at.column);
}

function contains(area: Area, at: Address): boolean {
  return area.sheet === at.sheet && isInside(area, at);
}

function isAcross(area: Area, at: Address): boolean {
  return area.sheet === at.sheet && area.firstRow === at.row && area.lastRow === at.row;
}
