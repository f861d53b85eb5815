/** The English words of outcomes. */
import healthQuestions from "./en/health-questions.json";
import days from "./en/days.json";
import outcomesHealth from "./en/health.json";
import outcomes from "./en/outcomes.json";
import outcomesPane from "./en/pane.json";
import outcomesPublish from "./en/publish.json";
import rules from "./en/rules.json";

export const texts = {
  outcomes,
  outcomesHealth,
  outcomesPane,
  outcomesPublish,
  questions: { ...healthQuestions, ...days.questions },
  rules: { ...rules, ...days.rules },
};
