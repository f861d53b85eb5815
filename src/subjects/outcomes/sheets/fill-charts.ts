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

const widths = [40, 12, 3, 70];
const chartColumn = 3;
const firstRow = 3;
/** Rows that a chart needs besides one for each bar. */
const chartFrame = 6;
/** Points. */
const lineHeight = 20;

interface Bar {
  readonly label: BlueprintCell;
  readonly count: BlueprintCell;
}

/** `null` where nothing of the register can be drawn. */
export function chartsBlueprint(
  { blueprint, places }: OutcomeSheet,
  words: SheetWords,
  names: OutcomeSheetNames,
): SheetBlueprint | null {
  const cells: BlueprintCell[] = [];
  const charts: BlueprintChart[] = [];
  const heights = new Map<number, number>();
  const at = new Map(blueprint.cells.map((each) => [cellName(each), each]));
  let row = firstRow;
  for (const [index, id] of shown.entries()) {
    const bars = barsOf(id, { blueprint, places }, at);
    if (bars.length === 0) continue;
    const title = titleOf(id, index + 1, words);
    const drawn = drawChart(id, title, bars, blueprint.name, row, words);
    cells.push(...drawn.cells);
    charts.push(drawn.chart);
    for (let each = row; each < drawn.nextRow - 1; each += 1) heights.set(each, lineHeight);
    heights.set(row, headingHeightOf([[title, widths[0] ?? 40]]));
    row = drawn.nextRow;
  }
  if (charts.length === 0) return null;
  const about = words.t("outcomes.charts.about");
  return {
    name: names.sheet,
    cells: [cell(0, 0, labelIn(words, sheetNames.charts), styles.title), cell(1, 0, about, styles.plain), ...cells],
    columnWidths: new Map(widths.map((width, column) => [column, width])),
    rowHeights: new Map([[0, 26], [1, heightOf([[about, 125]])], ...heights]),
    merges: [areaName({ sheet: "", firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: chartColumn })],
    validations: [],
    names: new Map([[`${sheetMarks.charts}${names.suffix}`, "A1"]]),
    print: {
      orientation: "portrait",
      area: areaName({ sheet: "", firstRow: 0, lastRow: row - 1, firstColumn: 0, lastColumn: chartColumn }),
    },
    protect: true,
    showGridlines: false,
    tabColor,
    charts,
  };
}

function titleOf(id: ChartId, number: number, words: SheetWords): string {
  const name = id === "flow" ? words.t("outcomes.sheet.flow") : labelIn(words, distributionLabels[id]);
  return words.t("outcomes.charts.title", { number, name });
}

function barsOf(id: ChartId, { places }: OutcomeSheet, at: ReadonlyMap<string, BlueprintCell>): readonly Bar[] {
  const bar = (label: BlueprintCell | undefined, count: BlueprintCell | undefined): readonly Bar[] =>
    label === undefined || count === undefined ? [] : [{ label, count }];
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
  return rows.flatMap((row) => bar(at.get(cellName({ row, column: 0 })), at.get(cellName({ row, column: 1 }))));
}

function drawChart(
  id: ChartId,
  title: string,
  bars: readonly Bar[],
  source: string,
  row: number,
  words: SheetWords,
): { readonly cells: readonly BlueprintCell[]; readonly chart: BlueprintChart; readonly nextRow: number } {
  const first = row + 1;
  const last = row + bars.length;
  const bottom = row + Math.max(bars.length + chartFrame, 10);
  const column = (index: number): string =>
    areaName({ sheet: "", firstRow: first, lastRow: last, firstColumn: index, lastColumn: index });
  const largest = Math.max(...bars.map(({ count }) => Number(count.value)));
  const linked = (from: BlueprintCell, to: number, index: number, style: BlueprintCell["style"]): BlueprintCell =>
    formulaCell(
      { row: first + index, column: to },
      cellReference({ sheet: source, row: from.row, column: from.column }),
      typeof from.value === "number" ? from.value : String(from.value ?? ""),
      style ?? styles.label,
    );
  return {
    cells: [
      cell(row, 0, title, styles.headLeft),
      cell(row, 1, words.t("outcomes.heading.count"), styles.head),
      ...bars.flatMap(({ label, count }, index) => [
        linked(label, 0, index, styles.label),
        linked(count, 1, index, figure(styles.label, "0")),
      ]),
    ],
    chart: {
      kind: id === "flow" ? "column" : "bar",
      title,
      alt: words.t("outcomes.charts.alt", {
        title,
        bars: bars.map(({ label, count }) => `${label.value ?? ""} ${count.value ?? ""}`).join(", "),
      }),
      categories: column(0),
      series: [{ name: cellName({ row, column: 1 }), values: column(1), color: chartColor }],
      area: areaName({ sheet: "", firstRow: row, lastRow: bottom, firstColumn: chartColumn, lastColumn: chartColumn }),
      axis: axisFor(largest),
      showValues: true,
      legend: false,
    },
    nextRow: bottom + 2,
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
