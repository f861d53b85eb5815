/**
 * The application from the psychiatry of Region Örebro county to SOFINT (2015): its table of costs, 125 528 kr a month
 * for 30 places, laid out as a budget for the year 2016.
 */
import { budgetBlueprints } from "../../src/subjects/budget/sheets/fill-budget";
import { type NewBudgetInput, newBudgetSchema } from "../../src/subjects/budget/sheets/new-budget-request";
import type { SheetBlueprint } from "../../src/workbook/blueprint";
import { swedish } from "./words";

/** Kronor a month, as printed. */
export const orebroMonth = { twoConsultants: 96_560, overhead: 28_968, thirtyPlaces: 125_528 } as const;

export const orebroRequest = {
  project: "IPS i Region Örebro län",
  from: "2016-01-01",
  to: "2016-12-31",
  partners: ["Region Örebro län", "Örebro kommun", "Arbetsförmedlingen", "Försäkringskassan"],
  content: {
    requested: {
      staff: [{ role: "Arbetskonsulent", share: 2, amounts: [null, 12 * orebroMonth.twoConsultants] }],
      other: [
        {
          label: "OH-kostnader lokaler, personaladministration, resor, telefon",
          amounts: [null, 12 * orebroMonth.overhead],
        },
      ],
    },
    ownFunding: {},
  },
} as const satisfies NewBudgetInput;

export function orebroSheets(): readonly SheetBlueprint[] {
  return budgetBlueprints(newBudgetSchema.parse(orebroRequest), swedish);
}
