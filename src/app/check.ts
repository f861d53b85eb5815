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
import type { OutcomesModel } from "../domain/outcomes/locate";
import type { IsoDate } from "../workbook/iso-day";
import { runRules } from "../domain/rule";
import { checkOutcomes } from "./check-outcomes";
import { isoDayOf } from "../workbook/iso-day";

/** What a workbook was recognised as, in the order that it is told; more kinds come with more subjects. */
export type WorkbookKind = "budget" | "fidelity" | "outcomes";

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
  /** `null` where the workbook holds no outcomes. */
  readonly outcomes: OutcomesModel | null;
  /** The limits that it was judged by. */
  readonly policy: Policy;
}

/** `today`: what lies after it has not happened yet. */
export function check(snapshot: Snapshot, policy: Policy, today: IsoDate = isoDayOf(new Date())): CheckResult {
  const budget = locateBudget(snapshot);
  const fidelity = locateFidelity(snapshot, scalesWith(policy.fidelityScales));
  const hasBudget = budget.detailed !== null || budget.summary !== null;
  const hasFidelity = fidelity.measurements.length > 0;
  const outcomes = checkOutcomes(budget, fidelity, policy, today);
  // Where nothing at all was found, the budget's rules say so.
  const budgetFindings = hasBudget || (!hasFidelity && outcomes === null) ? runRules(budgetRules, budget, policy) : [];
  return {
    kinds: [
      ...(hasBudget ? (["budget"] as const) : []),
      ...(hasFidelity ? (["fidelity"] as const) : []),
      ...(outcomes === null ? [] : (["outcomes"] as const)),
    ],
    findings: [...budgetFindings, ...runRules(fidelityRules, fidelity, policy), ...(outcomes?.findings ?? [])],
    assurances: hasBudget ? assurances(budget, budgetFindings, policy) : [],
    figures: hasBudget ? budgetFigures(budget) : null,
    budget,
    fidelity,
    fidelityFigures: fidelity.measurements.map((measurement) => ({
      measurement,
      figures: fidelityFigures(measurement, plannedNumbers(budget)),
    })),
    outcomes: outcomes?.model ?? null,
    policy,
  };
}

/** Participants at a time and coaches by the plan: what the caseload is meant to be. */
function plannedNumbers({ plan }: BudgetModel): PlannedNumbers {
  const [participants, coaches] = [plan?.participantsAtATime.value ?? null, plan?.coaches.value ?? null];
  return participants === null || coaches === null ? {} : { participants, coaches };
}
