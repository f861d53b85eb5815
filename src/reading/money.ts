/** Money as whole öre in an integer: exact to 90 000 000 000 000 kr, never an accumulated float. */

declare const oreBrand: unique symbol;

/** Whole öre: 100 to the krona. Made by the functions of this file alone. */
export type Ore = number & { readonly [oreBrand]: "ore" };

/** The unit of the figures in a sheet: kronor, thousands or millions of kronor. */
export type Unit = "kr" | "tkr" | "mkr";

const orePer: Readonly<Record<Unit, number>> = { kr: 100, tkr: 100_000, mkr: 100_000_000 };

export const noMoney: Ore = ore(0);

/** Takes whole öre; a fraction of an öre is rounded to the nearest. */
export function ore(amount: number): Ore {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- the one place where a number becomes money
  return Math.round(amount) as Ore;
}

/** Reads a figure of a sheet in its unit: `1830` in tkr is 1 830 000 kr. */
export function money(figure: number, unit: Unit = "kr"): Ore {
  return ore(figure * orePer[unit]);
}

/** The figure that a sheet of this unit shows. */
export function figureIn(unit: Unit, amount: Ore): number {
  return amount / orePer[unit];
}

/** A figure that says its own unit, as a sheet of another shows it; `null`: it says none. */
export function figureInUnit(figure: number, from: Unit | null, to: Unit): number {
  if (from === null || from === to) return figure;
  const [many, few] = [orePer[from], orePer[to]];
  return many > few ? figure * (many / few) : figure / (few / many);
}

export function kronor(amount: Ore): number {
  return amount / 100;
}

export function sum(amounts: Iterable<Ore>): Ore {
  let total = 0;
  for (const amount of amounts) total += amount;
  return ore(total);
}

/** Numerator over denominator in öre, rounded to the nearest öre; `null` over nothing. */
export function perUnit(amount: Ore, units: number): Ore | null {
  return units > 0 && Number.isFinite(units) ? ore(amount / units) : null;
}

/**
 * Lays an amount out over a series by weight, in whole öre that add up to it. What has been laid out after any part is
 * right to half an öre, so that a year of months is too. Weights are zero or more; with no weight at all nothing is
 * laid out.
 */
export function distribute(amount: Ore, weights: readonly number[]): readonly Ore[] {
  const whole = weights.reduce((total, weight) => total + weight, 0);
  if (!(whole > 0)) return weights.map(() => noMoney);
  let weight = 0;
  let before = 0;
  return weights.map((part) => {
    weight += part;
    const upToHere = Math.round((amount * weight) / whole);
    const laidOut = upToHere - before;
    before = upToHere;
    return ore(laidOut);
  });
}

/**
 * Shares out a whole number over parts by largest remainder, so that the rounded parts add up to it.
 * `parts` in öre, `size` öre to the rounded unit (100 000 for tkr); answers in that unit.
 * Ties go to the earlier part. The total is rounded half up first.
 */
export function roundKeepingSum(parts: readonly Ore[], size: number): readonly number[] {
  const target = Math.round(sum(parts) / size);
  const floors = parts.map((part) => Math.floor(part / size));
  let missing = target - floors.reduce((total, floor) => total + floor, 0);
  const byRemainder = parts
    .map((part, index) => ({ index, remainder: part / size - Math.floor(part / size) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const rounded = [...floors];
  for (const { index } of byRemainder) {
    if (missing <= 0) break;
    rounded[index] = (rounded[index] ?? 0) + 1;
    missing -= 1;
  }
  return rounded;
}

/**
 * Shares an amount out by weight in whole kronor (in öre where it has öre itself), by largest remainder: the parts add up
 * to the amount, and none is a whole krona from its exact share. Weights are zero or more, counted to a millionth; ties
 * go to the earlier part. With no weight at all nothing is shared out.
 */
export function shareOut(amount: Ore, weights: readonly number[]): readonly Ore[] {
  // Products of öre and weights outgrow what a float counts exactly.
  const exact = weights.map((weight) => BigInt(Math.round(Math.max(0, weight) * 1e6)));
  const whole = exact.reduce((total, weight) => total + weight, 0n);
  if (whole === 0n) return weights.map(() => noMoney);
  const size = amount % 100 === 0 ? 100 : 1;
  const units = BigInt(Math.abs(amount) / size);
  const shares = exact.map((weight) => ({ floor: (units * weight) / whole, rest: (units * weight) % whole }));
  const missing = Number(units - shares.reduce((total, { floor }) => total + floor, 0n));
  const byRest = shares
    .map(({ rest }, index) => ({ rest, index }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1));
  const raised = new Set(byRest.slice(0, missing).map(({ index }) => index));
  const sign = amount < 0 ? -1 : 1;
  return shares.map(({ floor }, index) => ore(sign * size * (Number(floor) + (raised.has(index) ? 1 : 0))));
}
