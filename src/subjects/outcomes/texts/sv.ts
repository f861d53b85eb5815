/** The Swedish words of outcomes. */
import outcomesHealth from "./sv/health.json";
import outcomesOpen from "./sv/open.json";
import outcomes from "./sv/outcomes.json";
import outcomesPane from "./sv/pane.json";
import outcomesPublish from "./sv/publish.json";
import questions from "./sv/questions.json";
import rules from "./sv/rules.json";
import rulesRegister from "./sv/rules-register.json";

export const texts = {
  outcomes,
  outcomesHealth,
  outcomesOpen,
  outcomesPane,
  outcomesPublish,
  questions,
  rules: { ...rules, ...rulesRegister },
};

declare module "../../../checking/text-key" {
  interface Texts {
    readonly outcomes: typeof texts;
  }
}
