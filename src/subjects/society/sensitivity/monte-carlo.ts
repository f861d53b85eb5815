/**
 * All assumptions drawn at once, many times: how the net of a year spreads. The same seed gives the same draws. Each
 * assumption is drawn from a triangle from its low over its value to its high, and by itself: none follows another.
 */
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { type AssumptionId, type AssumptionReadings, valuesOf } from "../assumptions/assumptions";
import { netOfCase, type Perspective } from "../calculation/net";
import type { SocietyCase } from "../model";
import { type Range, rangesOf } from "./one-way";

export interface MonteCarlo {
  readonly draws: number;
  readonly seed: number;
  /** The assumptions that were drawn; the others stood still. */
  readonly drawn: readonly AssumptionId[];
  /** kr a year. */
  readonly mean: number;
  readonly median: number;
  /** 2,5 and 97,5 per cent of the draws lie under. */
  readonly low: number;
  readonly high: number;
  /** 0–1: the part of the draws in which the year pays. */
  readonly pays: number;
}

/** Told beside the result, so that anybody gets the same. */
export const drawing = { draws: 2000, seed: 20161201 } as const;

/** `null` where no cost is told, or nothing has a low and a high. */
export function monteCarlo(
  which: Perspective,
  given: SocietyCase,
  readings: AssumptionReadings,
  { draws, seed }: { readonly draws: number; readonly seed: number } = drawing,
): MonteCarlo | null {
  const ranges = rangesOf(readings);
  const values = valuesOf(readings);
  if (ranges.length === 0 || netOfCase(which, given, values).net === null) return null;
  const random = xoroshiro128plus(seed);
  const nets = Array.from({ length: draws }, () => {
    const drawn = ranges.map((range) => [range.id, triangular(range, uniformFloat64(random))] as const);
    return netOfCase(which, given, { ...values, ...Object.fromEntries(drawn) }).net ?? 0;
  }).sort((a, b) => a - b);
  return {
    draws,
    seed,
    drawn: ranges.map(({ id }) => id),
    mean: nets.reduce((all, net) => all + net, 0) / draws,
    median: quantile(nets, 0.5),
    low: quantile(nets, 0.025),
    high: quantile(nets, 0.975),
    pays: nets.filter((net) => net > 0).length / draws,
  };
}

/** The value under which so much of the triangle lies; `at`: 0–1. A value outside its range is taken for its nearest end. */
function triangular({ low, value, high }: Range, at: number): number {
  const mode = Math.min(high, Math.max(low, value));
  const width = high - low;
  const turn = (mode - low) / width;
  return at < turn ? low + Math.sqrt(at * width * (mode - low)) : high - Math.sqrt((1 - at) * width * (high - mode));
}

/** Between the two nearest of the sorted values, as Excel's PERCENTILE does. */
function quantile(sorted: readonly number[], at: number): number {
  const place = at * (sorted.length - 1);
  const below = Math.floor(place);
  const [low = 0, high = low] = [sorted[below], sorted[below + 1]];
  return low + (high - low) * (place - below);
}
