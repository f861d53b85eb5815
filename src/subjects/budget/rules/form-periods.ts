/** BUD-804: columns of time and the effort's own: money outside it, and time of it that no column has. BUD-813 has the rest. */
import { asCells, asDate, asText } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import { type Period, overlap } from "../../../reading/period";
import { budgetPeriod } from "../figures/budget-figures";
import type { BudgetModel } from "../model";
import { dayAfter } from "../followup/period-rules";

export const columnsOutsidePeriod: Rule<BudgetModel> = {
  id: "BUD-804",
  severity: "warning",
  source: "arithmetic",
  variants: ["outside", "uncovered"],
  mends: false,
  check: (model) => {
    const effort = budgetPeriod(model);
    if (model.form === null || effort === null) return [];
    const { main } = model.form;
    const columns = main.columns.leaves.flatMap(({ column, text, heading, role, evidence }) => {
      const span = role.period?.span ?? null;
      const isFilled = main.rows.counted.some(({ line }) => (line.values.get(column) ?? 0) !== 0);
      return span === null || evidence === "likely" ? [] : [{ at: heading.at, label: text, span, isFilled }];
    });
    // Where some columns are of no time that a calendar knows nobody can say what is covered.
    if (columns.length === 0 || columns.length < main.columns.leaves.length) return [];
    const outside = columns.filter(({ span, isFilled }) => isFilled && !overlap(span, effort));
    return [
      ...outside.slice(0, 1).map(({ at, label }): Reported => ({
        at,
        variant: "outside",
        values: {
          label: asText(label),
          cells: asCells(outside.map((one) => one.at)),
          from: asDate(effort.from),
          to: asDate(effort.to),
        },
      })),
      ...uncovered(
        columns.map(({ span }) => span),
        effort,
      ).map(({ from, to }): Reported => ({
        at: columns[0]?.at ?? { sheet: main.table.region.sheet.name, row: 0, column: 0 },
        variant: "uncovered",
        values: { from: asDate(from), to: asDate(to) },
      })),
    ];
  },
};

/** Before the first column and after the last: a gap between two columns is BUD-813's. */
function uncovered(spans: readonly Period[], effort: Period): readonly Period[] {
  const inside = spans.filter((span) => overlap(span, effort));
  const first = [...inside].sort((a, b) => (a.from < b.from ? -1 : 1))[0];
  const last = [...inside].sort((a, b) => (a.to > b.to ? -1 : 1))[0];
  if (first === undefined || last === undefined) return [];
  return [
    ...(first.from > effort.from ? [{ from: effort.from, to: dayBefore(first.from) }] : []),
    ...(last.to < effort.to ? [{ from: dayAfter(last.to), to: effort.to }] : []),
  ];
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
