/** *Projektuppgifter* for a workbook whose budget came without one. */
import { detailedPartners } from "../figures/partner-pairs";
import { sheetNames } from "../template";
import { planBlueprint } from "./fill";
import type { SheetBlueprint } from "../../../workbook/blueprint";
import type { ExaminedBudget } from "../examined-budget";
import { freeNames } from "../../../workbook/free-names";
import type { Language } from "../../../checking/language";

/**
 * Only the organisations are filled in: an amount or a day copied from the budget would agree with it whatever the plan
 * says.
 */
export function planSheetBlueprint({ budget }: ExaminedBudget, language: Language): SheetBlueprint {
  const organisations = detailedPartners(budget).map(({ name }) => ({ organisation: name }));
  const names = freeNames(budget.snapshot, sheetNames.plan);
  return planBlueprint({ commitments: organisations, financing: organisations }, language, names);
}
