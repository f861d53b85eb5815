/** The use cases of the pane in one chunk: the check needs most of them at once. Part of the composition root. */
import { check } from "../app/check";
import { mendPatch } from "../app/mend";
import { newBudgetPatch, newBudgetSheets } from "../app/new-budget";
import { withoutOwnMarks } from "../app/own-marks";
import { readPolicyFile } from "../app/policy-file";
import { readNewBudget } from "../domain/budget/new-budget";
import { defaultPolicy, readPolicy } from "../domain/policy";
import { stepBack } from "../app/step-back";
import { withRecalculatedSums } from "../domain/recalculate";
import { financingOf } from "./figures/financing-of";
import type { UseCases } from "./services";

/** `ownPolicy`: what the förbund's policy file holds, unread; the defaults apply where it cannot be used. */
export function useCasesUnder(ownPolicy: unknown): UseCases {
  const reading = readPolicy(ownPolicy);
  const policy = reading.ok ? reading.policy : defaultPolicy;
  return {
    policy,
    policyUnusable: !reading.ok,
    readPolicyFile,
    check: (snapshot, chosen) => check(snapshot, chosen ?? policy),
    mendPatch,
    withRecalculatedSums,
    stepBack,
    readNewBudget,
    newBudgetPatch,
    newBudgetSheets,
    withoutOwnMarks,
    financingOf,
  };
}
