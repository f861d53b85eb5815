/** Where the cells that a patch touches stand in a sheet's text, and what else there depends on them. */
import { parseCellName, type Area } from "../../../workbook/address";
import { HostProblem } from "../../../workbook/host";
import { plainFormula, styleIndex } from "../read/sheet-cells";
import { cellColumn, rowIndex } from "../read/sheet-part";
import { boundedParser } from "../xml/xml-parser";
import { isTrue, type Attributes } from "../xml/xml-read";

/** A stretch of the sheet's text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface CellPlace extends Stretch {
  readonly column: number;
  readonly style: number;
}

/**
 * A row that holds touched cells. `closeStart` is `end` for a row written `<row/>`. Where a damaged file has several
 * rows of one number it is the last of them, with the cells of all.
 */
export interface RowPlace extends Stretch {
  readonly tag: string;
  readonly index: number;
  readonly openEnd: number;
  readonly closeStart: number;
  /** The style that new cells of the row take over. */
  readonly style: number | undefined;
  readonly cells: readonly CellPlace[];
}

/** One `<f t="shared">`; `text` is there in the cell that carries the formula for its group. */
export interface SharedPlace extends Stretch {
  readonly row: number;
  readonly column: number;
  readonly group: string;
  readonly text: string | undefined;
}

export interface SheetPlaces {
  readonly prefix: string;
  readonly sheetData: Stretch & { readonly tag: string; readonly closeStart: number };
  /** Rows that were sought and are there. */
  readonly rows: ReadonlyMap<number, RowPlace>;
  /** For a sought row that is not there: the place of the first row below it. */
  readonly rowInsertions: ReadonlyMap<number, number>;
  readonly shared: readonly SharedPlace[];
  /** Areas of array formulas and data tables, which only change whole. */
  readonly blocks: readonly Omit<Area, "sheet">[];
  readonly columnStyles: readonly { readonly first: number; readonly last: number; readonly style: number }[];
  readonly dimension: (Stretch & { readonly area: string }) | undefined;
}

interface Search {
  readonly sought: ReadonlySet<number>;
  /** Those sought that lie below all rows seen so far, the nearest last. */
  readonly waiting: number[];
  prefix: string | undefined;
  sheetData: SheetPlaces["sheetData"] | undefined;
  readonly rows: Map<number, RowPlace>;
  readonly rowInsertions: Map<number, number>;
  readonly shared: SharedPlace[];
  readonly blocks: Omit<Area, "sheet">[];
  readonly columnStyles: { first: number; last: number; style: number }[];
  dimension: SheetPlaces["dimension"];
  row: number;
  column: number;
  openRow: (Omit<RowPlace, "end" | "closeStart"> & { readonly cells: CellPlace[] }) | undefined;
  openCell: Omit<CellPlace, "end"> | undefined;
  openShared: Omit<SharedPlace, "end"> | undefined;
  sharedText: string;
}

/** `sought`: zero-based rows. Throws `forbiddenXml` or `brokenXml`, also for a sheet without a place for rows. */
export function findPlaces(part: string, text: string, sought: ReadonlySet<number>): SheetPlaces {
  const search = newSearch(sought);
  const local = (tag: string): string => (search.prefix ? tag.slice(search.prefix.length) : tag);
  const parser = boundedParser(
    part,
    {
      open: (tag) => {
        search.prefix ??= tag.name.slice(0, tag.name.indexOf(":") + 1);
        if (!tag.name.startsWith(search.prefix)) return;
        const openEnd = parser.place();
        const start = text.lastIndexOf("<", openEnd - 1);
        opened(search, local(tag.name), tag.attributes, { start, end: openEnd }, tag.name);
      },
      text: (content) => {
        if (search.openShared) search.sharedText += content;
      },
      close: (tag) => {
        if (!tag.name.startsWith(search.prefix ?? "")) return;
        const end = parser.place();
        const closeStart = tag.isSelfClosing ? end : text.lastIndexOf("<", end - 1);
        closed(search, local(tag.name), closeStart, end);
      },
    },
    true,
  );
  parser.write(text);
  parser.end();
  const { sheetData, prefix = "" } = search;
  if (sheetData === undefined) throw new HostProblem("brokenXml", { part });
  return { ...search, prefix, sheetData };
}

