/** The Swedish words of outcomes. */
import healthQuestions from "./sv/health-questions.json";
import days from "./sv/days.json";
import outcomesHealth from "./sv/health.json";
import outcomesOpen from "./sv/open.json";
import outcomes from "./sv/outcomes.json";
import outcomesPane from "./sv/pane.json";
import outcomesPublish from "./sv/publish.json";
import outcomesReport from "./sv/report.json";
import outcomesStudy from "./sv/study.json";
import outcomesTrial from "./sv/trial.json";
import questions from "./sv/questions.json";
import rules from "./sv/rules.json";
import rulesRegister from "./sv/rules-register.json";

export const texts = {
  outcomes,
  outcomesHealth,
  outcomesOpen,
  outcomesPane,
  outcomesPublish,
  outcomesReport,
  outcomesStudy: outcomesStudy.words,
  outcomesTrial: outcomesTrial.words,
  questions: {
    ...questions,
    ...healthQuestions,
    ...days.questions,
    ...outcomesStudy.questions,
    ...outcomesTrial.questions,
  },
  rules: { ...rules, ...rulesRegister, ...days.rules, ...outcomesStudy.rules, ...outcomesTrial.rules },
};

declare module "../../../checking/text-key" {
  interface Texts {
    readonly outcomes: typeof texts;
  }
}
