/** *Fyll utfallsblad*: *Utfall*, *Diagram* and *Utfall – publicering*, made of a register and added beside what is there. */
import type { OutcomesModel } from "../locate";
import { publishedBlueprint } from "../publish/fill-published";
import { chartsBlueprint } from "./fill-charts";
import { outcomesBlueprint } from "./fill-outcomes";
import { studyFigures } from "../study/study-figures";
import { trialBlueprint } from "../cost-effectiveness/fill-trial";
import { studyBlueprint } from "../study/fill-study";
import { sheetNames } from "../register/register-template";
import type { OutcomesPolicy } from "../policy";
import type { Patch } from "../../../workbook/patch";
import { freeNames } from "../../../workbook/free-names";
import type { Language } from "../../../checking/language";

/** Sheets that were made before stay as they are: another may point to them. */
export function outcomeSheetsPatch(
  model: OutcomesModel,
  { smallestPublished }: OutcomesPolicy,
  language: Language,
): Patch {
  const { snapshot, figures, study, trials } = model;
  const outcomes = outcomesBlueprint(model, language, freeNames(snapshot, sheetNames.outcomes.sv));
  const charts = chartsBlueprint(outcomes, language, freeNames(snapshot, sheetNames.charts.sv));
  const published =
    figures === null
      ? []
      : [
          publishedBlueprint(
            figures,
            study && studyFigures(study),
            smallestPublished,
            language,
            freeNames(snapshot, sheetNames.published.sv),
          ),
        ];
  const groups = study && studyBlueprint(study, language, freeNames(snapshot, sheetNames.study.sv));
  const weighed = trialBlueprint(trials, snapshot, language, freeNames(snapshot, sheetNames.trial.sv));
  return [
    outcomes.blueprint,
    ...(groups === null ? [] : [groups]),
    ...(weighed === null ? [] : [weighed]),
    ...(charts === null ? [] : [charts]),
    ...published,
  ].map((blueprint) => ({
    kind: "addSheet",
    blueprint,
    position: "last",
  }));
}
