/** *Ny mätning*: adds a blank fidelity sheet to a workbook, or begins a workbook with one. */
import { measurementBlueprint, templateNames } from "../domain/fidelity/fill-measurement";
import type { NewMeasurement } from "../domain/fidelity/new-measurement";
import { emptyWorkbook, withResults } from "../domain/with-results";
import type { SheetBlueprint } from "../workbook/blueprint";
import type { Patch } from "../workbook/patch";
import type { Snapshot } from "../workbook/snapshot";
import { freeSheetName, freeSuffix } from "./free-names";
import type { Language } from "./language";

/** Last in the workbook, after the measurements that are there. */
export function newMeasurementPatch(snapshot: Snapshot, request: NewMeasurement, language: Language): Patch {
  const sheet = freeSheetName(
    templateNames.sheet,
    snapshot.sheets.map(({ name }) => name),
  );
  const blueprint = measurementBlueprint(request, language, { sheet, suffix: freeSuffix([...snapshot.names.keys()]) });
  return withResults([blueprint], snapshot).map((made) => ({ kind: "addSheet", blueprint: made, position: "last" }));
}

/** The sheets of a workbook that holds this measurement alone. */
export function newMeasurementSheets(request: NewMeasurement, language: Language): readonly SheetBlueprint[] {
  return withResults([measurementBlueprint(request, language)], emptyWorkbook);
}
