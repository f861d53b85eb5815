/** Privacy as a subject: every workbook is looked through for what points a person out, whatever else it holds. */
import { type SubjectKey, subjectKey } from "../../checking/check-result";
import { runRules } from "../../checking/rule";
import { isIdentity, type PersonMark } from "../../reading/persons/person-mark";
import type { Address } from "../../workbook/address";
import { defineSubject, nothingOffered } from "../subject";
import type { PrivacyModel } from "./model";
import { privacyRules } from "./rules";
import { privacyTexts } from "./texts";

const privacyKey: SubjectKey<PrivacyModel> = subjectKey("privacy");

export const privacySubject = defineSubject({
  key: privacyKey,
  lookedFor: null,
  policy: null,
  rules: privacyRules,
  questionKinds: [],
  ruleGroups: [{ prefix: "OUT-2", title: "Personuppgifter" }],
  texts: privacyTexts,
  offers: () => Promise.resolve(nothingOffered),
  examine: ({ snapshot, taken, facts: { participants } }) => {
    // Officials sign a budget and a measurement of fidelity with their names, and a list of contacts is one of names:
    // it is beside a register that a name points somebody out. An identity number belongs nowhere.
    const exempt = ({ sheet }: Address, mark: PersonMark): boolean =>
      !isIdentity(mark) && (participants === undefined || taken.has(sheet));
    const model: PrivacyModel = { snapshot, register: participants?.register ?? null, exempt };
    return { found: model, isFound: false, sheets: [], findings: runRules(privacyRules, model, null) };
  },
});
