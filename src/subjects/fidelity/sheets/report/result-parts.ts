/** The report's first page: which service and when, what it came to, and each area's share. */
import { cellName } from "../../../../workbook/address";
import { chartColor, figure, rowHeight, styles } from "../../../../making/sheet-style";
import { labelIn, type SheetWords } from "../../../../making/sheet-words";
import { shareFormat } from "../../../../workbook/number-format";
import { pointsInCell } from "../../figures/points";
import { rightSumAt } from "../../figures/sum-verdicts";
import type { Evaluation } from "../../report/evaluation";
import { headLines, resultLines } from "../../report/told";
import { criteriaOf, largestTotal } from "../../scales/scale";
import { areasChart } from "../../report/fidelity-charts";
import { sumLabels } from "../../template";
import { areasFindingFormula } from "./areas-finding";
import { bandFormula, shareFormula } from "../formulas";
import {
  areaOf,
  formula,
  heightOfBold,
  heightOfText,
  lastColumn,
  link,
  type PartRow,
  type ReportPart,
  value,
} from "./report-part";
import { air, bold, headingRow, labelledRows, textRows } from "./rows";

export function resultParts(evaluation: Evaluation, words: SheetWords): readonly ReportPart[] {
  const looks = { label: bold, text: styles.plain };
  return [
    { rows: [air, ...headLines(evaluation, words).flatMap((line) => labelledRows(line, looks)), air] },
    {
      rows: [
        headingRow(words.t("fidelity.report.result")),
        ...resultLines(evaluation, words).flatMap((line) =>
          line.label === "" ? textRows(line.text) : labelledRows(line, looks),
        ),
        air,
      ],
    },
    areasPart(evaluation, words),
  ];
}

const pointsColumn = 3;
const [largestColumn, shareColumn] = [pointsColumn + 1, pointsColumn + 2];

/** The sums follow the measurement; one that is wrong, or over rows that are not all known, is not handed on. */
function areasPart({ measurement, figures, overview }: Evaluation, words: SheetWords): ReportPart {
  const { scale } = measurement;
  const sums = [
    ...scale.areas.map(({ id, name }, index) => ({
      label: name[words.code],
      at: rightSumAt(measurement, id),
      largest: criteriaOf(scale, id).length * scale.highest,
      points: figures.areas[index]?.points,
      style: styles.label,
    })),
    {
      label: labelIn(words, sumLabels.total),
      at: rightSumAt(measurement, null),
      largest: largestTotal(scale),
      points: figures.points,
      style: styles.total,
    },
  ];
  const rows = sums.map(({ label, at, largest, points, style }): PartRow => {
    const look = figure(style, "0");
    return {
      height: heightOfText(label, 0, 2),
      cells: [
        value(0, 2, label, style),
        at === undefined
          ? // While it is asked which column is the result, 25–125 would say that nobody has scored.
            value(
              pointsColumn,
              pointsColumn,
              points === undefined || figures.isAsked ? null : pointsInCell(points),
              look,
            )
          : link(pointsColumn, at, look),
        value(largestColumn, largestColumn, largest, look),
        formula(
          shareColumn,
          (row) => shareFormula(cellName({ row, column: pointsColumn }), largest),
          figure(style, shareFormat),
        ),
      ],
    };
  });
  const chartRows = scale.areas.length * 2 + 5;
  const head = 1;
  const firstArea = head + 1;
  const tableRows = firstArea + rows.length + (scale.bands.length === 0 ? 0 : 1);
  /** Of the part's rows: right over the chart, below the air. */
  const findingRow = tableRows + 1;
  const finding = areasChart(overview.areas, words).title;
  return {
    rows: [
      headingRow(words.t("fidelity.report.areas")),
      {
        height: heightOfBold(labelIn(words, sumLabels.largest), largestColumn, largestColumn),
        cells: [
          value(0, 2, words.t("fidelity.report.area"), styles.headLeft),
          ...[
            words.t("fidelity.report.points"),
            labelIn(words, sumLabels.largest),
            words.t("fidelity.report.share"),
          ].map((text, index) => value(pointsColumn + index, pointsColumn + index, text, styles.head)),
        ],
      },
      ...rows,
      ...(scale.bands.length === 0
        ? []
        : [
            {
              height: rowHeight,
              cells: [
                value(0, 2, labelIn(words, sumLabels.band), styles.sum),
                {
                  ...formula(
                    pointsColumn,
                    (row) => bandFormula(cellName({ row: row - 1, column: pointsColumn }), scale, words.code),
                    { ...styles.sum, align: "left" },
                  ),
                  last: lastColumn,
                },
              ],
            },
          ]),
      air,
      {
        height: heightOfBold(finding, 0, lastColumn),
        cells: [
          {
            ...formula(
              0,
              (row) => {
                const first = row - findingRow + firstArea;
                return areasFindingFormula(
                  {
                    first,
                    last: first + scale.areas.length - 1,
                    names: 0,
                    points: pointsColumn,
                    largest: largestColumn,
                    shares: shareColumn,
                  },
                  words,
                );
              },
              bold,
              finding,
            ),
            last: lastColumn,
          },
        ],
      },
      ...Array.from({ length: chartRows }, (): PartRow => ({ height: rowHeight, cells: [] })),
      air,
    ],
    chart: (first) => {
      const top = first + findingRow + 1;
      const column = (of: number): string =>
        areaOf(first + firstArea, of, first + firstArea + scale.areas.length - 1, of);
      return {
        kind: "bar",
        // What it shows stands over it, and follows the figures.
        title: "",
        alt: words.t("fidelity.report.areaChartAlt"),
        categories: column(0),
        series: [
          {
            name: cellName({ row: first + head, column: shareColumn }),
            values: column(shareColumn),
            color: chartColor,
          },
        ],
        area: areaOf(top, 0, top + chartRows - 1, lastColumn),
        axis: { min: 0, max: 1, step: 0.25 },
        showValues: true,
        legend: false,
      };
    },
  };
}
