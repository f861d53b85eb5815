/**
 * What a post costs from its monthly wage: exact in öre, with the working of every calendar year.
 *
 * The raise comes on 1 January of each year after the first one that is paid, on the wage before it; the new monthly
 * wage is rounded to whole öre, as a payroll does. Each year's wages and contributions are rounded to whole öre, so that
 * the working adds up as it is shown; the cost is rounded to whole kronor once, at the end.
 */
import { type Ore, money, ore, sum } from "../../../reading/money";
import { type Period, monthParts } from "../../../reading/period";
import type { IsoDate } from "../../../workbook/iso-day";
import type { ContributionSource } from "./contribution-rates";

/** A calendar year that is paid. `months` in hundredths of a month: 550 is five and a half. */
export interface PaidYear {
  readonly year: number;
  readonly months: number;
}

/** The PO-pålägg of one year; `rate` in hundredths of a percent of the wage. `Source`: a text where it is read so. */
export interface ContributionRate<Source = ContributionSource> {
  readonly rate: number;
  readonly source: Source;
}

/** What is taken for a wage, a post and a share at most; the last two in hundredths of a percent. */
export const mostWage = money(1_000_000);
/** Ten posts on one row, as a staff row is read. */
export const mostPost = 100_000;
export const mostPercent = 10_000;

export interface WageTerms<Source = ContributionSource> {
  /** For full time, in the first paid year. */
  readonly monthlyWage: Ore;
  /** *Tjänst i %*, in hundredths of a percent: 5 000 is half a post. */
  readonly post: number;
  /** Each 1 January, in hundredths of a percent: 250 is 2,5 %. */
  readonly yearlyRaise: number;
  readonly years: readonly (PaidYear & ContributionRate<Source>)[];
}

/** One calendar year of the working. */
export interface WageStep<Source = ContributionSource> extends PaidYear, ContributionRate<Source> {
  /** For full time, this year. */
  readonly monthlyWage: Ore;
  /** Wage × share of a post × months. */
  readonly wages: Ore;
  readonly contributions: Ore;
  readonly sum: Ore;
}

export interface WageCost<Source = ContributionSource> {
  readonly steps: readonly WageStep<Source>[];
  /** What the steps add up to. */
  readonly exact: Ore;
  /** In whole kronor, for the budget's row. */
  readonly cost: Ore;
}

/** All figures zero or more. */
export function wageCost<Source>({ monthlyWage, post, yearlyRaise, years }: WageTerms<Source>): WageCost<Source> {
  const steps: WageStep<Source>[] = [];
  let wage = monthlyWage;
  let lastYear = years[0]?.year ?? 0;
  for (const paid of years) {
    for (; lastYear < paid.year; lastYear += 1) wage = rounded([wage, 10_000 + yearlyRaise], 10_000);
    const wages = rounded([wage, post, paid.months], 10_000 * 100);
    const contributions = rounded([wages, paid.rate], 10_000);
    steps.push({ ...paid, monthlyWage: wage, wages, contributions, sum: sum([wages, contributions]) });
  }
  const exact = sum(steps.map((step) => step.sum));
  return { steps, exact, cost: ore(Math.round(exact / 100) * 100) };
}

/** The product over a divisor, in whole öre, half up; whole numbers of any size, for a product can pass 2⁵³. */
function rounded(factors: readonly number[], divisor: number): Ore {
  const product = factors.reduce((total, factor) => total * BigInt(factor), 1n);
  const over = BigInt(divisor);
  return ore(Number((2n * product + over) / (2n * over)));
}

/** A calendar month. */
export interface Month {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
}

/** Which months are paid: all those of the project, whatever they come to be, or some that somebody chose. */
export type PaidTime =
  | { readonly kind: "project"; readonly period: Period }
  /** `months` in hundredths; `period` `null` where the budget had none. */
  | { readonly kind: "chosen"; readonly period: Period | null; readonly start: Month; readonly months: number };

/** The paid months by calendar year. */
export function paidYears(time: PaidTime): readonly PaidYear[] {
  if (time.kind === "chosen") return firstMonths(monthsFrom(time.period, time.start, time.months), time.months);
  return monthsFrom(time.period, monthOf(time.period.from), 0).filter(({ months }) => months > 0);
}

/** The month of a day. */
export function monthOf(day: IsoDate): Month {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) };
}

export function isBefore(a: Month, b: Month): boolean {
  return a.year * 12 + a.month < b.year * 12 + b.month;
}

/**
 * The months that can be paid from a month on, by calendar year: to the end of the period, a broken month as its share
 * of days. Without a period there is no end: the whole of `most` hundredths.
 */
export function monthsFrom(period: Period | null, start: Month, most: number): readonly PaidYear[] {
  if (period === null) return firstMonths(endlessYears(start, most), most);
  const byYear = new Map<number, number>();
  for (const part of monthParts(period)) {
    if (part.year * 12 + part.month < start.year * 12 + start.month) continue;
    byYear.set(part.year, (byYear.get(part.year) ?? 0) + part.days / part.daysInMonth);
  }
  // Rounded as they add up, so that the years make the whole length to the hundredth.
  let before = 0;
  let length = 0;
  return [...byYear].map(([year, months]) => {
    length += months;
    const upToHere = Math.round(length * 100);
    const paid = { year, months: upToHere - before };
    before = upToHere;
    return paid;
  });
}

function endlessYears({ year, month }: Month, most: number): readonly PaidYear[] {
  const years = 1 + Math.ceil(most / 1_200);
  return Array.from({ length: years }, (_, index) => ({
    year: year + index,
    months: index === 0 ? (13 - month) * 100 : 1_200,
  }));
}

/** The first so many hundredths of a month of these years. */
export function firstMonths(years: readonly PaidYear[], months: number): readonly PaidYear[] {
  let left = months;
  return years.flatMap(({ year, months: whole }) => {
    const taken = Math.min(left, whole);
    left -= taken;
    return taken > 0 ? [{ year, months: taken }] : [];
  });
}
