/**
 * What the second year of sickness benefit would have cost less than the first: it falls from 80 to 75 % of the income
 * that it stands on. Hudiksvall 2018, note 19, takes 5 % of the benefit for it, where it is 5 of 80.
 */
import type { AssumptionValues } from "../assumptions/assumptions";
import type { SocietyCase } from "../model";

export interface SgiStep {
  /** kr a year less in benefits. */
  readonly gross: number;
  /** The same less the tax that would have been paid on it. */
  readonly net: number;
  /** As the note has it: 5 percentage points of the benefit itself. */
  readonly asInNote: number;
}

export function sgiStep({ persons }: SocietyCase, values: AssumptionValues): SgiStep {
  const { sgiFirstYear: first, sgiSecondYear: second } = values;
  const own = persons.flatMap(({ before, after, months }) =>
    after.kind === "none"
      ? []
      : before.filter(({ kind }) => kind === "sicknessBenefit").map((each) => ({ ...each, months })),
  );
  const amount = own.reduce((all, each) => all + each.amount * each.months, 0);
  const tax = own.reduce((all, each) => all + each.tax * each.months, 0);
  const step = first > 0 ? (first - second) / first : 0;
  return { gross: amount * step, net: (amount - tax) * step, asInNote: amount * (first - second) };
}
