/** Every rule of society, in the order they are told. */
import type { Rule } from "../../../checking/rule";
import type { SocietyFound } from "./ground";
import { sumRules } from "./sums";
import { workedOutRules } from "./worked-out";

export const societyRules: readonly Rule<SocietyFound>[] = [...sumRules, ...workedOutRules].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);
