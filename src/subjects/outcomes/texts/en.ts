/** The English words of outcomes. */
import healthQuestions from "./en/health-questions.json";
import days from "./en/days.json";
import outcomesHealth from "./en/health.json";
import outcomesOpen from "./en/open.json";
import outcomes from "./en/outcomes.json";
import outcomesPane from "./en/pane.json";
import outcomesPublish from "./en/publish.json";
import outcomesReport from "./en/report.json";
import outcomesStudy from "./en/study.json";
import outcomesTrial from "./en/trial.json";
import questions from "./en/questions.json";
import rules from "./en/rules.json";
import rulesRegister from "./en/rules-register.json";

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
