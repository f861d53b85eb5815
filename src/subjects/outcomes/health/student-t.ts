/** Student's t: how many standard errors a 95 % confidence interval reaches to each side. */
import { memoize } from "../../../workbook/memoize";

const confidence = 0.95;
/** Above this the tail of the expansion is smaller than a float can tell. */
const manyDegrees = 2_000;
/** Of the normal distribution. */
const z = 1.959963984540054;

/** The t that 95 % lie within, for whole degrees of freedom from 1: 12.706 for 1, 2.228 for 10, 1.960 for very many. */
export function t95(degrees: number): number {
  if (!Number.isInteger(degrees) || degrees < 1) throw new RangeError(`No degrees of freedom: ${degrees}`);
  return known(String(degrees));
}

const known = memoize((degrees: string): number => quantile(Number(degrees)));

function quantile(degrees: number): number {
  if (degrees > manyDegrees) return expansion(degrees);
  // The share within grows with the angle, from 0 to 1 over a right angle: halved until nothing is left to halve.
  let [low, high] = [0, Math.PI / 2];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (shareWithin(middle, degrees) < confidence) low = middle;
    else high = middle;
  }
  return Math.sqrt(degrees) * Math.tan((low + high) / 2);
}

/**
 * The share of the distribution between −t and t, where `angle` = arctan(t / √degrees). Exact, as a finite sum:
 * Abramowitz & Stegun, Handbook of Mathematical Functions, 26.7.3 (odd) and 26.7.4 (even).
 */
function shareWithin(angle: number, degrees: number): number {
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const odd = degrees % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let power = odd ? 3 : 2; power <= degrees - 2; power += 2) {
    term *= (cosine * cosine * (power - 1)) / power;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (angle + sine * sum) : sine * sum;
}

/** Abramowitz & Stegun 26.7.5: the normal quantile with its first corrections. */
function expansion(degrees: number): number {
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  return z + first / degrees + second / degrees ** 2;
}
