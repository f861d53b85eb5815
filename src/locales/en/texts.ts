/** All texts of this language, by key. */
import app from "./app.json";
import cli from "./cli.json";
import edit from "./edit.json";
import fidelity from "./fidelity.json";
import fidelityPane from "./fidelity-pane.json";
import fidelityScore from "./fidelity-score.json";
import newBudget from "./new-budget.json";
import outcomes from "./outcomes.json";
import outcomesHealth from "./outcomes-health.json";
import outcomesPane from "./outcomes-pane.json";
import outcomesPublish from "./outcomes-publish.json";
import pane from "./pane.json";
import paste from "./paste.json";
import planForm from "./plan-form.json";
import policy from "./policy.json";
import rules from "./rules.json";
import rulesFidelity from "./rules-fidelity.json";
import rulesOutcomes from "./rules-outcomes.json";
import rulesPlan from "./rules-plan.json";
import shareOut from "./share-out.json";
import sheets from "./sheets.json";
import submit from "./submit.json";
import wage from "./wage.json";

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
