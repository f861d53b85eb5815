/** The English words of the budget. */
import budget from "./en/budget.json";
import newBudget from "./en/new-budget.json";
import paste from "./en/paste.json";
import planForm from "./en/plan-form.json";
import rules from "./en/rules.json";
import rulesMoney from "./en/rules-money.json";
import rulesPlan from "./en/rules-plan.json";
import shareOut from "./en/share-out.json";
import sheets from "./en/sheets.json";
import submit from "./en/submit.json";
import wage from "./en/wage.json";

export const texts = {
  budget,
  newBudget,
  paste,
  planForm,
  rules: { ...rules, ...rulesMoney, ...rulesPlan },
  shareOut,
  sheets,
  submit,
  wage,
};
