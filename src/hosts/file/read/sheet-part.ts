/** One worksheet part read into rows with content; empty cells cost no memory. */
import { maxColumns, maxRows } from "../../../workbook/address";
import { asFormulaFree } from "../../../workbook/formula-free";
import type { Sheet } from "../../../workbook/snapshot";
import { withUnreadCells } from "../../../workbook/unread-cells";
import { withFastPath } from "./fast-path";
import { fastRows } from "./fast-rows";
import { readSheetCharts } from "../charts/sheet-charts";
import { readNotes } from "./notes-part";
import {
  beginRow,
  columnOf,
  finishCell,
  finishedRows,
  finishRow,
  newSheetReading,
  styleIndex,
  type SheetContext,
  type SheetReading,
} from "./sheet-cells";
import { shellTexts, type ShellTexts } from "../outside/shell-texts";
import { countedSink, streamPart, type WorkbookPackage } from "../zip/workbook-package";
import type { SheetEntry } from "./workbook-part";
import { isTrue, xmlSink, type Attributes, type XmlHandlers } from "../xml/xml-read";

export function readSheet(source: WorkbookPackage, entry: SheetEntry, context: SheetContext): Sheet {
  const reading = newSheetReading(context);
  const frame: SheetFrame = { hiddenColumns: [], merges: [], protected: false, objectsLocked: false };
  const shell = shellTexts(entry.part, entry.name);
  const slow = countedSink(source, entry.part, xmlSink(entry.part, sheetHandlers(reading, frame, shell)));
  const sink = withFastPath("<row ", "</row>", fastRows(reading), slow);
  streamPart(source, entry.part, sink.write);
  sink.end();
  for (const text of shell.found) context.outside.push(text);
  context.links.set(entry.name, shell.links);
  const charts = readSheetCharts(source, entry.part);
  const whole: Sheet = {
    name: entry.name,
    visibility: entry.visibility,
    protected: frame.protected,
    rows: finishedRows(reading),
    hiddenColumns: hiddenUpTo(frame.hiddenColumns, reading.lastColumn),
    notes: {
      editable: !(frame.protected && frame.objectsLocked),
      texts: readNotes(source, entry.part),
    },
    ...(frame.merges.length > 0 && { merges: frame.merges }),
    ...(charts.length > 0 && { charts }),
    ...(reading.unreadFromRow === undefined ? {} : { unreadFromRow: reading.unreadFromRow }),
  };
  const sheet = withUnreadCells(whole, reading.unread);
  return reading.packed.cells.formulas.size === 0 ? asFormulaFree(sheet) : sheet;
}

/** A row that a file leaves without a number follows the one before; zero-based. */
export function rowIndex(attributes: Attributes, before: number): number {
  const said = Number(attributes["r"]);
  return said >= 1 && said <= maxRows ? said - 1 : before + 1;
}

/** A cell that a file leaves without an address follows the one before; the column, zero-based. */
export function cellColumn(attributes: Attributes, before: number): number {
  const said = columnOf(attributes["r"] ?? "");
  return said < 0 ? before + 1 : said;
}

/** What a sheet says outside its rows. */
interface SheetFrame {
  hiddenColumns: (readonly [number, number])[];
  readonly merges: string[];
  protected: boolean;
  /** The protection covers notes too. */
  objectsLocked: boolean;
}

