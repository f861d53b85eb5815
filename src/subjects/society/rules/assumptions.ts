/** SOC-401 to 404: assumptions without a source, of an old year, outside their own range, or that the table does not go by. */
import { asKey, asNumber } from "../../../checking/message-value";
import type { MessageValue } from "../../../checking/finding";
import type { Address } from "../../../workbook/address";
import type { Reported, Rule } from "../../../checking/rule";
import type { AssumptionReading } from "../assumptions/assumptions";
import { shownByRows } from "../assumptions/rows-show";
import type { SocietyFound } from "./ground";

type ToldAssumption = AssumptionReading & { readonly at: Address; readonly value: number };

/** Those that the workbook itself tells in a cell. */
function toldIn({ assumptions }: SocietyFound): readonly ToldAssumption[] {
  return [...assumptions.values()].flatMap((reading) => {
    const { at, value, from } = reading;
    return from === "sheet" && at !== null && value !== null ? [{ ...reading, at, value }] : [];
  });
}

function name({ id }: AssumptionReading): MessageValue {
  return asKey(`society.assumption.${id}`);
}

/** In a sheet where others have one: a loose one beside a table has nowhere to write it. */
const noSource: Rule<SocietyFound> = {
  id: "SOC-401",
  severity: "info",
  source: "society",
  mends: false,
  check: (model) => {
    const told = toldIn(model);
    const withSources = new Set(told.flatMap(({ source, at }) => (source === null ? [] : [at.sheet])));
    return told
      .filter(({ source, at, id }) => source === null && withSources.has(at.sheet) && id !== "priceYear")
      .map((reading): Reported => ({ at: reading.at, values: { name: name(reading) } }));
  },
};

/** A year more than this before the others is told. */
const oldest = 1;

const oldYear: Rule<SocietyFound> = {
  id: "SOC-402",
  severity: "warning",
  source: "society",
  mends: false,
  check: (model) => {
    const priceYear = model.assumptions.get("priceYear");
    if (priceYear?.from !== "sheet" || priceYear.value === null) return [];
    const current = priceYear.value;
    return toldIn(model).flatMap((reading): readonly Reported[] =>
      reading.year === null || Math.abs(reading.year - current) <= oldest
        ? []
        : [
            {
              at: reading.at,
              values: { name: name(reading), year: yearText(reading.year), priceYear: yearText(current) },
            },
          ],
    );
  },
};

function yearText(year: number): MessageValue {
  return { kind: "text", text: String(year) };
}

const outsideRange: Rule<SocietyFound> = {
  id: "SOC-403",
  severity: "error",
  source: "society",
  mends: false,
  check: (model) =>
    toldIn(model).flatMap((reading): readonly Reported[] => {
      const { value, low, high, at } = reading;
      if ((low === null || value >= low - 1e-9) && (high === null || value <= high + 1e-9)) return [];
      const values = { name: name(reading), low: asNumber(low ?? value), high: asNumber(high ?? value) };
      return [{ at, values, found: asNumber(value) }];
    }),
};

const otherThanTable: Rule<SocietyFound> = {
  id: "SOC-404",
  severity: "warning",
  source: "hudiksvallTable3",
  mends: false,
  check: (model) => {
    const { table } = model;
    if (table === null) return [];
    const shown = shownByRows(table);
    return toldIn(model).flatMap((reading): readonly Reported[] => {
      const own =
        reading.id === "taxRate" ? shown.taxRate : reading.id === "productionFactor" ? shown.productionFactor : null;
      if (own === null || Math.abs(own - reading.value) < 0.0006) return [];
      return [
        { at: reading.at, values: { name: name(reading) }, expected: asNumber(own), found: asNumber(reading.value) },
      ];
    });
  },
};

export const assumptionRules: readonly Rule<SocietyFound>[] = [noSource, oldYear, outsideRange, otherThanTable];
