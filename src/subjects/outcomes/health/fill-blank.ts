/** Makes a blank sheet *Mätningar*: a row an answer sheet. */
import type { BlueprintCell, BlueprintValidation, CellStyle, SheetBlueprint } from "../../../workbook/blueprint";
import { areaName } from "../../../workbook/address";
import { cell, heightOf, input, styles, tabColor } from "../../../making/sheet-style";
import { dateFormat } from "../../../workbook/number-format";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import { ownScales } from "../scales/known-scales";
import { type ColumnId, columnLabels, healthForms, occasionChoices, occasionMonths, sheetName } from "./template";

/** What the sheet and its defined name shall be called where the template's own are taken. */
export interface HealthSheetNames {
  readonly sheet: string;
  /** Put after the defined name: `_2`, or nothing. */
  readonly suffix: string;
}

export const templateNames: HealthSheetNames = { sheet: sheetName.sv, suffix: "" };

const titleRow = 0;
const hintRow = 1;
const headingRow = 3;
const firstRow = headingRow + 1;
const inputRows = 300;

/** In the sheet's order; widths in characters. Digits are kept as text, for a number would lose its zeros. */
const columns: readonly { readonly id: ColumnId; readonly width: number; readonly style: CellStyle }[] = [
  { id: "person", width: 10, style: { ...input, format: "0", align: "center" } },
  { id: "occasion", width: 14, style: { ...input, align: "center" } },
  { id: "date", width: 14, style: { ...input, format: dateFormat, align: "center" } },
  { id: "form", width: 16, style: input },
  { id: "answer", width: 24, style: { ...input, format: "@" } },
];

export function blankHealthSheet(words: SheetWords, names: HealthSheetNames = templateNames): SheetBlueprint {
  const hint = words.t("outcomesHealth.sheet.hint");
  const width = columns.reduce((total, column) => total + column.width, 0);
  return {
    name: names.sheet,
    cells: [
      cell(titleRow, 0, labelIn(words, sheetName), styles.title),
      cell(hintRow, 0, hint, styles.plain),
      ...columns.map(({ id }, column) => cell(headingRow, column, labelIn(words, columnLabels[id]), styles.head)),
      ...inputCells(),
    ],
    columnWidths: new Map(columns.map((column, index) => [index, column.width])),
    rowHeights: new Map([
      [titleRow, 26],
      [hintRow, heightOf([[hint, width]])],
    ]),
    merges: [areaName({ sheet: "", firstRow: hintRow, lastRow: hintRow, firstColumn: 0, lastColumn })],
    validations: validations(words),
    names: new Map([[`Samkoll_Matningar${names.suffix}`, "A1"]]),
    freeze: { rows: firstRow, columns: 1 },
    print: {
      orientation: "portrait",
      area: areaName({ sheet: "", firstRow: 0, lastRow, firstColumn: 0, lastColumn }),
      tall: { repeatRow: headingRow },
    },
    protect: true,
    showGridlines: false,
    tabColor,
  };
}

const lastRow = firstRow + inputRows - 1;
const lastColumn = columns.length - 1;

function inputCells(): readonly BlueprintCell[] {
  return Array.from({ length: inputRows }, (_, index) =>
    columns.map(({ style }, column) => cell(firstRow + index, column, null, style)),
  ).flat();
}

function validations(words: SheetWords): readonly BlueprintValidation[] {
  const { start, end } = occasionChoices;
  const months = occasionMonths.filter((month) => month > 0).map(String);
  return [
    validation("person", { kind: "whole", min: 1, max: 999_999 }, words),
    validation(
      "occasion",
      { kind: "list", choices: [labelIn(words, start), "0", ...months, labelIn(words, end)] },
      words,
    ),
    validation("date", { kind: "date", min: "1990-01-01", max: "2099-12-31" }, words),
    validation(
      "form",
      { kind: "list", choices: [...healthForms, ...ownScales.map(({ title }) => labelIn(words, title))] },
      words,
    ),
  ];
}

function validation(
  id: Exclude<ColumnId, "answer">,
  allow: BlueprintValidation["allow"],
  words: SheetWords,
): BlueprintValidation {
  const column = columns.findIndex((each) => each.id === id);
  const text = (part: "prompt" | "errorTitle" | "error"): string =>
    words.t(`outcomesHealth.sheet.validation.${id}.${part}`);
  return {
    areas: [areaName({ sheet: "", firstRow, lastRow, firstColumn: column, lastColumn: column })],
    allow,
    promptTitle: labelIn(words, columnLabels[id]),
    prompt: text("prompt"),
    errorTitle: text("errorTitle"),
    error: text("error"),
  };
}
