/** Each line of a calculation against places × months × price, and its sums against their rows. */
import { type Ore, ore, sum } from "../../../reading/money";
import type { Address } from "../../../workbook/address";
import type { PlaceCalculation, PlaceLine, Printed } from "./places-model";
import { placesSum } from "./places-sum";
import { type Rate, type Standing, expectedAmount, isNear, rateOf, standingOf } from "./rate";
import type { Span } from "./spans";

/** One end of a line's range against places × months × price. */
export interface Reckoned {
  readonly at: Address;
  readonly line: PlaceLine;
  readonly places: number;
  readonly amount: Ore;
  readonly expected: Ore;
  readonly standing: Standing;
}

export function reckoned(calculation: PlaceCalculation): readonly Reckoned[] {
  const shared = rateOf(calculation);
  return calculation.lines.flatMap((line): readonly Reckoned[] => {
    const { places, months, price, amount, times } = line;
    const rate: Rate | null =
      price === null ? shared : price.min === price.max ? { exact: null, printed: price.min } : null;
    if (rate === null || months === null || amount === null) return [];
    return endsOf(places, amount).map(({ at, places, amount }) => {
      const once = { at, line, places, amount, expected: expectedAmount(places * months, rate) };
      const standing = standingOf(amount, places * months, rate);
      // "4 platser per område i Norr, Väster och Söder" may be what all of them cost.
      const ofAll = times === 1 ? "differs" : standingOf(amount, places * months * (times ?? 1), rate);
      return { ...once, standing: standing === "differs" ? ofAll : standing };
    });
  });
}

function endsOf(
  places: Span,
  { at, maxAt, min, max }: Printed,
): readonly { at: Address; places: number; amount: Ore }[] {
  const low = { at, places: places.min, amount: min };
  const isOne = places.min === places.max && min === max;
  return isOne ? [low] : [low, { at: maxAt, places: places.max, amount: max }];
}

export interface SumMiss {
  readonly at: Address;
  readonly variant: "month" | "total";
  readonly expected: Ore;
  readonly found: Ore;
  readonly isRounding: boolean;
}

/** Sums that are not what their rows come to. */
export function sumMisses(calculation: PlaceCalculation): readonly SumMiss[] {
  const { costs, sum: month, lines, total } = calculation;
  const ofMonth: readonly SumMiss[] =
    month === null || costs.length < 2
      ? []
      : missOf("month", month.amount.at, sum(costs.map(({ amount }) => amount.min)), month.amount.min, costs.length);
  if (total === null || total.amount === null || lines.length === 0) return ofMonth;
  const counted = lines.flatMap(({ amount, times }) => (amount === null || times === null ? [] : [{ amount, times }]));
  if (counted.length < lines.length) return ofMonth;
  const rate = rateOf(calculation);
  const placed = placesSum(lines);
  const ends = (["min", "max"] as const).flatMap((end): readonly SumMiss[] => {
    const { amount, months } = total;
    if (
      amount === null ||
      (end === "max" && amount.min === amount.max && counted.every((each) => each.amount.min === each.amount.max))
    ) {
      return [];
    }
    const added = sum(counted.map((each) => ore(each.amount[end] * each.times)));
    // The sum may be of the places, and not of the amounts that were rounded one by one.
    const isOfPlaces =
      rate !== null &&
      months !== null &&
      placed !== null &&
      standingOf(amount[end], placed[end] * months, rate) === "right";
    const misses = missOf("total", end === "min" ? amount.at : amount.maxAt, added, amount[end], counted.length);
    return misses.map((miss) => ({ ...miss, isRounding: miss.isRounding || isOfPlaces }));
  });
  return [...ofMonth, ...ends];
}

function missOf(
  variant: SumMiss["variant"],
  at: Address,
  expected: Ore,
  found: Ore,
  parts: number,
): readonly SumMiss[] {
  return expected === found ? [] : [{ at, variant, expected, found, isRounding: isNear(expected, found, parts) }];
}
