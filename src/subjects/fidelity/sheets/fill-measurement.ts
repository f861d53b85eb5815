/** Makes the sheet *Programtrohet*, blank or filled: a row a criterion, live sums, and the service's own numbers. */
import { cellName, columnName } from "../../../workbook/address";
import type { BlueprintCell, CellStyle, SheetBlueprint } from "../../../workbook/blueprint";
import {
  cell,
  figure,
  formulaCell,
  headingHeightOf,
  heightOf,
  input,
  inputFor,
  styles,
  tabColor,
} from "../../../making/sheet-style";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import { dateToSerial } from "../../../workbook/iso-day";
import { numberCells, sumCells } from "./fill-sums";
import { measurementValidations } from "./fill-validations";
import { pointsFormula, statusFormula } from "./formulas";
import type { NewMeasurement, RowContent } from "./new-measurement-request";
import { type Area, type Criterion, criteriaOf } from "../scales/scale";
import { instructionRow, measurementLayout, type MeasurementLayout, placesOf, titleRow } from "./sheet-layout";
import {
  type ColumnId,
  columnLabels,
  headFields,
  type HeadFieldId,
  sheetNames,
  sourceColumns,
  sourceMark,
  sumLabels,
  textColumns,
} from "../template";

/** What the sheet and its defined names shall be called where the template's own are taken. */
export interface MeasurementNames {
  readonly sheet: string;
  /** Put after every defined name: `_2`, or nothing. */
  readonly suffix: string;
}

export const templateNames: MeasurementNames = { sheet: sheetNames.measurement.sv, suffix: "" };

/** Formulas without their results: `withResults` puts them in. */
export function measurementBlueprint(
  request: NewMeasurement,
  words: SheetWords,
  names: MeasurementNames = templateNames,
): SheetBlueprint {
  const layout = measurementLayout(request);
  const last = columnName(layout.columns.length - 1);
  const score = (row: number): string => cellName({ row, column: layout.column("score") });
  const lastRow = layout.noteRow;
  return {
    name: names.sheet,
    cells: [
      ...headCells(request, layout, words),
      ...tableCells(request, layout, words),
      ...sumCells(request, layout, placesOf(request, layout), words),
      ...numberCells(request, layout, words),
      cell(layout.noteRow, 1, words.t("fidelity.sheet.unverified"), { ...styles.plain, italic: true }),
    ],
    columnWidths: new Map(layout.columns.map(({ width }, column) => [column, width])),
    rowHeights: rowHeights(request, layout, words),
    merges: [
      `A${instructionRow + 1}:${last}${instructionRow + 1}`,
      `B${layout.noteRow + 1}:${last}${layout.noteRow + 1}`,
      ...[...layout.headRows.values()].map((row) => `C${row + 1}:${columnName(headLastColumn(layout))}${row + 1}`),
      ...(layout.bandRow === null ? [] : [bandArea(layout, layout.bandRow)]),
    ],
    validations: measurementValidations(request, layout, words),
    names: new Map([
      [`Samkoll_Programtrohet${names.suffix}`, score(layout.totalRow)],
      [
        `Samkoll_Programtrohet_Datum${names.suffix}`,
        cellName({ row: layout.headRows.get("measuredOn") ?? 0, column: 2 }),
      ],
    ]),
    freeze: { rows: layout.headingRow + 1, columns: 2 },
    print: { orientation: "landscape", area: `A1:${last}${lastRow + 1}` },
    protect: true,
    showGridlines: false,
    tabColor,
  };
}

/** The heading's values reach as far as the score does. */
function headLastColumn(layout: MeasurementLayout): number {
  return Math.max(layout.column("status"), 5);
}

function bandArea(layout: MeasurementLayout, row: number): string {
  const first = cellName({ row, column: layout.column("score") });
  return `${first}:${cellName({ row, column: layout.column("observation") })}`;
}

function headCells(request: NewMeasurement, layout: MeasurementLayout, words: SheetWords): readonly BlueprintCell[] {
  const serial = (date: string | null): number | null => (date === null ? null : dateToSerial(date, 1900));
  const values: Readonly<Record<HeadFieldId, string | number | null>> = {
    service: request.service,
    scale: request.scale.name[words.code],
    measuredOn: serial(request.measuredOn),
    startedOn: serial(request.startedOn),
    previousOn: serial(request.previousOn),
  };
  const day: CellStyle = { ...inputFor("firstDay"), align: "left" };
  const looks: Readonly<Record<HeadFieldId, CellStyle>> = {
    service: { ...input, bold: true },
    scale: styles.label,
    measuredOn: day,
    startedOn: day,
    previousOn: day,
  };
  return [
    cell(titleRow, 0, labelIn(words, sheetNames.measurement), styles.title),
    cell(instructionRow, 0, words.t("fidelity.sheet.instruction"), styles.plain),
    ...[...layout.headRows].flatMap(([id, row]) => [
      cell(row, 1, labelIn(words, headFields[id]), styles.label),
      cell(row, 2, values[id], looks[id]),
      // The rest of the merged area, so that its frame is whole.
      ...Array.from({ length: headLastColumn(layout) - 2 }, (_, index) => cell(row, index + 3, null, looks[id])),
    ]),
  ];
}

