/** Which counts of people must be left out of tables that are published, so that nobody can be singled out by them. */
import { moveFinder } from "./cheapest-move";

export interface Count {
  readonly id: string;
  readonly value: number;
  /** `shown`: stands in a table. `derived`: stands in none, but a reader may work it out from those that do. */
  readonly kind: "shown" | "derived";
  /** How much is lost without it: whole, from 1. */
  readonly worth: number;
  /** 1 where its row stands in a table only because somebody is in it; else absent. */
  readonly least?: number;
  /** Left out even if it is nought or many. */
  readonly secret?: boolean;
}

/** What every reader knows: `total` is the sum of `parts`, by their ids. The same for subsets: the whole is its parts. */
export interface SumOf {
  readonly total: string;
  readonly parts: readonly string[];
  /** So many more are the parts together, as somebody is in two of them; a reader may know how many. */
  readonly beyond?: number;
}

/**
 * The ids of the counts that are not shown: those from 1 up to `smallest`, and as many others as it takes. For each
 * small count, shown or derived, and each that is left out, another value fits everything that is shown and all the
 * sums, in whole people from nought and up; for the small ones a value of at least `smallest`.
 *
 * A nought may stay: nobody is counted, so nobody is pointed out. It goes where its group is small itself ("0 of 3" tells
 * something of each of the three, "0 men" of each of the three who work: `secret`), and hides others only where no count of people can: readers guess noughts
 * first, and sdcTable (Statistics Austria) never hides behind them. That everyone of a larger group is in one class is
 * told; it may be the very result. Threshold and complementary suppression: Hundepool et al., Statistical Disclosure
 * Control (2012), chapters 4 and 5; Eurostat's Handbook on Statistical Disclosure Control.
 */
export function hiddenCounts(counts: readonly Count[], sums: readonly SumOf[], smallest: number): ReadonlySet<string> {
  const places = new Map(counts.map(({ id }, place) => [id, place]));
  const placed = sums.flatMap(({ total, parts }) => {
    const found = [total, ...parts].map((id) => places.get(id) ?? -1);
    const [first = -1, ...others] = found;
    return found.includes(-1) ? [] : [{ total: first, parts: others }];
  });
  const values = counts.map(({ value }) => value);
  const least = counts.map((count) => count.least ?? 0);
  const isSmall = ({ value }: Count): boolean => value > 0 && value < smallest;
  const hidden = new Set<number>();
  for (const [place, count] of counts.entries()) {
    if (count.kind === "shown" && (count.secret === true || isSmall(count))) hidden.add(place);
  }
  const inDoubt = new Set<number>();
  const findMove = moveFinder(placed, counts.length);
  for (;;) {
    const raise = leastOf(counts, (count, place) => !inDoubt.has(place) && (hidden.has(place) || isSmall(count)));
    if (raise === null) return new Set([...hidden].map((place) => counts[place]?.id ?? ""));
    inDoubt.add(raise);
    const by = Math.max(1, smallest - (values[raise] ?? 0));
    const costs = counts.map((count, place) => (count.kind === "derived" || hidden.has(place) ? 1 : costOf(count)));
    const changes: readonly number[] | null = wholeChanges(
      values,
      findMove({ counts: values, least, costs, raise, by }),
    );
    if (changes === null) return new Set(counts.filter(({ kind }) => kind === "shown").map(({ id }) => id));
    // What cannot be otherwise by its very meaning, such as those who completed among those who did not.
    if ((changes[raise] ?? 0) < by) continue;
    for (const [place, change] of changes.entries()) {
      if (change === 0) continue;
      const value = values[place] ?? 0;
      if (counts[place]?.kind === "shown") hidden.add(place);
      if (Math.max(value, value + change) >= smallest) inDoubt.add(place);
    }
  }
}

function leastOf(counts: readonly Count[], which: (count: Count, place: number) => boolean): number | null {
  let least: number | null = null;
  for (const [place, count] of counts.entries()) {
    if ((least === null || count.value < (counts[least]?.value ?? 0)) && which(count, place)) least = place;
  }
  return least;
}

/** Dearer the more it is worth, a little dearer the more people it counts, and a nought dearer than all others of a table. */
function costOf({ value, worth }: Count): number {
  return value === 0 ? noughtCost + worth : worth * Math.round(100 * (4 + Math.log2(value + 1)));
}

/** A reader who sees no unanswered supposes none: behind a nought nothing is hidden as long as a count of people will do. */
const noughtCost = 100_000_000;

/**
 * Changes in whole people. Where they come in halves or thirds, so many times all the changed counts are whole and keep
 * the same sums: every count but nought is then another.
 */
function wholeChanges(values: readonly number[], changes: readonly number[] | null): readonly number[] | null {
  if (changes === null) return null;
  for (let times = 1; times <= mostTimes; times += 1) {
    const whole: readonly number[] = changes.map((change) => Math.round(change * times));
    if (changes.every((change, place) => Math.abs(change * times - (whole[place] ?? 0)) < 1e-6)) {
      return values.map((value, place) => (times - 1) * value + (whole[place] ?? 0));
    }
  }
  return null;
}

const mostTimes = 12;
