/** The change from people's first occasion to their last, and what may be said of it. */
import { t95 } from "./student-t";

/** One person's first and last score. */
export interface FirstAndLast {
  readonly first: number;
  readonly last: number;
}

/** improved, worse: the whole interval lies on that side of 0. notShown: it holds 0, or there is no interval. */
export type ChangeVerdict = "improved" | "notShown" | "worse";

/** In the score's own unit, last minus first. */
export interface Change {
  /** With a score on two occasions or more. */
  readonly people: number;
  /** Means of the same people; `null` over nobody. */
  readonly meanFirst: number | null;
  readonly meanLast: number | null;
  readonly mean: number | null;
  /** 95 %, Student's t; `null` for fewer than two people, or where all have changed alike. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly improved: number;
  readonly unchanged: number;
  readonly worse: number;
  readonly verdict: ChangeVerdict;
}

/** Two scores nearer than this are equal: what is left over when decimals are subtracted. */
const nothing = 1e-9;

/** `better`: which way a score goes when health grows. */
export function changeOf(people: readonly FirstAndLast[], better: "lower" | "higher"): Change {
  const changes = people.map(({ first, last }) => last - first);
  const mean = meanOf(changes);
  const interval = mean === null ? null : intervalAround(mean, changes);
  const sign = better === "lower" ? -1 : 1;
  const count = (holds: (gain: number) => boolean): number => changes.filter((each) => holds(each * sign)).length;
  return {
    people: people.length,
    meanFirst: meanOf(people.map(({ first }) => first)),
    meanLast: meanOf(people.map(({ last }) => last)),
    mean,
    interval,
    improved: count((gain) => gain > nothing),
    unchanged: count((gain) => Math.abs(gain) <= nothing),
    worse: count((gain) => gain < -nothing),
    verdict: verdictOf(interval, better),
  };
}

/** `null` over nothing. */
export function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((total, value) => total + value, 0) / values.length;
}

function intervalAround(mean: number, changes: readonly number[]): Change["interval"] {
  const degrees = changes.length - 1;
  if (degrees < 1) return null;
  const spread = Math.sqrt(changes.reduce((total, each) => total + (each - mean) ** 2, 0) / degrees);
  // An interval without width would claim to be certain.
  if (spread <= nothing) return null;
  const reach = (t95(degrees) * spread) / Math.sqrt(changes.length);
  return { low: mean - reach, high: mean + reach };
}

function verdictOf(interval: Change["interval"], better: "lower" | "higher"): ChangeVerdict {
  if (interval === null || (interval.low <= 0 && interval.high >= 0)) return "notShown";
  return interval.high < 0 === (better === "lower") ? "improved" : "worse";
}
