/** All that loops over the subjects, made for a list of them. */
import { check, lookedForBy } from "../checking/check";
import type { CheckResult } from "../checking/check-result";
import type { LanguageCode } from "../checking/language";
import { policiesOf, type Policies, type Policy } from "../checking/policy";
import type { Answers } from "../checking/question";
import type { IsoDate } from "../workbook/iso-day";
import type { Snapshot } from "../workbook/snapshot";
import type { Offers, Subject } from "./subject";

/** A subject with what it offers. */
export interface Offering extends Offers {
  readonly subject: Subject;
}

export interface Catalogue {
  /** In the order that they are asked and told. */
  readonly subjects: readonly Subject[];
  /** What is looked for in a workbook: keys of the texts. */
  readonly lookedFor: readonly string[];
  readonly policies: Policies;
  /** By the standard policy where none is given; `today` is the clock's day where none is; `given` as in `check`. */
  readonly check: (snapshot: Snapshot, policy?: Policy, today?: IsoDate, given?: Answers) => CheckResult;
  readonly offers: () => Promise<readonly Offering[]>;
  readonly texts: (code: LanguageCode) => Promise<readonly object[]>;
}

export function catalogueOf(subjects: readonly Subject[]): Catalogue {
  const policies = policiesOf(subjects.flatMap(({ policy }) => policy ?? []));
  return {
    subjects,
    lookedFor: lookedForBy(subjects),
    policies,
    check: (snapshot, policy = policies.standard, today, given) => check(subjects, {}, snapshot, policy, today, given),
    offers: () => Promise.all(subjects.map(async (subject) => ({ ...(await subject.offers()), subject }))),
    texts: (code) => Promise.all(subjects.map(async ({ texts }) => (await texts[code]()).texts)),
  };
}
