/** The budget in the pane: its tab, and *Ny budget* with *Ny platskalkyl* beside it. */
import { lazy } from "react";
import { loadedAhead } from "../../../pane/loaded-ahead";
import type { SubjectPane } from "../../../pane/subject-pane";
import { budgetTexts } from "../texts";

const panel = loadedAhead(async () => (await import(/* webpackChunkName: "checked" */ "./budget-panel")).BudgetPanel);

export const budgetPane: SubjectPane = {
  id: "budget",
  texts: budgetTexts,
  // It is what most workbooks are opened for.
  tab: { name: "budget.name", Panel: panel.Part, ahead: panel.load },
  create: {
    name: "newBudget.new.open",
    Form: lazy(async () => ({ default: (await import("./new-budget/new-budget")).NewBudget })),
  },
};
