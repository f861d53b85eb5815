/** Makes *Diagram*: Excel's own charts of *Utfall*, after Hudiksvall's diagrams 1–8. They follow its cells. */
import { areaName, cellName, cellReference } from "../../../workbook/address";
import type { BlueprintCell, BlueprintChart, SheetBlueprint } from "../../../workbook/blueprint";
import {
  cell,
  chartColor,
  formulaCell,
  figure,
  headingHeightOf,
  heightOf,
  styles,
  tabColor,
} from "../../../making/sheet-style";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import { distributionLabels } from "../figures/distribution-labels";
import type { DistributionId } from "../figures/distributions";
import { sheetMarks } from "../register/made-sheets";
import { sheetNames } from "../register/register-template";
import type { OutcomeSheet } from "./fill-outcomes";
import { findingFormula, findingToday } from "./chart-finding";
import type { OutcomeSheetNames } from "./fill-register";

/** Hudiksvall's order; 4 is the flow. */
const shown = [
  "municipality",
  "sex",
  "age",
  "flow",
  "education",
  "support",
  "supportYears",
  "timeInEffort",
] as const satisfies readonly (DistributionId | "flow")[];
type ChartId = (typeof shown)[number];

/** The charts as wide as an upright A4, whatever font its digits are; their figures to the right of what is printed. */
const widths = [72, 3, 40, 10];
const figuresColumn = 2;
const firstRow = 3;
/** Points. */
const lineHeight = 17;
const barHeight = 18;
/** What a chart needs besides its bars: title, axis, margins. */
const frameHeight = 80;
/** What an upright A4 holds between its margins, in points. */
const pageHeight = 750;

interface Bar {
  readonly label: BlueprintCell;
  readonly count: BlueprintCell;
  /** Of how many; absent where the table does not say. */
  readonly of: BlueprintCell | undefined;
}

interface Drawing {
  readonly id: ChartId;
  readonly name: string;
  readonly bars: readonly Bar[];
}

/** `null` where nothing of the register can be drawn. */
export function chartsBlueprint(
  outcomes: OutcomeSheet,
  words: SheetWords,
  names: OutcomeSheetNames,
): SheetBlueprint | null {
  const { blueprint } = outcomes;
  const at = new Map(blueprint.cells.map((each) => [cellName(each), each]));
  const drawings = shown
    .map((id) => ({ id, bars: barsOf(id, outcomes, at) }))
    .filter(({ bars }) => bars.length > 0)
    .map(({ id, bars }, index): Drawing => ({ id, name: titleOf(id, index + 1, words), bars }));
  if (drawings.length === 0) return null;
  const about = words.t("outcomes.charts.about");
  const aboutHeight = heightOf([[about, widths[0] ?? 0]]);
  const laid = laidOnPages(drawings, blueprint.name, 26 + aboutHeight + lineHeight, words);
  return {
    name: names.sheet,
    cells: [
      cell(0, 0, labelIn(words, sheetNames.charts), styles.title),
      cell(1, 0, about, styles.plain),
      ...laid.cells,
    ],
    columnWidths: new Map(widths.map((width, column) => [column, width])),
    rowHeights: new Map([[0, 26], [1, aboutHeight], [2, lineHeight], ...laid.heights]),
    merges: [],
    validations: [],
    names: new Map([[`${sheetMarks.charts}${names.suffix}`, "A1"]]),
    print: {
      orientation: "portrait",
      area: areaName({
        sheet: "",
        firstRow: 0,
        lastRow: laid.nextRow - 1,
        firstColumn: 0,
        lastColumn: 0,
      }),
      tall: { repeatRow: null, breaks: laid.breaks },
    },
    protect: true,
    showGridlines: false,
    tabColor,
    charts: laid.charts,
  };
}

interface Laid {
  readonly cells: readonly BlueprintCell[];
  readonly charts: readonly BlueprintChart[];
  readonly heights: ReadonlyMap<number, number>;
  /** Rows that begin a page. */
  readonly breaks: readonly number[];
  readonly nextRow: number;
}

