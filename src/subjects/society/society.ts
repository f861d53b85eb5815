/** Society as a subject: what people moved from support to work or studies, and what that gains whom. */
import { runRules } from "../../checking/rule";
import { defineSubject } from "../subject";
import type { RegisterPlace, SharedFacts } from "../shared-facts";
import { societyKey } from "./examined-society";
import { locateSociety } from "./locate";
import type { PersonTable } from "./model";
import { societyPolicy } from "./policy";
import { societyRules } from "./rules/catalogue";
import { leftOutQuestion } from "./table/left-out";
import { personQuestions } from "./table/persons-questions";
import { periodQuestion, unitQuestion } from "./table/settle-units";
import { societyTexts } from "./texts";

export const societySubject = defineSubject({
  key: societyKey,
  lookedFor: "society.lookedFor",
  policy: societyPolicy,
  rules: societyRules,
  questionKinds: [periodQuestion, unitQuestion, ...personQuestions, leftOutQuestion],
  ruleGroups: [
    { prefix: "SOC-1", title: "Samhällsekonomi: personerna" },
    { prefix: "SOC-2", title: "Samhällsekonomi: det som tabellerna räknar ut" },
    { prefix: "SOC-3", title: "Samhällsekonomi: det som sägs vara resultatet" },
    { prefix: "SOC-4", title: "Samhällsekonomi: antagandena" },
  ],
  texts: societyTexts,
  offers: async () => (await import("./offers")).societyOffers,
  examine: ({ snapshot, policy, taken, facts, answers }) => {
    const limits = societyPolicy.of(policy);
    const society = locateSociety(snapshot, { taken, answers, policy: limits });
    const found = { society, policy: limits, projectName: facts.effort?.name ?? null };
    if (society === null) return { found, isFound: false, sheets: [], findings: [] };
    return {
      found,
      isFound: true,
      // Its rows are people: whatever points one out in them is told.
      sheets: [],
      findings: runRules(societyRules, { ...society, snapshot, limits }, limits),
      questions: society.questions,
      facts: withPeople(facts, society.table),
    };
  },
});

/** The participants' register goes before: it is told already. */
function withPeople({ participants }: SharedFacts, table: PersonTable | null): SharedFacts {
  if (participants !== undefined || table === null) return {};
  return { participants: { register: peoplePlace(table) } };
}

function peoplePlace({ sheet, firstRow, lastRow, columns }: PersonTable): RegisterPlace {
  return { sheet, firstRow, lastRow, numberColumn: columns.find(({ role }) => role === "number")?.at.column ?? null };
}
