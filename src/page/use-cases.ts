/** The use cases of the pane in one chunk: the check needs most of them at once. Part of the composition root. */
import { check } from "../checking/check";
import { mendPatch } from "../checking/mend";
import { newBudgetPatch, newBudgetSheets } from "../subjects/budget/sheets/new-budget";
import { withoutOwnMarks } from "../making/own-marks";
import { readPolicyFile } from "../checking/policy-file";
import { readNewBudget } from "../subjects/budget/sheets/new-budget-request";
import { defaultPolicy, readPolicy } from "../checking/policy";
import { stepBack } from "../checking/undo";
import { withRecalculatedSums } from "../workbook/formula/recalculate";
import { financingOf } from "../subjects/budget/pane/figures/financing-of";
import type { UseCases } from "../pane/services";

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