/** `used`: points that stand above. No chart is cut by the end of a page. */
function laidOnPages(drawings: readonly Drawing[], source: string, used: number, words: SheetWords): Laid {
  const cells: BlueprintCell[] = [];
  const charts: BlueprintChart[] = [];
  const heights = new Map<number, number>();
  const breaks: number[] = [];
  let [row, left] = [firstRow, pageHeight - used];
  for (const drawing of drawings) {
    const { name, bars } = drawing;
    const chartRows = Math.ceil((bars.length * barHeight + frameHeight) / lineHeight);
    const heading = headingHeightOf([[findingToday(name, bars, words), widths[0] ?? 0]]);
    // An empty row below.
    const height = heading + (chartRows + 1) * lineHeight;
    if (height > left && row > firstRow) {
      breaks.push(row);
      left = pageHeight;
    }
    left -= height;
    const drawn = drawChart(drawing, source, row, chartRows, words);
    cells.push(...drawn.cells);
    charts.push(drawn.chart);
    heights.set(row, heading);
    for (let each = row + 1; each <= row + chartRows + 1; each += 1) heights.set(each, lineHeight);
    row += chartRows + 2;
  }
  return { cells, charts, heights, breaks, nextRow: row };
}

function titleOf(id: ChartId, number: number, words: SheetWords): string {
  const name = id === "flow" ? words.t("outcomes.sheet.flow") : labelIn(words, distributionLabels[id]);
  return words.t("outcomes.charts.title", { number, name });
}

function barsOf(id: ChartId, { places }: OutcomeSheet, at: ReadonlyMap<string, BlueprintCell>): readonly Bar[] {
  const bar = (label?: BlueprintCell, count?: BlueprintCell, of?: BlueprintCell): readonly Bar[] =>
    label === undefined || count === undefined ? [] : [{ label, count, of }];
  if (id === "flow") {
    const { flowRow } = places;
    if (flowRow === null) return [];
    return [2, 3, 4, 5].flatMap((column) =>
      bar(at.get(cellName({ row: flowRow - 1, column })), at.get(cellName({ row: flowRow, column }))),
    );
  }
  const place = places.spreads.get(id);
  if (place === undefined) return [];
  const rows = Array.from({ length: place.lastRow - place.firstRow + 1 }, (_, index) => place.firstRow + index);
  return rows.flatMap((row) => bar(...[0, 1, 2].map((column) => at.get(cellName({ row, column })))));
}

function drawChart(
  { id, name, bars }: Drawing,
  source: string,
  row: number,
  chartRows: number,
  words: SheetWords,
): { readonly cells: readonly BlueprintCell[]; readonly chart: BlueprintChart } {
  const [labels, counts] = [0, 1].map((index) =>
    areaName({
      sheet: "",
      firstRow: row + 1,
      lastRow: row + bars.length,
      firstColumn: figuresColumn + index,
      lastColumn: figuresColumn + index,
    }),
  );
  const linked = (from: BlueprintCell, to: number, index: number, style: BlueprintCell["style"]): BlueprintCell =>
    formulaCell(
      { row: row + 1 + index, column: to },
      cellReference({ sheet: source, row: from.row, column: from.column }),
      typeof from.value === "number" ? from.value : String(from.value ?? ""),
      style ?? styles.label,
    );
  const places = { labels: labels ?? "", counts: counts ?? "", source };
  const finding = findingToday(name, bars, words);
  return {
    cells: [
      formulaCell({ row, column: 0 }, findingFormula(name, bars, places, words), finding, {
        ...styles.plain,
        bold: true,
      }),
      cell(row, figuresColumn, name, styles.headLeft),
      cell(row, figuresColumn + 1, words.t("outcomes.heading.count"), styles.head),
      ...bars.flatMap(({ label, count }, index) => [
        linked(label, figuresColumn, index, styles.label),
        linked(count, figuresColumn + 1, index, figure(styles.label, "0")),
      ]),
    ],
    chart: {
      kind: id === "flow" ? "column" : "bar",
      // What it shows stands over it, and follows the figures.
      title: "",
      alt: words.t("outcomes.charts.alt", {
        title: finding,
        bars: bars.map(({ label, count }) => `${label.value ?? ""} ${count.value ?? ""}`).join(", "),
      }),
      categories: places.labels,
      series: [{ name: cellName({ row, column: figuresColumn + 1 }), values: places.counts, color: chartColor }],
      area: areaName({ sheet: "", firstRow: row + 1, lastRow: row + chartRows, firstColumn: 0, lastColumn: 0 }),
      axis: axisFor(Math.max(...bars.map(({ count }) => Number(count.value)))),
      showValues: true,
      legend: false,
    },
  };
}

/** From nought, with room to grow by half, in steps of 1, 2 or 5 times a power of ten. */
function axisFor(largest: number): BlueprintChart["axis"] {
  const needed = Math.max(5, largest * 1.5);
  const raw = needed / 5;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= raw) ?? raw;
  return { min: 0, max: step * Math.ceil(needed / step), step };
}
