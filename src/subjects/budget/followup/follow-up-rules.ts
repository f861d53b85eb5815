/** What is asked of follow-up: BUD-810–819. */
import type { Rule } from "../../../checking/rule";
import type { BudgetModel } from "../model";
import { ownRules } from "./own-rules";
import { periodRules } from "./period-rules";
import { returnedRules } from "./returned-rule";
import { stageRules } from "./stage-rules";

export const followUpRules: readonly Rule<BudgetModel>[] = [
  ...stageRules,
  ...periodRules,
  ...returnedRules,
  ...ownRules,
];
