/** SOC-201 and 202: a sum that is not that of its rows, and a year that is no twelve months. */
import { asText } from "../../../checking/message-value";
import type { Rule, Reported } from "../../../checking/rule";
import { roundingOf } from "../assumptions/rows-show";
import type { ColumnRole, PersonTable, ReadFigure, SumRow } from "../model";
import { asKr, movedFormula, type SocietyFound } from "./ground";

/** What the rows come to in a column, kr a month, and what rounding may make of it. */
interface Added {
  readonly value: number;
  readonly tolerance: number;
}

function addedUp(table: PersonTable, role: ColumnRole): Added | null {
  const figures = table.rows.flatMap(({ figures: own }) => own.get(role) ?? []);
  if (figures.length === 0) return null;
  const value = figures.reduce((all, figure) => all + figure.value, 0);
  return { value, tolerance: figures.length * roundingOf(table, role) + 0.02 };
}

/** A cell of a sum row, with its own unit. */
function reported(sum: SumRow, figure: ReadFigure, right: number, heading: string): Reported {
  return {
    at: figure.at,
    values: { column: asText(heading), label: asText(sum.label) },
    expected: asKr(right),
    found: asKr(figure.value),
  };
}

const columnSum: Rule<SocietyFound> = {
  id: "SOC-201",
  severity: "error",
  source: "arithmetic",
  mends: true,
  check: ({ table, snapshot }) =>
    (table?.sums ?? []).flatMap((sum): readonly Reported[] => {
      if (table === null) return [];
      const isYear = sum.months === 12;
      // A year beside a month is judged as twelve of it.
      if (isYear && table.sums.some(({ months }) => months === 1)) return [];
      return [...sum.figures].flatMap(([role, figure]): readonly Reported[] => {
        const added = addedUp(table, role);
        if (added === null) return [];
        const [right, tolerance] = [added.value * sum.months, added.tolerance * sum.months + figure.scale * 0.5];
        if (Math.abs(figure.value - right) <= tolerance) return [];
        const others = [...sum.figures.values()].filter((other) => other !== figure).map(({ at }) => at);
        const mend = movedFormula(snapshot, figure.at, others, right / figure.scale);
        return [{ ...reported(sum, figure, right, headingOf(table, role)), ...(mend && { mend }) }];
      });
    }),
};

const yearOfMonths: Rule<SocietyFound> = {
  id: "SOC-202",
  severity: "error",
  source: "arithmetic",
  mends: true,
  check: ({ table, snapshot }) => {
    const month = table?.sums.find(({ months }) => months === 1);
    if (table === null || month === undefined) return [];
    return table.sums
      .filter(({ months }) => months === 12)
      .flatMap((year) =>
        [...year.figures].flatMap(([role, figure]): readonly Reported[] => {
          const a = month.figures.get(role);
          const added = addedUp(table, role);
          const rights = [added?.value, a?.value].flatMap((value) => (value === undefined ? [] : value * 12));
          const tolerance = 6 * (a?.scale ?? figure.scale) + figure.scale * 0.5 + 0.02;
          const [right] = rights;
          // It may stand on the rows where the month's sum is wrong: that is told there.
          if (right === undefined || rights.some((each) => Math.abs(figure.value - each) <= tolerance)) return [];
          const others = [...year.figures.values()].filter((other) => other !== figure).map(({ at }) => at);
          const mend = movedFormula(snapshot, figure.at, others, right / figure.scale);
          return [{ ...reported(year, figure, right, headingOf(table, role)), ...(mend && { mend }) }];
        }),
      );
  },
};

export function headingOf(table: PersonTable, role: ColumnRole): string {
  return table.columns.find((column) => column.role === role)?.heading ?? "";
}

export const sumRules: readonly Rule<SocietyFound>[] = [columnSum, yearOfMonths];
