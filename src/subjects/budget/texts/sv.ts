/** The Swedish words of the budget. */
import budget from "./sv/budget.json";
import learn from "./sv/learn.json";
import newBudget from "./sv/new-budget.json";
import newPlaces from "./sv/new-places.json";
import paste from "./sv/paste.json";
import period from "./sv/period.json";
import planForm from "./sv/plan-form.json";
import questions from "./sv/questions.json";
import rules from "./sv/rules.json";
import rulesFollowUp from "./sv/rules-follow-up.json";
import rulesForm from "./sv/rules-form.json";
import rulesMoney from "./sv/rules-money.json";
import rulesPlaces from "./sv/rules-places.json";
import rulesPlan from "./sv/rules-plan.json";
import shareOut from "./sv/share-out.json";
import sheets from "./sv/sheets.json";
import submit from "./sv/submit.json";
import wage from "./sv/wage.json";

export const texts = {
  budget,
  learn,
  newBudget,
  newPlaces,
  paste,
  planForm,
  questions: { ...questions, ...period.questions },
  rules: { ...rules, ...rulesForm, ...rulesMoney, ...rulesPlaces, ...rulesPlan, ...rulesFollowUp, ...period.rules },
  shareOut,
  sheets,
  submit,
  wage,
};

declare module "../../../checking/text-key" {
  interface Texts {
    readonly budget: typeof texts;
  }
}
