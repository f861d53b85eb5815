/** What the tables come to in a year, in the ways that somebody may have taken it from them: worked out, or as they print it. */
import { valuesOf } from "../assumptions/assumptions";
import { personSums, saidOf } from "../assumptions/rows-show";
import type { ColumnRole, Payer, SocietyModel, StatedLine, SupportKind } from "../model";
import { afterOf } from "../table/locate-persons";
import { payerNamed, supportKinds } from "../table/support-words";

export interface TableTotals {
  /** kr a year; `null` without a table. */
  readonly subsidies: number | null;
  /** kr a year, the likeliest first; none where the tables say nothing of the line. */
  readonly of: (line: StatedLine) => readonly number[];
}

export function tableTotals(model: SocietyModel): TableTotals {
  const { table, housing, assumptions } = model;
  const values = valuesOf(assumptions);
  const people = table === null ? [] : personSums(table);
  const months = (person: (typeof people)[number]): number =>
    person.rows.find((row) => row.months !== null)?.months ?? 12;
  const yearOf = (role: ColumnRole): readonly number[] => {
    const year = table?.sums.find((sum) => sum.months === 12)?.figures.get(role)?.value;
    const month = table?.sums.find((sum) => sum.months === 1)?.figures.get(role)?.value;
    const rows = people.flatMap((person) => {
      const said = saidOf(person, role);
      return said === null ? [] : { year: said.value * 12, own: said.value * months(person) };
    });
    const add = (which: "year" | "own"): number => rows.reduce((all, each) => all + each[which], 0);
    return [
      ...(year === undefined ? [] : [year]),
      ...(month === undefined ? [] : [month * 12]),
      ...(rows.length === 0 ? [] : [add("year"), add("own")]),
    ];
  };
  const supports = (
    fits: (support: { readonly kind: SupportKind; readonly payer: Payer | null }) => boolean,
  ): readonly number[] => {
    const add = (which: (person: (typeof people)[number]) => number): number =>
      people.reduce((all, person) => {
        const own = person.rows.flatMap((row) => row.supports).filter(fits);
        return all + which(person) * own.reduce((sum, { amount }) => sum + amount, 0);
      }, 0);
    return people.length === 0 ? [] : [add(() => 12), add(months)];
  };
  const subsidised = people.reduce((all, { rows }) => {
    const after = afterOf(rows);
    return all + (after.kind === "work" ? (after.subsidy?.amount ?? 0) * 12 : 0);
  }, 0);
  const hours = (housing?.rows ?? []).reduce((all, { before, after }) => all + before - after, 0);
  const housingCost = housing?.sums.find(({ kind }) => kind === "cost")?.less?.value;
  return {
    subsidies: table === null ? null : subsidised,
    of: ({ line, label }) => {
      switch (line) {
        case "lessSupport": {
          const payer = payerNamed(label);
          const kinds = supportKinds(label);
          if (payer !== null && kinds.length === 0) return supports((support) => support.payer === payer);
          if (kinds.length > 0) return supports(({ kind }) => kinds.includes(kind));
          return [...yearOf("amount"), ...supports(() => true)];
        }
        case "taxGain":
          // A part of it, as the municipality's, is another figure.
          return payerNamed(label) === null && !/kommun|region|landsting/iu.test(label) ? yearOf("taxGain") : [];
        case "production":
          return yearOf("production");
        case "subsidies":
          return [...yearOf("subsidy"), ...(people.length === 0 ? [] : [subsidised])];
        case "lessHousing":
          return housing === null
            ? []
            : [...(housingCost === undefined ? [] : [housingCost]), hours * values.weeks * values.hourCost];
        case "fees":
        case "income":
        case "cost":
        case "profit":
          return [];
      }
    },
  };
}