function tableCells(request: NewMeasurement, layout: MeasurementLayout, words: SheetWords): readonly BlueprintCell[] {
  const { scale, content } = request;
  const places = placesOf(request, layout);
  return [
    ...layout.columns.map(({ id, rater }, column) =>
      rater === undefined
        ? cell(
            layout.headingRow,
            column,
            headingOf(id, request, words),
            id === "criterion" ? styles.headLeft : styles.head,
          )
        : // What the raters call themselves is theirs to write.
          cell(layout.headingRow, column, `${labelIn(words, columnLabels.rater)} ${rater}`, {
            ...styles.head,
            unlocked: true,
          }),
    ),
    ...layout.areas.flatMap(({ area, titleRow, rows, sumRow }) => [
      ...layout.columns.map((_, column) =>
        cell(titleRow, column, column === 1 ? labelIn(words, area.name) : null, styles.block),
      ),
      ...rows.flatMap(({ criterion, row }) =>
        criterionCells(criterion, row, content.get(criterion.id) ?? {}, layout, words),
      ),
      ...layout.columns.map(({ id }, column) =>
        id === "score"
          ? formulaCell(
              { row: sumRow, column },
              pointsFormula(places, criteriaOf(scale, area.id)),
              "",
              figure(styles.sum, "0"),
            )
          : cell(sumRow, column, id === "criterion" ? areaSumLabel(area, words) : null, styles.sum),
      ),
    ]),
  ];
}

function areaSumLabel(area: Area, words: SheetWords): string {
  return `${labelIn(words, sumLabels.areaSum)} ${labelIn(words, area.name)}`;
}

function headingOf(id: ColumnId, { raters }: NewMeasurement, words: SheetWords): string {
  return id === "score" && raters < 2 ? words.t("fidelity.sheet.score") : labelIn(words, columnLabels[id]);
}

/** Wrapped cells stand at the top of their row, beside the first line of the name. */
const scoreInput: CellStyle = { ...input, align: "center", format: "0", wrap: true };

function criterionCells(
  criterion: Criterion,
  row: number,
  { score, raterScores, sources, texts }: RowContent,
  layout: MeasurementLayout,
  words: SheetWords,
): readonly BlueprintCell[] {
  const scoreCell = cellName({ row, column: layout.column("score") });
  return [
    cell(row, layout.column("number"), criterion.no, { ...styles.label, align: "center" }),
    cell(row, layout.column("criterion"), criterion.name[words.code], styles.label),
    ...layout.columns.flatMap(({ rater }, column) =>
      rater === undefined ? [] : [cell(row, column, raterScores?.[rater - 1] ?? null, scoreInput)],
    ),
    cell(row, layout.column("score"), score ?? null, { ...scoreInput, bold: true }),
    formulaCell(
      { row, column: layout.column("status") },
      statusFormula(scoreCell, words.t("fidelity.sheet.missing")),
      "",
      { ...styles.label, italic: true, align: "center" },
    ),
    ...sourceColumns.map((id) =>
      cell(row, layout.column(id), sources?.includes(id) ? sourceMark : null, {
        ...input,
        align: "center",
        wrap: true,
      }),
    ),
    ...textColumns.map((id) => cell(row, layout.column(id), texts?.[id] ?? null, { ...input, wrap: true })),
  ];
}

/** Points: an area's name is set larger than its criteria. */
export const areaTitleHeight = 20;

function rowHeights(
  request: NewMeasurement,
  layout: MeasurementLayout,
  words: SheetWords,
): ReadonlyMap<number, number> {
  const widths = layout.columns.map(({ width }) => width);
  const sheetWidth = widths.reduce((total, width) => total + width, 0);
  const heights = new Map<number, number>([
    [titleRow, 26],
    [instructionRow, heightOf([[words.t("fidelity.sheet.instruction"), sheetWidth]])],
    [
      layout.headingRow,
      headingHeightOf([
        ["Observation", 12],
        [words.t("fidelity.sheet.score"), 8],
        ["Bedömare 1", 9],
      ]),
    ],
    [layout.noteRow, heightOf([[words.t("fidelity.sheet.unverified"), sheetWidth - 60]])],
  ]);
  for (const { titleRow: areaRow, rows } of layout.areas) {
    heights.set(areaRow, areaTitleHeight);
    for (const { criterion, row } of rows) {
      const texts = request.content.get(criterion.id)?.texts ?? {};
      heights.set(
        row,
        heightOf([
          [criterion.name[words.code], 44],
          ...textColumns.map((id) => [texts[id] ?? "", (widths[layout.column(id)] ?? 28) - 2] as const),
        ]),
      );
    }
  }
  return heights;
}
