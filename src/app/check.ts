/** Checks a workbook: a Snapshot in, findings and figures out. */
import type { Snapshot } from "../workbook/snapshot";
import { type Assurance, assurances } from "../domain/budget/assurances";
import { budgetFigures } from "../domain/budget/figures";
import type { BudgetFigures } from "../domain/budget/figures-types";
import { locateBudget } from "../domain/budget/locate";
import type { BudgetModel } from "../domain/budget/model";
import { budgetRules } from "../domain/budget/rules/catalogue";
import type { Finding } from "../domain/finding";
import type { Policy } from "../domain/policy";
import { runRules } from "../domain/rule";

/** What a workbook was recognised as; more kinds come with more subjects. */
export type WorkbookKind = "budget";

export interface CheckResult {
  readonly kinds: readonly WorkbookKind[];
  /** Ordered by the rules' catalogue. */
  readonly findings: readonly Finding[];
  /** What was looked at and found right; empty where no budget was found. */
  readonly assurances: readonly Assurance[];
  /** `null` where no budget was found. */
  readonly figures: BudgetFigures | null;
  readonly budget: BudgetModel;
  /** The limits that it was judged by. */
  readonly policy: Policy;
}

export function check(snapshot: Snapshot, policy: Policy): CheckResult {
  const budget = locateBudget(snapshot);
  const found = budget.detailed !== null || budget.summary !== null;
  const findings = runRules(budgetRules, budget, policy);
  return {
    kinds: found ? ["budget"] : [],
    findings,
    assurances: found ? assurances(budget, findings, policy) : [],
    figures: found ? budgetFigures(budget) : null,
    budget,
    policy,
  };
}
