/** Makes the two sheets of a budget, blank or filled, out of the template's data. */
import type { SheetBlueprint } from "../../../workbook/blueprint";
import { detailedBlueprint } from "./fill-detailed";
import { detailedLayout } from "./fill-layout";
import { summaryBlueprint } from "./fill-summary";
import type { SheetWords } from "../../../making/sheet-words";
import type { NewBudget } from "./new-budget-request";
import { sheetNames } from "../template";

/** What the sheets and their defined names shall be called where the template's own names are taken. */
export interface BudgetNames {
  readonly detailed: string;
  readonly summary: string;
  /** Put after every defined name: `_2`, or nothing. */
  readonly suffix: string;
}

const templateNames: BudgetNames = { detailed: sheetNames.detailed, summary: sheetNames.summary, suffix: "" };

/** "Budget - detaljerad" and "Budgetsammanställning", in that order; formulas between them follow the names. */
export function budgetBlueprints(
  request: NewBudget,
  words: SheetWords,
  names: BudgetNames = templateNames,
): readonly SheetBlueprint[] {
  const layout = detailedLayout(request, words);
  const nameOf = (name: string): string => name + names.suffix;
  return [
    detailedBlueprint(request, layout, words, names.detailed, nameOf),
    summaryBlueprint(request, layout, words, names.detailed, names.summary, nameOf),
  ];
}
