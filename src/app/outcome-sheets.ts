/** *Fyll utfallsblad*: the sheets *Utfall* and *Diagram*, made of a workbook's register and added beside what is there. */
import type { OutcomesModel } from "../domain/outcomes/locate";
import { chartsBlueprint } from "../domain/outcomes/sheets/fill-charts";
import { outcomesBlueprint } from "../domain/outcomes/sheets/fill-outcomes";
import { sheetNames } from "../domain/outcomes/template";
import type { Patch } from "../workbook/patch";
import { freeNames } from "./free-names";
import type { Language } from "./language";

/** Sheets that were made before stay as they are: another may point to them. */
export function outcomeSheetsPatch(model: OutcomesModel, language: Language): Patch {
  const { snapshot } = model;
  const outcomes = outcomesBlueprint(model, language, freeNames(snapshot, sheetNames.outcomes.sv));
  const charts = chartsBlueprint(outcomes, language, freeNames(snapshot, sheetNames.charts.sv));
  return [outcomes.blueprint, ...(charts === null ? [] : [charts])].map((blueprint) => ({
    kind: "addSheet",
    blueprint,
    position: "last",
  }));
}
