/** Makes *Programtrohet – rapport*: result, summary, a page or more for each area, and lines to sign; as an A4 prints it. */
import type { SheetBlueprint } from "../../../workbook/blueprint";
import { cell, styles, tabColor } from "../../../making/sheet-style";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import { linkCell } from "../../../making/live-link";
import type { Evaluation } from "../report/evaluation";
import type { FollowUpNames } from "./fill-over-time";
import { areaParts } from "./report/area-parts";
import { areaOf, lastColumn, layParts, reportWidths } from "./report/report-part";
import { resultParts } from "./report/result-parts";
import { signaturePart, summaryParts } from "./report/summary-parts";
import { followUpMarks } from "./sheet-marks";
import { sheetNames } from "../template";

/** Stands on top of each page. */
const titleRow = 0;
const serviceColumn = 3;

/** Scores and sums follow the measurement; the words are as of the day that the report is made. */
export function reportBlueprint(evaluation: Evaluation, words: SheetWords, names: FollowUpNames): SheetBlueprint {
  const laid = layParts(
    [
      ...resultParts(evaluation, words),
      ...summaryParts(evaluation, words),
      ...areaParts(evaluation, words),
      signaturePart(evaluation, words),
    ],
    titleRow + 1,
  );
  const service = { ...styles.plain, bold: true, align: "right", wrap: false } as const;
  return {
    name: names.sheet,
    cells: [
      cell(titleRow, 0, labelIn(words, sheetNames.report), styles.title),
      linkCell(titleRow, serviceColumn, evaluation.measurement.service?.at, service),
      ...laid.cells,
    ],
    columnWidths: new Map(reportWidths.map((width, column) => [column, width])),
    rowHeights: new Map([[titleRow, 26], ...laid.heights]),
    merges: [areaOf(titleRow, serviceColumn, titleRow, lastColumn), ...laid.merges],
    validations: [],
    names: new Map([[`${followUpMarks.report}${names.suffix}`, "A1"]]),
    print: {
      orientation: "portrait",
      area: areaOf(0, 0, laid.lastRow, lastColumn),
      tall: { repeatRow: titleRow, breaks: laid.breaks },
    },
    protect: false,
    showGridlines: false,
    tabColor,
    charts: laid.charts,
  };
}
