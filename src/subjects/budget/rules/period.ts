/** BUD-501 to 504: the project period, on each sheet that states one. */
import type { Address } from "../../../workbook/address";
import { roundedMonths } from "../../../reading/period";
import { asDate, asNumber } from "../../../checking/message-value";
import { dayOf, isoOf } from "../../../reading/day-number";
import type { Reported, Rule } from "../../../checking/rule";
import type { BudgetModel, PeriodReading } from "../model";
import type { BudgetPolicy } from "../policy";

export const periodRules: readonly Rule<BudgetModel, BudgetPolicy>[] = [
  {
    id: "BUD-501",
    severity: "error",
    source: "template",
    variants: ["missing", "unreadable"],
    mends: false,
    check: (model) =>
      statedPeriods(model).flatMap(({ period, titleAt }): readonly Reported[] => {
        // A form may say its time by its columns alone.
        const isInColumns = model.form?.main.columns.leaves.some(({ role }) => (role.period?.span ?? null) !== null);
        if (period === null) return isInColumns === true ? [] : [{ at: titleAt, variant: "missing" }];
        // Days at 22 or 23 o'clock are BUD-504's.
        if (period.night !== null || (period.from !== null && period.to !== null)) return [];
        const cells = period.unread.length > 0 ? period.unread : [period.at];
        return cells.map((at) => ({ at, variant: "unreadable" }));
      }),
  },
  {
    id: "BUD-502",
    severity: "error",
    source: "arithmetic",
    mends: false,
    check: (model) =>
      statedPeriods(model).flatMap(({ period }): readonly Reported[] => {
        const { from, to } = period ?? { from: null, to: null };
        if (from === null || to === null || to.date >= from.date) return [];
        return [
          {
            at: to.at,
            values: { from: { kind: "date", date: from.date }, to: { kind: "date", date: to.date } },
            found: { kind: "date", date: to.date },
          },
        ];
      }),
  },
  {
    id: "BUD-504",
    severity: "warning",
    source: "excel",
    variants: ["open", "dayAfter"],
    mends: false,
    check: ({ periodsAtNight }) => {
      const [at] = periodsAtNight?.cells ?? [];
      if (periodsAtNight === undefined || at === undefined || periodsAtNight.answer === "asStored") return [];
      const { stored, hour, answer, cells } = periodsAtNight;
      return [
        {
          at,
          variant: answer === null ? "open" : "dayAfter",
          values: {
            stored: asDate(stored),
            next: asDate(isoOf(dayOf(stored) + 1)),
            hour: asNumber(hour),
            count: asNumber(cells.length),
          },
        },
      ];
    },
  },
  {
    id: "BUD-503",
    severity: "warning",
    source: "policy",
    mends: false,
    check: (model, { longestProjectMonths: longest }) => {
      // The sheets' periods are held against each other by BUD-404; one finding says enough of the length.
      const reading = statedPeriods(model)
        .map(({ period }) => period)
        .find((stated) => stated !== null && stated.period !== null);
      const period = reading?.period ?? null;
      if (longest === null || !reading || period === null) return [];
      const months = roundedMonths(period);
      if (months <= longest) return [];
      return [
        {
          at: reading.to?.at ?? reading.at,
          values: { months: { kind: "number", value: months }, longest: { kind: "number", value: longest } },
        },
      ];
    },
  },
];

/** Each sheet's period; the summary's only where it says something else than the detailed sheet's (it links to it). */
function statedPeriods({ detailed, summary }: BudgetModel): readonly {
  readonly titleAt: Address;
  readonly period: PeriodReading | null;
}[] {
  const same =
    detailed !== null &&
    summary !== null &&
    detailed.period !== null &&
    summary.period !== null &&
    dateOf(detailed.period, "from") === dateOf(summary.period, "from") &&
    dateOf(detailed.period, "to") === dateOf(summary.period, "to");
  return [detailed, same ? null : summary].filter((sheet) => sheet !== null);
}

function dateOf(period: PeriodReading, end: "from" | "to"): string | null {
  return period[end]?.date ?? null;
}
