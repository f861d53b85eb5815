/** Makes *Programtrohet – över tid*: measurements by date in columns, the change of each criterion and area, and a line. */
import { type Address, cellName, cellReference, columnName } from "../../../workbook/address";
import type { BlueprintCell, CellStyle, SheetBlueprint } from "../../../workbook/blueprint";
import {
  cell,
  chartColor,
  formulaCell,
  headingHeightOf,
  heightOf,
  styles,
  tabColor,
} from "../../../making/sheet-style";
import { dateFormat } from "../../../workbook/number-format";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import { scoreFigures } from "../figures/fidelity-figures";
import { rightSumAt } from "../figures/sum-verdicts";
import { areaTitleHeight } from "./fill-measurement";
import { linkCell } from "../../../making/live-link";
import type { Measurement } from "../model";
import { type Criterion, largestTotal, smallestTotal } from "../scales/scale";
import { layAreas } from "./sheet-layout";
import { followUpMarks } from "./sheet-marks";
import { columnLabels, sheetNames, sumLabels } from "../template";

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
  const laid = layAreas(scale, headingRow + 1);
  const chartRow = laid.nextRow + 3;
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
          ...columns.map(({ measurement, column }) => scoreCell(row, column, measurement, criterion)),
          changeCell(row, changeColumn, measurements.length, styles.label),
        ]),
        cell(sumRow, 0, null, styles.sum),
        cell(sumRow, 1, `${labelIn(words, sumLabels.areaSum)} ${area.name[words.code]}`, styles.sum),
        ...columns.map(({ measurement, column }) => sumCell(sumRow, column, measurement, area.id, styles.sum)),
        changeCell(sumRow, changeColumn, measurements.length, styles.sum),
      ]),
      cell(laid.nextRow, 0, null, styles.total),
      cell(laid.nextRow, 1, labelIn(words, sumLabels.total), styles.total),
      // A measurement that lacks scores has no total: its cell is empty, for a line would take a range for nought.
      ...columns.map(({ measurement, column }) => sumCell(laid.nextRow, column, measurement, null, styles.total)),
      changeCell(laid.nextRow, changeColumn, measurements.length, styles.total),
      cell(laid.nextRow + 1, 0, null, styles.label),
      cell(laid.nextRow + 1, 1, labelIn(words, sumLabels.missing), styles.label),
      ...columns.map(({ measurement, column }) =>
        linked(laid.nextRow + 1, column, measurement.sums.missing?.at, styles.label),
      ),
      cell(laid.nextRow + 1, changeColumn, null, styles.label),
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
          { name: cellName({ row: laid.nextRow, column: 1 }), values: valueArea(laid.nextRow), color: chartColor },
        ],
        area: `A${chartRow + 1}:${last}${chartRow + chartRows}`,
        axis: { min: smallestTotal(scale), max: largestTotal(scale), step: largestTotal(scale) / 5 },
        showValues: true,
        legend: false,
      },
    ],
  };
}

function scoreCell(row: number, column: number, { rows }: Measurement, criterion: Criterion): BlueprintCell {
  const own = rows.find((each) => each.criterion.id === criterion.id);
  // Where a mark gives the score no cell holds it.
  if (own?.marks !== undefined) {
    return cell(row, column, own.score.value, { ...styles.label, format: "0", align: "center" });
  }
  return linked(row, column, own?.score.at, styles.label);
}

/** Linked to the measurement's own sum where that is right, else what its scores give; empty while scores are missing. */
function sumCell(
  row: number,
  column: number,
  measurement: Measurement,
  area: string | null,
  style: CellStyle,
): BlueprintCell {
  const { points, areas } = scoreFigures(measurement);
  const own = area === null ? points : areas.find((each) => each.area.id === area)?.points;
  const at = rightSumAt(measurement, area);
  if (at !== undefined && (area !== null || points.missing === 0)) return linked(row, column, at, style);
  const look = { ...style, format: "0", align: "center" } as const;
  return cell(row, column, own?.missing === 0 ? own.from : null, look);
}

/** A missing score stays empty, and a line has a gap there. */
function linked(row: number, column: number, to: Address | undefined, style: CellStyle): BlueprintCell {
  return linkCell(row, column, to, { ...style, format: "0", align: "center" });
}

function dateHeading({ measuredOn, sheet }: Measurement, column: number): BlueprintCell {
  const look = { ...styles.head, format: dateFormat };
  if (typeof measuredOn?.value !== "string" || typeof measuredOn.cell?.value !== "number") {
    return cell(headingRow, column, measuredOn?.value ?? sheet, look);
  }
  return formulaCell({ row: headingRow, column }, cellReference(measuredOn.at), "", look);
}

/** From the measurement before to the last. */
function changeCell(row: number, column: number, count: number, style: CellStyle): BlueprintCell {
  const look = { ...style, format: "+0;-0;0", align: "center" } as const;
  if (count < 2) return cell(row, column, null, look);
  const [before, last] = [cellName({ row, column: column - 2 }), cellName({ row, column: column - 1 })];
  return formulaCell({ row, column }, `IF(AND(ISNUMBER(${before}),ISNUMBER(${last})),${last}-${before},"")`, "", look);
}
