/** BUD-825 to 827: what is applied for by period, against the months and the price of a place. */
import { asCells, asMoney, asNumber, asText } from "../../../../checking/message-value";
import type { Reported, Rule } from "../../../../checking/rule";
import { type Ore, ore, sum } from "../../../../reading/money";
import type { Address } from "../../../../workbook/address";
import type { BudgetModel } from "../../model";
import type { AppliedPeriods } from "../places-model";
import { expectedAmount, rateOf, standingOf } from "../rate";
import { placesOf } from "../read-places";

const monthsTold: Rule<BudgetModel> = {
  id: "BUD-825",
  severity: "warning",
  source: "arithmetic",
  mends: false,
  check: (model) =>
    placesOf(model.snapshot).applied.flatMap(({ rows, total }): readonly Reported[] => {
      const months = monthsOf(rows);
      const told = total?.months ?? null;
      if (total === null || told === null || Math.abs(told - months) < 0.01) return [];
      const [expected, found] = [asNumber(months), asNumber(told)];
      return [{ at: total.labelAt, values: { months: expected, told: found }, expected, found }];
    }),
};

function monthsOf(rows: AppliedPeriods["rows"]): number {
  return Math.round(rows.reduce((all, { months }) => all + months, 0) * 100) / 100;
}

const oneYear: Rule<BudgetModel> = {
  id: "BUD-826",
  severity: "info",
  source: "arithmetic",
  mends: false,
  check: ({ snapshot }) => {
    const { applied, years } = placesOf(snapshot);
    const [only, ...others] = applied;
    const months = only === undefined || others.length > 0 ? 12 : monthsOf(only.rows);
    if (months === 12) return [];
    return years.map(({ at, text }) => ({ at, values: { text: asText(text), months: asNumber(months) } }));
  },
};

/** An applied amount against places × months × rate; `isRounded`: up or down to whole thousands, or five. */
interface AppliedMiss {
  readonly at: Address;
  readonly places: number;
  readonly months: number;
  readonly expected: Ore;
  readonly found: Ore;
  readonly isRounded: boolean;
}

function appliedMisses(model: BudgetModel): readonly (readonly AppliedMiss[])[] {
  const { applied, calculations } = placesOf(model.snapshot);
  const [calculation, ...others] = calculations;
  const rate = calculation === undefined || others.length > 0 ? null : rateOf(calculation);
  if (rate === null) return [];
  return applied.map(({ rows }) =>
    rows.flatMap(({ amount, places, months }): readonly AppliedMiss[] => {
      const expected = expectedAmount(places * months, rate);
      const found = amount.min;
      if (standingOf(found, places * months, rate) === "right") return [];
      return [{ at: amount.at, places, months, expected, found, isRounded: isRoundedTo(found, expected) }];
    }),
  );
}

/** 402 000 for 401 690 and 135 000 for 133 897: a whole number of thousands, or of five, less than one away. */
function isRoundedTo(found: number, expected: number): boolean {
  const miss = Math.abs(found - expected);
  return [100_000, 500_000].some((step) => found % step === 0 && miss < step) && miss * 100 <= expected;
}

const applied: Rule<BudgetModel> = {
  id: "BUD-827",
  severity: "warning",
  source: "arithmetic",
  variants: ["rounded", "differs"],
  mends: false,
  check: (model) =>
    appliedMisses(model).flatMap((misses): readonly Reported[] => {
      const rounded = misses.filter(({ isRounded }) => isRounded);
      const [first] = rounded;
      const [expected, found] = [sum(rounded.map((each) => each.expected)), sum(rounded.map((each) => each.found))];
      const once: readonly Reported[] =
        first === undefined
          ? []
          : [
              {
                at: first.at,
                severity: "info",
                variant: "rounded",
                values: {
                  cells: asCells(rounded.map(({ at }) => at)),
                  difference: asMoney(ore(Math.abs(found - expected))),
                },
                expected: asMoney(expected),
                found: asMoney(found),
              },
            ];
      const differing = misses.filter(({ isRounded }) => !isRounded);
      return [
        ...once,
        ...differing.map((miss): Reported => ({
          at: miss.at,
          variant: "differs",
          values: { places: asNumber(miss.places), months: asNumber(miss.months) },
          expected: asMoney(miss.expected),
          found: asMoney(miss.found),
        })),
      ];
    }),
};

export const appliedRules: readonly Rule<BudgetModel>[] = [monthsTold, oneYear, applied];
