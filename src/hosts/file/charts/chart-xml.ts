/** A chart of a blueprint as the XML of a chart part; the elements in the order that the schema demands. */
import { anchoredArea, cellName } from "../../../workbook/address";
import type { BlueprintCell, BlueprintChart, ChartSeries } from "../../../workbook/blueprint";
import type { Snapshot } from "../../../workbook/snapshot";
import { drawingNamespaces } from "./drawing-xml";
import { parseArea } from "../write/sheet-places";
import { xmlDeclaration } from "../write/skeleton";
import { encodeDrawingText, encodeText, escapeXml } from "../xml/text-escapes";

export interface ChartContext {
  /** Its name. */
  readonly sheet: string;
  /** By A1 name. What they hold is written beside each reference, so that a viewer without an engine can draw. */
  readonly cells: ReadonlyMap<string, BlueprintCell>;
  readonly dateSystem: Snapshot["dateSystem"];
  readonly strict: boolean;
}

/** What a chart part says of a chart; the drawing says the rest. */
export type ChartPicture = Omit<BlueprintChart, "area" | "alt">;

/** Any two numbers: they join the axes to the bars or lines. */
const categoryAxis = 1;
const valueAxis = 2;
const ink = "404040";
const faint = "D9D9D9";
/** Lines are told apart without colours too. */
const markers = ["circle", "square", "diamond", "triangle"];

/** Throws a `RangeError` for a chart without series or one that points to what is no area. */
export function chartXml(chart: ChartPicture, context: ChartContext): string {
  if (chart.series.length === 0) throw new RangeError("A chart shows at least one series");
  const names = drawingNamespaces(context.strict);
  return [
    xmlDeclaration,
    `<c:chartSpace xmlns:c="${names.chart}" xmlns:a="${names.main}" xmlns:r="${names.relationships}">`,
    `<c:date1904 val="${context.dateSystem === 1904 ? 1 : 0}"/><c:roundedCorners val="0"/>`,
    `<c:chart>${titleXml(chart.title)}`,
    `<c:plotArea><c:layout/>${plotXml(chart, context)}${axesXml(chart, context)}</c:plotArea>`,
    chart.legend ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>` : "",
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`,
    `<c:spPr>${solid("FFFFFF")}<a:ln w="9525">${solid(faint)}</a:ln></c:spPr>`,
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900">${solid(ink)}</a:defRPr></a:pPr>`,
    `<a:endParaRPr lang="sv-SE"/></a:p></c:txPr></c:chartSpace>`,
  ].join("");
}

