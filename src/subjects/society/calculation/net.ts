/**
 * What is left of a year's gain when what would have come anyway and the insats's own cost are taken off, by perspective.
 * kr a year. `society.md`, demand 2.
 */
import type { AssumptionValues } from "../assumptions/assumptions";
import type { SocietyCase } from "../model";
import { reportSteps, reportSums } from "./as-in-report";
import { type Perspectives, perspectives } from "./perspectives";
import { yearTotals } from "./year-totals";

/**
 * society: production and freed hours. publicSector: with fees and the hours that can be cashed. publicWithoutFees: the
 * same without fees. report: as the report has it. reportLessSubsidies: that less the subsidies that it leaves out.
 */
export type Perspective = "society" | "publicSector" | "publicWithoutFees" | "report" | "reportLessSubsidies";

export const netPerspectives: readonly Perspective[] = [
  "society",
  "publicSector",
  "publicWithoutFees",
  "report",
  "reportLessSubsidies",
];

export interface Net {
  readonly perspective: Perspective;
  /** Before anything is taken off. */
  readonly gain: number;
  /** The part of it that would have come without the insats. */
  readonly anyway: number;
  /** The insats's cost less what the alternative would have cost; `null` where nobody has said the first. */
  readonly cost: number | null;
  /** gain − cost, as if nothing would have come anyway. */
  readonly beforeCounterfactual: number | null;
  readonly net: number | null;
}

export function netOf(perspective: Perspective, gain: number, values: AssumptionValues): Net {
  const cost = values.programmeCost === null ? null : values.programmeCost - (values.alternativeCost ?? 0);
  const anyway = gain * values.counterfactual;
  return {
    perspective,
    gain,
    anyway,
    cost,
    beforeCounterfactual: cost === null ? null : gain - cost,
    net: cost === null ? null : gain - anyway - cost,
  };
}

/** Of a year, in kr. */
export function gainOf(perspective: Perspective, found: Perspectives, income: number, subsidies: number): number {
  const { society, publicSector } = found;
  switch (perspective) {
    case "society":
      return society.total;
    case "publicSector":
      return publicSector.total + publicSector.cashableHousing;
    case "publicWithoutFees":
      return publicSector.withoutFees + publicSector.cashableHousing;
    case "report":
      return income;
    case "reportLessSubsidies":
      return income - subsidies;
  }
}

/** From nothing but the case and the values: what a change of one assumption is judged by. */
export function netOfCase(which: Perspective, given: SocietyCase, values: AssumptionValues): Net {
  const totals = yearTotals(given, values);
  const { income, subsidies } = reportSteps(reportSums(totals), null);
  return netOf(which, gainOf(which, perspectives(totals, values), income, subsidies), values);
}
