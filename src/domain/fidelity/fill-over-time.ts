/** Makes *Programtrohet – över tid*: measurements by date in columns, the change of each criterion and area, and a line. */
import { cellName, columnName, quotedSheetName } from "../../workbook/address";
import type { BlueprintCell, SheetBlueprint } from "../../workbook/blueprint";
import { cell, dateFormat, formulaCell, headingHeightOf, heightOf, styles, tabColor } from "../sheet-style";
import { labelIn, type SheetWords } from "../sheet-words";
import { fidelityFigures } from "./figures";
import { areaTitleHeight } from "./fill-measurement";
import type { Measurement } from "./model";
import { type Criterion, largestTotal, type Scale, smallestTotal } from "./scale";
import { followUpMarks } from "./sheet-marks";
import { columnLabels, sheetNames, sumLabels } from "./template";

/** Excel's own colours of a chart are pale; these stand out from white and from each other. */
const chartColor = "0B4A5C";
const firstColumn = 2;
const headingRow = 3;
/** Rows that the chart covers. */
const chartRows = 18;

export interface FollowUpNames {
  readonly sheet: string;
  readonly suffix: string;
}

/** `measurements`: oldest first, all on one scale; at least one. */
export function overTimeBlueprint(
  measurements: readonly Measurement[],
  words: SheetWords,
  names: FollowUpNames,
): SheetBlueprint {
  const scale = measurements[0]?.scale;
  if (scale === undefined) throw new RangeError("Nothing has been measured");
  const changeColumn = firstColumn + measurements.length;
  const last = columnName(changeColumn);
  const laid = layRows(scale);
  const chartRow = laid.totalRow + 3;
  const columns = measurements.map((measurement, index) => ({ measurement, column: firstColumn + index }));
  const valueArea = (row: number): string =>
    `${cellName({ row, column: firstColumn })}:${cellName({ row, column: changeColumn - 1 })}`;
  return {
    name: names.sheet,
    cells: [
      cell(0, 0, labelIn(words, sheetNames.overTime), styles.title),
      cell(1, 0, words.t("fidelity.overTime.about", { scale: scale.name[words.code] }), styles.plain),
      cell(headingRow, 0, labelIn(words, columnLabels.number), styles.head),
      cell(headingRow, 1, labelIn(words, columnLabels.criterion), styles.headLeft),
      ...columns.map(({ measurement, column }) => dateHeading(measurement, column)),
      cell(headingRow, changeColumn, words.t("fidelity.overTime.change"), styles.head),
      ...laid.areas.flatMap(({ area, titleRow, rows, sumRow }) => [
        ...Array.from({ length: changeColumn + 1 }, (_, column) =>
          cell(titleRow, column, column === 1 ? area.name[words.code] : null, styles.block),
        ),
        ...rows.flatMap(({ criterion, row }) => [
          cell(row, 0, criterion.no, { ...styles.label, align: "center" }),
          cell(row, 1, criterion.name[words.code], styles.label),
          ...columns.map(({ measurement, column }) =>
            linked(row, column, scoreCell(measurement, criterion), styles.label),
          ),
          changeCell(row, changeColumn, measurements.length, styles.label),
        ]),
        cell(sumRow, 0, null, styles.sum),
        cell(sumRow, 1, `${labelIn(words, sumLabels.areaSum)} ${area.name[words.code]}`, styles.sum),
        ...columns.map(({ measurement, column }) =>
          linked(sumRow, column, sumCellOf(measurement, area.id), styles.sum),
        ),
        changeCell(sumRow, changeColumn, measurements.length, styles.sum),
      ]),
      cell(laid.totalRow, 0, null, styles.total),
      cell(laid.totalRow, 1, labelIn(words, sumLabels.total), styles.total),
      // A measurement that lacks scores has no total: its cell is empty, for a line would take a range for nought.
      ...columns.map(({ measurement, column }) =>
        linked(
          laid.totalRow,
          column,
          fidelityFigures(measurement).points.missing === 0 ? sumCellOf(measurement, null) : null,
          styles.total,
        ),
      ),
      changeCell(laid.totalRow, changeColumn, measurements.length, styles.total),
      cell(laid.totalRow + 1, 0, null, styles.label),
      cell(laid.totalRow + 1, 1, labelIn(words, sumLabels.missing), styles.label),
      ...columns.map(({ measurement, column }) =>
        linked(
          laid.totalRow + 1,
          column,
          measurement.sums.missing === undefined ? null : sourceAt(measurement.sums.missing.at),
          styles.label,
        ),
      ),
      cell(laid.totalRow + 1, changeColumn, null, styles.label),
    ],
    columnWidths: new Map([[0, 5], [1, 58], ...columns.map(({ column }) => [column, 14] as const), [changeColumn, 13]]),
    rowHeights: new Map([
      [0, 26],
      [
        1,
        heightOf([
          [words.t("fidelity.overTime.about", { scale: scale.name[words.code] }), 70 + 14 * measurements.length],
        ]),
      ],
      [headingRow, headingHeightOf([[words.t("fidelity.overTime.change"), 13]])],
      ...laid.areas.map(({ titleRow }) => [titleRow, areaTitleHeight] as const),
      ...laid.areas.flatMap(({ rows }) =>
        rows.map(({ criterion, row }) => [row, heightOf([[criterion.name[words.code], 56]])] as const),
      ),
    ]),
    merges: [`A2:${last}2`],
    validations: [],
    names: new Map([[`${followUpMarks.overTime}${names.suffix}`, "A1"]]),
    freeze: { rows: headingRow + 1, columns: 2 },
    print: { orientation: "portrait", area: `A1:${last}${chartRow + chartRows}` },
    protect: true,
    showGridlines: false,
    tabColor,
    charts: [
      {
        kind: "line",
        title: words.t("fidelity.overTime.chart"),
        alt: words.t("fidelity.overTime.chartAlt", { count: measurements.length }),
        categories: valueArea(headingRow),
        series: [
          { name: cellName({ row: laid.totalRow, column: 1 }), values: valueArea(laid.totalRow), color: chartColor },
        ],
        area: `A${chartRow + 1}:${last}${chartRow + chartRows}`,
        axis: { min: smallestTotal(scale), max: largestTotal(scale), step: largestTotal(scale) / 5 },
        showValues: true,
        legend: false,
      },
    ],
  };
}

