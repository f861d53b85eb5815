/** Checks a workbook: a Snapshot in, findings and figures out. */
import type { Snapshot } from "../workbook/snapshot";
import { type Assurance, assurances } from "../domain/budget/assurances";
import { budgetFigures } from "../domain/budget/figures";
import type { BudgetFigures } from "../domain/budget/figures-types";
import { locateBudget } from "../domain/budget/locate";
import type { BudgetModel } from "../domain/budget/model";
import { budgetRules } from "../domain/budget/rules/catalogue";
import { type FidelityFigures, fidelityFigures } from "../domain/fidelity/figures";
import { locateFidelity } from "../domain/fidelity/locate";
import type { FidelityModel, Measurement } from "../domain/fidelity/model";
import { fidelityRules } from "../domain/fidelity/rules/catalogue";
import type { PlannedNumbers } from "../domain/fidelity/own-numbers";
import { scalesWith } from "../domain/fidelity/scales";
import type { Finding } from "../domain/finding";
import type { Policy } from "../domain/policy";
import { runRules } from "../domain/rule";

/** What a workbook was recognised as, in the order that it is told; more kinds come with more subjects. */
export type WorkbookKind = "budget" | "fidelity";

export interface MeasuredFidelity {
  readonly measurement: Measurement;
  readonly figures: FidelityFigures;
}

export interface CheckResult {
  readonly kinds: readonly WorkbookKind[];
  /** Ordered by the rules' catalogues. */
  readonly findings: readonly Finding[];
  /** What was looked at and found right; empty where no budget was found. */
  readonly assurances: readonly Assurance[];
  /** `null` where no budget was found. */
  readonly figures: BudgetFigures | null;
  readonly budget: BudgetModel;
  readonly fidelity: FidelityModel;
  /** One for each measurement, oldest first. */
  readonly fidelityFigures: readonly MeasuredFidelity[];
  /** The limits that it was judged by. */
  readonly policy: Policy;
}

export function check(snapshot: Snapshot, policy: Policy): CheckResult {
  const budget = locateBudget(snapshot);
  const fidelity = locateFidelity(snapshot, scalesWith(policy.fidelityScales));
  const hasBudget = budget.detailed !== null || budget.summary !== null;
  const hasFidelity = fidelity.measurements.length > 0;
  // Where nothing at all was found, the budget's rules say so.
  const budgetFindings = hasBudget || !hasFidelity ? runRules(budgetRules, budget, policy) : [];
  return {
    kinds: [...(hasBudget ? (["budget"] as const) : []), ...(hasFidelity ? (["fidelity"] as const) : [])],
    findings: [...budgetFindings, ...runRules(fidelityRules, fidelity, policy)],
    assurances: hasBudget ? assurances(budget, budgetFindings, policy) : [],
    figures: hasBudget ? budgetFigures(budget) : null,
    budget,
    fidelity,
    fidelityFigures: fidelity.measurements.map((measurement) => ({
      measurement,
      figures: fidelityFigures(measurement, plannedNumbers(budget)),
    })),
    policy,
  };
}

/** Participants at a time and coaches by the plan: what the caseload is meant to be. */
function plannedNumbers({ plan }: BudgetModel): PlannedNumbers {
  const [participants, coaches] = [plan?.participantsAtATime.value ?? null, plan?.coaches.value ?? null];
  return participants === null || coaches === null ? {} : { participants, coaches };
}
