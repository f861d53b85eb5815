/** A wage for the whole project, worked out again for another period: what the form would give with the same figures. */
import type { Period } from "../../../reading/period";
import type { BudgetPolicy } from "../policy";
import { proposeRate } from "./contribution-rates";
import type { ExactWageNote } from "./read-wage-note";
import { type ContributionRate, type PaidYear, type WageCost, paidYears, wageCost } from "./wage-cost";
import { sourceText, wageNoteText } from "./wage-note";

export type RecountedWage =
  | { readonly kind: "counted"; readonly cost: WageCost["cost"]; readonly note: string }
  /** The note has no rate for the year, and it is not known which the writer would take. */
  | { readonly kind: "noRate"; readonly year: number }
  /** The wage is that of another first year, and rises every year: what it is in the new first one must be said. */
  | { readonly kind: "firstYear"; readonly year: number };

type Rates = Pick<BudgetPolicy, "employerContributions">;

export function recountedWage(note: ExactWageNote, period: Period, policy: Rates): RecountedWage {
  const { code, basis, cost } = note;
  const time = { kind: "project", period } as const;
  const first = cost.steps[0]?.year ?? 0;
  const years: (PaidYear & ContributionRate<string>)[] = [];
  for (const paid of paidYears(time)) {
    if (years.length === 0 && paid.year !== first && basis.yearlyRaise !== 0) return { kind: "firstYear", year: first };
    const rate = rateOf(note, paid.year, policy);
    if (rate === null) return { kind: "noRate", year: paid.year };
    years.push({ ...paid, ...rate });
  }
  const recounted = wageCost({ ...basis, years });
  return { kind: "counted", cost: recounted.cost, note: wageNoteText(recounted, { ...basis, time }, code) };
}

/** The note's own for its years; a published one for a new year, where the note's own are the published ones too. */
function rateOf(note: ExactWageNote, year: number, policy: Rates): ContributionRate<string> | null {
  const noted = note.cost.steps.find((step) => step.year === year);
  if (noted !== undefined) return { rate: noted.rate, source: noted.source };
  const published = (of: number): ReturnType<typeof proposeRate>["rate"] =>
    proposeRate(policy, note.basis.ownerKind, of).rate;
  const rate = published(year);
  if (rate === null || note.cost.steps.some((step) => published(step.year)?.rate !== step.rate)) return null;
  return { rate: rate.rate, source: sourceText(rate.source, year, note.code) };
}
