/** What remains before a budget can be sent in. */
import type { Finding } from "../../checking/finding";
import type { ExaminedBudget } from "./examined-budget";

export interface Remaining {
  /** What must be put right. */
  readonly faults: readonly Finding[];
  /** What a person must look at. */
  readonly doubts: readonly Finding[];
  /** How many of the faults are persons that the copy would take along. */
  readonly persons: number;
  /** What the förbund will miss, under `submit.missing`. */
  readonly missing: readonly ("plan" | "participants" | "amounts" | "period")[];
}

/** The rules of privacy begin so. */
const personRules = "OUT-20";

/** `findings`: all that is told of the workbook that holds the budget. */
export function remainingOf(findings: readonly Finding[], { figures, budget }: ExaminedBudget): Remaining {
  const period = budget.detailed?.period?.period ?? budget.summary?.period?.period ?? null;
  const faults = findings.filter(({ severity }) => severity === "error");
  return {
    faults,
    persons: faults.filter(({ rule }) => rule.startsWith(personRules)).length,
    doubts: findings.filter(({ severity }) => severity === "warning"),
    missing: [
      ...((figures?.total ?? 0) > 0 ? [] : (["amounts"] as const)),
      ...(period === null ? (["period"] as const) : []),
      ...(budget.plan === null ? (["plan"] as const) : []),
      ...(budget.plan !== null && (figures?.participants ?? null) === null ? (["participants"] as const) : []),
    ],
  };
}
