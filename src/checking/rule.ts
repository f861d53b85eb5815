/** A rule: one check with an id that never changes its meaning. */
import type { Finding, MessageValue, Severity } from "./finding";
import type { Address } from "../workbook/address";
import type { Patch } from "../workbook/patch";
import type { Policy } from "./policy";

export interface Rule<Model> {
  /** `BUD-203`. */
  readonly id: string;
  readonly severity: Severity;
  /** Which document and table the rule stands on, in short; a locale key holds the sentence. */
  readonly source: RuleSource;
  /** The keys of `rules.<id>.message` this rule may choose between; absent: one sentence. */
  readonly variants?: readonly string[];
  /** Whether the rule ever offers a mend. */
  readonly mends: boolean;
  readonly check: (model: Model, policy: Policy) => readonly Reported[];
}

/** Where a rule comes from; `rules.source.<key>` in the locales says it in words. */
export type RuleSource =
  | "template"
  | "arithmetic"
  | "excel"
  | "policy"
  | "plan"
  | "ipsCaseload"
  | "finsamFinancing"
  | "projectPlanConditions"
  | "orebroOverhead"
  | "ipsScale"
  | "fidelityFollowUp"
  | "hudiksvallBands"
  | "hudiksvallReport"
  | "hudiksvallOutcomes"
  | "arbetslivsintro"
  | "finsamAges"
  | "register"
  | "goals"
  | "finalReport"
  | "healthForms"
  | "dataProtection";

/** A finding as its rule reports it; id and severity come from the rule. */
export interface Reported {
  readonly at: Address;
  readonly variant?: string;
  readonly values?: Readonly<Record<string, MessageValue>>;
  readonly expected?: MessageValue;
  readonly found?: MessageValue;
  readonly mend?: Patch;
}

/** Runs every rule over the model; findings in the order of the rules, then as reported. */
export function runRules<Model>(rules: readonly Rule<Model>[], model: Model, policy: Policy): readonly Finding[] {
  return rules.flatMap((rule) =>
    rule.check(model, policy).map((reported) => ({
      ...reported,
      rule: rule.id,
      severity: rule.severity,
      values: reported.values ?? {},
    })),
  );
}
