/** The normal distribution: the share below a value, and the value that a share lies below. */

const density = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
/** Beyond it the series no longer tells the tail from nothing. */
const farthest = 7;

/** Φ(x) as ½ + φ(x)(x + x³/3 + x⁵/(3·5) + …): Marsaglia, Evaluating the Normal Distribution, J. Stat. Software 11(4), 2004. */
export function normalShare(x: number): number {
  if (x <= -farthest) return 0;
  if (x >= farthest) return 1;
  let [sum, term, before] = [x, x, Number.NaN];
  for (let odd = 3; sum !== before; odd += 2) {
    before = sum;
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + sum * density(x);
}

/** Φ⁻¹: 1.96 for 0.975. ±∞ for 1 and 0. */
export function normalQuantile(share: number): number {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`No share: ${share}`);
  if (share === 0 || share === 1) return share === 0 ? -Infinity : Infinity;
  let [low, high] = [-farthest, farthest];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (normalShare(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
