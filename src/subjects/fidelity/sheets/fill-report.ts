/** Makes *Programtrohet – rapport*: one page with total and band, areas, strengths, what to work on, and a bar a criterion. */
import { cellName } from "../../../workbook/address";
import type { BlueprintCell, SheetBlueprint } from "../../../workbook/blueprint";
import {
  cell,
  chartColor,
  figure,
  formulaCell,
  headingHeightOf,
  heightOf,
  styles,
  tabColor,
} from "../../../making/sheet-style";
import { dateFormat, shareFormat } from "../../../workbook/number-format";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import { pointsInCell } from "../figures/points";
import { rightSumAt } from "../figures/sum-verdicts";
import { fidelityFigures, type FidelityFigures } from "../figures/fidelity-figures";
import type { FollowUpNames } from "./fill-over-time";
import { bandFormula, shareFormula } from "./formulas";
import { linkCell } from "../../../making/live-link";
import type { Measurement } from "../model";
import { type Criterion, criteriaOf, largestTotal } from "../scales/scale";
import { reportLines } from "./report-words";
import { followUpMarks } from "./sheet-marks";
import { columnLabels, headFields, sheetNames, sumLabels } from "../template";

/** Number, text, figure, share; then the chart's columns. */
const widths = [5, 50, 12, 12, 12, 30] as const;
const lastColumn = widths.length - 1;
const textWidth = widths.reduce<number>((total, width) => total + width, 0) - widths[0];

/** The sums follow the measurement; the words are as of the day that the report is made. */
export function reportBlueprint(measurement: Measurement, words: SheetWords, names: FollowUpNames): SheetBlueprint {
  const figures = fidelityFigures(measurement);
  const head = headCells(measurement, words);
  const sums = sumRows(measurement, figures, words, head.nextRow);
  const table = criterionTable(measurement, words, sums.nextRow);
  const text = textRows(figures, words, table.nextRow);
  const lastRow = text.nextRow - 1;
  return {
    name: names.sheet,
    cells: [...head.cells, ...sums.cells, ...table.cells, ...text.cells],
    columnWidths: new Map(widths.map((width, column) => [column, width])),
    rowHeights: new Map([
      [0, 26],
      [head.nextRow, headingHeightOf([[labelIn(words, sumLabels.largest), widths[3]]])],
      ...text.heights,
    ]),
    merges: [...head.merges, ...sums.merges, ...text.merges],
    validations: [],
    names: new Map([[`${followUpMarks.report}${names.suffix}`, "A1"]]),
    print: { orientation: "portrait", area: `A1:${cellName({ row: lastRow, column: lastColumn })}` },
    protect: false,
    showGridlines: false,
    tabColor,
    charts: [table.chart],
  };
}

interface Part {
  readonly cells: readonly BlueprintCell[];
  readonly merges: readonly string[];
  /** The first row after the part and a row of air. */
  readonly nextRow: number;
}

function headCells(measurement: Measurement, words: SheetWords): Part {
  const { scale, service, measuredOn, raters } = measurement;
  const lines: readonly (readonly [label: string, value: BlueprintCell | undefined])[] = [
    [labelIn(words, headFields.service), service && linkCell(1, 2, service.at, { ...styles.plain, bold: true })],
    [
      labelIn(words, headFields.measuredOn),
      measuredOn && linkCell(2, 2, measuredOn.at, { ...styles.plain, format: dateFormat, align: "left" }),
    ],
    [labelIn(words, headFields.scale), cell(3, 2, `${scale.name[words.code]} (${scale.edition})`, styles.plain)],
    [words.t("fidelity.report.raters"), cell(4, 2, Math.max(1, raters.length), { ...styles.plain, align: "left" })],
  ];
  return {
    cells: [
      cell(0, 0, labelIn(words, sheetNames.report), styles.title),
      ...lines.flatMap(([label, value], index) => [
        cell(index + 1, 0, label, { ...styles.plain, bold: true, wrap: false }),
        ...(value === undefined ? [] : [value]),
      ]),
    ],
    merges: lines.map((_, index) => `C${index + 2}:F${index + 2}`),
    nextRow: lines.length + 2,
  };
}

