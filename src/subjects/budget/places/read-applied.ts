/** Reads amounts that are applied for by period, for so many places: "10. Finansiering – 8 platser". */
import { type Unit, money } from "../../../reading/money";
import { type Period, datesInCell, datesInText, periodInText, roundedMonths } from "../../../reading/period";
import type { AppliedPeriod, AppliedPeriods, Printed } from "./places-model";
import type { SheetLine } from "./sheet-lines";
import { monthsIn, placesIn, saysTotal } from "./spans";

/** The row's period: in its label, or as two days in cells of their own. */
export function periodOf({ texts, days, figures }: SheetLine, dateSystem: 1900 | 1904): Period | null {
  if (figures.length === 0) return null;
  for (const { text } of texts) {
    const [from, to, ...more] = datesInText(text);
    if (from !== undefined && to !== undefined && more.length === 0) return from <= to ? { from, to } : null;
    const period = periodInText(text);
    if (period !== null) return period;
  }
  const [from, to, ...more] = days.flatMap(({ value }) => datesInCell(value, dateSystem));
  return from !== undefined && to !== undefined && more.length === 0 && from <= to ? { from, to } : null;
}

/** `null` where no number of places is told over the rows, or on each of them. */
export function readApplied(
  sheet: string,
  lines: readonly SheetLine[],
  unit: Unit,
  dateSystem: 1900 | 1904,
): AppliedPeriods | null {
  const dated = lines.flatMap((line) => {
    const period = periodOf(line, dateSystem);
    return period === null ? [] : [{ line, period }];
  });
  const [first] = dated;
  if (first === undefined) return null;
  // What is told nearest over the rows; a table of another kind may stand above.
  const above = lines.filter(
    ({ row, figures }) => row < first.line.row && row >= first.line.row - 6 && figures.length === 0,
  );
  const stated = above.flatMap(({ texts }) => texts.flatMap(({ text }) => placesIn(text) ?? [])).at(-1)?.places ?? null;
  const rows = dated.flatMap(({ line, period }): readonly AppliedPeriod[] => {
    const own = line.texts.flatMap(({ text }) => placesIn(text)?.places ?? [])[0];
    const column = line.figures.find(({ heading }) => heading.kind === "places");
    const places = own ?? (column === undefined ? stated : { min: column.first, max: column.last });
    const amount = amountOf(line, unit);
    if (places === null || places.min !== places.max || amount === null) return [];
    const { row, label, labelAt } = line;
    return [{ row, label, labelAt, period, months: roundedMonths(period), amount, places: places.max }];
  });
  if (rows.length === 0 || rows.length < dated.length) return null;
  const last = rows.at(-1)?.row ?? 0;
  const below = lines.find(({ row, label }) => row > last && row <= last + 4 && saysTotal(label));
  const total = below && {
    row: below.row,
    label: below.label,
    labelAt: below.labelAt,
    months: monthsIn(below.label),
    amount: amountOf(below, unit),
  };
  return { sheet, unit, rows, total: total ?? null };
}

/** The only amount of the row; where several stand there nobody can tell which is applied for. */
function amountOf({ figures }: SheetLine, unit: Unit): Printed | null {
  const [amount, ...others] = figures.filter(({ heading }) => heading.kind === "amount");
  if (amount === undefined || others.length > 0 || amount.first !== amount.last) return null;
  const ore = money(amount.first, unit);
  return { at: amount.at, maxAt: amount.at, min: ore, max: ore };
}
