/** Every rule of the answer sheets, in the order they are told. */
import type { Rule } from "../../../checking/rule";
import type { HealthModel } from "./model";
import { answerRules } from "./rule-answers";
import { occasionRules } from "./rule-occasions";
import { peopleRules } from "./rule-people";
import { unusedRules } from "./rule-unused";

export const healthRules: readonly Rule<HealthModel>[] = [
  ...answerRules,
  ...occasionRules,
  ...peopleRules,
  ...unusedRules,
].sort((a, b) => a.id.localeCompare(b.id));
