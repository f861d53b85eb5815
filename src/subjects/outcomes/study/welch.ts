/** The difference between the means of two groups: Welch's interval of 95 %, which does not ask for equal spreads. */

export interface Moments {
  readonly people: number;
  /** `null` of nobody. */
  readonly mean: number | null;
  /** Standard deviation, over n − 1; `null` of fewer than two. */
  readonly spread: number | null;
}

export interface Estimate {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

export function momentsOf(values: readonly number[]): Moments {
  const people = values.length;
  if (people === 0) return { people, mean: null, spread: null };
  const mean = values.reduce((sum, value) => sum + value, 0) / people;
  if (people === 1) return { people, mean, spread: null };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { people, mean, spread: Math.sqrt(squares / (people - 1)) };
}

/** Less is what is left over when decimals are added up. */
const nothing = 1e-9;

/** First − second. `null` with fewer than two in either, or where nobody differs from the others of the group. */
export function welchInterval(first: Moments, second: Moments): Estimate | null {
  if (first.mean === null || second.mean === null || first.spread === null || second.spread === null) return null;
  const [a, b] = [first.spread ** 2 / first.people, second.spread ** 2 / second.people];
  // An interval without width would claim to be certain.
  if (first.spread <= nothing && second.spread <= nothing) return null;
  // Never below those of the smaller group, but for what is lost in division.
  const degrees = Math.max(1, (a + b) ** 2 / (a ** 2 / (first.people - 1) + b ** 2 / (second.people - 1)));
  const difference = first.mean - second.mean;
  const reach = t95At(degrees) * Math.sqrt(a + b);
  return { difference, low: difference - reach, high: difference + reach };
}

/** The t that 95 % lie within, for any degrees of freedom from 1: Welch's are seldom whole. */
export function t95At(degrees: number): number {
  if (!(degrees >= 1)) throw new RangeError(`No degrees of freedom: ${degrees}`);
  // The share outside ±t is I_x(v/2, 1/2) with x = v / (v + t²): Abramowitz & Stegun 26.7.1, 26.5.
  let [low, high] = [0, 1];
  for (let step = 0; step < 200 && high - low > 1e-16; step += 1) {
    const middle = (low + high) / 2;
    if (incompleteBeta(middle, degrees / 2, 0.5) < 0.05) low = middle;
    else high = middle;
  }
  const x = (low + high) / 2;
  return Math.sqrt((degrees * (1 - x)) / x);
}

/** The regularised incomplete beta function, by its continued fraction (A&S 26.5.8). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
}

/** Lentz's way to work the fraction out from its beginning. */
function fraction(x: number, a: number, b: number): number {
  const least = 1e-300;
  let c = 1;
  let d = 1 / awayFromNought(1 - ((a + b) * x) / (a + 1), least);
  let value = d;
  for (let m = 1; m <= 500; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromNought(1 + even * d, least);
    c = awayFromNought(1 + even / c, least);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromNought(1 + odd * d, least);
    c = awayFromNought(1 + odd / c, least);
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return value;
}

function awayFromNought(value: number, least: number): number {
  return Math.abs(value) < least ? least : value;
}

/** Stirling's series above 10, to where the recurrence brings a smaller one (A&S 6.1.41, 6.1.15). */
function lnGamma(z: number): number {
  let [value, below] = [z, 0];
  while (value < 10) {
    below += Math.log(value);
    value += 1;
  }
  const inverse = 1 / value;
  const square = inverse * inverse;
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680)));
  return (value - 0.5) * Math.log(value) - value + Math.log(2 * Math.PI) / 2 + series - below;
}
