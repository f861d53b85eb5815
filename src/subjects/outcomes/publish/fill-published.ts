/** Makes *Utfall – publicering*: the tables that may leave the house, with no formula and no link to the register. */
import { areaName } from "../../../workbook/address";
import type { BlueprintCell, SheetBlueprint } from "../../../workbook/blueprint";
import { cell, heightOf, styles, tabColor } from "../../../making/sheet-style";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import type { OutcomeFigures } from "../figures/outcome-figures";
import { sheetMarks } from "../register/made-sheets";
import { laidOut, lastSheetColumn, sheetColumns } from "../sheets/line";
import type { OutcomeSheetNames } from "../sheets/fill-register";
import { headFields, sheetNames } from "../register/register-template";
import type { StudyFigures } from "../study/study-figures";
import { isAnyLeftOut, publishedStudy } from "./study-tables";
import { publishedLines } from "./published-lines";
import { publishedTables, type PublishedTables } from "./tables";

const noteRow = 1;
const sheetWidth = sheetColumns.reduce((total, column) => total + column.width, 0);

/** A whole row of text. */
function acrossRow(row: number): string {
  return areaName({ sheet: "", firstRow: row, lastRow: row, firstColumn: 0, lastColumn: lastSheetColumn });
}

/** `smallest`: the policy's `smallestPublished`. Copied to another workbook the sheet is the same: all in it is values. */
export function publishedBlueprint(
  figures: OutcomeFigures,
  compared: StudyFigures | null,
  smallest: number,
  words: SheetWords,
  names: OutcomeSheetNames,
): SheetBlueprint {
  const tables = publishedTables(figures, smallest);
  const study = compared && publishedStudy(figures, compared, smallest);
  const hasDots = tables.anyHidden || (study !== null && isAnyLeftOut(study));
  const notes = notesOn({ ...tables, anyHidden: hasDots }, words);
  const noteRows = notes.map((_, index) => noteRow + index);
  // Two notes leave an empty row before the day.
  const asOfRow = Math.max(4, noteRow + notes.length + 1);
  const firstRow = asOfRow + 2;
  const laid = laidOut(publishedLines(tables, study, words), firstRow);
  return {
    name: names.sheet,
    cells: [
      cell(0, 0, labelIn(words, sheetNames.published), styles.title),
      ...notes.map((text, index) => cell(noteRows[index] ?? 1, 0, text, styles.plain)),
      ...asOfCells(tables, asOfRow, words),
      ...laid.cells,
    ],
    columnWidths: new Map(sheetColumns.map((column, index) => [index, column.width])),
    rowHeights: new Map([
      [0, 26],
      ...notes.map((text, index) => [noteRows[index] ?? 1, heightOf([[text, sheetWidth]])] as const),
      ...laid.heights,
    ]),
    merges: noteRows.map(acrossRow),
    validations: [],
    names: new Map([[`${sheetMarks.published}${names.suffix}`, "A1"]]),
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

function notesOn({ smallest, anyHidden, anyOpen }: PublishedTables, words: SheetWords): readonly string[] {
  const about = words.t("outcomesPublish.about");
  return [
    about,
    ...(anyHidden ? [words.t("outcomesPublish.hidden", { smallest })] : []),
    ...(anyOpen ? [words.t("outcomesOpen.published")] : []),
  ];
}

function asOfCells({ asOf }: PublishedTables, asOfRow: number, words: SheetWords): readonly BlueprintCell[] {
  return [
    cell(asOfRow, 0, labelIn(words, headFields.asOf), styles.headLeft),
    cell(asOfRow, 1, asOf, { ...styles.plain, wrap: false }),
  ];
}
