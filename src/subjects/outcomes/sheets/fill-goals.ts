/** Makes *Mål*: a goal a row, with the measure, of whom, how much is enough and by when. */
import { areaName, cellName } from "../../../workbook/address";
import type { BlueprintCell, BlueprintValidation, CellStyle, SheetBlueprint } from "../../../workbook/blueprint";
import { cell, headingHeightOf, heightOf, input, styles, tabColor } from "../../../making/sheet-style";
import { dateFormat, shareFormat } from "../../../workbook/number-format";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import { goalBases, type GoalColumnId, goalColumnIds, goalColumns, goalMeasures } from "../goals/template";
import { sheetMarks } from "../register/made-sheets";
import { sheetNames } from "../register/register-template";
import type { OutcomeSheetNames } from "./fill-register";

const hintRow = 1;
const headingRow = 3;
const firstRow = headingRow + 1;
const goalRows = 15;
const lastRow = firstRow + goalRows - 1;
const lastColumn = goalColumnIds.length - 1;
/** The measures to choose from: more than a rule can hold itself. */
const listColumn = lastColumn + 2;

export function goalsBlueprint(words: SheetWords, names: OutcomeSheetNames): SheetBlueprint {
  const hint = words.t("outcomes.goals.hint");
  const width = goalColumnIds.reduce((total, id) => total + goalColumns[id].width, 0);
  return {
    name: names.sheet,
    cells: [
      cell(0, 0, labelIn(words, sheetNames.goals), styles.title),
      cell(hintRow, 0, hint, styles.plain),
      ...goalColumnIds.map((id, column) =>
        cell(headingRow, column, labelIn(words, goalColumns[id].label), styles.head),
      ),
      ...Array.from({ length: goalRows }, (_, index) => goalRow(firstRow + index, index + 1)).flat(),
      cell(headingRow, listColumn, words.t("outcomes.goals.measures"), styles.headLeft),
      ...goalMeasures.map(({ label }, index) =>
        cell(firstRow + index, listColumn, labelIn(words, label), styles.label),
      ),
    ],
    columnWidths: new Map([
      ...goalColumnIds.map((id, column) => [column, goalColumns[id].width] as const),
      [listColumn, 50],
    ]),
    rowHeights: new Map([
      [0, 26],
      [hintRow, heightOf([[hint, width]])],
      [
        headingRow,
        headingHeightOf(goalColumnIds.map((id) => [labelIn(words, goalColumns[id].label), goalColumns[id].width])),
      ],
      ...Array.from({ length: goalRows }, (_, index) => [firstRow + index, 34] as const),
    ]),
    merges: [areaName({ sheet: "", firstRow: hintRow, lastRow: hintRow, firstColumn: 0, lastColumn })],
    validations: validations(words),
    names: new Map([[`${sheetMarks.goals}${names.suffix}`, "A1"]]),
    freeze: { rows: firstRow, columns: 2 },
    print: {
      orientation: "landscape",
      area: areaName({ sheet: "", firstRow: 0, lastRow, firstColumn: 0, lastColumn }),
    },
    protect: true,
    showGridlines: false,
    tabColor,
  };
}

function goalRow(row: number, number: number): readonly BlueprintCell[] {
  return goalColumnIds.map((id, column) =>
    id === "number"
      ? cell(row, column, number, { ...styles.label, align: "center" })
      : cell(row, column, null, styleOf(id)),
  );
}

function styleOf(id: Exclude<GoalColumnId, "number">): CellStyle {
  switch (id) {
    case "text":
    case "measure":
    case "basis":
      return { ...input, wrap: true };
    case "by":
      return { ...input, format: dateFormat, align: "center" };
    case "stated":
      return { ...input, format: shareFormat, align: "center" };
    case "target":
    case "weeks":
    case "ownCount":
    case "ownOf":
    case "answer":
      return { ...input, align: "center" };
  }
}

function validations(words: SheetWords): readonly BlueprintValidation[] {
  const lastMeasure = firstRow + goalMeasures.length - 1;
  const measures = `${cellName({ row: firstRow, column: listColumn })}:${cellName({ row: lastMeasure, column: listColumn })}`;
  return [
    validation("measure", { kind: "listFrom", cells: measures }, words),
    validation("target", { kind: "decimal", min: 0, max: 1_000_000 }, words),
    validation("basis", { kind: "list", choices: goalBases.map(({ label }) => labelIn(words, label)) }, words),
    validation("weeks", { kind: "whole", min: 1, max: 520 }, words),
    validation("by", { kind: "date", min: "1990-01-01", max: "2099-12-31" }, words),
    validation("ownCount", { kind: "whole", min: 0, max: 1_000_000 }, words),
    validation("ownOf", { kind: "whole", min: 1, max: 1_000_000 }, words),
    validation("stated", { kind: "decimal", min: 0, max: 1 }, words),
    validation(
      "answer",
      { kind: "list", choices: [words.t("outcomes.goals.yes"), words.t("outcomes.goals.no")] },
      words,
    ),
  ];
}

function validation(
  id: Exclude<GoalColumnId, "number" | "text">,
  allow: BlueprintValidation["allow"],
  words: SheetWords,
): BlueprintValidation {
  const column = goalColumnIds.indexOf(id);
  return {
    areas: [areaName({ sheet: "", firstRow, lastRow, firstColumn: column, lastColumn: column })],
    allow,
    promptTitle: labelIn(words, goalColumns[id].label),
    prompt: words.t(`outcomes.goals.prompt.${id}`),
    errorTitle: words.t("outcomes.goals.errorTitle"),
    error: words.t(`outcomes.goals.prompt.${id}`),
  };
}
