/** Makes *Jämförelse mellan grupper*: every comparison of a study in tables, as values of the day that it is made. */
import { areaName } from "../../../workbook/address";
import type { SheetBlueprint } from "../../../workbook/blueprint";
import { cell, heightOf, styles, tabColor } from "../../../making/sheet-style";
import { shareFormat } from "../../../workbook/number-format";
import { labelIn } from "../../../making/sheet-words";
import type { Language } from "../../../checking/language";
import { sheetMarks } from "../register/made-sheets";
import { sheetNames } from "../register/register-template";
import type { OutcomeSheetNames } from "../sheets/fill-register";
import {
  emptyLine,
  figureLine,
  fixed,
  headLine,
  laidOut,
  lastSheetColumn,
  type Line,
  sheetColumns,
} from "../sheets/line";
import { studyBlocks, studyHead } from "./study-blocks";
import type { StudyBlock, StudyLine } from "./study-lines";
import type { Study } from "./locate-study";

const firstNote = 1;

/** `null` where there is nothing to compare. */
export function studyBlueprint(study: Study, language: Language, names: OutcomeSheetNames): SheetBlueprint | null {
  if (study.compared === null) return null;
  const notes = [language.t("outcomesStudy.about"), ...studyHead(study, language)];
  const firstRow = firstNote + notes.length + 1;
  const lines = studyBlocks(study, language).flatMap((block) => blockLines(block, language));
  const laid = laidOut(lines.length === 0 ? [emptyLine] : lines, firstRow);
  const width = sheetColumns.reduce((total, column) => total + column.width, 0);
  const across = (row: number): string =>
    areaName({ sheet: "", firstRow: row, lastRow: row, firstColumn: 0, lastColumn: lastSheetColumn });
  return {
    name: names.sheet,
    cells: [
      cell(0, 0, labelIn(language, sheetNames.study), styles.title),
      ...notes.map((text, place) => cell(firstNote + place, 0, text, styles.plain)),
      ...laid.cells,
    ],
    columnWidths: new Map(sheetColumns.map((column, index) => [index, column.width])),
    rowHeights: new Map([
      [0, 26],
      ...notes.map((text, place) => [firstNote + place, heightOf([[text, width]])] as const),
      ...laid.heights,
    ]),
    merges: notes.map((_, place) => across(firstNote + place)),
    validations: [],
    names: new Map([[`${sheetMarks.study}${names.suffix}`, "A1"]]),
    freeze: { rows: 1, columns: 0 },
    print: {
      orientation: "portrait",
      area: areaName({
        sheet: "",
        firstRow: 0,
        lastRow: laid.nextRow - 1,
        firstColumn: 0,
        lastColumn: lastSheetColumn,
      }),
      tall: { repeatRow: null },
    },
    protect: true,
    showGridlines: false,
    tabColor,
  };
}

function blockLines({ title, notes, lines }: StudyBlock, { t }: Language): readonly Line[] {
  return [
    headLine(title, [
      t("outcomes.heading.people"),
      t("outcomes.heading.of"),
      t("outcomesStudy.value"),
      t("outcomes.heading.low"),
      t("outcomes.heading.high"),
      t("outcomesStudy.told"),
    ]),
    ...notes.map(wideNote),
    ...lines.map(lineOf),
    emptyLine,
  ];
}

/** Under a heading, over the whole width. */
function wideNote(text: string): Line {
  return { cells: (row) => [cell(row, 0, text, { ...styles.plain, wrap: false, italic: true })] };
}

function lineOf({ label, kind, shown, count, of, value, low, high, note }: StudyLine): Line {
  const format =
    shown === "share"
      ? kind === "difference"
        ? "0.0%"
        : shareFormat
      : shown === 0
        ? "#,##0"
        : `0.${"0".repeat(shown)}`;
  const figure = (each: number | null) => fixed(each ?? "");
  return figureLine({
    label,
    count: figure(count),
    of: figure(of),
    quotient: figure(value),
    low: figure(low),
    high: figure(high),
    note,
    format,
  });
}
