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
import { staleFinancing } from "./financing-sheet";
import { staffRules } from "./staff";
import { structureRules } from "./structure";
import { sumFormulaRules } from "./sum-formulas";
import { sumRules } from "./sums";
import { twiceRules } from "./twice";
import { wrongUnit } from "./units";
import { unseenRules } from "./unseen";
import { wageOutsidePeriod } from "./wage-period";
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
  staleFinancing,
  wageOutsidePeriod,
].sort((a, b) => a.id.localeCompare(b.id));

/**
 * The rules that look at what the money comes to: while it is asked which cells are the budget, or in which unit, they
 * would tell as a fault what is only misread.
 */
const aboutMoney: readonly string[] = [
  "BUD-205",
  "BUD-3",
  "BUD-401",
  "BUD-402",
  "BUD-403",
  "BUD-405",
  "BUD-407",
  "BUD-513",
  "BUD-514",
  "BUD-516",
  "BUD-602",
  "BUD-603",
  "BUD-606",
  "BUD-701",
  "BUD-702",
  "BUD-706",
];

/** The rules that can be judged by what is known. */
export function rulesFor({ questions, open }: BudgetModel): readonly Rule<BudgetModel, BudgetPolicy>[] {
  const isMisread =
    open.size > 0 &&
    questions.some(({ about, hangsOn }) => about !== "amount" && hangsOn.some((block) => open.has(block)));
  return isMisread
    ? budgetRules.filter(({ id }) => !aboutMoney.some((beginning) => id.startsWith(beginning)))
    : budgetRules;
}
