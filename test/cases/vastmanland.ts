/**
 * The application "Samordning för arbetsåtergång" in Västmanland (2011): a list of five costs, 1 450 000 kr in all, of
 * one project owner, October 2011 to December 2012 with the evaluation until March 2013.
 */
import { budgetBlueprints } from "../../src/subjects/budget/sheets/fill-budget";
import { type NewBudgetInput, newBudgetSchema } from "../../src/subjects/budget/sheets/new-budget-request";
import type { SheetBlueprint } from "../../src/workbook/blueprint";
import { swedish } from "./words";

export const vastmanlandRequest = {
  project: "Samordning för arbetsåtergång",
  from: "2011-10-01",
  to: "2012-12-31",
  partners: ["Landstinget Västmanland"],
  content: {
    requested: {
      // "beräknas arbeta 30% inom projektet"
      staff: [{ role: "Projektledare", share: 0.3, amounts: [165_000] }],
      other: [
        { id: "purchasedServices", amounts: [1_050_000] },
        { label: "Administrativa kostnader, lokaler, resor", amounts: [110_000] },
        { id: "evaluation", amounts: [50_000] },
        { id: "miscellaneous", amounts: [75_000] },
      ],
    },
    ownFunding: {},
  },
} as const satisfies NewBudgetInput;

export function vastmanlandSheets(): readonly SheetBlueprint[] {
  return budgetBlueprints(newBudgetSchema.parse(vastmanlandRequest), swedish);
}
