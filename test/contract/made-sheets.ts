/** The sheets that Samkoll makes for people to write in, with those that report them, in a reader's language. */
import { check, defaultPolicy } from "../check";
import { snapshotOf } from "../cases/blueprint-snapshot";
import { columnMappingPatch } from "../../src/subjects/outcomes/register/column-mapping";
import { forecastPatch } from "../../src/subjects/budget/followup/forecast-sheet";
import { grantedRows } from "../../src/subjects/budget/followup/granted-rows";
import { requisitionPatch } from "../../src/subjects/budget/followup/requisition-sheet";
import type { BudgetModel } from "../../src/subjects/budget/model";
import { financingOf } from "../../src/subjects/budget/sheets/financing-of";
import { fidelityOverTimePatch, fidelityReportPatch } from "../../src/subjects/fidelity/sheets/follow-up-sheets";
import { newBudgetSheets } from "../../src/subjects/budget/sheets/new-budget";
import { newBudgetSchema } from "../../src/subjects/budget/sheets/new-budget-request";
import { newMeasurementSheets } from "../../src/subjects/fidelity/sheets/new-measurement";
import { newRegisterSheets } from "../../src/subjects/outcomes/sheets/new-register";
import { finalReport } from "../../src/subjects/outcomes/report/final-report";
import { outcomeSheetsPatch } from "../../src/subjects/outcomes/sheets/outcome-sheets";
import { placeSheets } from "../../src/subjects/budget/places/sheet/place-sheet";
import { planFormPatch } from "../../src/subjects/budget/plan/plan-form";
import type { Language } from "../../src/checking/language";
import type { SheetBlueprint } from "../../src/workbook/blueprint";
import { isamverkanRequest } from "../cases/isamverkan";
import { requestOf, scored, scoresFor } from "../subjects/fidelity/a-measurement";
import { sheetsAdded } from "../subjects/outcomes/a-filled-register";
import { orebroCalculation } from "../subjects/budget/places/orebro-calculation";
import { hudiksvall } from "../subjects/outcomes/hudiksvall";

export function madeSheets(language: Language): readonly SheetBlueprint[] {
  const budget = newBudgetSheets(newBudgetSchema.parse(isamverkanRequest), language);
  const ofBudget = check(snapshotOf(budget), defaultPolicy);
  const measurements = ["2018-05-27", "2019-05-20"].flatMap((day, index) => measurement(day, index, language));
  const ofFidelity = check(snapshotOf(measurements), defaultPolicy).fidelity;
  const last = ofFidelity.measurements.at(-1);
  const register = { effort: "Grön Rehab", columnSet: "ips", from: "2024-01-01", to: "2024-12-31", rows: 40 } as const;
  const ofRegister = check(hudiksvall(), defaultPolicy, "2018-09-01");
  const { outcomes, snapshot } = ofRegister;
  if (last === undefined || outcomes === null) throw new Error("Nothing is found in what was made.");
  return [
    ...budget,
    ...sheetsAdded(planFormPatch(ofBudget, language, new Map([["from", "2024-01-01"]]))),
    ...sheetsAdded(financingOf(ofBudget, language)?.patch ?? []),
    ...followUpMade(ofBudget.budget, language),
    ...placeSheets(orebroCalculation, language),
    ...measurements,
    ...sheetsAdded(fidelityReportPatch(ofFidelity, last, language)),
    ...sheetsAdded(fidelityOverTimePatch(ofFidelity, language)),
    ...newRegisterSheets(register, { goals: true, forms: true }, language),
    ...sheetsAdded(columnMappingPatch(snapshot, [{ heading: "Okänd rubrik", column: "work" }], language)),
    ...sheetsAdded(outcomeSheetsPatch(outcomes, defaultPolicy, language)),
    ...sheetsAdded(finalReport(outcomes, language).patch),
  ];
}

function followUpMade(budget: BudgetModel, language: Language): readonly SheetBlueprint[] {
  const reading = grantedRows(budget);
  if (!reading.ok) throw new Error(reading.fault);
  const { granted } = reading;
  return [
    ...sheetsAdded(requisitionPatch(granted, { from: "2014-01-01", to: "2014-06-30" }, budget.snapshot, language)),
    ...sheetsAdded(forecastPatch(granted, "2014-12-31", budget.snapshot, language)),
  ];
}

function measurement(measuredOn: string, index: number, language: Language): readonly SheetBlueprint[] {
  const request = requestOf({ ...scored(scoresFor(81 + index)), measuredOn, raters: 2 });
  return newMeasurementSheets(request, language).map((sheet) => ({
    ...sheet,
    name: `${sheet.name}${index === 0 ? "" : ` ${index + 1}`}`,
    names: index === 0 ? sheet.names : new Map<string, string>(),
  }));
}
