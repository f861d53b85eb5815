/** The sheet for publication alone: the figures that a förbund may hold, with no row of the register beside them. */
import type { SheetBlueprint } from "../../../workbook/blueprint";
import type { Language } from "../../../checking/language";
import type { OutcomesModel } from "../locate";
import type { OutcomesPolicy } from "../policy";
import { sheetNames } from "../register/register-template";
import { studyFigures } from "../study/study-figures";
import { publishedBlueprint } from "./fill-published";

/** For a workbook of its own; `null` where there is no register to count in. */
export function publishedSheet(
  { figures, study }: OutcomesModel,
  { smallestPublished }: OutcomesPolicy,
  language: Language,
): SheetBlueprint | null {
  if (figures === null) return null;
  return publishedBlueprint(figures, study && studyFigures(study), smallestPublished, language, {
    sheet: sheetNames.published.sv,
    suffix: "",
  });
}
