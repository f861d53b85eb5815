/**
 * What parts that were rounded one by one may miss their sum by: half a step each. A step is what the last digit stands
 * for: an öre in 33 333,33, a krona in 33 333, a thousand kronor in 33 of a sheet in tkr.
 */
import { type Ore, type Unit, money } from "./money";

/** `parts` and `sum` in öre, as a sheet of this unit shows them. */
export interface RoundedSum {
  readonly parts: readonly Ore[];
  readonly sum: Ore;
  /** The sheet's unit: its whole figures are kronor, or thousands of them. */
  readonly unit: Unit;
}

/** Whether the sum differs from its parts, and by no more than they were rounded by. */
export function missesByRounding({ parts, sum, unit }: RoundedSum): boolean {
  const filled = parts.filter((part) => part !== 0);
  const miss = Math.abs(filled.reduce((total, part) => total + part, 0) - sum);
  if (miss === 0 || filled.length === 0) return false;
  const whole = money(1, unit);
  const step = stepOf(filled);
  if (step < whole) return miss <= (filled.length * step + stepOfSum(sum, whole)) / 2;
  // 300 000 and 400 000 are round because somebody chose them so: only figures that end anyhow were rounded.
  const endingAnyhow = filled.filter((part) => part % (step * 10) !== 0);
  if (step === whole && endingAnyhow.length > 1 && sum % whole === 0) return miss <= (filled.length * step) / 2;
  return areEqualShares(filled, sum, step);
}

/**
 * Whether these are shares of one even amount, rounded one by one: 33 333,33 three times, or 8 333,33333 twelve times.
 * Amounts in whole kronor are none: nobody needs to be told of them.
 */
export function areSharesWithOre(parts: readonly Ore[]): boolean {
  const filled = parts.filter((part) => part !== 0);
  const [first = 0] = filled;
  const total = filled.reduce((all, part) => all + part, 0);
  const isEven = Math.abs(total - Math.round(total / krona) * krona) <= filled.length / 2;
  // A krona is what the last share is given more, or less, so that all add up.
  const isAlike = filled.every((part) => Math.abs(part - first) <= krona);
  return filled.length > 1 && filled.some((part) => part % krona !== 0) && isEven && isAlike;
}

const krona = 100;

/** What the last digit of the finest of them stands for, in öre. */
export function stepOf(parts: readonly number[]): number {
  let step = 1;
  while (step < 1e12 && parts.every((part) => part % (step * 10) === 0)) step *= 10;
  return step;
}

/** A sum in whole figures of its sheet may have been rounded to them itself. */
function stepOfSum(sum: number, whole: number): number {
  return sum % whole === 0 ? whole : 0;
}

/** The same part over and over, which is the sum shared out evenly: 33 000 three times of 100 000, 8 300 twelve times. */
function areEqualShares(parts: readonly number[], sum: number, step: number): boolean {
  const [first = 0] = parts;
  const share = sum / parts.length;
  const isEven = parts.every((part) => part === first) && Math.abs(share - first) <= step / 2;
  // The sum is no finer than its parts, and a hundredth of it is the most that anyone rounds away.
  const isSlight = Math.abs(sum - first * parts.length) * 100 <= Math.abs(sum);
  return parts.length > 1 && isEven && isSlight && sum % step === 0;
}
