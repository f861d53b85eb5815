/** What a place costs a month: by the month's cost and its places, or as it is printed; and what an amount should be. */
import { type Ore, ore, sum } from "../../../reading/money";
import { stepOf } from "../../../reading/rounding";
import { memoizePerObject } from "../../../workbook/memoize";
import type { Quotient } from "../figures/figures-types";
import { quotient } from "../figures/quotients";
import type { PlaceCalculation } from "./places-model";

/** `exact`: cost over places. `printed`: the rounded rate that stands there. One of them at least. */
export interface Rate {
  readonly exact: Quotient | null;
  readonly printed: Ore | null;
}

/** `null` where none is told, or where the month's costs, their sum and the printed rate do not agree. */
export const rateOf = memoizePerObject((calculation: PlaceCalculation): Rate | null => {
  const { costs, sum: month, rate } = calculation;
  const printed = rate?.amount.min ?? null;
  const places = month?.places ?? null;
  if (month === null || places === null) return printed === null ? null : { exact: null, printed };
  if (costs.length > 1 && !isNear(sum(costs.map(({ amount }) => amount.min)), month.amount.min, costs.length)) {
    return null;
  }
  const exact = quotient(month.amount.min, places);
  if (exact === null || exact.value === null) return null;
  if (printed !== null && !rateAgrees(exact, printed)) return null;
  return { exact, printed };
});

/** Within a krona a part. */
export function isNear(a: number, b: number, parts: number): boolean {
  return Math.abs(a - b) <= 50 * (parts + 1);
}

/** The printed rate is the quotient, rounded to what its last digit stands for; tens at the most. */
export function rateAgrees({ numerator, denominator }: Quotient, printed: Ore): boolean {
  const step = Math.min(stepOf([printed]), mostRoundedRate);
  return Math.abs(printed - numerator / denominator) <= step / 2 + 1;
}

const mostRoundedRate = 1_000;

/** How an amount stands to places × months × rate: right, rounded to hundreds or thousands, or another. */
export type Standing = "right" | "rounded" | "differs";

export function standingOf(amount: number, placeMonths: number, rate: Rate): Standing {
  const against = [
    ...(rate.exact === null ? [] : [(placeMonths * rate.exact.numerator) / rate.exact.denominator]),
    ...(rate.printed === null ? [] : [placeMonths * rate.printed]),
  ];
  // A rate that is printed alone was rounded itself.
  const ofRate =
    rate.exact === null && rate.printed !== null ? (placeMonths * Math.min(stepOf([rate.printed]), 100)) / 2 : 0;
  const misses = against.map((right) => Math.abs(amount - right) - ofRate);
  const miss = Math.min(...misses);
  if (miss <= krona / 2 + 1) return "right";
  const step = Math.min(stepOf([amount]), thousand);
  return miss <= step / 2 + 1 && miss * 100 <= amount ? "rounded" : "differs";
}

const krona = 100;
const thousand = 100_000;

/** Places × months × rate, in whole kronor. */
export function expectedAmount(placeMonths: number, { exact, printed }: Rate): Ore {
  const right = exact === null ? placeMonths * (printed ?? 0) : (placeMonths * exact.numerator) / exact.denominator;
  return ore(Math.round(right / krona) * krona);
}
