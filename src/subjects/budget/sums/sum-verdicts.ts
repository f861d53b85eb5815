/** Judges every sum of a budget once: right, typed, wrong, adding the wrong cells, or out of date. */
import type { Address } from "../../../workbook/address";
import { editCell } from "../../../workbook/content";
import type { Patch } from "../../../workbook/patch";
import type { Cell } from "../../../workbook/snapshot";
import type { MessageValue } from "../../../checking/finding";
import { asMoney, asShare } from "../../../checking/message-value";
import { money, ore } from "../../../reading/money";
import { missesByRounding } from "../../../reading/rounding";
import { memoizePerObject } from "../../../workbook/memoize";
import { linksToOtherWorkbook } from "../../../workbook/formula/areas";
import { calculationOf } from "../../../workbook/formula/calculation";
import { skippedCells } from "../../../workbook/formula/skipped-rows";
import { linkedCell, readSumFormula } from "../../../workbook/formula/sum-formula";
import type { BudgetModel } from "../model";
import { type Culprit, culpritsOf, isConfirmed } from "./confirmed";
import { type CoverageFault, type SpotIndex, coverageFault, indexSpots } from "./sum-coverage";
import { subtotalSpots } from "./subtotal-spots";
import { expectedSum, figureOfSum, sumFormula } from "./sum-right";
import type { SumPart, SumSpot } from "./sum-spot";
import { sumSpots } from "./sum-spots";

/** What is the matter with one sum. */
export type Verdict =
  | { readonly kind: "right" }
  /** A number where a formula belongs, and the right one today. */
  | { readonly kind: "typed" }
  | { readonly kind: "wrong"; readonly expected: number; readonly fault: CoverageFault | null }
  /** Off by no more than its parts were rounded by. */
  | { readonly kind: "rounded"; readonly expected: number }
  /** Typed, and so are others that agree with it: one of its parts is what differs. */
  | { readonly kind: "confirmed"; readonly expected: number; readonly culprit: Culprit | null }
  | { readonly kind: "faulty"; readonly fault: CoverageFault }
  /** The formula is right, its stored result is not what it gives. */
  | { readonly kind: "stale"; readonly calculated: number };

export interface Judged {
  readonly spot: SumSpot;
  readonly verdict: Verdict;
}

/** Ten rules ask about the same sums: judged once for each model. */
export const judged = memoizePerObject((model: BudgetModel): readonly Judged[] => {
  const spots = sumSpots(model);
  const index = indexSpots([...spots, ...subtotalSpots(model)]);
  const known = new Map<SumSpot, Verdict>();
  const verdictOf: VerdictOf = (spot) => {
    const verdict = known.get(spot) ?? judge(model, spot, index, verdictOf);
    known.set(spot, verdict);
    return verdict;
  };
  return withConfirmed(
    spots,
    spots.map((spot) => ({ spot, verdict: verdictOf(spot) })),
  );
});

/** The typed sums among the wrong ones that other cells agree with. */
function withConfirmed(spots: readonly SumSpot[], all: readonly Judged[]): readonly Judged[] {
  const wrong = all.flatMap(({ spot, verdict }) =>
    verdict.kind === "wrong" && spot.cell?.formula === undefined && spot.found !== null
      ? [{ spot, expected: verdict.expected }]
      : [],
  );
  if (wrong.length === 0) return all;
  const culprits = culpritsOf(wrong);
  return all.map((one) => {
    const found = wrong.find(({ spot }) => spot === one.spot);
    if (found === undefined) return one;
    const culprit = culprits.find(({ sums }) => sums.includes(one.spot)) ?? null;
    if (culprit === null && !isConfirmed(one.spot, spots)) return one;
    return { spot: one.spot, verdict: { kind: "confirmed", expected: found.expected, culprit } };
  });
}

type VerdictOf = (spot: SumSpot) => Verdict;

