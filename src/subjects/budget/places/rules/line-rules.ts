/** BUD-820, 823 and 828: lines and sums of a place calculation, and what rounding makes them miss by. */
import { asCells, asMoney, asNumber } from "../../../../checking/message-value";
import type { Reported, Rule } from "../../../../checking/rule";
import { ore } from "../../../../reading/money";
import { sameAddress } from "../../../../workbook/address";
import type { BudgetModel } from "../../model";
import { calculationsOf } from "../read-places";
import { reckoned, sumMisses } from "../reckoned-lines";

const lineAmount: Rule<BudgetModel> = {
  id: "BUD-820",
  severity: "error",
  source: "arithmetic",
  mends: false,
  check: (model) =>
    calculationsOf(model).flatMap((calculation) =>
      reckoned(calculation)
        .filter(({ standing }) => standing === "differs")
        .map(({ at, line, places, amount, expected }) => ({
          at,
          values: {
            places: asNumber(places),
            months: asNumber(line.months ?? 0),
            difference: asMoney(ore(Math.abs(amount - expected))),
          },
          expected: asMoney(expected),
          found: asMoney(amount),
        })),
    ),
};

const sums: Rule<BudgetModel> = {
  id: "BUD-823",
  severity: "error",
  source: "arithmetic",
  variants: ["month", "total"],
  mends: false,
  check: (model) =>
    calculationsOf(model).flatMap((calculation) =>
      sumMisses(calculation)
        .filter(({ isRounding }) => !isRounding)
        .map(({ at, variant, expected, found }) => ({
          at,
          variant,
          values: { difference: asMoney(ore(Math.abs(expected - found))) },
          expected: asMoney(expected),
          found: asMoney(found),
        })),
    ),
};

const rounding: Rule<BudgetModel> = {
  id: "BUD-828",
  severity: "info",
  source: "arithmetic",
  mends: false,
  check: (model) =>
    calculationsOf(model).flatMap((calculation): readonly Reported[] => {
      const lines = reckoned(calculation)
        .filter(({ standing }) => standing === "rounded")
        .map(({ at, amount, expected }) => ({ at, by: Math.abs(amount - expected) }));
      const totals = sumMisses(calculation)
        .filter(({ isRounding }) => isRounding)
        .map(({ at, expected, found }) => ({ at, by: Math.abs(found - expected) }));
      const all = [...lines, ...totals];
      const [first] = all;
      if (first === undefined) return [];
      const cells = all
        .map(({ at }) => at)
        .filter((at, index, list) => list.findIndex((other) => sameAddress(other, at)) === index);
      return [
        { at: first.at, values: { cells: asCells(cells), most: asMoney(ore(Math.max(...all.map(({ by }) => by)))) } },
      ];
    }),
};

export const lineRules: readonly Rule<BudgetModel>[] = [lineAmount, sums, rounding];
