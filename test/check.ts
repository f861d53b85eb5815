/** The check with all its subjects, as a test looks at it: what each has read stands beside what it says. */
import type { CheckResult } from "../src/checking/check-result";
import { budgetKey, type ExaminedBudget } from "../src/subjects/budget/examined-budget";
import { type BudgetPolicy, budgetPolicy } from "../src/subjects/budget/policy";
import { type ExaminedSociety, societyKey } from "../src/subjects/society/examined-society";
import { catalogue } from "../src/subjects/catalogue";
import { type ExaminedFidelity, fidelityKey } from "../src/subjects/fidelity/examined-fidelity";
import { type FidelityPolicy, fidelityPolicy } from "../src/subjects/fidelity/policy";
import { type ExaminedOutcomes, outcomesKey } from "../src/subjects/outcomes/examined-outcomes";
import { type OutcomesPolicy, outcomesPolicy } from "../src/subjects/outcomes/policy";
import { type SocietyPolicy, societyPolicy } from "../src/subjects/society/policy";
import type { Policy } from "../src/checking/policy";
import type { IsoDate } from "../src/workbook/iso-day";
import type { Snapshot } from "../src/workbook/snapshot";

/** Every limit by its type. */
export type WholePolicy = BudgetPolicy & FidelityPolicy & OutcomesPolicy & SocietyPolicy & { readonly name: string };

export const defaultPolicy: WholePolicy = wholePolicy(catalogue.policies.standard);

/** These limits written over the standard ones. Throws where a policy file could not say so. */
export function policyWith(limits: Readonly<Partial<WholePolicy>>): WholePolicy {
  const reading = catalogue.policies.read(limits);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return wholePolicy(reading.policy);
}

function wholePolicy(policy: Policy): WholePolicy {
  const { name } = policy;
  return {
    name,
    ...budgetPolicy.of(policy),
    ...fidelityPolicy.of(policy),
    ...outcomesPolicy.of(policy),
    ...societyPolicy.of(policy),
  };
}

export type WholeResult = Omit<CheckResult, "policy"> &
  Pick<ExaminedBudget, "budget" | "figures"> &
  Omit<ExaminedFidelity, "policy"> &
  Omit<ExaminedOutcomes, "policy"> &
  Omit<ExaminedSociety, "policy"> & { readonly policy: WholePolicy };

export function check(snapshot: Snapshot, policy: WholePolicy = defaultPolicy, today?: IsoDate): WholeResult {
  const result = catalogue.check(snapshot, policy, today);
  return {
    ...budgetKey.of(result),
    ...fidelityKey.of(result),
    ...outcomesKey.of(result),
    ...societyKey.of(result),
    ...result,
    policy,
  };
}
