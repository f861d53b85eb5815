/** BUD-516: a wage that Samkoll worked out for months that the project no longer has. */
import { asDate, asNumber, asText } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import { isSignedNote } from "../../../making/own-marks";
import { type Period, monthParts } from "../../../reading/period";
import { noteAt } from "../../../workbook/snapshot";
import { budgetPeriod, staffRows } from "../figures/budget-figures";
import type { BudgetModel } from "../model";

/** A year's line of the note (`wage.note.year`), in either language: "2014: 36 112 kr i månaden × 12 mån × …". */
const englishYearLine = /^(\d{4}): [^×]+× (\d+(?:[.,]\d+)?) mo\./u;
const swedishYearLine = /^(\d{4}): [^×]+× (\d+(?:[.,]\d+)?) mån/u;

/** Only what cannot be right: a year outside the period, or more months of one than the period has. */
export const wageOutsidePeriod: Rule<BudgetModel> = {
  id: "BUD-516",
  severity: "warning",
  source: "template",
  mends: false,
  check: (model) => {
    const period = budgetPeriod(model);
    if (period === null || model.detailed === null) return [];
    return staffRows(model.detailed)
      .flatMap((row) => row.amounts)
      .flatMap(({ at }): readonly Reported[] => {
        const note = noteAt(model.snapshot, at) ?? "";
        const outside = isSignedNote(note) ? paidYears(note).find((paid) => isOutside(paid, period)) : undefined;
        if (outside === undefined) return [];
        const values = { year: asText(String(outside.year)), months: asNumber(outside.months) };
        return [{ at, values: { ...values, from: asDate(period.from), to: asDate(period.to) } }];
      });
  },
};

interface PaidMonths {
  readonly year: number;
  readonly months: number;
}

function paidYears(note: string): readonly PaidMonths[] {
  return note.split(/\r?\n/).flatMap((line): readonly PaidMonths[] => {
    const match = swedishYearLine.exec(line) ?? englishYearLine.exec(line);
    return match === null ? [] : [{ year: Number(match[1]), months: Number((match[2] ?? "").replace(",", ".")) }];
  });
}

/** A hundredth of a month is what a note rounds away. */
function isOutside({ year, months }: PaidMonths, period: Period): boolean {
  const parts = monthParts(period).filter((part) => part.year === year);
  const there = parts.reduce((sum, { days, daysInMonth }) => sum + days / daysInMonth, 0);
  return months > there + 0.011;
}
