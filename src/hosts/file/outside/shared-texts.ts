/** Shared texts emptied where they stand: the others keep their numbers, which the cells go by. */
import { outlineXml } from "../xml/xml-outline";
import { contentOfXml } from "../xml/text-escapes";
import { partText, setPartText, type WorkbookPackage } from "../zip/workbook-package";
import { localName, stretchesBelow } from "./spots";

interface Item {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  readonly text: string;
}

/** Empties those that are `gone`. True where there was one. */
export function rewriteSharedTexts(
  target: WorkbookPackage,
  part: string,
  gone: (text: string, index: number) => boolean,
): boolean {
  const xml = partText(target, part, target.meter.limits.writtenSheet);
  const pieces: string[] = [];
  let done = 0;
  itemsOf(part, xml).forEach(({ start, end, tag, text }, index) => {
    if (text === "" || !gone(text, index)) return;
    const prefix = tag.slice(0, -2);
    pieces.push(xml.slice(done, start), `<${tag}><${prefix}t/></${tag}>`);
    done = end;
  });
  if (pieces.length === 0) return false;
  setPartText(target, part, pieces.join("") + xml.slice(done));
  return true;
}

/** Each item with its text. What might be no item though it looks like one, or be hidden in a comment, is left to the parser. */
function itemsOf(part: string, xml: string): readonly Item[] {
  if (xml.includes("<!")) {
    const outline = outlineXml(part, xml);
    return outline.root.children
      .filter(({ tag }) => localName(tag) === "si")
      .map((node) => {
        const texts = stretchesBelow(node).map(([start, end]) => contentOfXml(xml.slice(start, end)));
        return { start: node.start, end: node.end, tag: node.tag, text: texts.join("") };
      });
  }
  const item = /<((?:[\w.-]+:)?si)(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/\1\s*>)/g;
  return [...xml.matchAll(item)].map(({ index, 0: whole, 1: tag = "si", 2: inner = "" }) => ({
    start: index,
    end: index + whole.length,
    tag,
    // Only to know whether there is any: how to pronounce it counts too, and goes along.
    text: contentOfXml(inner),
  }));
}
