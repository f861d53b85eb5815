/** The texts that cells of all sheets share, by index. */
import { HostProblem } from "../../../workbook/host";
import { resolveEntities, withFastPath, type FastElement } from "./fast-path";
import { decodeText } from "../xml/text-escapes";
import { streamPart, type WorkbookPackage } from "../zip/workbook-package";
import { xmlSink, type XmlHandlers } from "../xml/xml-read";

/** More than the cells that are read could use. */
const mostStrings = 5_000_000;
const longestInAll = 256 * 1024 * 1024;

/** Throws `tooLarge` where the texts would fill the memory. Rich text is joined; how to pronounce it (`rPh`) is no part of it. */
export function readSharedStrings(source: WorkbookPackage, part: string | undefined): readonly string[] {
  if (part === undefined) return [];
  const strings: string[] = [];
  let length = 0;
  const keep = (text: string): void => {
    length += text.length;
    strings.push(text);
    if (strings.length > mostStrings) throw new HostProblem("tooLarge", { part, limit: mostStrings });
    if (length > longestInAll) throw new HostProblem("tooLarge", { part, limit: "256 MB" });
  };
  const sink = withFastPath("<si>", "</si>", plainString(keep), xmlSink(part, stringHandlers(keep)));
  streamPart(source, part, sink.write);
  sink.end();
  return strings;
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
