/** Every rule of the budget, in the order they are told. `docs/rules.md` is made from this list. */
import type { Rule } from "../../../checking/rule";
import type { BudgetModel } from "../model";
import type { BudgetPolicy } from "../policy";
import { cellRules } from "./cells";
import { cellTextRules } from "./cell-texts";
import { outsideMoneyRules } from "./outside-money";
import { periodRules } from "./period";
import { planRules } from "./plan";
import { policyRules } from "./policy";
import { sheetRules } from "./sheets";
import { staffRules } from "./staff";
import { structureRules } from "./structure";
import { sumFormulaRules } from "./sum-formulas";
import { sumRules } from "./sums";
import { twiceRules } from "./twice";
import { wrongUnit } from "./units";
import { unseenRules } from "./unseen";
import { whoseRules } from "./whose";

export const budgetRules: readonly Rule<BudgetModel, BudgetPolicy>[] = [
  ...structureRules,
  ...outsideMoneyRules,
  ...twiceRules,
  ...whoseRules,
  ...unseenRules,
  ...cellRules,
  ...cellTextRules,
  wrongUnit,
  ...sumRules,
  ...sumFormulaRules,
  ...sheetRules,
  ...periodRules,
  ...staffRules,
  ...policyRules,
  ...planRules,
].sort((a, b) => a.id.localeCompare(b.id));
