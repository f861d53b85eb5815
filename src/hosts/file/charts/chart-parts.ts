/** The charts of a sheet in the package: their parts put in, known again, and taken out. */
import { cellName } from "../../../workbook/address";
import type { BlueprintChart, SheetBlueprint } from "../../../workbook/blueprint";
import { HostProblem } from "../../../workbook/host";
import { readChart, withoutCaches } from "./chart-read";
import { chartXml, type ChartContext } from "./chart-xml";
import { addContentType, addRelationship, removeContentType } from "../zip/content-types";
import { drawingXml, readDrawing, relationshipId } from "./drawing-xml";
import { freePart, pathBetween } from "../zip/free-part";
import { readRelationships, relationshipsPart } from "../zip/relationships";
import { relationshipTypes } from "../write/workbook-edits";
import { findPart, partText, removePart, setPartText, type WorkbookPackage } from "../zip/workbook-package";
import type { SheetEntry, WorkbookPart } from "../read/workbook-part";

/** A larger part is no chart of ours. */
const largestPart = 4 * 1024 * 1024;

/** Puts in the drawing to which the XML of the new sheet in `sheetPart` points already. */
export function addCharts(
  target: WorkbookPackage,
  workbook: WorkbookPart,
  sheetPart: string,
  { name, cells, charts = [] }: SheetBlueprint,
): void {
  if (charts.length === 0) return;
  const { strict, namespace } = relationshipTypes(target, workbook);
  const context: ChartContext = {
    sheet: name,
    cells: new Map(cells.map((cell) => [cellName(cell), cell])),
    dateSystem: workbook.dateSystem,
    strict,
  };
  const drawing = freePart(target, workbook, (number) => `drawings/drawing${number}.xml`);
  setPartText(target, drawing, drawingXml(charts, strict));
  addContentType(target, drawing, "drawing");
  addRelationship(target, sheetPart, `${namespace}/drawing`, pathBetween(sheetPart, drawing));
  for (const chart of charts) {
    const part = freePart(target, workbook, (number) => `charts/chart${number}.xml`);
    setPartText(target, part, chartXml(chart, context));
    addContentType(target, part, "chart");
    addRelationship(target, drawing, `${namespace}/chart`, pathBetween(drawing, part));
  }
}

export interface OwnCharts {
  readonly charts: readonly BlueprintChart[];
  /** All that belongs to the sheet alone and goes with it. */
  readonly parts: readonly string[];
}

/**
 * The charts of the sheet, if they are all that it has of its own, each just as `addCharts` would write it again;
 * `undefined` where anything else hangs on the sheet (comments, tables, somebody's chart), which no Patch could bring
 * back.
 */
export function ownCharts(source: WorkbookPackage, workbook: WorkbookPart, entry: SheetEntry): OwnCharts | undefined {
  const links = findPart(source, relationshipsPart(entry.part));
  if (links === undefined) return { charts: [], parts: [] };
  try {
    const [drawing, ...others] = readRelationships(source, entry.part);
    if (drawing?.kind !== "drawing" || drawing.external || others.length > 0) return undefined;
    const charts = writtenCharts(source, workbook, entry, drawing.target);
    return charts === undefined ? undefined : { charts: charts.charts, parts: [links, ...charts.parts] };
  } catch (error) {
    // A damaged part, or one that is not there.
    if (error instanceof HostProblem) return undefined;
    throw error;
  }
}

function writtenCharts(
  source: WorkbookPackage,
  workbook: WorkbookPart,
  { name }: SheetEntry,
  drawing: string,
): OwnCharts | undefined {
  const { strict } = relationshipTypes(source, workbook);
  const context: ChartContext = { sheet: name, cells: new Map(), dateSystem: workbook.dateSystem, strict };
  const links = findPart(source, relationshipsPart(drawing));
  const linked = readRelationships(source, drawing);
  const text = partText(source, drawing, largestPart);
  const frames = readDrawing(text);
  if (links === undefined || frames.length !== linked.length || drawingXml(frames, strict) !== text) return undefined;
  const charts: BlueprintChart[] = [];
  for (const [index, { id, kind, external, target }] of linked.entries()) {
    const frame = frames[index];
    if (frame === undefined || kind !== "chart" || external || id !== relationshipId(index)) return undefined;
    // Excel gives its own charts a style part and a colour part.
    if (findPart(source, relationshipsPart(target)) !== undefined) return undefined;
    const written = partText(source, target, largestPart);
    const picture = readChart(written);
    if (!isWrittenSo(picture, context, written)) return undefined;
    charts.push({ ...picture, ...frame });
  }
  return { charts, parts: [drawing, links, ...linked.map(({ target }) => target)] };
}

function isWrittenSo(picture: ReturnType<typeof readChart>, context: ChartContext, written: string): boolean {
  try {
    return withoutCaches(chartXml(picture, context)) === withoutCaches(written);
  } catch (error) {
    // It shows what is no area: nothing of ours.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

export function removeParts(target: WorkbookPackage, parts: readonly string[]): void {
  for (const part of parts) {
    removeContentType(target, part);
    removePart(target, part);
  }
}
