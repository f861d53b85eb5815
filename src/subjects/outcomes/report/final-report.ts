/** *Fyll slutrapport*: the förbund's form filled with what the workbook knows, around what somebody has written. */
import type { OutcomesModel } from "../locate";
import { type ReportFilling, reportPatch } from "./report-patch";
import { sheetNames } from "../register/register-template";
import { cellName } from "../../../workbook/address";
import { appendSheets } from "../../../making/append-sheets";
import { freeNames } from "../../../workbook/free-names";
import type { Language } from "../../../checking/language";

export function finalReport(model: OutcomesModel, language: Language): ReportFilling {
  const { snapshot } = model;
  const filling = reportPatch(model, language, freeNames(snapshot, sheetNames.report.sv));
  return {
    ...filling,
    patch: filling.patch.flatMap((edit) =>
      edit.kind === "addSheet" ? appendSheets(snapshot, edit.blueprint) : [edit],
    ),
  };
}

/** What was left as it stood, a sentence each: somebody has answered otherwise, or the form has no room. */
export function leftInReport({ kept, unplaced }: ReportFilling, { t }: Language): readonly string[] {
  return [
    ...kept.map(({ at, written, known }) =>
      t("outcomes.report.kept", { cell: `${at.sheet}!${cellName(at)}`, written, known }),
    ),
    ...unplaced.map((text) => t("outcomes.report.unplaced", { text })),
  ];
}
