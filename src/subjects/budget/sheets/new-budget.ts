/** Makes a new budget: the two sheets of the template and *Projektuppgifter*, alone or beside what a workbook holds. */
import { budgetBlueprints } from "./fill-budget";
import { type NewBudget } from "./new-budget-request";
import { sheetNames } from "../template";
import { planBlueprint } from "../plan/fill";
import type { SheetBlueprint } from "../../../workbook/blueprint";
import { appendForms } from "../../../making/append-sheets";
import type { Patch } from "../../../workbook/patch";
import type { Snapshot } from "../../../workbook/snapshot";
import { freeSheetName, freeSuffix } from "../../../workbook/free-names";
import type { Language } from "../../../checking/language";

/** Adds the sheets last in the workbook. A name that is taken gets " 2", and the formulas follow. */
export function newBudgetPatch(snapshot: Snapshot, request: NewBudget, language: Language): Patch {
  const taken = snapshot.sheets.map((sheet) => sheet.name);
  return appendForms(snapshot, ...sheetsBeside(taken, [...snapshot.names.keys()], request, language));
}

/** The sheets of a workbook that holds nothing else. */
export function newBudgetSheets(request: NewBudget, language: Language): readonly SheetBlueprint[] {
  return sheetsBeside([], [], request, language);
}

function sheetsBeside(
  takenSheets: readonly string[],
  takenNames: readonly string[],
  request: NewBudget,
  language: Language,
): readonly SheetBlueprint[] {
  const free = (name: string): string => freeSheetName(name, takenSheets);
  const suffix = freeSuffix(takenNames);
  const plan = {
    projectName: request.project,
    from: request.from,
    to: request.to,
    commitments: request.partners.map((organisation) => ({ organisation })),
    financing: request.partners.map((organisation) => ({ organisation })),
  };
  return [
    ...budgetBlueprints(request, language, {
      detailed: free(sheetNames.detailed),
      summary: free(sheetNames.summary),
      suffix,
    }),
    planBlueprint(plan, language, { sheet: free(sheetNames.plan), suffix }),
  ];
}