function sumRows(measurement: Measurement, figures: FidelityFigures, words: SheetWords, from: number): Part {
  const { scale } = measurement;
  const headings = [
    words.t("fidelity.report.area"),
    words.t("fidelity.report.points"),
    labelIn(words, sumLabels.largest),
    words.t("fidelity.report.share"),
  ];
  const totalRow = from + scale.areas.length + 1;
  const rows = [
    ...scale.areas.map(({ id, name }, index) => {
      // A sum that is wrong, or over rows that are not all known, is not handed on.
      const at = rightSumAt(measurement, id);
      return {
        row: from + 1 + index,
        label: name[words.code],
        at,
        largest: criteriaOf(scale, id).length * scale.highest,
        points: figures.areas[index]?.points,
        style: styles.label,
      };
    }),
    {
      row: totalRow,
      label: labelIn(words, sumLabels.total),
      at: rightSumAt(measurement, null),
      largest: largestTotal(scale),
      points: figures.points,
      style: styles.total,
    },
  ];
  const total = cellName({ row: totalRow, column: 2 });
  const bandRow = totalRow + 1;
  return {
    cells: [
      cell(from, 0, null, styles.headLeft),
      ...headings.map((heading, index) => cell(from, index + 1, heading, index === 0 ? styles.headLeft : styles.head)),
      ...rows.flatMap(({ row, label, at, largest, points, style }) => [
        cell(row, 0, null, style),
        cell(row, 1, label, style),
        at === undefined
          ? cell(
              row,
              2,
              // While it is asked which column is the result, 25–125 would say that nobody has scored.
              points === undefined || figures.isAsked ? null : pointsInCell(points),
              figure(style, "0"),
            )
          : linkCell(row, 2, at, figure(style, "0")),
        cell(row, 3, largest, figure(style, "0")),
        formulaCell(
          { row, column: 4 },
          shareFormula(cellName({ row, column: 2 }), largest),
          "",
          figure(style, shareFormat),
        ),
      ]),
      ...(scale.bands.length === 0
        ? []
        : [
            cell(bandRow, 0, null, styles.sum),
            cell(bandRow, 1, labelIn(words, sumLabels.band), styles.sum),
            formulaCell({ row: bandRow, column: 2 }, bandFormula(total, scale, words.code), "", {
              ...styles.sum,
              align: "left",
            }),
            ...[3, 4].map((column) => cell(bandRow, column, null, styles.sum)),
          ]),
    ],
    merges: scale.bands.length === 0 ? [] : [`C${bandRow + 1}:E${bandRow + 1}`],
    nextRow: bandRow + 2,
  };
}

function criterionTable(measurement: Measurement, words: SheetWords, from: number) {
  const { scale, rows } = measurement;
  const last = from + scale.criteria.length;
  const area = (column: number): string => `${cellName({ row: from + 1, column })}:${cellName({ row: last, column })}`;
  const atOf = ({ id }: Criterion) => rows.find(({ criterion }) => criterion.id === id)?.score.at;
  return {
    cells: [
      cell(from, 0, labelIn(words, columnLabels.number), styles.head),
      cell(from, 1, labelIn(words, columnLabels.criterion), styles.headLeft),
      cell(from, 2, words.t("fidelity.report.points"), styles.head),
      ...scale.criteria.flatMap((criterion, index) => {
        const row = from + 1 + index;
        const at = atOf(criterion);
        const look = { ...figure(styles.label, "0"), align: "center" } as const;
        return [
          cell(row, 0, criterion.no, { ...styles.label, align: "center" }),
          // One line, so that each bar stands beside its row.
          cell(row, 1, shortened(criterion.name[words.code]), { ...styles.label, wrap: false }),
          linkCell(row, 2, at, look),
        ];
      }),
    ],
    chart: {
      kind: "bar",
      title: words.t("fidelity.report.chart"),
      alt: words.t("fidelity.report.chartAlt"),
      categories: area(0),
      series: [{ name: cellName({ row: from, column: 2 }), values: area(2), color: chartColor }],
      area: `D${from + 1}:F${last + 1}`,
      axis: { min: 0, max: scale.highest, step: 1 },
      showValues: false,
      legend: false,
    } as const,
    nextRow: last + 2,
  };
}

/** As much of a name as its column shows. */
function shortened(name: string): string {
  return name.length <= 54 ? name : `${name.slice(0, 53)}…`;
}

function textRows(
  figures: FidelityFigures,
  words: SheetWords,
  from: number,
): Part & { readonly heights: readonly (readonly [number, number])[] } {
  const lines = reportLines(figures, words);
  const placed = lines.map((line, index) => ({ ...line, row: from + index }));
  return {
    cells: placed.flatMap(({ row, text, heading }) => [
      cell(row, heading ? 0 : 1, text, heading ? { ...styles.plain, bold: true, wrap: false } : styles.plain),
    ]),
    merges: placed.filter(({ heading }) => !heading).map(({ row }) => `B${row + 1}:F${row + 1}`),
    heights: placed.map(({ row, text }) => [row, heightOf([[text, textWidth]])] as const),
    nextRow: from + lines.length,
  };
}
