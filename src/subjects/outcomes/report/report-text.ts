/** What somebody else's final report states, for a person at a terminal. */
import { oneLine } from "../../../checking/one-line";
import type { Language } from "../../../checking/language";
import { cellName } from "../../../workbook/address";
import type { OutcomesModel } from "../locate";
import type { ReportRow } from "./report-row";
import { reportRows } from "./report-rows";

/** A heading and a line a figure; none without such a report. */
export function reportText(model: OutcomesModel, language: Language): readonly string[] {
  const { t } = language;
  const rows = reportRows(model, language);
  if (model.report === null || rows.length === 0) return [];
  const several = model.report.sheets.length > 1;
  return [
    t("outcomesReport.text", { sheets: model.report.sheets.join(", ") }),
    ...rows.map(({ at, ...row }) => lineOf(row, several ? `${at.sheet}!${cellName(at)}` : cellName(at), language)),
  ];
}

/** "Antal deltagare: 97 (B7); registret: 97 – stämmer". */
function lineOf({ label, stated, held }: Omit<ReportRow, "at">, cell: string, { t }: Language): string {
  const said = `${label}: ${stated} (${cell})`;
  if (held === null) return `  ${oneLine(said)}`;
  const known = t(`outcomesReport.held.${held.by}`, { value: held.text });
  return `  ${oneLine(`${said}; ${known} – ${t(held.agrees ? "outcomesReport.agrees" : "outcomesReport.differs")}`)}`;
}

/** In the line of a checked file: how many figures it states, and how many of them agree. */
export function reportLine(model: OutcomesModel, language: Language): readonly string[] {
  const { t } = language;
  const rows = reportRows(model, language);
  if (model.report === null || rows.length === 0) return [];
  const held = rows.flatMap((row) => row.held ?? []);
  const agree = held.filter(({ agrees }) => agrees).length;
  return [
    [
      t("outcomesReport.line", { count: rows.length, sheets: model.report.sheets.join(", ") }),
      ...(held.length === 0 ? [] : [t("outcomesReport.lineHeld", { agree, differ: held.length - agree })]),
    ].join(", "),
  ];
}
