/** Intervals of 95 % from drawings: percentile, and BCa, which corrects for bias and for a spread that changes. */
import { normalQuantile, normalShare } from "./normal";

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Intervals {
  readonly percentile: Interval | null;
  readonly bca: Interval | null;
}

/** The statistic without one person at a time, a list for each group. */
export type LeftOut = readonly (readonly number[])[];

const confidence = 0.95;

/** `null` where drawings do not differ, or the ends are not finite. */
export function intervalsOf(
  drawings: Float64Array,
  estimate: number,
  leftOut: LeftOut,
  level: number = confidence,
): Intervals {
  const sorted = Float64Array.from(drawings).sort();
  const tail = (1 - level) / 2;
  const percentile = between(sorted, tail, 1 - tail);
  if (percentile === null) return { percentile: null, bca: null };
  const shares = bcaShares(sorted, estimate, leftOut, tail);
  return { percentile, bca: shares && between(sorted, shares.low, shares.high) };
}

/**
 * z₀ of the share of the drawings below the estimate, where those that equal it count as half (as scipy.stats.bootstrap
 * does): without it a coarse statistic, such as how many are in work, would look biased. Efron & Tibshirani 1993, 14.3.
 */
export function bias(sorted: Float64Array, estimate: number): number {
  const near = 1e-12 * Math.max(1, Math.abs(estimate));
  let [below, same] = [0, 0];
  for (const each of sorted) {
    if (Math.abs(each - estimate) <= near) same += 1;
    else if (each < estimate) below += 1;
  }
  return normalQuantile((below + same / 2) / sorted.length);
}

/**
 * The acceleration of a statistic of several groups: Σₖ ΣU³/nₖ³ ÷ 6(Σₖ ΣU²/nₖ²)^1.5 with U = (nₖ − 1)(mean − left out).
 * Davison & Hinkley, Bootstrap Methods and their Application, 1997, (5.28).
 */
export function acceleration(leftOut: LeftOut): number {
  let [cubes, squares] = [0, 0];
  for (const values of leftOut) {
    const people = values.length;
    const mean = values.reduce((sum, value) => sum + value, 0) / people;
    for (const value of values) {
      const influence = ((people - 1) * (mean - value)) / people;
      cubes += influence ** 3;
      squares += influence ** 2;
    }
  }
  return squares === 0 ? Number.NaN : cubes / (6 * squares ** 1.5);
}

function bcaShares(sorted: Float64Array, estimate: number, leftOut: LeftOut, tail: number): Interval | null {
  const [z0, a] = [bias(sorted, estimate), acceleration(leftOut)];
  if (!Number.isFinite(z0) || !Number.isFinite(a)) return null;
  const share = (z: number): number => normalShare(z0 + (z0 + z) / (1 - a * (z0 + z)));
  const [low, high] = [share(normalQuantile(tail)), share(normalQuantile(1 - tail))];
  return Number.isFinite(low) && Number.isFinite(high) && low < high ? { low, high } : null;
}

function between(sorted: Float64Array, from: number, to: number): Interval | null {
  const [low, high] = [quantile(sorted, from), quantile(sorted, to)];
  return Number.isFinite(low) && Number.isFinite(high) && low < high ? { low, high } : null;
}

/** On a straight line between the two nearest: Hyndman & Fan's type 7, as Excel's PERCENTILE.INC and numpy have it. */
export function quantile(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share;
  const place = Math.floor(at);
  const [below, above] = [sorted[place] ?? Number.NaN, sorted[Math.min(place + 1, sorted.length - 1)] ?? Number.NaN];
  return at === place ? below : below + (at - place) * (above - below);
}
