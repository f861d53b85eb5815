/** Lays an amount out over the calendar years, quarters or months of a period. */
import { type Ore, distribute, ore } from "./money";
import { type MonthPart, type Period, monthParts } from "./period";

export const periodSteps = ["year", "quarter", "month"] as const;
export type PeriodStep = (typeof periodSteps)[number];

/** `days`: each day weighs the same. `months`: each whole month does, a broken one by its share of days. */
export type PeriodWeight = "days" | "months";

/** A calendar year, quarter or month, or what of it the period holds. */
export interface PeriodPart {
  readonly year: number;
  /** 1–4 for quarters, 1–12 for months; `null` for a whole year. */
  readonly number: number | null;
  readonly days: number;
}

/** The parts of the period in order. */
export function partsOf(period: Period, step: PeriodStep): readonly PeriodPart[] {
  const parts: PeriodPart[] = [];
  for (const month of monthParts(period)) {
    const { year, number } = placeOf(month, step);
    const last = parts.at(-1);
    if (last?.year === year && last.number === number) {
      parts[parts.length - 1] = { ...last, days: last.days + month.days };
    } else parts.push({ year, number, days: month.days });
  }
  return parts;
}

/**
 * What falls on each part, in whole kronor (in öre where the amount has öre). Laid out month by month first, so that the
 * months of a quarter and the quarters of a year add up to it, and all of them to the amount.
 */
export function overPeriod(amount: Ore, period: Period, step: PeriodStep, weight: PeriodWeight): readonly Ore[] {
  const months = monthParts(period);
  const weights = months.map(({ days, daysInMonth }) => (weight === "days" ? days : days / daysInMonth));
  const size = amount % 100 === 0 ? 100 : 1;
  const laidOut = distribute(ore(amount / size), weights);
  const parts = partsOf(period, step);
  const sums = parts.map(() => 0);
  months.forEach((month, index) => {
    const { year, number } = placeOf(month, step);
    const at = parts.findIndex((part) => part.year === year && part.number === number);
    sums[at] = (sums[at] ?? 0) + (laidOut[index] ?? 0) * size;
  });
  return sums.map(ore);
}

function placeOf({ year, month }: MonthPart, step: PeriodStep): Pick<PeriodPart, "year" | "number"> {
  if (step === "year") return { year, number: null };
  return { year, number: step === "month" ? month : Math.ceil(month / 3) };
}
