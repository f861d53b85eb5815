/** The Swedish words of outcomes. */
import healthQuestions from "./sv/health-questions.json";
import days from "./sv/days.json";
import outcomesHealth from "./sv/health.json";
import outcomes from "./sv/outcomes.json";
import outcomesPane from "./sv/pane.json";
import outcomesPublish from "./sv/publish.json";
import rules from "./sv/rules.json";

export const texts = {
  outcomes,
  outcomesHealth,
  outcomesPane,
  outcomesPublish,
  questions: { ...healthQuestions, ...days.questions },
  rules: { ...rules, ...days.rules },
};

declare module "../../../checking/text-key" {
  interface Texts {
    readonly outcomes: typeof texts;
  }
}
