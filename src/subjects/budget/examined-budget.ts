/** What the budget's own code takes of a checked workbook. */
import { type SubjectKey, subjectKey } from "../../checking/check-result";
import type { ToldFigures } from "./figures/figures-types";
import type { BudgetModel } from "./model";
import type { BudgetPolicy } from "./policy";

export interface ExaminedBudget {
  readonly budget: BudgetModel;
  /** `null` where no budget was found. */
  readonly figures: ToldFigures | null;
  readonly policy: BudgetPolicy;
}

export const budgetKey: SubjectKey<ExaminedBudget> = subjectKey("budget");