/** `B5:F9` or `B5` as an area; `undefined` for anything else. */
export function parseArea(text: string): Omit<Area, "sheet"> | undefined {
  const [from, to] = text.split(":");
  const first = parseCellName(from ?? "");
  const last = to === undefined ? first : parseCellName(to);
  if (first === undefined || last === undefined) return undefined;
  return { firstRow: first.row, firstColumn: first.column, lastRow: last.row, lastColumn: last.column };
}

function newSearch(sought: ReadonlySet<number>): Search {
  return {
    sought,
    waiting: [...sought].sort((a, b) => b - a),
    prefix: undefined,
    sheetData: undefined,
    rows: new Map(),
    rowInsertions: new Map(),
    shared: [],
    blocks: [],
    columnStyles: [],
    dimension: undefined,
    row: -1,
    column: -1,
    openRow: undefined,
    openCell: undefined,
    openShared: undefined,
    sharedText: "",
  };
}

function opened(search: Search, name: string, attributes: Attributes, at: Stretch, tag: string): void {
  if (name === "row") {
    search.row = rowIndex(attributes, search.row);
    search.column = -1;
    const { row: index } = search;
    for (let row = search.waiting.at(-1); row !== undefined && row < index; row = search.waiting.at(-1)) {
      search.rowInsertions.set(row, at.start);
      search.waiting.pop();
    }
    if (!search.sought.has(index)) return;
    const style = isTrue(attributes["customFormat"]) ? styleIndex(attributes["s"]) : undefined;
    search.openRow = { tag, index, start: at.start, openEnd: at.end, style, cells: [] };
  } else if (name === "c") {
    search.column = cellColumn(attributes, search.column);
    search.openCell = { column: search.column, start: at.start, style: styleIndex(attributes["s"]) };
  } else if (name === "f" && search.openCell) openedFormula(search, attributes, at.start);
  else if (name === "sheetData") search.sheetData = { tag, start: at.start, closeStart: at.end, end: at.end };
  else if (name === "dimension") search.dimension = { ...at, area: attributes["ref"] ?? "" };
  else if (name === "col" && attributes["style"] !== undefined) {
    const { min, max, style } = attributes;
    search.columnStyles.push({ first: Number(min) - 1, last: Number(max) - 1, style: styleIndex(style) });
  }
}

function openedFormula(search: Search, attributes: Attributes, start: number): void {
  const { row, column } = search;
  const type = attributes["t"];
  if (type === "shared") {
    search.openShared = { row, column, group: attributes["si"] ?? "", start, text: undefined };
    search.sharedText = "";
  } else if (type === "array" || type === "dataTable") {
    const alone = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
    search.blocks.push(parseArea(attributes["ref"] ?? "") ?? alone);
  }
}

function closed(search: Search, name: string, closeStart: number, end: number): void {
  if (name === "c" && search.openCell) {
    search.openRow?.cells.push({ ...search.openCell, end });
    search.openCell = undefined;
  } else if (name === "row" && search.openRow) {
    const { openRow } = search;
    const earlier = search.rows.get(openRow.index)?.cells ?? [];
    search.rows.set(openRow.index, { ...openRow, cells: [...earlier, ...openRow.cells], closeStart, end });
    search.openRow = undefined;
  } else if (name === "f" && search.openShared) {
    const text = search.sharedText === "" ? undefined : plainFormula(search.sharedText);
    search.shared.push({ ...search.openShared, text, end });
    search.openShared = undefined;
  } else if (name === "sheetData" && search.sheetData) search.sheetData = { ...search.sheetData, closeStart, end };
}
