/** The texts that cells of all sheets share, by index. */
import { resolveEntities, withFastPath, type FastElement } from "./fast-path";
import { decodeText } from "./text-escapes";
import { streamPart, type WorkbookPackage } from "./workbook-package";
import { xmlSink, type XmlHandlers } from "./xml-read";

/** Rich text is joined; how to pronounce it (`rPh`) is no part of it. */
export function readSharedStrings(source: WorkbookPackage, part: string | undefined): readonly string[] {
  if (part === undefined) return [];
  const strings: string[] = [];
  const sink = withFastPath("<si>", "</si>", plainString(strings), xmlSink(part, stringHandlers(strings)));
  streamPart(source, part, sink.write);
  sink.end();
  return strings;
}

const plain = /<si><t(?: xml:space="preserve")?>([^<\r]*)<\/t><\/si>/y;

function plainString(strings: string[]): FastElement {
  return (text, start) => {
    plain.lastIndex = start;
    const content = resolveEntities(plain.exec(text)?.[1] ?? "&");
    if (content === undefined) return -1;
    strings.push(decodeText(content));
    return plain.lastIndex;
  };
}

function stringHandlers(strings: string[]): XmlHandlers {
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
      else if (name === "si") strings.push(decodeText(current));
    },
  };
}
