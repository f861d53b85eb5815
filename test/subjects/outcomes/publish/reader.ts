/** A reader who wants to know more than is told: every value that a hidden count can have, by trying them all. */
import type { Count, SumOf } from "../../../../src/subjects/outcomes/publish/suppress";

/** Lowest and highest value, looked for up to `most`. */
export interface Possible {
  readonly low: number;
  readonly high: number;
}

type Bounds = readonly [low: number, high: number];

/**
 * Counts that no reader sees start as anything from 0 to `most`; the sums narrow them, and what they leave open is tried
 * value by value until one fits everywhere. It knows nothing of how the tables were made.
 */
export function possibleValues(
  id: string,
  counts: readonly Count[],
  sums: readonly SumOf[],
  hidden: ReadonlySet<string>,
  most: number,
): Possible {
  const places = new Map(counts.map((count, place) => [count.id, place]));
  const placeOf = (sought: string): number => places.get(sought) ?? -1;
  const placed = sums.map(({ total, parts, beyond = 0 }) => ({
    total: placeOf(total),
    parts: parts.map(placeOf),
    beyond,
  }));
  const start = startOf(counts, hidden, most);
  const place = placeOf(id);
  const [low, high] = narrowed(start, placed)?.[place] ?? [1, 0];
  const fits = (value: number): boolean =>
    solvable(
      start.map((bounds, other): Bounds => (other === place ? [value, value] : bounds)),
      placed,
    );
  let [least, greatest] = [low, high];
  while (least <= high && !fits(least)) least += 1;
  while (greatest > least && !fits(greatest)) greatest -= 1;
  return { low: least, high: greatest };
}

function startOf(counts: readonly Count[], hidden: ReadonlySet<string>, most: number): readonly Bounds[] {
  return counts.map(({ value, kind, id, least = 0 }) =>
    kind === "derived" || hidden.has(id) ? [least, most] : [value, value],
  );
}

type PlacedSums = readonly { readonly total: number; readonly parts: readonly number[]; readonly beyond: number }[];

function solvable(start: readonly Bounds[], sums: PlacedSums): boolean {
  const bounds = narrowed(start, sums);
  if (bounds === null) return false;
  let open = -1;
  for (const [place, [low, high]] of bounds.entries()) {
    const [least = 0, most = 0] = bounds[open] ?? [0, Infinity];
    if (high > low && high - low < most - least) open = place;
  }
  const [low, high] = bounds[open] ?? [0, -1];
  if (open < 0) return true;
  for (let value = low; value <= high; value += 1) {
    const tried = bounds.map((each, place): Bounds => (place === open ? [value, value] : each));
    if (solvable(tried, sums)) return true;
  }
  return false;
}

/** `null` where nothing fits. */
function narrowed(start: readonly Bounds[], sums: PlacedSums): readonly Bounds[] | null {
  const bounds = [...start];
  const at = (place: number): Bounds => bounds[place] ?? [0, 0];
  for (let changed = true; changed;) {
    changed = false;
    const set = (place: number, low: number, high: number): void => {
      const [oldLow, oldHigh] = at(place);
      const next: Bounds = [Math.max(oldLow, low), Math.min(oldHigh, high)];
      if (next[0] === oldLow && next[1] === oldHigh) return;
      bounds[place] = next;
      changed = true;
    };
    for (const { total, parts, beyond } of sums) {
      const lows = parts.reduce((sum, part) => sum + at(part)[0], 0);
      const highs = parts.reduce((sum, part) => sum + at(part)[1], 0);
      set(total, lows - beyond, highs - beyond);
      for (const part of parts) {
        const [low, high] = at(part);
        set(part, at(total)[0] + beyond - (highs - high), at(total)[1] + beyond - (lows - low));
      }
    }
    if (bounds.some(([low, high]) => low > high)) return null;
  }
  return bounds;
}

/** How far the sums alone narrow every count, without trying values: for tables too large to try. */
export function boundsOf(
  counts: readonly Count[],
  sums: readonly SumOf[],
  hidden: ReadonlySet<string>,
  most: number,
): ReadonlyMap<string, Bounds> {
  const places = new Map(counts.map((count, place) => [count.id, place]));
  const placed = sums.map(({ total, parts, beyond = 0 }) => ({
    total: places.get(total) ?? -1,
    parts: parts.map((part) => places.get(part) ?? -1),
    beyond,
  }));
  const start = startOf(counts, hidden, most);
  const bounds = narrowed(start, placed) ?? [];
  return new Map(counts.map(({ id }, place) => [id, bounds[place] ?? [0, 0]]));
}
