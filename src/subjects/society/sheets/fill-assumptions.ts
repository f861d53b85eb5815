/** Makes *Samhällsekonomi – antaganden*: every assumption with value, unit, year, source, low and high, all to be changed. */
import { cellReference } from "../../../workbook/address";
import type { BlueprintCell, BlueprintValidation, CellStyle, SheetBlueprint } from "../../../workbook/blueprint";
import { cell, figure, headingHeightOf, heightOf, input, styles, tabColor } from "../../../making/sheet-style";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import { type AssumptionId, type AssumptionReadings, assumptions } from "../assumptions/assumptions";
import { assumptionLabels, assumptionSources } from "../assumptions/labels";
import { sheetMarks, sheetNames, unitFormats } from "./template";

const columns = ["name", "value", "unit", "year", "source", "low", "high"] as const;
const widths = [42, 13, 12, 8, 58, 12, 12];
const headingRow = 3;
const firstRow = headingRow + 1;

export interface SheetNaming {
  readonly sheet: string;
  /** Ends the defined names of this calculation. */
  readonly suffix: string;
}

export function assumptionsBlueprint(
  readings: AssumptionReadings,
  words: SheetWords,
  names: SheetNaming,
): SheetBlueprint {
  const about = words.t("societySheet.assumptions.about");
  const wide = widths.reduce((all, width) => all + width, 0);
  const lastRow = firstRow + assumptions.length - 1;
  return {
    name: names.sheet,
    cells: [
      cell(0, 0, labelIn(words, sheetNames.assumptions), styles.title),
      cell(1, 0, about, styles.plain),
      ...columns.map((column, index) =>
        cell(
          headingRow,
          index,
          words.t(`societySheet.assumptions.${column}`),
          index === 0 ? styles.headLeft : styles.head,
        ),
      ),
      ...assumptions.flatMap((_, index) => rowOf(index, readings, words)),
    ],
    columnWidths: new Map(widths.map((width, column) => [column, width])),
    rowHeights: new Map([
      [0, 26],
      [1, heightOf([[about, wide]])],
      [
        headingRow,
        headingHeightOf(
          columns.map((column, index) => [words.t(`societySheet.assumptions.${column}`), widths[index] ?? 10]),
        ),
      ],
      ...assumptions.map(({ id }, index): readonly [number, number] => [
        firstRow + index,
        heightOf([
          [labelIn(words, assumptionLabels[id]), widths[0] ?? 10],
          [sourceOf(id, readings, words), widths[4] ?? 10],
        ]),
      ]),
    ]),
    merges: ["A2:G2"],
    validations: assumptions.map((_, index) => validationOf(index, words)),
    names: new Map([[`${sheetMarks.assumptions}${names.suffix}`, "A1"]]),
    freeze: { rows: firstRow, columns: 1 },
    print: { orientation: "landscape", area: `A1:G${lastRow + 1}` },
    protect: true,
    showGridlines: false,
    tabColor,
  };
}

/** The cell of the value, as a formula of another sheet points to it. */
export function assumptionCell(sheet: string, id: AssumptionId): string {
  return assumptionPart(sheet, id, "value");
}

export function assumptionPart(sheet: string, id: AssumptionId, part: "value" | "low" | "high"): string {
  const row = firstRow + assumptions.findIndex((each) => each.id === id);
  return cellReference({ sheet, row, column: columns.indexOf(part) });
}

function rowOf(index: number, readings: AssumptionReadings, words: SheetWords): readonly BlueprintCell[] {
  const assumption = assumptions[index];
  if (assumption === undefined) return [];
  const { id, unit } = assumption;
  const reading = readings.get(id);
  const [row, format] = [firstRow + index, unitFormats[unit]];
  const number: CellStyle = { ...input, format, align: "right" };
  return [
    cell(row, 0, labelIn(words, assumptionLabels[id]), styles.label),
    cell(row, 1, reading?.value ?? null, number),
    cell(row, 2, words.t(`societySheet.unit.${unit}`), styles.label),
    cell(row, 3, reading?.year ?? null, { ...input, format: "0", align: "right" }),
    cell(row, 4, sourceOf(id, readings, words), { ...input, wrap: true, align: "left" }),
    cell(row, 5, reading?.low ?? null, figure(number, format)),
    cell(row, 6, reading?.high ?? null, figure(number, format)),
  ];
}

function sourceOf(id: AssumptionId, readings: AssumptionReadings, words: SheetWords): string {
  return readings.get(id)?.source ?? labelIn(words, assumptionSources[id]);
}

function validationOf(index: number, words: SheetWords): BlueprintValidation {
  const assumption = assumptions[index];
  const [least, most] = [assumption?.least ?? 0, assumption?.most ?? 0];
  const row = firstRow + index + 1;
  const title = assumption === undefined ? "" : labelIn(words, assumptionLabels[assumption.id]);
  return {
    areas: [`B${row}`, `F${row}:G${row}`],
    allow: { kind: "decimal", min: least, max: most },
    promptTitle: title.slice(0, 32),
    prompt: words.t(`societySheet.prompt.${assumption?.unit ?? "factor"}`),
    errorTitle: words.t("societySheet.wrong.title"),
    error: words.t("societySheet.wrong.number", { least, most }),
  };
}
