/** Checks a workbook: a Snapshot in, findings and figures out. */
import type { Snapshot } from "../workbook/snapshot";
import { type Assurance, assurances } from "../subjects/budget/assurances";
import { budgetFigures } from "../subjects/budget/figures/budget-figures";
import type { BudgetFigures } from "../subjects/budget/figures/figures-types";
import { locateBudget } from "../subjects/budget/locate/locate-budget";
import type { BudgetModel } from "../subjects/budget/model";
import { budgetRules } from "../subjects/budget/rules/catalogue";
import { type FidelityFigures, fidelityFigures } from "../subjects/fidelity/figures/fidelity-figures";
import { locateFidelity } from "../subjects/fidelity/locate/locate-fidelity";
import type { FidelityModel, Measurement } from "../subjects/fidelity/model";
import { fidelityRules } from "../subjects/fidelity/rules/catalogue";
import type { PlannedNumbers } from "../subjects/fidelity/figures/own-numbers";
import { scalesWith } from "../subjects/fidelity/scales/scales";
import type { Finding } from "./finding";
import type { Policy } from "./policy";
import type { OutcomesModel } from "../subjects/outcomes/locate";
import type { IsoDate } from "../workbook/iso-day";
import { runRules } from "./rule";
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