/** Any spelling that the schema allows, by the XML parser. */
function sheetHandlers(reading: SheetReading, frame: SheetFrame, shell: ShellTexts): XmlHandlers {
  let inCell = false;
  let inPhonetic = false;
  let collecting: "content" | "formula" | undefined;
  const openInCell = (name: string, attributes: Attributes): void => {
    if (name === "rPh") inPhonetic = true;
    else if (name === "is") reading.content = "";
    else if (name === "v" || (name === "t" && !inPhonetic)) {
      collecting = "content";
      reading.content ??= "";
    } else if (name === "f" && attributes["t"] !== "dataTable") {
      collecting = "formula";
      reading.formula = "";
      reading.sharedGroup = attributes["t"] === "shared" ? (attributes["si"] ?? "") : undefined;
    }
  };
  return {
    open: (name, attributes) => {
      if (inCell) openInCell(name, attributes);
      else if (name === "c") {
        inCell = true;
        openCell(reading, attributes);
      } else if (name === "row") {
        const hidden = isTrue(attributes["hidden"]) || isNothing(attributes["ht"]);
        beginRow(reading, rowIndex(attributes, reading.row), hidden);
      } else {
        noteFrame(frame, name, attributes);
        shell.open(name, attributes);
      }
    },
    text: (text) => {
      if (!inCell) shell.text(text);
      else if (collecting === "content") reading.content += text;
      else if (collecting === "formula") reading.formula += text;
    },
    close: (name) => {
      if (name === "c") {
        inCell = false;
        finishCell(reading);
      } else if (name === "row") finishRow(reading);
      else if (!inCell) shell.close(name);
      else if (name === "rPh") inPhonetic = false;
      else if (name === "v" || name === "t" || name === "f") collecting = undefined;
    },
  };
}

function noteFrame(frame: SheetFrame, name: string, attributes: Attributes): void {
  if (name === "col") noteColumn(frame, attributes);
  else if (name === "mergeCell") noteMerge(frame, attributes);
  else if (name === "sheetProtection") {
    frame.protected = isTrue(attributes["sheet"]);
    frame.objectsLocked = isTrue(attributes["objects"]);
  }
}

function openCell(reading: SheetReading, attributes: Attributes): void {
  reading.column = cellColumn(attributes, reading.column);
  reading.type = attributes["t"];
  reading.style = styleIndex(attributes["s"]);
  reading.content = reading.formula = reading.sharedGroup = undefined;
}

function noteColumn(frame: SheetFrame, attributes: Attributes): void {
  if (isTrue(attributes["hidden"]) || isNothing(attributes["width"])) {
    const first = Number(attributes["min"]) - 1;
    const last = Math.min(Number(attributes["max"]), maxColumns) - 1;
    if (first >= 0 && first <= last) frame.hiddenColumns.push([first, last]);
    if (frame.hiddenColumns.length > mostRanges) frame.hiddenColumns = joined(frame.hiddenColumns);
  }
}

/** More than there are columns; a hostile file may name millions. */
const mostRanges = 40_000;

function joined(ranges: SheetFrame["hiddenColumns"]): SheetFrame["hiddenColumns"] {
  const apart: [number, number][] = [];
  for (const [first, last] of [...ranges].sort(([a], [b]) => a - b)) {
    const before = apart.at(-1);
    if (before === undefined || before[1] < first - 1) apart.push([first, last]);
    else before[1] = Math.max(before[1], last);
  }
  return apart;
}

/** A row or column so low or narrow that nothing of it is seen. */
function isNothing(size: string | undefined): boolean {
  return size !== undefined && size !== "" && Number(size) < 0.1;
}

/** A hostile file may name millions. */
const mostMerges = 10_000;

function noteMerge({ merges }: SheetFrame, attributes: Attributes): void {
  const area = attributes["ref"] ?? "";
  if (merges.length < mostMerges && /^[A-Z]{1,3}[1-9]\d{0,6}:[A-Z]{1,3}[1-9]\d{0,6}$/.test(area)) merges.push(area);
}

/** Columns hidden where the sheet has content: many hide all that lies to the right, 16,000 of them. */
function hiddenUpTo(ranges: SheetFrame["hiddenColumns"], lastColumn: number): ReadonlySet<number> {
  const hidden = new Set<number>();
  let next = 0;
  // By rising start each column is visited once, however often the ranges of a hostile file overlap.
  for (const [first, last] of [...ranges].sort(([a], [b]) => a - b)) {
    for (next = Math.max(first, next); next <= Math.min(last, lastColumn); next++) hidden.add(next);
  }
  return hidden;
}
