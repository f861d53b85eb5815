/** Whether a sum's formula adds every cost once: nothing left out, nothing twice, no subtotal among its items. */
import { type Address, type Area, sameAddress } from "../../workbook/address";
import type { Snapshot } from "../../workbook/snapshot";
import { type SumFormula, cellsIn } from "../sum-formula";
import { type SumSpot, spotKey } from "./sum-spots";

export type CoverageFault =
  | { readonly kind: "leavesOut"; readonly cells: readonly Address[] }
  | { readonly kind: "twice"; readonly cells: readonly Address[] }
  /** Sums whose items are added beside them. */
  | { readonly kind: "subtotal"; readonly cells: readonly Address[] }
  /** Numbers that are none of its items. */
  | { readonly kind: "outside"; readonly cells: readonly Address[] }
  | { readonly kind: "constant"; readonly constant: number }
  | { readonly kind: "circular" };

/** The gravest fault of the formula; `null` where it adds just what it should. `spots` by `spotKey`. */
export function coverageFault(
  spot: SumSpot,
  formula: SumFormula,
  spots: ReadonlyMap<string, SumSpot>,
  snapshot: Snapshot,
): CoverageFault | null {
  if (formula.terms.some((term) => contains(term.area, spot.at))) return { kind: "circular" };
  const sums = [...spots.values()].filter((other) => other !== spot && formula.terms.some((term) => contains(term.area, other.at)));
  const across = spot.leavesAcross.length > 0 && formula.terms.every((term) => isAcross(term.area, spot.at));
  const leaves = across ? spot.leavesAcross : spot.leaves;
  const leafKeys = new Set(leaves.map(spotKey));
  const inner = sums.filter((other) => !leafKeys.has(spotKey(other.at)));
  const count = (leaf: Address): number =>
    timesIn(formula, leaf) +
    inner.reduce((total, other) => total + timesIn(formula, other.at) * Number(other.leaves.some((at) => sameAddress(at, leaf))), 0);
  const counted = leaves.map((leaf) => ({ leaf, times: count(leaf) }));
  const twice = counted.filter(({ times }) => times > 1).map(({ leaf }) => leaf);
  if (twice.length > 0) {
    const doubling = inner.filter((other) => twice.some((leaf) => other.leaves.some((at) => sameAddress(at, leaf))));
    const direct = twice.some((leaf) => timesIn(formula, leaf) > 0);
    return doubling.length > 0 && direct
      ? { kind: "subtotal", cells: doubling.map((other) => other.at) }
      : { kind: "twice", cells: twice };
  }
  const leftOut = counted.filter(({ times }) => times < 1).map(({ leaf }) => leaf);
  if (leftOut.length > 0) return { kind: "leavesOut", cells: leftOut };
  const foreignSums = inner.filter((other) => !other.leaves.some((at) => leafKeys.has(spotKey(at))));
  if (foreignSums.length > 0) return { kind: "subtotal", cells: foreignSums.map((other) => other.at) };
  const outside = outsiders(formula, leafKeys, spots, snapshot);
  if (outside.length > 0) return { kind: "outside", cells: outside };
  return formula.constant === 0 ? null : { kind: "constant", constant: formula.constant };
}

function timesIn(formula: SumFormula, at: Address): number {
  return formula.terms.reduce((total, term) => total + (contains(term.area, at) ? term.sign : 0), 0);
}

function outsiders(
  formula: SumFormula,
  leaves: ReadonlySet<string>,
  spots: ReadonlyMap<string, SumSpot>,
  snapshot: Snapshot,
): readonly Address[] {
  const found: Address[] = [];
  for (const { area } of formula.terms) {
    for (const cell of cellsIn(area, snapshot)) {
      const at = { sheet: area.sheet, row: cell.row, column: cell.column };
      const isNumber = typeof cell.value === "number" && cell.value !== 0;
      if (isNumber && !leaves.has(spotKey(at)) && !spots.has(spotKey(at))) found.push(at);
    }
  }
  return found;
}

function contains(area: Area, at: Address): boolean {
  return (
    area.sheet === at.sheet &&
    at.row >= area.firstRow &&
    at.row <= area.lastRow &&
    at.column >= area.firstColumn &&
    at.column <= area.lastColumn
  );
}

function isAcross(area: Area, at: Address): boolean {
  return area.sheet === at.sheet && area.firstRow === at.row && area.lastRow === at.row;
}
