/** All texts of this language, by key. */
import app from "../checking/texts/sv/app.json";
import cli from "../cli/texts/sv/cli.json";
import edit from "../pane/texts/sv/edit.json";
import fidelity from "./fidelity/texts/sv/fidelity.json";
import fidelityPane from "./fidelity/texts/sv/pane.json";
import fidelityScore from "./fidelity/texts/sv/score.json";
import newBudget from "./budget/texts/sv/new-budget.json";
import outcomes from "./outcomes/texts/sv/outcomes.json";
import outcomesHealth from "./outcomes/texts/sv/health.json";
import outcomesPane from "./outcomes/texts/sv/pane.json";
import outcomesPublish from "./outcomes/texts/sv/publish.json";
import pane from "../pane/texts/sv/pane.json";
import paste from "./budget/texts/sv/paste.json";
import planForm from "./budget/texts/sv/plan-form.json";
import policy from "../checking/texts/sv/policy.json";
import rules from "./budget/texts/sv/rules.json";
import rulesFidelity from "./fidelity/texts/sv/rules.json";
import rulesOutcomes from "./outcomes/texts/sv/rules.json";
import rulesPlan from "./budget/texts/sv/rules-plan.json";
import shareOut from "./budget/texts/sv/share-out.json";
import sheets from "./budget/texts/sv/sheets.json";
import submit from "./budget/texts/sv/submit.json";
import wage from "./budget/texts/sv/wage.json";

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