function titleXml(title: string): string {
  const line = encodeDrawingText(title.replace(/\s+/g, " "));
  if (line === "") return `<c:autoTitleDeleted val="1"/>`;
  return [
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>`,
    `<a:r><a:rPr lang="sv-SE" sz="1200" b="1"/><a:t>${line}</a:t></a:r></a:p></c:rich></c:tx>`,
    `<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`,
  ].join("");
}

function plotXml(chart: ChartPicture, context: ChartContext): string {
  const all = chart.series.map((series, index) => seriesXml(chart, series, index, context)).join("");
  const axes = `<c:axId val="${categoryAxis}"/><c:axId val="${valueAxis}"/>`;
  if (chart.kind === "line") {
    return [
      `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${all}`,
      `<c:marker val="1"/>${axes}</c:lineChart>`,
    ].join("");
  }
  return [
    `<c:barChart><c:barDir val="${chart.kind === "bar" ? "bar" : "col"}"/><c:grouping val="clustered"/>`,
    `<c:varyColors val="0"/>${all}<c:gapWidth val="${percent(60, context.strict)}"/>${axes}</c:barChart>`,
  ].join("");
}

function seriesXml(chart: ChartPicture, series: ChartSeries, index: number, context: ChartContext): string {
  const isLine = chart.kind === "line";
  const marker = markers[index % markers.length] ?? "circle";
  const looks = isLine
    ? [
        `<c:spPr><a:ln w="28575" cap="rnd">${solid(series.color)}<a:round/></a:ln></c:spPr>`,
        `<c:marker><c:symbol val="${marker}"/><c:size val="7"/>`,
        `<c:spPr>${solid(series.color)}<a:ln w="9525">${solid(series.color)}</a:ln></c:spPr></c:marker>`,
      ].join("")
    : `<c:spPr>${solid(series.color)}</c:spPr><c:invertIfNegative val="0"/>`;
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    `<c:tx>${textsXml(series.name, context)}</c:tx>${looks}`,
    chart.showValues ? labelsXml(isLine) : "",
    `<c:cat>${categoriesXml(chart.categories, context)}</c:cat>`,
    `<c:val>${numbersXml(series.values, context)}</c:val>`,
    isLine ? `<c:smooth val="0"/>` : "",
    `</c:ser>`,
  ].join("");
}

function labelsXml(isLine: boolean): string {
  const shown = ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"].map(
    (name) => `<c:show${name} val="${name === "Val" ? 1 : 0}"/>`,
  );
  return `<c:dLbls><c:dLblPos val="${isLine ? "t" : "outEnd"}"/>${shown.join("")}</c:dLbls>`;
}

function axesXml({ kind, axis, categories }: ChartPicture, context: ChartContext): string {
  const { strict } = context;
  const format = escapeXml(formatOf(cellsOf(categories, context)));
  const isLying = kind === "bar";
  const line = `<c:spPr><a:ln w="9525">${solid(faint)}</a:ln></c:spPr>`;
  const ticks = `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>`;
  return [
    `<c:catAx><c:axId val="${categoryAxis}"/>`,
    // Lying bars are counted from below: turned round, the first category stands on top.
    `<c:scaling><c:orientation val="${isLying ? "maxMin" : "minMax"}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${isLying ? "l" : "b"}"/>`,
    `<c:numFmt formatCode="${format}" sourceLinked="1"/>${ticks}${line}`,
    `<c:crossAx val="${valueAxis}"/><c:crosses val="autoZero"/>`,
    // Dates stand as they are in the cells, not at every day between them; and no label is left out.
    `<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="${percent(100, strict)}"/>`,
    `<c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
    `<c:valAx><c:axId val="${valueAxis}"/>`,
    `<c:scaling><c:orientation val="minMax"/><c:max val="${axis.max}"/><c:min val="${axis.min}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${isLying ? "b" : "l"}"/><c:majorGridlines>${line}</c:majorGridlines>`,
    `<c:numFmt formatCode="General" sourceLinked="0"/>`,
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${line}`,
    // Below the last category where these are turned round.
    `<c:crossAx val="${categoryAxis}"/><c:crosses val="${isLying ? "max" : "autoZero"}"/>`,
    `<c:crossBetween val="between"/><c:majorUnit val="${axis.step}"/></c:valAx>`,
  ].join("");
}

/** Categories that are numbers, as dates are, keep their cells' format. */
function categoriesXml(area: string, context: ChartContext): string {
  const held = cellsOf(area, context).flatMap((cell) =>
    cell === undefined || cell.value === null ? [] : [cell.value],
  );
  const areNumbers = held.length > 0 && held.every((value) => typeof value === "number");
  return areNumbers ? numbersXml(area, context) : textsXml(area, context);
}

function textsXml(area: string, context: ChartContext): string {
  const cells = cellsOf(area, context);
  const points = cells.map((cell, index) => {
    const value = cell?.value ?? null;
    return value === null ? "" : `<c:pt idx="${index}"><c:v>${encodeText(String(value))}</c:v></c:pt>`;
  });
  const cache = `<c:strCache><c:ptCount val="${cells.length}"/>${points.join("")}</c:strCache>`;
  return `<c:strRef>${referenceXml(area, context)}${cache}</c:strRef>`;
}

function numbersXml(area: string, context: ChartContext): string {
  const cells = cellsOf(area, context);
  const points = cells.map((cell, index) => {
    return typeof cell?.value === "number" ? `<c:pt idx="${index}"><c:v>${cell.value}</c:v></c:pt>` : "";
  });
  const count = `<c:formatCode>${escapeXml(formatOf(cells))}</c:formatCode><c:ptCount val="${cells.length}"/>`;
  return `<c:numRef>${referenceXml(area, context)}<c:numCache>${count}${points.join("")}</c:numCache></c:numRef>`;
}

function formatOf(cells: readonly (BlueprintCell | undefined)[]): string {
  const first = cells.find((cell) => typeof cell?.value === "number");
  return first?.format ?? first?.style?.format ?? "General";
}

function referenceXml(area: string, { sheet }: ChartContext): string {
  return `<c:f>${escapeXml(anchoredArea(sheet, area))}</c:f>`;
}

function cellsOf(text: string, { cells }: ChartContext): readonly (BlueprintCell | undefined)[] {
  const area = parseArea(text);
  if (area === undefined) throw new RangeError(`A chart cannot show ${text}`);
  const found: (BlueprintCell | undefined)[] = [];
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      found.push(cells.get(cellName({ row, column })));
    }
  }
  return found;
}

/** Strict files write the sign. */
function percent(share: number, strict: boolean): string {
  return strict ? `${share}%` : String(share);
}

function solid(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}
