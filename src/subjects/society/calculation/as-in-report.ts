/**
 * The calculation as the report has it (Hudiksvall 2018, "Vilka socioekonomiska effekter …"): support and hours that are
 * no longer paid, and tax, against the cost. kr a year. What it leaves out is told beside it.
 */
import { taxGain, totalOf, type YearTotals } from "./year-totals";

/** The sums that it starts from: worked out, or as somebody's table prints them. */
export interface ReportSums {
  readonly lessSupport: number;
  readonly housing: number;
  readonly taxGain: number;
  readonly subsidies: number;
  /** Told beside the profit, and never added to it: benefits, tax and fees are in it already. */
  readonly production: number;
}

export interface ReportSteps extends ReportSums {
  /** Support and hours: "minskat med totalt ca 2 160 000". */
  readonly lessCosts: number;
  /** "samhällsekonomiska intäkter om ca 2 550 000". */
  readonly income: number;
  readonly cost: number | null;
  /** "över 1,5 miljoner"; `null` where nobody has said what the insats costs. */
  readonly profit: number | null;
  readonly profitLessSubsidies: number | null;
  /** Wrong: what somebody gets who adds production to the profit. Told, so that it is known again. */
  readonly everythingAdded: number | null;
}

export function reportSums(totals: YearTotals): ReportSums {
  return {
    lessSupport: totalOf(totals.lessSupport),
    housing: totals.housing,
    taxGain: taxGain(totals),
    subsidies: totalOf(totals.subsidies),
    production: totals.production,
  };
}

export function reportSteps(sums: ReportSums, cost: number | null): ReportSteps {
  const lessCosts = sums.lessSupport + sums.housing;
  const income = lessCosts + sums.taxGain;
  const profit = cost === null ? null : income - cost;
  return {
    ...sums,
    lessCosts,
    income,
    cost,
    profit,
    profitLessSubsidies: profit === null ? null : profit - sums.subsidies,
    everythingAdded: profit === null ? null : profit + sums.production,
  };
}
