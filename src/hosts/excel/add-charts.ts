/** The charts of a new sheet, whose cells have been entered before. Nothing here is above ExcelApi 1.9. */
import { cellName, parseCellName } from "../../workbook/address";
import { chartName, type BlueprintCell, type BlueprintChart, type ChartSeries } from "../../workbook/blueprint";
import { rangeNamed } from "./block-reading";

const types = { bar: "BarClustered", column: "ColumnClustered", line: "LineMarkers" } as const;
/** Lines are told apart without colours too. */
const markers = ["Circle", "Square", "Diamond", "Triangle"] as const;
const ink = "#404040";
const faint = "#D9D9D9";

/**
 * Queues the charts; the cells must have been entered before. Office.js has no place for the text that says what a chart
 * shows, nor for a name of a series that follows its cell: the name is the text that the cell holds now.
 */
export function addCharts(
  sheet: Excel.Worksheet,
  charts: readonly BlueprintChart[],
  cells: readonly BlueprintCell[],
): void {
  if (charts.length === 0) return;
  const held = new Map(cells.map((cell) => [cellName(cell), cell.value]));
  for (const [index, chart] of charts.entries()) addChart(sheet, chart, chartName(index), held);
}

/** Queues taking away those of the charts that are there already. */
export function removeCharts(sheet: Excel.Worksheet, charts: readonly BlueprintChart[]): void {
  for (const index of charts.keys()) sheet.charts.getItemOrNullObject(chartName(index)).delete();
}

type Held = ReadonlyMap<string, BlueprintCell["value"]>;

function addChart(sheet: Excel.Worksheet, blueprint: BlueprintChart, name: string, held: Held): void {
  const source = sourceOf(blueprint, held);
  const chart = sheet.charts.add(types[blueprint.kind], rangeNamed(sheet, source), isRow(source) ? "Rows" : "Columns");
  chart.name = name;
  for (const [index, series] of blueprint.series.entries()) {
    // The chart comes with a series of its source.
    const made = index === 0 ? chart.series.getItemAt(0) : chart.series.add();
    setSeries(sheet, made, blueprint, series, index, held);
  }
  setAxes(chart.axes, blueprint);
  chart.displayBlanksAs = "NotPlotted";
  chart.format.font.size = 9;
  chart.format.font.color = ink;
  if (blueprint.title === "") {
    chart.title.visible = false;
  } else {
    chart.title.text = blueprint.title.replace(/\s+/g, " ");
    chart.title.format.font.size = 12;
    chart.title.format.font.bold = true;
  }
  chart.legend.visible = blueprint.legend;
  if (blueprint.legend) chart.legend.position = "Bottom";
  const [first = "", last = first] = blueprint.area.split(":");
  chart.setPosition(first, last);
}

function setSeries(
  sheet: Excel.Worksheet,
  made: Excel.ChartSeries,
  { kind, categories, showValues }: BlueprintChart,
  series: ChartSeries,
  index: number,
  held: Held,
): void {
  made.setValues(rangeNamed(sheet, series.values));
  made.setXAxisValues(rangeNamed(sheet, categories));
  // After "=" Excel would look for a formula.
  const name = String(held.get(series.name) ?? "").replace(/^=+/, "");
  if (name !== "") made.name = name;
  const color = `#${series.color}`;
  if (kind === "line") {
    made.format.line.color = color;
    made.format.line.weight = 2.25;
    made.markerStyle = markers[index % markers.length] ?? "Circle";
    made.markerSize = 7;
    made.markerBackgroundColor = color;
    made.markerForegroundColor = color;
    made.smooth = false;
  } else {
    made.format.fill.setSolidColor(color);
    made.gapWidth = 60;
  }
  made.hasDataLabels = showValues;
  if (showValues) made.dataLabels.position = kind === "line" ? "Top" : "OutsideEnd";
}

function setAxes({ categoryAxis, valueAxis }: Excel.ChartAxes, { kind, axis }: BlueprintChart): void {
  // Dates stand as they are in the cells, not at every day between them; and no label is left out.
  categoryAxis.categoryType = "TextAxis";
  categoryAxis.tickLabelSpacing = 1;
  categoryAxis.tickLabelPosition = "Low";
  if (kind === "bar") {
    // Lying bars are counted from below: turned round, the first category stands on top, the value axis below the last.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = "Maximum";
  }
  // First the top: an axis cannot begin above its end.
  valueAxis.maximum = axis.max;
  valueAxis.minimum = axis.min;
  valueAxis.majorUnit = axis.step;
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.color = faint;
}

/**
 * What makes Excel begin with one series, which then gets its own values: of a range without a number it may make none,
 * and a single cell it may take for all that surrounds it.
 */
function sourceOf({ series }: BlueprintChart, held: Held): string {
  const hasNumber = ({ values }: ChartSeries): boolean =>
    cellsIn(values).some((cell) => typeof held.get(cell) === "number");
  const source = series.find(hasNumber) ?? series[0];
  if (source === undefined) throw new RangeError("A chart shows at least one series");
  const [first, last] = cornersOf(source.values);
  const isSingle = first.row === last.row && first.column === last.column;
  return isSingle ? `${cellName(first)}:${cellName({ ...first, row: first.row + 1 })}` : source.values;
}

function isRow(area: string): boolean {
  const [first, last] = cornersOf(area);
  return first.row === last.row && first.column < last.column;
}

function cellsIn(area: string): readonly string[] {
  const [first, last] = cornersOf(area);
  const names: string[] = [];
  for (let row = first.row; row <= last.row; row++) {
    for (let column = first.column; column <= last.column; column++) names.push(cellName({ row, column }));
  }
  return names;
}

type Corner = NonNullable<ReturnType<typeof parseCellName>>;

function cornersOf(area: string): readonly [Corner, Corner] {
  const [from = "", to = from] = area.split(":");
  const first = parseCellName(from);
  const last = parseCellName(to);
  if (first === undefined || last === undefined) throw new RangeError(`A chart cannot show ${area}`);
  return [first, last];
}
