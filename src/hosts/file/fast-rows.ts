/** A row of a sheet in the spelling that Excel, LibreOffice and most libraries use, read without an XML parser. */
import { maxRows } from "../../workbook/address";
import { resolveEntities, type FastElement } from "./fast-path";
import { beginRow, columnOf, finishCell, finishRow, type SheetReading } from "./sheet-cells";

const rowStart = /<row r="([0-9]+)"([^<>]*?)(\/?)>/y;
const cellStart = /\s*<c r="([A-Z]+)[0-9]+"(?: s="([0-9]+)")?(?: t="(s|str|n|b|e|inlineStr)")?(?:(\/>)|>)/y;
const formula =
  /<f(?: aca="(?:false|true)")?(?: t="shared"(?: ref="[A-Z0-9:]+")? si="([0-9]+)")?(?:\/>|>([^<\r]*)<\/f>)/y;
const value = /<v(?:\/>|>([^<\r]*)<\/v>)/y;
const inline = /<is><t(?: xml:space="preserve")?(?:\/>|>([^<\r]*)<\/t>)<\/is>/y;
const rowEnd = /\s*<\/row>/y;

/** Reads whole rows into `reading`. */
export function fastRows(reading: SheetReading): FastElement {
  return (text, start) => {
    rowStart.lastIndex = start;
    const match = rowStart.exec(text);
    // A number that no sheet has is left to the careful reading.
    if (match === null || !(Number(match[1]) >= 1 && Number(match[1]) <= maxRows)) return -1;
    const { cellsLeft } = reading.context;
    const { row } = reading;
    beginRow(reading, Number(match[1]) - 1, / hidden="(?:1|true)"/.test(match[2] ?? ""));
    const end = match[3] === "/" ? rowStart.lastIndex : readCells(reading, text, rowStart.lastIndex);
    if (end >= 0) finishRow(reading);
    else {
      reading.row = row;
      reading.context.cellsLeft = cellsLeft;
    }
    return end;
  };
}

function readCells(reading: SheetReading, text: string, from: number): number {
  let at = from;
  for (;;) {
    cellStart.lastIndex = at;
    const match = cellStart.exec(text);
    if (match === null) break;
    at = cellStart.lastIndex;
    if (match[4] !== undefined) continue;
    reading.column = columnOf(match[1] ?? "");
    reading.style = match[2] === undefined ? 0 : Number(match[2]);
    reading.type = match[3];
    at = readContent(reading, text, at);
    if (at < 0 || reading.column < 0) return -1;
    finishCell(reading);
  }
  rowEnd.lastIndex = at;
  return rowEnd.test(text) ? rowEnd.lastIndex : -1;
}

/** Formula, value or inline text up to the cell's end; -1 for anything else inside a cell. */
function readContent(reading: SheetReading, text: string, from: number): number {
  let at = from;
  reading.formula = reading.content = reading.sharedGroup = undefined;
  if (text.startsWith("<f", at)) {
    formula.lastIndex = at;
    const match = formula.exec(text);
    if (match === null) return -1;
    reading.sharedGroup = match[1];
    reading.formula = resolveEntities(match[2] ?? "");
    if (reading.formula === undefined) return -1;
    at = formula.lastIndex;
  }
  const held = text.startsWith("<v", at) ? value : text.startsWith("<is", at) ? inline : undefined;
  if (held !== undefined) {
    held.lastIndex = at;
    const match = held.exec(text);
    if (match === null) return -1;
    reading.content = resolveEntities(match[1] ?? "");
    if (reading.content === undefined) return -1;
    at = held.lastIndex;
  }
  return text.startsWith("</c>", at) ? at + 4 : -1;
}
