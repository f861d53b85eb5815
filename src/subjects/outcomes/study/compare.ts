/** Groups against each other: means and shares of each, and the difference of every two with its interval of 95 %. */
import { type Interval, differenceInterval } from "../figures/statistics";
import type { OpenShare } from "../figures/open-share";
import { exactShare } from "../figures/open-share";
import { type Occasion, occasions } from "../health/template";
import type { StudyGroup } from "./locate-groups";
import { type Moments, momentsOf, welchInterval } from "./welch";

/** notShown: the interval holds nought. none: too few to say, or something is unread. */
export type DifferenceVerdict = "higher" | "lower" | "notShown" | "none";

/** First − second; both are places among the groups. */
export interface Difference {
  readonly first: number;
  readonly second: number;
  /** `null` of nobody, or where something is unread. */
  readonly value: number | null;
  readonly interval: Interval | null;
  readonly verdict: DifferenceVerdict;
}

export interface ComparedMeans {
  /** In the order of the groups. */
  readonly groups: readonly Moments[];
  readonly differences: readonly Difference[];
}

export interface ComparedShares {
  readonly groups: readonly OpenShare[];
  readonly differences: readonly Difference[];
}

export type AtOccasion<Compared> = Compared & { readonly occasion: Occasion };

/** `values`: of whoever has one. */
export function compareMeans(groups: readonly StudyGroup[], values: ReadonlyMap<string, number>): ComparedMeans {
  return comparedMeans(groups.map(({ people }) => [...people].flatMap((person) => values.get(person) ?? [])));
}

export function comparedMeans(values: readonly (readonly number[])[]): ComparedMeans {
  const moments = values.map(momentsOf);
  return {
    groups: moments,
    differences: everyTwo(moments, (first, second) => {
      const value = first.mean === null || second.mean === null ? null : first.mean - second.mean;
      return { value, interval: welchInterval(first, second) };
    }),
  };
}

export function compareShares(shares: readonly OpenShare[]): ComparedShares {
  return {
    groups: shares,
    differences: everyTwo(shares, ({ share: first }, { share: second }) => {
      if (first === null || second === null || first.denominator === 0 || second.denominator === 0) {
        return { value: null, interval: null };
      }
      return {
        value: first.numerator / first.denominator - second.numerator / second.denominator,
        interval: differenceInterval(
          { count: first.numerator, of: first.denominator },
          { count: second.numerator, of: second.denominator },
        ),
      };
    }),
  };
}

/** Of those of each group who have an answer. */
export function compareCases(groups: readonly StudyGroup[], values: ReadonlyMap<string, boolean>): ComparedShares {
  return compareShares(
    groups.map(({ people }) => {
      const own = [...people].flatMap((person) => values.get(person) ?? []);
      return exactShare(own.filter((each) => each).length, own.length);
    }),
  );
}

function everyTwo<Group>(
  groups: readonly Group[],
  between: (first: Group, second: Group) => Pick<Difference, "value" | "interval">,
): readonly Difference[] {
  return groups.flatMap((own, first) =>
    groups.slice(first + 1).map((other, next): Difference => {
      const found = between(own, other);
      return { first, second: first + 1 + next, ...found, verdict: verdictOf(found.interval) };
    }),
  );
}

function verdictOf(interval: Interval | null): DifferenceVerdict {
  if (interval === null) return "none";
  if (interval.low > 0) return "higher";
  return interval.high < 0 ? "lower" : "notShown";
}

type ByOccasion<Value> = ReadonlyMap<string, ReadonlyMap<Occasion, Value>>;

/** The occasions that somebody of the groups has a value on, in the order of time. */
export function occasionsOf(groups: readonly StudyGroup[], values: ByOccasion<unknown>): readonly Occasion[] {
  const met = new Set(
    groups.flatMap(({ people }) => [...people].flatMap((person) => [...(values.get(person)?.keys() ?? [])])),
  );
  return occasions.filter((occasion) => met.has(occasion));
}

export function atOccasion<Value>(values: ByOccasion<Value>, occasion: Occasion): ReadonlyMap<string, Value> {
  return new Map(
    [...values].flatMap(([person, own]) => {
      const value = own.get(occasion);
      return value === undefined ? [] : [[person, value] as const];
    }),
  );
}

/** Each person's own change since the start; of those with both. */
export function changesUntil(values: ByOccasion<number>, occasion: Occasion): ReadonlyMap<string, number> {
  return new Map(
    [...values].flatMap(([person, own]) => {
      const [first, last] = [own.get(0), own.get(occasion)];
      return first === undefined || last === undefined ? [] : [[person, last - first] as const];
    }),
  );
}
