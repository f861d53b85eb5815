/** Privacy as a subject: every workbook is looked through for what points a person out, whatever else it holds. */
import { type SubjectKey, subjectKey } from "../../checking/check-result";
import { assurancesOf } from "../../checking/assurance";
import { runRules } from "../../checking/rule";
import { defineSubject, nothingOffered } from "../subject";
import { privacyClaims } from "./claims";
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
  examine: ({ snapshot, stored, taken, facts: { participants } }) => {
    const model: PrivacyModel = {
      snapshot,
      stored,
      register: participants?.register ?? null,
      besideParticipants: participants !== undefined,
      taken,
    };
    const findings = runRules(privacyRules, model, null);
    // Staff and offices may be told by name.
    const grave = findings.filter(({ severity }) => severity !== "info");
    return {
      found: model,
      isFound: false,
      sheets: [],
      findings,
      assurances: model.besideParticipants ? assurancesOf(privacyClaims, model, null, grave) : [],
    };
  },
});
