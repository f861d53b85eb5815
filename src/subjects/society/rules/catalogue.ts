/** Every rule of society, in the order they are told. */
import type { Rule } from "../../../checking/rule";
import { assumptionRules } from "./assumptions";
import type { SocietyFound } from "./ground";
import { housingRule } from "./housing";
import { personRules } from "./persons";
import { sentenceRules } from "./sentences";
import { statedRules } from "./stated";
import { subsidyBase } from "./subsidy-base";
import { sumRules } from "./sums";
import { workedOutRules } from "./worked-out";

export const societyRules: readonly Rule<SocietyFound>[] = [
  ...personRules,
  ...sumRules,
  ...workedOutRules,
  housingRule,
  subsidyBase,
  ...statedRules,
  ...sentenceRules,
  ...assumptionRules,
].sort((a, b) => (a.id < b.id ? -1 : 1));
