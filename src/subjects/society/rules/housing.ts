/** SOC-206: the table of housing support: differences, sums of a week and a year, and what the hours cost. */
import { asNumber } from "../../../checking/message-value";
import type { MessageValue } from "../../../checking/finding";
import type { Reported, Rule } from "../../../checking/rule";
import type { HousingSum, HousingTable, ReadFigure } from "../model";
import { asKr, type SocietyFound } from "./ground";

type Part = "before" | "after" | "less";
const parts: readonly Part[] = ["before", "after", "less"];

/** Quarters of an hour are told to two decimals. */
const hourRounding = 0.011;

export const housingRule: Rule<SocietyFound> = {
  id: "SOC-206",
  severity: "error",
  source: "hudiksvallTable4",
  variants: ["difference", "week", "year", "cost"],
  mends: false,
  check: (model) => {
    const { housing } = model;
    if (housing === null) return [];
    return [...differences(housing), ...weeks(housing), ...years(model, housing), ...costs(model, housing)];
  },
};

function reported(variant: string, figure: ReadFigure, right: number, as: (value: number) => MessageValue): Reported {
  return { at: figure.at, variant, expected: as(right), found: as(figure.value) };
}

const asHours = (value: number): MessageValue => asNumber(Math.round(value * 100) / 100);

function differences({ rows }: HousingTable): readonly Reported[] {
  return rows.flatMap(({ before, after, less }) =>
    less === null || Math.abs(less.value - (before - after)) <= hourRounding
      ? []
      : reported("difference", less, before - after, asHours),
  );
}

function weekSum(rows: HousingTable["rows"], part: Part): number {
  return rows.reduce((all, row) => all + (part === "less" ? row.before - row.after : row[part]), 0);
}

function sumOf(sums: readonly HousingSum[], kind: HousingSum["kind"]): HousingSum | undefined {
  return sums.find((sum) => sum.kind === kind);
}

function weeks({ rows, sums }: HousingTable): readonly Reported[] {
  const week = sumOf(sums, "week");
  return parts.flatMap((part) => {
    const figure = week?.[part] ?? null;
    const right = weekSum(rows, part);
    return figure === null || Math.abs(figure.value - right) <= hourRounding
      ? []
      : reported("week", figure, right, asHours);
  });
}

function years(model: SocietyFound, { rows, sums }: HousingTable): readonly Reported[] {
  const year = sumOf(sums, "year");
  if (year === undefined) return [];
  const count = weeksIn(model, { rows, sums });
  return parts.flatMap((part) => {
    const figure = year[part];
    const right = weekSum(rows, part) * count;
    return figure === null || Math.abs(figure.value - right) <= 0.51 ? [] : reported("year", figure, right, asHours);
  });
}

function costs(model: SocietyFound, { rows, sums }: HousingTable): readonly Reported[] {
  const cost = sumOf(sums, "cost");
  if (cost === undefined) return [];
  const count = weeksIn(model, { rows, sums });
  const hours = (part: Part): number => weekSum(rows, part) * count;
  const told = model.assumptions.get("hourCost");
  const quotients = parts.flatMap((part) => {
    const figure = cost[part];
    return figure === null || hours(part) === 0 ? [] : figure.value / hours(part);
  });
  const own = commonOf(quotients, 0.01);
  const price = told?.from === "sheet" && told.value !== null ? told.value : own;
  if (price === null) return [];
  return parts.flatMap((part) => {
    const figure = cost[part];
    const right = hours(part) * price;
    const tolerance = Math.max(1, hours(part) * 0.006);
    return figure === null || Math.abs(figure.value - right) <= tolerance ? [] : reported("cost", figure, right, asKr);
  });
}

/** As many as the sheet says; else as most of its own columns go by; else 52, as in table 4. */
function weeksIn({ assumptions }: SocietyFound, { rows, sums }: Pick<HousingTable, "rows" | "sums">): number {
  const told = assumptions.get("weeks");
  if (told?.from === "sheet" && told.value !== null) return told.value;
  const year = sumOf(sums, "year");
  const own = commonOf(
    parts.flatMap((part) => {
      const figure = year?.[part] ?? null;
      const sum = weekSum(rows, part);
      return figure === null || sum === 0 ? [] : figure.value / sum;
    }),
    0.01,
  );
  return own !== null && own >= 40 && own <= 53 ? own : 52;
}

/** The value that two of them or more share; `null` where none do. */
function commonOf(values: readonly number[], within: number): number | null {
  const [best] = values
    .map((value) => ({
      value,
      count: values.filter((other) => Math.abs(other - value) <= within * Math.max(1, value / 100)).length,
    }))
    .sort((a, b) => b.count - a.count);
  return best === undefined || best.count < 2 ? null : best.value;
}
