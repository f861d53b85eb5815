/** Every rule of the budget, in the order they are told. `docs/rules.md` is made from this list. */
import type { Rule } from "../../../checking/rule";
import type { BudgetModel } from "../model";
import type { BudgetPolicy } from "../policy";
import { cellRules } from "./cells";
import { periodRules } from "./period";
import { planRules } from "./plan";
import { policyRules } from "./policy";
import { sheetRules } from "./sheets";
import { staleFinancing } from "./financing-sheet";
import { staffRules } from "./staff";
import { structureRules } from "./structure";
import { sumFormulaRules } from "./sum-formulas";
import { sumRules } from "./sums";
import { wrongUnit } from "./units";
import { wageOutsidePeriod } from "./wage-period";

export const budgetRules: readonly Rule<BudgetModel, BudgetPolicy>[] = [
  ...structureRules,
  ...cellRules,
  wrongUnit,
  ...sumRules,
  ...sumFormulaRules,
  ...sheetRules,
  ...periodRules,
  ...staffRules,
  ...policyRules,
  ...planRules,
  staleFinancing,
  wageOutsidePeriod,
].sort((a, b) => a.id.localeCompare(b.id));
