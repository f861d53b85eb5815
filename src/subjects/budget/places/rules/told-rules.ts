/** BUD-822 and 829: how many places are told, and ranges that cannot be read. */
import type { MessageValue } from "../../../../checking/finding";
import { asMoney, asNumber, asText } from "../../../../checking/message-value";
import type { Reported, Rule } from "../../../../checking/rule";
import type { BudgetModel } from "../../model";
import { placesSum } from "../places-sum";
import { type Rate, expectedAmount, rateOf } from "../rate";
import { calculationsOf, placesOf } from "../read-places";
import type { Span } from "../spans";

const toldPlaces: Rule<BudgetModel> = {
  id: "BUD-822",
  severity: "warning",
  source: "arithmetic",
  variants: ["lines", "cost"],
  mends: false,
  check: (model) =>
    calculationsOf(model).flatMap((calculation): readonly Reported[] => {
      const summed = placesSum(calculation.lines);
      if (summed === null) return [];
      const { total } = calculation;
      const rate = rateOf(calculation);
      const own = total?.places ?? null;
      const ofTotal = total === null || own === null ? [] : [{ at: total.placesAt, places: own, isRange: true }];
      const elsewhere = placesOf(model.snapshot).told.map(({ at, places }) => ({ at, places, isRange: false }));
      return [...ofTotal, ...elsewhere]
        .filter(({ places, isRange }) => places.max !== summed.max || (isRange && places.min !== summed.min))
        .map(({ at, places }) => ({
          at,
          ...costOf(places, summed, total?.months ?? null, rate),
          expected: asText(spanText(summed)),
          found: asText(spanText(places)),
        }));
    }),
};

/** What the places that are told would cost, and those that the lines add up to. */
function costOf(
  told: Span,
  summed: Span,
  months: number | null,
  rate: Rate | null,
): Pick<Reported, "variant" | "values"> {
  const values = { told: asText(spanText(told)), sum: asText(spanText(summed)) };
  if (months === null || rate === null) return { variant: "lines", values };
  const cost = (places: number): MessageValue => asMoney(expectedAmount(places * months, rate));
  return {
    variant: "cost",
    values: {
      ...values,
      max: asNumber(told.max),
      most: asNumber(summed.max),
      cost: cost(told.max),
      sumCost: cost(summed.max),
    },
  };
}

function spanText({ min, max }: Span): string {
  return min === max ? String(min) : `${min}–${max}`;
}

const turned: Rule<BudgetModel> = {
  id: "BUD-829",
  severity: "warning",
  source: "arithmetic",
  mends: false,
  check: (model) =>
    calculationsOf(model).flatMap((calculation) =>
      calculation.turned.map(({ at, text }) => ({ at, values: { text: asText(text) }, found: asText(text) })),
    ),
};

export const toldRules: readonly Rule<BudgetModel>[] = [toldPlaces, turned];
