/** The budget in the pane: its tab, and *Ny budget*. */
import { lazy } from "react";
import type { SubjectPane } from "../../../pane/subject-pane";
import { budgetTexts } from "../texts";
import { BudgetPanel } from "./budget-panel";

export const budgetPane: SubjectPane = {
  id: "budget",
  texts: budgetTexts,
  // Plainly: it is what most workbooks are opened for.
  tab: { name: "budget.name", Panel: BudgetPanel },
  create: {
    name: "newBudget.new.open",
    Form: lazy(async () => ({ default: (await import("./new-budget/new-budget-wizard")).NewBudgetWizard })),
  },
};