function layRows(scale: Scale) {
  let row = headingRow + 1;
  const areas = scale.areas.map((area) => {
    const titleRow = row;
    const rows = scale.criteria
      .filter((criterion) => criterion.area === area.id)
      .map((criterion, index) => ({ criterion, row: titleRow + 1 + index }));
    const sumRow = titleRow + rows.length + 1;
    row = sumRow + 1;
    return { area, titleRow, rows, sumRow };
  });
  return { areas, totalRow: row };
}

/** A cell of another sheet, as a formula names it. */
interface Source {
  readonly reference: string;
}

function sourceAt(at: { readonly sheet: string; readonly row: number; readonly column: number }): Source {
  return { reference: `${quotedSheetName(at.sheet)}!${cellName(at)}` };
}

function scoreCell({ rows }: Measurement, criterion: Criterion): Source | null {
  const row = rows.find((each) => each.criterion.id === criterion.id);
  return row === undefined ? null : sourceAt(row.score.at);
}

function sumCellOf({ areaSums, sums }: Measurement, area: string | null): Source | null {
  const sum = area === null ? sums.total : areaSums.find((each) => each.area.id === area);
  return sum === undefined ? null : sourceAt(sum.at);
}

/** The other sheet's figure as long as it is one: a missing score stays empty, and a line has a gap there. */
function linked(
  row: number,
  column: number,
  source: Source | null,
  style: typeof styles.label | typeof styles.sum | typeof styles.total,
): BlueprintCell {
  const look = { ...style, format: "0", align: "center" } as const;
  if (source === null) return cell(row, column, null, look);
  const { reference } = source;
  return formulaCell({ row, column }, `IF(${reference}="","",${reference})`, "", look);
}

function dateHeading({ measuredOn, sheet }: Measurement, column: number): BlueprintCell {
  const look = { ...styles.head, format: dateFormat };
  if (measuredOn === null || measuredOn.date === null || typeof measuredOn.cell?.value !== "number") {
    return cell(headingRow, column, measuredOn?.date ?? sheet, look);
  }
  return formulaCell({ row: headingRow, column }, sourceAt(measuredOn.at).reference, "", look);
}

/** From the measurement before to the last. */
function changeCell(
  row: number,
  column: number,
  count: number,
  style: typeof styles.label | typeof styles.sum | typeof styles.total,
): BlueprintCell {
  const look = { ...style, format: "+0;-0;0", align: "center" } as const;
  if (count < 2) return cell(row, column, null, look);
  const [before, last] = [cellName({ row, column: column - 2 }), cellName({ row, column: column - 1 })];
  return formulaCell({ row, column }, `IF(AND(ISNUMBER(${before}),ISNUMBER(${last})),${last}-${before},"")`, "", look);
}
