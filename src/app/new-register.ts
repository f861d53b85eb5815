/** *Nytt register*: adds blank sheets for participants, goals and forms to a workbook, or begins a workbook with them. */
import { blankHealthSheet } from "../domain/outcomes/health/fill-blank";
import { sheetName as healthSheetName } from "../domain/outcomes/health/template";
import { goalsBlueprint } from "../domain/outcomes/sheets/fill-goals";
import { registerBlueprint } from "../domain/outcomes/sheets/fill-register";
import type { NewRegister } from "../domain/outcomes/sheets/new-register";
import { sheetNames } from "../domain/outcomes/template";
import { emptyWorkbook, withResults } from "../domain/with-results";
import type { SheetBlueprint } from "../workbook/blueprint";
import type { Patch } from "../workbook/patch";
import type { Snapshot } from "../workbook/snapshot";
import { addedLast } from "./added-last";
import { freeNames } from "./free-names";
import type { Language } from "./language";

/** What is made beside the register itself. */
export interface RegisterParts {
  readonly goals: boolean;
  /** *Mätningar*, for GHQ-12 and EQ-5D. */
  readonly forms: boolean;
}

/** Last in the workbook, after what is there. */
export function newRegisterPatch(
  snapshot: Snapshot,
  request: NewRegister,
  parts: RegisterParts,
  language: Language,
): Patch {
  return addedLast(snapshot, ...blueprints(snapshot, request, parts, language));
}

/** The sheets of a workbook that holds nothing else. */
export function newRegisterSheets(
  request: NewRegister,
  parts: RegisterParts,
  language: Language,
): readonly SheetBlueprint[] {
  return withResults(blueprints(emptyWorkbook, request, parts, language), emptyWorkbook);
}

function blueprints(
  snapshot: Snapshot,
  request: NewRegister,
  { goals, forms }: RegisterParts,
  language: Language,
): readonly SheetBlueprint[] {
  return [
    registerBlueprint(request, language, freeNames(snapshot, sheetNames.register.sv)),
    ...(goals ? [goalsBlueprint(language, freeNames(snapshot, sheetNames.goals.sv))] : []),
    ...(forms ? [blankHealthSheet(language, freeNames(snapshot, healthSheetName.sv))] : []),
  ];
}
