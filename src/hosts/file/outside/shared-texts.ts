/** Shared texts emptied where they stand: the others keep their numbers, which the cells go by. */
import { contentOf, localName, outlineXml } from "../xml/xml-outline";
import { contentOfXml } from "../xml/text-escapes";
import { partText, setPartText, type WorkbookPackage } from "../zip/workbook-package";

interface Item {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  readonly text: string;
}

/** Empties those that no cell uses. `used`: 1 for each that some cell holds, as many as there are. */
export function emptySharedTexts(target: WorkbookPackage, part: string, used: Uint8Array): void {
  const xml = partText(target, part, target.meter.limits.writtenSheet);
  const pieces: string[] = [];
  let done = 0;
  itemsOf(part, xml, used.length).forEach(({ start, end, tag, text }, index) => {
    if (text === "" || used[index] === 1) return;
    const prefix = tag.slice(0, -2);
    pieces.push(xml.slice(done, start), `<${tag}><${prefix}t/></${tag}>`);
    done = end;
  });
  if (pieces.length > 0) setPartText(target, part, pieces.join("") + xml.slice(done));
}

/** Each item, all of `count`. What might be no item though it looks like one, or be hidden in a comment, is left to the parser. */
function itemsOf(part: string, xml: string, count: number): readonly Item[] {
  const items = xml.includes("<!") ? [] : itemsAtSight(xml);
  if (items.length === count) return items;
  const parsed = outlineXml(part, xml).root.children.filter(({ tag }) => localName(tag) === "si");
  // Another count than the reader's: nothing is touched, for a number would mean another text.
  if (parsed.length !== count) return [];
  return parsed.map((item) => ({
    start: item.start,
    end: item.end,
    tag: item.tag,
    text: contentOf({ text: xml }, item),
  }));
}

function itemsAtSight(xml: string): readonly Item[] {
  const item = /<((?:[\w.-]+:)?si)(?:\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/\1\s*>)/g;
  return [...xml.matchAll(item)].map(({ index, 0: whole, 1: tag = "si", 2: inner = "" }) => ({
    start: index,
    end: index + whole.length,
    tag,
    // Only to know whether there is any: how to pronounce it counts too, and goes along.
    text: contentOfXml(inner),
  }));
}
