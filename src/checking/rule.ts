/** A rule: one check with an id that never changes its meaning. */
import type { Finding, MessageValue, Severity } from "./finding";
import { withoutIdentities, withoutIdentitiesIn } from "./hidden-identities";
import type { Address } from "../workbook/address";
import type { Patch } from "../workbook/patch";

/** `Limits`: what the subject reads of a policy. */
export interface Rule<Model, Limits = unknown> {
  /** `BUD-203`. */
  readonly id: string;
  readonly severity: Severity;
  /** Which document and table the rule stands on, in short: `rules.source.<source>` says it in words. */
  readonly source: string;
  /** The keys of `rules.<id>.message` this rule may choose between; absent: one sentence. */
  readonly variants?: readonly string[];
  /** True where it judges what a formula says, whatever the formula gives. */
  readonly ofFormulas?: boolean;
  /** Whether the rule ever offers a mend. */
  readonly mends: boolean;
  readonly check: (model: Model, limits: Limits) => readonly Reported[];
}

/** A finding as its rule reports it; id and severity come from the rule. */
export interface Reported {
  readonly at: Address;
  /** Where the rule finds less amiss than it may: a name in fewer words, where the sums agree. */
  readonly severity?: Severity;
  readonly variant?: string;
  readonly values?: Readonly<Record<string, MessageValue>>;
  readonly expected?: MessageValue;
  readonly found?: MessageValue;
  readonly mend?: Patch;
}

/** Runs every rule over the model; findings in the order of the rules, then as reported. No identity number is quoted. */
export function runRules<Model, Limits>(
  rules: readonly Rule<Model, Limits>[],
  model: Model,
  limits: Limits,
): readonly Finding[] {
  return rules.flatMap((rule) =>
    rule.check(model, limits).map(({ values = {}, expected, found, ...reported }) => ({
      ...reported,
      rule: rule.id,
      severity: reported.severity ?? rule.severity,
      values: withoutIdentitiesIn(values),
      ...(expected && { expected: withoutIdentities(expected) }),
      ...(found && { found: withoutIdentities(found) }),
    })),
  );
}
