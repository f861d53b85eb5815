/** BUD-821 and 824: what a month costs: its overhead, and its price by place. */
import { asMoney, asNumber, asShare, asText } from "../../../../checking/message-value";
import type { Reported, Rule } from "../../../../checking/rule";
import { type Ore, ore, sum } from "../../../../reading/money";
import { quotient } from "../../figures/quotients";
import type { BudgetModel } from "../../model";
import type { MonthlyCost } from "../places-model";
import { isNear, rateAgrees } from "../rate";
import { calculationsOf } from "../read-places";

const overhead: Rule<BudgetModel> = {
  id: "BUD-821",
  severity: "error",
  source: "arithmetic",
  mends: false,
  check: (model) =>
    calculationsOf(model).flatMap(({ costs }) =>
      costs.flatMap((cost): readonly Reported[] => {
        const { share, amount } = cost;
        const [base, ...others] = basesOf(cost, costs);
        if (share === null || base === undefined || base <= 0) return [];
        if ([base, ...others].some((each) => isNear(each * share, amount.min, 1))) return [];
        return [
          {
            at: amount.at,
            values: { label: asText(cost.label), share: asShare(share), base: asMoney(base) },
            expected: asMoney(ore(Math.round((base * share) / 100) * 100)),
            found: asMoney(amount.min),
          },
        ];
      }),
    ),
};

/** What an overhead may be laid on: all costs above it, those right above it. */
function basesOf({ row, isOfStaff }: MonthlyCost, costs: readonly MonthlyCost[]): readonly Ore[] {
  const above = costs.filter((cost) => cost.row < row && !cost.isOverhead).map(({ amount }) => amount.min);
  const others = costs.filter((cost) => cost.row !== row && !cost.isOverhead).map(({ amount }) => amount.min);
  // "OH 30 % av lön": which of the rows are wages is for a person to say, where they are several.
  const alone = isOfStaff || above.length > 1 ? above : [];
  return [sum(above), sum(others), ...alone].filter((base) => base > 0);
}

const rateRule: Rule<BudgetModel> = {
  id: "BUD-824",
  severity: "error",
  source: "arithmetic",
  mends: false,
  check: (model) =>
    calculationsOf(model).flatMap(({ sum: month, rate }): readonly Reported[] => {
      const exact = month === null ? null : quotient(month.amount.min, month.places);
      if (exact === null || exact.value === null || rate === null || rateAgrees(exact, rate.amount.min)) return [];
      return [
        {
          at: rate.amount.at,
          values: { places: asNumber(exact.denominator), month: asMoney(exact.numerator) },
          expected: asMoney(exact.value),
          found: asMoney(rate.amount.min),
        },
      ];
    }),
};

export const monthRules: readonly Rule<BudgetModel>[] = [overhead, rateRule];
