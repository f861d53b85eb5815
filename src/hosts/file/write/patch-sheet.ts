/** Writes cells into a sheet's text; what is not touched keeps its bytes. */
import { areaName, cellName } from "../../../workbook/address";
import { HostProblem } from "../../../workbook/host";
import type { CellContent } from "../../../workbook/patch";
import { cellXml, formulaXml } from "./cell-xml";
import { formulaAt, relativeFormula } from "../../../workbook/formula/relative-formula";
import { parseArea, type CellPlace, type RowPlace, type SheetPlaces } from "./sheet-places";
import { isInside } from "../../../workbook/address";
import { applyEdits, insertAt, type TextEdit } from "../xml/xml-outline";

/** What a cell shall hold and how it shall look. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  /** Style index. */
  readonly style: number;
}

/** The style that a cell has, or that a new cell takes over from its row or column. */
export function styleAt(places: SheetPlaces, row: number, column: number): number {
  const line = places.rows.get(row);
  const cell = line?.cells.findLast((place) => place.column === column);
  if (cell) return cell.style;
  return line?.style ?? places.columnStyles.find(({ first, last }) => first <= column && column <= last)?.style ?? 0;
}

/** Throws `partOfArray` for a cell of an array formula or data table, which Excel changes only whole. */
export function requireOutsideBlocks(places: SheetPlaces, sheet: string, row: number, column: number): void {
  const inside = places.blocks.some((block) => isInside(block, { row, column }));
  if (inside) throw new HostProblem("partOfArray", { sheet, cell: cellName({ row, column }) });
}

/** The sheet's text with the cells written; each cell at most once. */
export function patchSheet(text: string, places: SheetPlaces, writes: readonly CellWrite[]): string {
  const edits: TextEdit[] = freeSharedFormulas(places, writes);
  const newRows: string[] = [];
  for (const [index, ofRow] of inRows(writes)) {
    const row = places.rows.get(index);
    if (row) {
      edits.push(...patchRow(text, places.prefix, row, ofRow));
      continue;
    }
    const cells = ofRow.map((write) => cellXml(places.prefix, write, write.content, write.style)).join("");
    if (cells === "") continue;
    const xml = `<${places.prefix}row r="${index + 1}">${cells}</${places.prefix}row>`;
    const before = places.rowInsertions.get(index);
    if (before === undefined) newRows.push(xml);
    else edits.push(insertAt(before, xml));
  }
  if (newRows.length > 0) edits.push(appendRows(places, newRows.join("")));
  return applyEdits(text, [...edits, ...growDimension(text, places, writes)]);
}

/** Writes by row, both rows and cells rising. */
function inRows(writes: readonly CellWrite[]): ReadonlyMap<number, readonly CellWrite[]> {
  const rows = new Map<number, CellWrite[]>();
  for (const write of [...writes].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const row = rows.get(write.row);
    if (row) row.push(write);
    else rows.set(write.row, [write]);
  }
  return rows;
}

function patchRow(text: string, prefix: string, row: RowPlace, writes: readonly CellWrite[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let added = "";
  for (const write of writes) {
    const xml = cellXml(prefix, write, write.content, write.style);
    const there = row.cells.filter((cell) => cell.column === write.column);
    const below = row.cells.find((cell) => cell.start >= row.start && cell.column > write.column);
    // In a damaged file the last of several counts, and an earlier one must not come to light in its place.
    if (there.length > 0) {
      there.forEach((cell, index) => edits.push(replaceCell(text, cell, index === there.length - 1 ? xml : "")));
    } else if (below) edits.push(insertAt(below.start, xml));
    else added += xml;
  }
  const open = withoutSpans(text, row, writes);
  if (open) edits.push(open);
  if (added !== "") {
    const written = row.closeStart < row.end;
    edits.push(
      written ? insertAt(row.closeStart, added) : { start: row.end - 2, end: row.end, text: `>${added}</${row.tag}>` },
    );
  }
  return edits;
}

/** A cell that the file leaves without an address keeps its place only as long as it stays in the text. */
function replaceCell(text: string, cell: CellPlace, xml: string): TextEdit {
  const tag = /^<[^\s/>]+/.exec(text.slice(cell.start, cell.start + 80))?.[0] ?? "";
  const said = text.slice(cell.start, text.indexOf(">", cell.start)).includes(" r=");
  return { start: cell.start, end: cell.end, text: xml === "" && !said ? `${tag}/>` : xml };
}

/** `spans` tells readers which columns a row fills; it goes when a new cell makes it untrue. */
function withoutSpans(text: string, row: RowPlace, writes: readonly CellWrite[]): TextEdit | undefined {
  const match = /\sspans="(\d+):(\d+)"/.exec(text.slice(row.start, row.openEnd));
  if (match === null) return undefined;
  const within = writes.every(({ column }) => column + 1 >= Number(match[1]) && column + 1 <= Number(match[2]));
  const start = row.start + match.index;
  return within ? undefined : { start, end: start + match[0].length, text: "" };
}

function appendRows(places: SheetPlaces, rows: string): TextEdit {
  const { sheetData } = places;
  if (sheetData.closeStart < sheetData.end) return insertAt(sheetData.closeStart, rows);
  return { start: sheetData.end - 2, end: sheetData.end, text: `>${rows}</${sheetData.tag}>` };
}

/** The cells that leaned on a formula now overwritten get their own. */
function freeSharedFormulas(places: SheetPlaces, writes: readonly CellWrite[]): TextEdit[] {
  const written = new Set(writes.map(cellName));
  const lost = new Map<string, ReturnType<typeof relativeFormula>>();
  const edits: TextEdit[] = [];
  for (const place of places.shared) {
    const overwritten = written.has(cellName(place));
    if (place.text !== undefined) {
      if (overwritten) lost.set(place.group, relativeFormula(place.text, place.row, place.column));
      else lost.delete(place.group);
      continue;
    }
    const formula = lost.get(place.group);
    if (formula === undefined || overwritten) continue;
    const text = formulaXml(places.prefix, formulaAt(formula, place.row, place.column));
    edits.push({ start: place.start, end: place.end, text });
  }
  return edits;
}

function growDimension(text: string, places: SheetPlaces, writes: readonly CellWrite[]): TextEdit[] {
  const { dimension } = places;
  const area = dimension && parseArea(dimension.area);
  if (!dimension || !area) return [];
  const filled = writes.filter(({ content }) => content.value !== null || content.formula !== undefined);
  const grown = { sheet: "", ...area };
  for (const { row, column } of filled) {
    grown.firstRow = Math.min(grown.firstRow, row);
    grown.firstColumn = Math.min(grown.firstColumn, column);
    grown.lastRow = Math.max(grown.lastRow, row);
    grown.lastColumn = Math.max(grown.lastColumn, column);
  }
  const ref = areaName(grown);
  if (ref === areaName({ sheet: "", ...area })) return [];
  const start = text.indexOf(dimension.area, dimension.start);
  return [{ start, end: start + dimension.area.length, text: ref }];
}
