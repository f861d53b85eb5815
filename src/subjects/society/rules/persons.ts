/** SOC-101 to 107: what a person's rows say that cannot be, or that somebody must look at. */
import type { Severity } from "../../../checking/finding";
import { groupReported, restVariant } from "../../../checking/grouped-findings";
import { asNumber, asShare, asText } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import { type PersonSums, personSums } from "../assumptions/rows-show";
import { valuesOf } from "../assumptions/assumptions";
import { afterOf } from "../table/locate-persons";
import type { ColumnRole, PersonTable } from "../model";
import { asKr, nameOf, type SocietyFound } from "./ground";
import { headingOf } from "./sums";

interface PersonRule {
  readonly id: string;
  readonly severity: Severity;
  readonly source: string;
  readonly find: (person: PersonSums, model: SocietyFound, table: PersonTable) => readonly Reported[];
}

/** Every person is asked the same; the many are counted. */
function personRule({ find, ...rule }: PersonRule): Rule<SocietyFound> {
  return {
    ...rule,
    variants: ["one", restVariant],
    mends: false,
    check: (model) => {
      const { table } = model;
      if (table === null) return [];
      const reported = personSums(table).flatMap((person) =>
        find(person, model, table).map((each) => ({
          ...each,
          variant: "one",
          values: { person: nameOf(person), ...each.values },
        })),
      );
      return groupReported(reported);
    },
  };
}

const taxOverSupport = personRule({
  id: "SOC-101",
  severity: "error",
  source: "hudiksvallTable3",
  find: ({ rows, amount, tax }) => {
    const at = rows.flatMap(({ figures }) => figures.get("tax") ?? []).find(({ value }) => value > 0)?.at;
    if (at === undefined || amount <= 0 || tax <= amount) return [];
    return [{ at, values: { amount: asKr(amount), tax: asKr(tax) } }];
  },
});

/** Lönebidrag is a share of the wage cost at most: 75 % × 22 000 × 1,4 = 23 100 in row 6. */
const subsidyOverCeiling = personRule({
  id: "SOC-102",
  severity: "warning",
  source: "hudiksvallTable3",
  find: ({ rows }, { assumptions }) => {
    const after = afterOf(rows);
    if (after.kind !== "work" || after.subsidy === null) return [];
    const { amount, share } = after.subsidy;
    const factor = valuesOf(assumptions).productionFactor;
    const ceiling = (share ?? 1) * after.wage * factor;
    const at = rows.flatMap(({ figures }) => figures.get("subsidy") ?? [])[0]?.at;
    if (at === undefined || amount <= ceiling + 1) return [];
    const values = { share: asShare(share ?? 1), wage: asKr(after.wage), factor: asNumber(factor) };
    return [{ at, values, expected: asKr(ceiling), found: asKr(amount) }];
  },
});

const noExtent = personRule({
  id: "SOC-103",
  severity: "info",
  source: "society",
  find: ({ rows }, _, table) => {
    const after = afterOf(rows);
    const column = table.columns.find(({ role }) => role === "extent")?.at;
    const isUsed = table.rows.some((row) => row.after?.kind === "work" && row.after.extent !== null);
    const row = rows.find((each) => each.after !== null)?.row;
    if (column === undefined || row === undefined || !isUsed) return [];
    return after.kind === "work" && after.extent === null ? [{ at: { ...column, row } }] : [];
  },
});

const studiesWithWage = personRule({
  id: "SOC-104",
  severity: "warning",
  source: "hudiksvallTable3",
  find: ({ rows, wageFigure }) =>
    afterOf(rows).kind === "studies" && wageFigure !== null && wageFigure.value > 0
      ? [{ at: wageFigure.at, values: { wage: asKr(wageFigure.value) } }]
      : [],
});

const amounts: readonly ColumnRole[] = ["amount", "tax", "wage", "subsidy"];

const negative = personRule({
  id: "SOC-106",
  severity: "error",
  source: "society",
  find: ({ rows }, _, table) =>
    rows.flatMap(({ figures }) =>
      amounts.flatMap((role): readonly Reported[] => {
        const figure = figures.get(role);
        if (figure === undefined || figure.value >= 0) return [];
        const values = { column: asText(headingOf(table, role)), amount: asKr(figure.value / figure.scale) };
        return [{ at: figure.at, values }];
      }),
    ),
});

const months = personRule({
  id: "SOC-107",
  severity: "error",
  source: "society",
  find: ({ rows }, _, table) => {
    const column = table.columns.find(({ role }) => role === "months")?.at;
    return rows.flatMap(({ row, months: told }): readonly Reported[] =>
      column === undefined || told === null || (told >= 0 && told <= 12)
        ? []
        : [{ at: { ...column, row }, values: { months: asNumber(told) } }],
    );
  },
});

export const personRules: readonly Rule<SocietyFound>[] = [
  taxOverSupport,
  subsidyOverCeiling,
  noExtent,
  studiesWithWage,
  negative,
  months,
];
