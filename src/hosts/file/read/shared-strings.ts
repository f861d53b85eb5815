/** The texts that cells of all sheets share, by index. */
import { HostProblem } from "../../../workbook/host";
import { withinLongest } from "../../../workbook/unread-cells";
import { resolveEntities, withFastPath, type FastElement } from "./fast-path";
import { decodeText } from "../xml/text-escapes";
import { countedSink, streamPart, type WorkbookPackage } from "../zip/workbook-package";
import { xmlSink, type XmlHandlers } from "../xml/xml-read";

/** More than the cells that are read could use. */
const mostStrings = 5_000_000;
const longestInAll = 256 * 1024 * 1024;

export interface SharedStrings {
  readonly strings: readonly string[];
  /** The indexes of those that were cut where the longest text of Excel ends. */
  readonly cut: ReadonlySet<number>;
}

/** Throws `tooLarge` where the texts would fill the memory. Rich text is joined; how to pronounce it (`rPh`) is no part of it. */
export function readSharedStrings(source: WorkbookPackage, part: string | undefined): SharedStrings {
  const strings: string[] = [];
  const cut = new Set<number>();
  if (part === undefined) return { strings, cut };
  let length = 0;
  const keep = (whole: string): void => {
    const text = withinLongest(whole);
    if (text.length < whole.length) cut.add(strings.length);
    length += text.length;
    strings.push(text);
    if (strings.length > mostStrings) throw new HostProblem("tooLarge", { part, limit: mostStrings });
    if (length > longestInAll) throw new HostProblem("tooLarge", { part, limit: "256 MB" });
  };
  const slow = countedSink(source, part, xmlSink(part, stringHandlers(keep)));
  const sink = withFastPath("<si>", "</si>", plainString(keep), slow);
  streamPart(source, part, sink.write);
  sink.end();
  return { strings, cut };
}

const plain = /<si><t(?: xml:space="preserve")?>([^<\r]*)<\/t><\/si>/y;

function plainString(keep: (text: string) => void): FastElement {
  return (text, start) => {
    plain.lastIndex = start;
    const content = resolveEntities(plain.exec(text)?.[1] ?? "&");
    if (content === undefined) return -1;
    keep(decodeText(content));
    return plain.lastIndex;
  };
}

function stringHandlers(keep: (text: string) => void): XmlHandlers {
  let current = "";
  let inText = false;
  let inPhonetic = false;
  return {
    open: (name) => {
      if (name === "t") inText = !inPhonetic;
      else if (name === "rPh") inPhonetic = true;
      else if (name === "si") current = "";
    },
    text: (text) => {
      if (inText) current += text;
    },
    close: (name) => {
      if (name === "t") inText = false;
      else if (name === "rPh") inPhonetic = false;
      else if (name === "si") keep(decodeText(current));
    },
  };
}
