/** The use cases of the pane in one chunk: the check needs most of them at once. */
import { mendPatch } from "../checking/mend";
import { readPolicyFile } from "../checking/policy-file";
import { stepBack } from "../checking/undo";
import { answerPatch } from "../making/answers-sheet";
import type { UseCases } from "../pane/services";
import { catalogue } from "../subjects/catalogue";
import { loadFunctionsForFresh } from "../workbook/formula/old-results";
import { recalculatedByAll } from "../workbook/formula/recalculate";

/** `ownPolicy`: what the förbund's policy file holds, unread; the defaults apply where it cannot be used. */
export function useCasesUnder(ownPolicy: unknown): UseCases {
  const { check, policies } = catalogue;
  const reading = policies.read(ownPolicy);
  const policy = reading.ok ? reading.policy : policies.standard;
  return {
    policy,
    policyUnusable: !reading.ok,
    readPolicyFile: (text) => readPolicyFile(text, policies),
    policyInWords: policies.inWords,
    check: async (snapshot, chosen) => {
      await loadFunctionsForFresh(snapshot);
      return check(snapshot, chosen ?? policy);
    },
    mendPatch,
    recalculated: recalculatedByAll,
    stepBack,
    answerPatch,
  };
}
