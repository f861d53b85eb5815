/** What a full-time year costs, and whether the policy finds it likely (BUD-513). */
import { type Ore, figureIn, money, ore } from "../../../reading/money";
import type { BudgetPolicy } from "../policy";

export interface FullTimeYear {
  /** Employer's contributions included. */
  readonly cost: Ore;
  readonly verdict: "low" | "within" | "high";
  /** The end of the span that is passed, or the nearer one where none is. */
  readonly limit: Ore;
}

/** `posts`: 1 is full time. `months`: the project period's length. Both above zero. */
export function fullTimeYear(
  cost: Ore,
  posts: number,
  months: number,
  { min, max }: BudgetPolicy["fullTimeYearCost"],
): FullTimeYear {
  const yearCost = ore((cost / posts / months) * 12);
  const kronor = figureIn("kr", yearCost);
  const verdict = kronor < min ? "low" : kronor > max ? "high" : "within";
  return { cost: yearCost, verdict, limit: money(kronor * 2 < min + max ? min : max) };
}
