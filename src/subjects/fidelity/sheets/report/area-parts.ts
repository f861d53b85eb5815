/** The report's pages for an area: its table with a chart, then each criterion with all that was written of it. */
import { cellName } from "../../../../workbook/address";
import { chartColor, figure, rowHeight, styles } from "../../../../making/sheet-style";
import { labelIn, type SheetWords } from "../../../../making/sheet-words";
import { pointsInCell } from "../../figures/points";
import { rightSumAt } from "../../figures/sum-verdicts";
import type { EvaluatedArea, EvaluatedCriterion, Evaluation } from "../../report/evaluation";
import { criterionLines, scoreText } from "../../report/told";
import { columnLabels, sumLabels } from "../../template";
import {
  areaOf,
  formula,
  heightOfBold,
  lastColumn,
  link,
  pageHeight,
  type PartRow,
  type ReportPart,
  value,
} from "./report-part";
import { air, changeLook, criterionRow, labelledRows, scoreCell, tableHead } from "./rows";

export function areaParts(evaluation: Evaluation, words: SheetWords): readonly ReportPart[] {
  return evaluation.areas.flatMap((area) => [
    tablePart(area, evaluation, words),
    ...area.criteria.map((criterion) => criterionPart(criterion, evaluation, words)),
  ]);
}

/** `before` and `now`: columns of the row that it stands on; nothing while either score is missing. */
export function changeFormula(before: number, now: number): (row: number) => string {
  return (row) => {
    const [earlier, later] = [cellName({ row, column: before }), cellName({ row, column: now })];
    return `IF(AND(ISNUMBER(${earlier}),ISNUMBER(${later})),${later}-${earlier},"")`;
  };
}

/** With a measurement to compare with, the columns are before, now and change; else the score alone. */
function tablePart({ area, criteria }: EvaluatedArea, evaluation: Evaluation, words: SheetWords): ReportPart {
  const { measurement, figures, previous } = evaluation;
  const { t } = words;
  const { scale } = measurement;
  const before = previous.kind === "comparable" ? previous.measurement : null;
  const nameLast = before === null ? 4 : 2;
  const scoreColumn = before === null ? 5 : 4;
  const points = figures.areas.find((each) => each.area.id === area.id)?.points;
  const sumAt = rightSumAt(measurement, area.id);
  const sumLook = { ...figure(styles.sum, "0"), align: "center" } as const;
  const [title, head] = [0, 1];
  const first = head + 1;
  const afterSum = first + criteria.length + 2;
  const table: readonly PartRow[] = [
    { height: 24, cells: [value(0, lastColumn, area.name[words.code], styles.block)] },
    tableHead(
      labelIn(words, columnLabels.number),
      labelIn(words, columnLabels.criterion),
      nameLast,
      before === null
        ? [t("fidelity.report.points")]
        : [t("fidelity.report.before"), t("fidelity.report.now"), t("fidelity.report.change")],
    ),
    ...criteria.map(({ criterion, row, before: earlier }) =>
      criterionRow(criterion.no, criterion.name[words.code], nameLast, [
        ...(before === null ? [] : [scoreCell(3, earlier?.row)]),
        scoreCell(scoreColumn, row),
        ...(before === null ? [] : [formula(5, changeFormula(3, 4), changeLook)]),
      ]),
    ),
    {
      height: rowHeight,
      cells: [
        value(0, 0, null, styles.sum),
        value(1, nameLast, `${labelIn(words, sumLabels.areaSum)} ${area.name[words.code]}`, styles.sum),
        ...(before === null ? [] : [link(3, rightSumAt(before, area.id), sumLook)]),
        sumAt === undefined
          ? value(
              scoreColumn,
              scoreColumn,
              points === undefined || figures.isAsked ? null : pointsInCell(points),
              sumLook,
            )
          : link(scoreColumn, sumAt, sumLook),
        ...(before === null ? [] : [formula(5, changeFormula(3, 4), { ...sumLook, format: changeLook.format })]),
      ],
    },
    air,
  ];
  const chartRows = chartRowsBeside(table, criteria.length);
  return {
    newPage: true,
    rows: [...table, ...Array.from({ length: chartRows }, (): PartRow => ({ height: rowHeight, cells: [] })), air],
    chart: (top) => {
      const column = (of: number): string => areaOf(top + first, of, top + first + criteria.length - 1, of);
      return {
        kind: "bar",
        title: t("fidelity.report.areaScores", { area: area.name[words.code] }),
        alt: t("fidelity.report.areaScoresAlt", {
          area: area.name[words.code],
          scores: criteria.map((each) => `${each.criterion.no}: ${each.score ?? "–"}`).join(", "),
        }),
        categories: column(0),
        series: [
          {
            name: cellName({ row: top + title, column: 0 }),
            values: column(scoreColumn),
            color: chartColor,
          },
        ],
        area: areaOf(top + afterSum, 0, top + afterSum + chartRows - 1, lastColumn),
        axis: { min: 0, max: scale.highest, step: 1 },
        showValues: true,
        legend: false,
      };
    },
  };
}

/** Score, who has said what, sources, evidence, comment, recommendation: all of it, on as many rows as it takes. */
function criterionPart(evaluated: EvaluatedCriterion, evaluation: Evaluation, words: SheetWords): ReportPart {
  const { criterion } = evaluated;
  const name = criterion.name[words.code];
  const score = scoreText(evaluated, evaluation.measurement.scale.highest, words);
  const looks = { label: { ...styles.label, bold: true }, text: styles.label };
  return {
    rows: [
      {
        height: Math.max(heightOfBold(name, 1, 3), heightOfBold(score, 4, lastColumn), 20),
        cells: [
          value(0, 0, criterion.no, styles.head),
          value(1, 3, name, styles.headLeft),
          value(4, lastColumn, score, styles.headLeft),
        ],
      },
      ...criterionLines(evaluated, evaluation, words).flatMap((line) => labelledRows(line, looks)),
      air,
    ],
  };
}

/** Rows for a chart of so many bars, as far as the table leaves room for them on its page. */
function chartRowsBeside(table: readonly PartRow[], bars: number): number {
  const left = pageHeight - table.reduce((sum, { height }) => sum + height, 0) - air.height;
  return Math.max(fewestChartRows, Math.min(Math.ceil(bars * 1.4) + 5, Math.floor(left / rowHeight)));
}

const fewestChartRows = 8;
