/** All texts of this language, by key. */
import app from "../checking/texts/en/app.json";
import cli from "../cli/texts/en/cli.json";
import edit from "../pane/texts/en/edit.json";
import fidelity from "./fidelity/texts/en/fidelity.json";
import fidelityPane from "./fidelity/texts/en/pane.json";
import fidelityScore from "./fidelity/texts/en/score.json";
import newBudget from "./budget/texts/en/new-budget.json";
import outcomes from "./outcomes/texts/en/outcomes.json";
import outcomesHealth from "./outcomes/texts/en/health.json";
import outcomesPane from "./outcomes/texts/en/pane.json";
import outcomesPublish from "./outcomes/texts/en/publish.json";
import pane from "../pane/texts/en/pane.json";
import paste from "./budget/texts/en/paste.json";
import planForm from "./budget/texts/en/plan-form.json";
import policy from "../checking/texts/en/policy.json";
import rules from "./budget/texts/en/rules.json";
import rulesFidelity from "./fidelity/texts/en/rules.json";
import rulesOutcomes from "./outcomes/texts/en/rules.json";
import rulesPlan from "./budget/texts/en/rules-plan.json";
import shareOut from "./budget/texts/en/share-out.json";
import sheets from "./budget/texts/en/sheets.json";
import submit from "./budget/texts/en/submit.json";
import wage from "./budget/texts/en/wage.json";

export const texts = {
  app,
  cli,
  edit,
  fidelity,
  fidelityPane,
  fidelityScore,
  newBudget,
  outcomes,
  outcomesHealth,
  outcomesPane,
  outcomesPublish,
  pane,
  paste,
  planForm,
  policy,
  rules: {
    ...rules,
    ...rulesPlan,
    ...rulesFidelity,
    ...rulesOutcomes,
    source: { ...rules.source, ...rulesFidelity.source, ...rulesOutcomes.source },
  },
  shareOut,
  sheets,
  submit,
  wage,
};
