/** Where the charts of a sheet lie, as the XML of a drawing part, and read back from what this file wrote. */
import { areaName } from "../../../workbook/address";
import { chartName, type BlueprintChart } from "../../../workbook/blueprint";
import { resolveEntities } from "../read/fast-path";
import { parseArea } from "../write/sheet-places";
import { xmlDeclaration } from "../write/skeleton";
import { encodeDrawingText } from "../xml/text-escapes";

export interface DrawingNamespaces {
  readonly drawing: string;
  readonly main: string;
  readonly chart: string;
  readonly relationships: string;
}

const transitional: DrawingNamespaces = {
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  main: "http://schemas.openxmlformats.org/drawingml/2006/main",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

const strictOnes: DrawingNamespaces = {
  drawing: "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
  main: "http://purl.oclc.org/ooxml/drawingml/main",
  chart: "http://purl.oclc.org/ooxml/drawingml/chart",
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
};

/** Strict files spell the vocabularies in their own way. */
export function drawingNamespaces(strict: boolean): DrawingNamespaces {
  return strict ? strictOnes : transitional;
}

/** Of the drawing's chart at this place; zero-based. */
export function relationshipId(index: number): string {
  return `rId${index + 1}`;
}

/** What a drawing says of a chart. */
export type ChartFrame = Pick<BlueprintChart, "area" | "alt">;

/** Throws a `RangeError` for a chart whose `area` is none. */
export function drawingXml(charts: readonly ChartFrame[], strict: boolean): string {
  const names = drawingNamespaces(strict);
  return [
    xmlDeclaration,
    `<xdr:wsDr xmlns:xdr="${names.drawing}" xmlns:a="${names.main}">`,
    ...charts.map((chart, index) => anchorXml(chart, index, names)),
    `</xdr:wsDr>`,
  ].join("");
}

function anchorXml({ area, alt }: ChartFrame, index: number, names: DrawingNamespaces): string {
  const covered = parseArea(area);
  if (covered === undefined) throw new RangeError(`A chart cannot cover ${area}`);
  return [
    `<xdr:twoCellAnchor>`,
    cornerXml("from", covered.firstColumn, covered.firstRow),
    cornerXml("to", covered.lastColumn + 1, covered.lastRow + 1),
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>`,
    // 1 is the drawing itself.
    `<xdr:cNvPr id="${index + 2}" name="${chartName(index)}" descr="${encodeDrawingText(alt)}"/>`,
    `<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>`,
    `<a:graphic><a:graphicData uri="${names.chart}">`,
    `<c:chart xmlns:c="${names.chart}" xmlns:r="${names.relationships}" r:id="${relationshipId(index)}"/>`,
    `</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>`,
    `</xdr:twoCellAnchor>`,
  ].join("");
}

/** Offsets of nothing: a chart covers whole cells. */
function cornerXml(corner: "from" | "to", column: number, row: number): string {
  return [
    `<xdr:${corner}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>`,
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${corner}>`,
  ].join("");
}

/** The charts of a drawing in their order; of a drawing that Samkoll did not write, anything: the caller compares. */
export function readDrawing(text: string): readonly ChartFrame[] {
  return text
    .split("<xdr:twoCellAnchor>")
    .slice(1)
    .map((anchor) => {
      const [firstColumn, lastColumn] = numbersIn(anchor, "col");
      const [firstRow, lastRow] = numbersIn(anchor, "row");
      const area = areaName({
        sheet: "",
        firstRow: firstRow ?? 0,
        firstColumn: firstColumn ?? 0,
        lastRow: (lastRow ?? 1) - 1,
        lastColumn: (lastColumn ?? 1) - 1,
      });
      return { area, alt: decodeDrawingText(/ descr="([^"]*)"/.exec(anchor)?.[1] ?? "") };
    });
}

/** What `encodeDrawingText` has written. */
export function decodeDrawingText(xml: string): string {
  const text = xml.replaceAll("&#10;", "\n");
  return resolveEntities(text) ?? text;
}

function numbersIn(anchor: string, name: "col" | "row"): readonly number[] {
  return [...anchor.matchAll(new RegExp(`<xdr:${name}>(\\d{1,7})<`, "g"))].map(([, number]) => Number(number));
}
