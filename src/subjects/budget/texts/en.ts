/** The English words of the budget. */
import budget from "./en/budget.json";
import learn from "./en/learn.json";
import newBudget from "./en/new-budget.json";
import newPlaces from "./en/new-places.json";
import paste from "./en/paste.json";
import period from "./en/period.json";
import planForm from "./en/plan-form.json";
import questions from "./en/questions.json";
import rules from "./en/rules.json";
import rulesFollowUp from "./en/rules-follow-up.json";
import rulesForm from "./en/rules-form.json";
import rulesMoney from "./en/rules-money.json";
import rulesPlaces from "./en/rules-places.json";
import rulesPlan from "./en/rules-plan.json";
import shareOut from "./en/share-out.json";
import sheets from "./en/sheets.json";
import submit from "./en/submit.json";
import wage from "./en/wage.json";

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
