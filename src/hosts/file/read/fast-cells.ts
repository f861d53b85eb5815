/** The cells of a row in their usual spelling, letter by letter: a long file is made of these. */
import { maxColumns } from "../../../workbook/address";
import { resolveEntities } from "./fast-path";
import { kinds } from "./packed-cells";
import { finishCell, keepCell, keepShared, type SheetReading } from "./sheet-cells";

const [space, quote, minus, dot, slash, zero, nine] = [0x20, 0x22, 0x2d, 0x2e, 0x2f, 0x30, 0x39];
const [letterA, letterZ, tagEnd] = [0x41, 0x5a, 0x3e];

/** The other types than a number's and a shared text's that are read here. */
const types: ReadonlySet<string> = new Set(["str", "b", "e", "inlineStr", "n"]);

const formula =
  /<f(?: aca="(?:false|true)")?(?: t="shared"(?: ref="[A-Z0-9:]+")? si="([0-9]+)")?(?:\/>|>([^<\r]*)<\/f>)/y;
const value = /<v(?:\/>|>([^<\r]*)<\/v>)/y;
const inline = /<is><t(?: xml:space="preserve")?(?:\/>|>([^<\r]*)<\/t>)<\/is>/y;

/** Reads from behind `<row …>` to behind `</row>`; -1 where anything is spelt in another way. */
export function readCells(reading: SheetReading, text: string, from: number): number {
  let at = afterSpace(text, from);
  while (text.startsWith('<c r="', at)) {
    at = readTag(reading, text, at + 6);
    if (at < 0) return -1;
    if (text.charCodeAt(at - 2) !== slash) {
      const end = readPlain(reading, text, at);
      at = end >= 0 ? end : readContent(reading, text, at);
      if (at < 0) return -1;
    }
    at = afterSpace(text, at);
  }
  return text.startsWith("</row>", at) ? at + 6 : -1;
}

/** Column, style and type; from behind `r="` to behind the `>`. */
function readTag(reading: SheetReading, text: string, from: number): number {
  let at = from;
  let column = 0;
  let code = text.charCodeAt(at);
  for (; code >= letterA && code <= letterZ; code = text.charCodeAt(++at)) column = column * 26 + code - letterA + 1;
  const digits = at;
  at = afterDigits(text, at);
  if (column === 0 || column > maxColumns || at === digits || text.charCodeAt(at) !== quote) return -1;
  reading.column = column - 1;
  at = readType(reading, text, readStyle(reading, text, at + 1));
  if (at < 0) return -1;
  if (text.charCodeAt(at) === slash) at += 1;
  return text.charCodeAt(at) === tagEnd ? at + 1 : -1;
}

/** Stays where it is without a style, and where a style is none of a usual length. */
function readStyle(reading: SheetReading, text: string, from: number): number {
  reading.style = 0;
  if (!text.startsWith(' s="', from)) return from;
  const end = afterDigits(text, from + 4);
  if (end === from + 4 || end > from + 10 || text.charCodeAt(end) !== quote) return from;
  let style = 0;
  for (let at = from + 4; at < end; at++) style = style * 10 + text.charCodeAt(at) - zero;
  reading.style = style;
  return end + 1;
}

function readType(reading: SheetReading, text: string, from: number): number {
  reading.type = undefined;
  if (!text.startsWith(' t="', from)) return from;
  if (text.startsWith('s"', from + 4)) {
    reading.type = "s";
    return from + 6;
  }
  const end = text.indexOf('"', from + 4);
  const type = text.slice(from + 4, end);
  if (!types.has(type)) return -1;
  reading.type = type;
  return end + 1;
}

/** The largest number of digits that a double holds exactly, so that one division by a power of ten rounds as it should. */
const exactDigits = 15;
const powers = Array.from({ length: exactDigits + 1 }, (_, exponent) => 10 ** exponent);

/**
 * A cell with nothing but a number or the number of a shared text, to behind `</c>`; -1 for any other, and for numbers
 * that are not written out.
 */
function readPlain(reading: SheetReading, text: string, from: number): number {
  const { type } = reading;
  if ((type !== undefined && type !== "s" && type !== "n") || !text.startsWith("<v>", from)) return -1;
  const negative = text.charCodeAt(from + 3) === minus;
  const start = negative ? from + 4 : from + 3;
  let point = -1;
  let number = 0;
  let at = start;
  for (let code = text.charCodeAt(at); ; code = text.charCodeAt(++at)) {
    if (code >= zero && code <= nine) number = number * 10 + code - zero;
    else if (code === dot && point < 0) point = at;
    else break;
  }
  const decimals = point < 0 ? 0 : at - point - 1;
  const digits = at - start - (point < 0 ? 0 : 1);
  const whole = point < 0 ? digits : point - start;
  if (whole === 0 || digits > exactDigits || (point >= 0 && decimals === 0)) return -1;
  if (!text.startsWith("</v></c>", at)) return -1;
  if (type === "s") {
    if (negative || point >= 0) return -1;
    if (reading.unreadFromRow === undefined) keepShared(reading, number);
  } else if (reading.unreadFromRow === undefined) {
    const size = number / (powers[decimals] ?? 1);
    keepCell(reading, kinds.number, negative ? -size : size);
  }
  return at + 8;
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
  if (!text.startsWith("</c>", at)) return -1;
  finishCell(reading);
  return at + 4;
}

/** Behind spaces, tabs and line breaks. */
function afterSpace(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= space) at += 1;
  return at;
}

function afterDigits(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code >= zero && code <= nine; code = text.charCodeAt(at)) at += 1;
  return at;
}
