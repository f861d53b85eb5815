/** How sure a share is, and whether two shares differ: intervals of 95 % for counts of people. */

/** 0–1, both ends. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Of the normal distribution, for 95 % two-sided. */
export const z95 = 1.959963984540054;

/** Wilson's score interval (E. B. Wilson 1927); `null` of nobody. */
export function wilson(count: number, of: number): Interval | null {
  if (of <= 0) return null;
  const z2 = z95 * z95;
  const middle = 2 * count + z2;
  const spread = z95 * Math.sqrt(z2 + 4 * count * (1 - count / of));
  const whole = 2 * (of + z2);
  // Rounding must not take nought of some for a hair less.
  return { low: Math.max(0, (middle - spread) / whole), high: Math.min(1, (middle + spread) / whole) };
}

/** The difference between two shares (first − second), −1 to 1: Newcombe's hybrid score interval (1998, method 10). */
export function differenceInterval(
  first: { readonly count: number; readonly of: number },
  second: { readonly count: number; readonly of: number },
): Interval | null {
  const [a, b] = [wilson(first.count, first.of), wilson(second.count, second.of)];
  if (a === null || b === null) return null;
  const [p, q] = [first.count / first.of, second.count / second.of];
  return {
    low: p - q - Math.hypot(p - a.low, b.high - q),
    high: p - q + Math.hypot(a.high - p, q - b.low),
  };
}

export interface Spread {
  readonly count: number;
  readonly mean: number;
  readonly median: number;
}

/** `null` of no values. */
export function spreadOf(values: Int32Array): Spread | null {
  const { length } = values;
  if (length === 0) return null;
  const sorted = values.slice().sort();
  const [low, high] = [sorted[(length - 1) >> 1] ?? 0, sorted[length >> 1] ?? 0];
  return { count: length, mean: sorted.reduce((sum, value) => sum + value, 0) / length, median: (low + high) / 2 };
}