function judge(model: BudgetModel, spot: SumSpot, spots: SpotIndex, verdictOf: VerdictOf): Verdict {
  const { cell, found } = spot;
  const expected = expectedSum(spot);
  const agrees = expected === null || (found ?? 0) === expected || closeEnough(spot, found ?? 0, expected);
  if (cell?.formula === undefined) {
    // Text, errors and dates in a sum's cell have rules of their own.
    const readable = cell === undefined || cell.value === null || typeof cell.value === "number";
    if (!readable || expected === null) return { kind: "right" };
    if (!agrees) return isRounded(spot) ? { kind: "rounded", expected } : { kind: "wrong", expected, fault: null };
    return typeof cell?.value === "number" ? { kind: "typed" } : { kind: "right" };
  }
  // What passes hidden rows over shows another figure than its parts, and Excel's own: BUD-119 tells it.
  if (skippedCells(cell, spot.at.sheet, model.snapshot).length > 0) return { kind: "right" };
  const sum = readSumFormula(cell.formula, spot.at.sheet);
  if (sum === null) {
    const foreign = linksToOtherWorkbook(cell.formula) || found === null;
    if (agrees || expected === null || foreign) return { kind: "right" };
    return isRounded(spot) ? { kind: "rounded", expected } : { kind: "wrong", expected, fault: null };
  }
  const fault = coverageFault(spot, sum, spots, model.snapshot);
  // What it ought to cover is not known where a sum below it was not found.
  if (spot.unsure && fault?.kind !== "circular") {
    return agrees || expected === null ? staleness(model, spot.at, cell) : { kind: "wrong", expected, fault: null };
  }
  if (fault) {
    return agrees || expected === null || fault.kind === "circular"
      ? { kind: "faulty", fault }
      : { kind: "wrong", expected, fault };
  }
  // Nearly every sum: what it adds is what it shows, and nothing of that is out of date.
  const isSettled = ({ at, value, formula }: SumPart): boolean => {
    if (formula === undefined) return true;
    const target = linkedCell(formula, at.sheet) ?? at;
    const inner = spots.at(target.sheet, target.row, target.column);
    return inner !== undefined && inner.found === value && verdictOf(inner).kind === "right";
  };
  if (found === expected && spot.parts.every(isSettled)) return { kind: "right" };
  return staleness(model, spot.at, cell);
}

function staleness(model: BudgetModel, at: Address, cell: Cell): Verdict {
  const stored = cell.value;
  if (typeof stored !== "number") return { kind: "right" };
  const calculated = calculationOf(model.snapshot).cell(cell, at.sheet);
  const same = typeof calculated !== "number" || Math.abs(calculated - stored) < 0.005;
  return same ? { kind: "right" } : { kind: "stale", calculated };
}

function isRounded({ measure, found, parts, unit }: SumSpot): boolean {
  if (measure !== "money" || found === null) return false;
  return missesByRounding({ parts: parts.map(({ value }) => ore(value ?? 0)), sum: ore(found), unit });
}

/** Öre that floats lose on the way are no fault; half a krona is. */
function closeEnough(spot: SumSpot, found: number, expected: number): boolean {
  return Math.abs(found - expected) <= (spot.measure === "money" ? 1 : 10);
}

export function valueOf(spot: SumSpot, value: number): MessageValue {
  return spot.measure === "share" ? asShare(value / 1_000_000) : asMoney(ore(value));
}

/** A figure of the sheet as `SumSpot` counts it: öre, or millionths of a post. */
export function exactOf(spot: SumSpot, figure: number): number {
  return spot.measure === "share" ? Math.round(figure * 1_000_000) : money(figure, spot.unit);
}

/** The right formula with its right result; none where not all that the sum stands among is understood. */
export function mendSum(spot: SumSpot): Patch | undefined {
  const expected = expectedSum(spot);
  if (!spot.understood || expected === null || spot.parts.length === 0) return undefined;
  return [editCell(spot.at, spot.cell, { formula: sumFormula(spot), value: figureOfSum(spot, expected) })];
}

export function withMend(spot: SumSpot): { readonly mend?: Patch } {
  const mend = mendSum(spot);
  return mend ? { mend } : {};
}
