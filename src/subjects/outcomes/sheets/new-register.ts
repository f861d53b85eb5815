/** *Nytt register*: adds blank sheets for participants, goals and forms to a workbook, or begins a workbook with them. */
import { blankHealthSheet } from "../health/fill-blank";
import { sheetName as healthSheetName } from "../health/template";
import { goalsBlueprint } from "./fill-goals";
import { registerBlueprint } from "./fill-register";
import type { NewRegister } from "./new-register-request";
import { sheetNames } from "../register/register-template";
import { emptyWorkbook, withResults } from "../../../workbook/formula/with-results";
import type { SheetBlueprint } from "../../../workbook/blueprint";
import type { Patch } from "../../../workbook/patch";
import type { Snapshot } from "../../../workbook/snapshot";
import { appendForms } from "../../../making/append-sheets";
import { freeNames } from "../../../workbook/free-names";
import type { Language } from "../../../checking/language";

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
  return appendForms(snapshot, ...blueprints(snapshot, request, parts, language));
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
