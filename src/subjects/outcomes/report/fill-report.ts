/** Makes *Slutrapport*: the form's fields with what the workbook knows of them, and room for what only the writer knows. */
import { areaName, cellName } from "../../../workbook/address";
import type { BlueprintCell, SheetBlueprint } from "../../../workbook/blueprint";
import { cell, heightOf, input, linesOf, styles, tabColor } from "../../../making/sheet-style";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import { withResults } from "../../../workbook/formula/with-results";
import type { OutcomesModel } from "../locate";
import { sheetMarks } from "../register/made-sheets";
import type { OutcomeSheetNames } from "../sheets/fill-register";
import { sheetNames } from "../register/register-template";
import { type KnownAnswer, knownAnswers } from "./known";
import {
  headingRow,
  hintRow,
  isShort,
  layReport,
  type ReportLayout,
  reportColumns,
  reportWidths,
  widthOf,
} from "./report-layout";
import { answerCell, workingCell } from "./report-cells";
import { goalTable, moneyTable } from "./report-tables";
import { reportValidations } from "./report-validations";
import { goalHeadings, type ReportFieldId, reportFields, workingHeading } from "./template";

const { label, answer, last, source, working } = reportColumns;
const lastPrinted = source;
/** Points: seven lines to begin with, and Excel's tallest row. */
const textHeight = 106;
const tallest = 400;
const lineHeight = 15;

export function reportBlueprint(model: OutcomesModel, words: SheetWords, names: OutcomeSheetNames): SheetBlueprint {
  const known = knownAnswers(model, words);
  const layout = layReport(known);
  const hint = words.t("outcomesPublish.report.hint");
  const tables = [goalTable(known, layout.goals, words), moneyTable(known, layout.money, words)];
  const blueprint: SheetBlueprint = {
    name: names.sheet,
    cells: [
      cell(0, 0, labelIn(words, sheetNames.report), styles.title),
      cell(hintRow, 0, hint, styles.plain),
      ...headingCells(words),
      ...layout.fields.flatMap(({ id, row }) => fieldCells(id, row, known.fields.get(id), words)),
      ...tables.flatMap(({ cells }) => cells),
    ],
    columnWidths: new Map(reportWidths.map((width, column) => [column, width])),
    rowHeights: new Map([
      [0, 26],
      [hintRow, heightOf([[hint, widthOf(label, lastPrinted)]])],
      ...layout.fields.map(({ id, row }) => [row, fieldHeight(id, known.fields.get(id), words)] as const),
      ...tables.flatMap(({ heights }) => heights),
    ]),
    merges: [across(hintRow, label, lastPrinted), across(headingRow, answer, last), ...fieldMerges(layout)].concat(
      tables.flatMap(({ merges }) => merges),
    ),
    validations: reportValidations(layout, words),
    names: new Map([[`${sheetMarks.report}${names.suffix}`, "A1"]]),
    freeze: { rows: headingRow + 1, columns: 0 },
    print: {
      orientation: "portrait",
      area: `A1:${cellName({ row: layout.lastRow, column: lastPrinted })}`,
      tall: { repeatRow: null },
    },
    protect: true,
    showGridlines: false,
    tabColor,
  };
  return withResults([blueprint], model.snapshot)[0] ?? blueprint;
}

function across(row: number, firstColumn: number, lastColumn: number): string {
  return areaName({ sheet: "", firstRow: row, lastRow: row, firstColumn, lastColumn });
}

function headingCells(words: SheetWords): readonly BlueprintCell[] {
  return [
    cell(headingRow, label, words.t("outcomesPublish.report.field"), styles.headLeft),
    cell(headingRow, answer, words.t("outcomesPublish.report.written"), styles.headLeft),
    ...[answer + 1, last].map((column) => cell(headingRow, column, null, styles.headLeft)),
    cell(headingRow, source, labelIn(words, goalHeadings.source), styles.headLeft),
    ...[working, working + 1].map((column) =>
      cell(headingRow, column, labelIn(words, workingHeading), styles.headLeft),
    ),
  ];
}

function fieldMerges({ fields }: ReportLayout): readonly string[] {
  return fields.map(({ id, row }) => across(row, answer, isShort(id) ? last : source));
}

function fieldCells(
  id: ReportFieldId,
  row: number,
  known: KnownAnswer | undefined,
  words: SheetWords,
): readonly BlueprintCell[] {
  const look = { ...input, wrap: true, align: "left", ...(known?.format && { format: known.format }) } as const;
  const end = isShort(id) ? last : source;
  return [
    cell(row, label, labelIn(words, reportFields[id].label), styles.headLeft),
    reportFields[id].kind === "known"
      ? answerCell(row, answer, working, known ?? null, look)
      : cell(row, answer, null, look),
    ...[answer + 1, last, source].filter((column) => column <= end).map((column) => cell(row, column, null, look)),
    ...(isShort(id) ? [cell(row, source, known?.source ?? null, styles.label)] : []),
    ...(reportFields[id].kind === "known" ? [workingCell(row, working, known ?? null)] : []),
  ];
}

function fieldHeight(id: ReportFieldId, known: KnownAnswer | undefined, words: SheetWords): number {
  const name = [labelIn(words, reportFields[id].label), widthOf(label, label) * 0.85] as const;
  if (!isShort(id)) return Math.max(textHeight, heightOf([name]));
  const width = widthOf(answer, last);
  const lines = String(known?.value ?? "")
    .split("\n")
    .reduce((sum, line) => sum + linesOf(line, width), 0);
  const others = heightOf([name, [known?.source ?? "", widthOf(source, source)]]);
  return Math.min(tallest, Math.max(others, Math.ceil(lines * lineHeight + 1)));
}
