/** Outcomes as a subject: register, goals, forms and final report, in a workbook that may hold a budget too. */
import { runRules } from "../../checking/rule";
import type { RegisterPlace } from "../shared-facts";
import { defineSubject } from "../subject";
import { outcomesKey } from "./examined-outcomes";
import { trialQuestionKinds } from "./cost-effectiveness/read/questions";
import { trialRules } from "./cost-effectiveness/rules";
import { healthRules } from "./health/rules";
import {
  eq5dCodingQuestion,
  eq5dVersionQuestion,
  formAnswersQuestion,
  ghqBinaryQuestion,
  ghqCodingQuestion,
  lettersQuestion,
  shortNumbersQuestion,
  twelveItemsQuestion,
} from "./health/coding";
import { occasionQuestion, occasionSeriesQuestion } from "./health/settle-occasions";
import { locateOutcomes } from "./locate";
import type { Register } from "./model";
import { participantsByYear } from "./publish/participants-by-year";
import { columnQuestionKinds } from "./register/ask-columns";
import { rowsQuestionKind } from "./register/of-people";
import { repeatsQuestionKind } from "./register/repeats";
import { outcomesPolicy } from "./policy";
import { dayQuestionKinds } from "./register/ask-days";
import { reportsQuestionKind } from "./report/settle-report";
import { outcomeRules } from "./rules/catalogue";
import { groupsQuestionKind } from "./study/locate-groups";
import { studyRules } from "./study/rules";
import { scaleCodingQuestion } from "./study/score-scales";
import { outcomesTexts } from "./texts";

const healthQuestions = [
  ghqCodingQuestion,
  ghqBinaryQuestion,
  eq5dCodingQuestion,
  shortNumbersQuestion,
  lettersQuestion,
  eq5dVersionQuestion,
  formAnswersQuestion,
  twelveItemsQuestion,
  occasionSeriesQuestion,
  occasionQuestion,
];
const studyQuestions = [groupsQuestionKind, scaleCodingQuestion, ...trialQuestionKinds];
const registerRules = [...outcomeRules, ...studyRules, ...trialRules];
const rules = [...registerRules, ...healthRules].sort(byId);

export const outcomesSubject = defineSubject({
  key: outcomesKey,
  lookedFor: "outcomes.lookedFor",
  policy: outcomesPolicy,
  rules,
  questionKinds: [
    rowsQuestionKind,
    ...columnQuestionKinds,
    repeatsQuestionKind,
    ...dayQuestionKinds,
    ...healthQuestions,
    ...studyQuestions,
    reportsQuestionKind,
  ],
  ruleGroups: [
    { prefix: "OUT-1", title: "Utfall: registret och enkäterna" },
    { prefix: "OUT-3", title: "Utfall: antal och andelar" },
    { prefix: "OUT-4", title: "Utfall: målen" },
    { prefix: "OUT-5", title: "Utfall: slutrapporten" },
  ],
  texts: outcomesTexts,
  offers: async () => (await import("./offers")).outcomesOffers,
  examine: ({ snapshot, policy, today, taken, facts, answers }) => {
    const limits = outcomesPolicy.of(policy);
    const planned = facts.effort ?? null;
    const model = locateOutcomes(snapshot, {
      taken,
      planned,
      today,
      valueSet: limits.eq5dValueSet,
      answers,
      scales: limits.outcomeScales,
    });
    const found = { outcomes: model, policy: limits, planned };
    if (model === null) return { found, isFound: false, sheets: [], findings: [] };
    const findings = [...runRules(registerRules, model, limits), ...runRules(healthRules, model.health, limits)];
    return {
      found,
      isFound: true,
      sheets: [],
      findings: findings.sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)),
      questions: [
        ...(model.register?.questions ?? []),
        ...model.health.questions,
        ...(model.study?.questions ?? []),
        ...model.reportQuestions,
        ...model.trials.flatMap(({ questions }) => questions),
      ],
      facts: {
        participants: {
          register: model.register && registerPlace(model.register),
          ...(model.register && { byYear: participantsByYear(model.register, today, limits.smallestPublished) }),
        },
      },
    };
  },
});

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}

function registerPlace({ sheet, firstRow, lastRow, columns }: Register): RegisterPlace {
  return { sheet, firstRow, lastRow, numberColumn: columns.get("number")?.[0]?.at.column ?? null };
}
