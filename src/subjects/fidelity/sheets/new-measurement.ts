/** *Ny mätning*: adds a blank fidelity sheet to a workbook, or begins a workbook with one. */
import { measurementBlueprint, templateNames } from "./fill-measurement";
import type { NewMeasurement } from "./new-measurement-request";
import { emptyWorkbook, withResults } from "../../../workbook/formula/with-results";
import type { SheetBlueprint } from "../../../workbook/blueprint";
import type { Patch } from "../../../workbook/patch";
import type { Snapshot } from "../../../workbook/snapshot";
import { appendForms } from "../../../making/append-sheets";
import { freeNames } from "../../../workbook/free-names";
import type { Language } from "../../../checking/language";

/** Last in the workbook, after the measurements that are there. */
export function newMeasurementPatch(snapshot: Snapshot, request: NewMeasurement, language: Language): Patch {
  return appendForms(snapshot, measurementBlueprint(request, language, freeNames(snapshot, templateNames.sheet)));
}

/** The sheets of a workbook that holds this measurement alone. */
export function newMeasurementSheets(request: NewMeasurement, language: Language): readonly SheetBlueprint[] {
  return withResults([measurementBlueprint(request, language)], emptyWorkbook);
}
