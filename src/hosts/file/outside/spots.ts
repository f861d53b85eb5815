/** The texts of one XML part that a person may have written, each with where it stands, so that it can be written over. */
import type { OutsidePlace } from "../../../workbook/snapshot";
import { setAttribute, type TextEdit, type XmlNode, type XmlOutline } from "../xml/xml-outline";
import type { Attributes } from "../xml/xml-read";
import { contentOfXml, decodeText, escapeXml } from "../xml/text-escapes";
import { type PartKind } from "./part-kinds";

export interface Spot {
  readonly place: OutsidePlace;
  readonly text: string;
  /** The cell it hangs on, in A1 style. */
  readonly cell?: string;
  /** Of a link: the name by which its sheet knows it. */
  readonly relationship?: string;
  /** The edits that put another text there; `null` where that would break what else leans on it. */
  readonly write: ((text: string) => readonly TextEdit[]) | null;
}

/** What formulas, links and other workbooks go by. */
const leanedOn: ReadonlySet<OutsidePlace> = new Set(["sheetName", "definedName", "externalLink", "author"]);

/** False for a text that cannot be another without breaking what goes by it. `attribute`: `null` for an element's text. */
export function isWritable(place: OutsidePlace, attribute: string | null): boolean {
  if (place === "link") return attribute === "display" || attribute === "tooltip";
  return !leanedOn.has(place);
}

/** In the order of the file. */
export function spotsIn(outline: XmlOutline, kind: PartKind): readonly Spot[] {
  const spots: Spot[] = [];
  const walk = (node: XmlNode, above: OutsidePlace, cellAbove: string | undefined): void => {
    const name = localName(node.tag);
    if (kind.without?.includes(name)) return;
    const place = kind.places !== undefined && Object.hasOwn(kind.places, name) ? (kind.places[name] ?? above) : above;
    const cell = cellOf(node.attributes) ?? cellAbove;
    const hang = cell === undefined ? {} : { cell };
    for (const [attribute, text] of Object.entries(node.attributes)) {
      if (text.trim() === "" || !holdsWords(kind.attributes, attribute, text)) continue;
      const write = (after: string): readonly TextEdit[] => [
        setAttribute(outline.text, node, attribute, text.includes("_x") ? after.replaceAll("\n", "_x000a_") : after),
      ];
      spots.push({ place, text: decodeText(text), ...hang, write: isWritable(place, attribute) ? write : null });
    }
    const isRuns = kind.runs?.includes(name) === true;
    const isText = kind.texts === "all" || kind.texts?.includes(name) === true;
    const stretches = isRuns ? stretchesBelow(node) : isText ? stretchesOf(node) : [];
    const text = stretches.map(([start, end]) => contentOfXml(outline.text.slice(start, end))).join("");
    if (text.trim() !== "") {
      spots.push({ place, text, ...hang, write: isWritable(place, null) ? writingOver(stretches) : null });
    }
    if (!isRuns) for (const child of node.children) walk(child, place, cell);
  };
  walk(outline.root, kind.place, undefined);
  return spots;
}

function holdsWords(known: PartKind["attributes"], attribute: string, text: string): boolean {
  if (attribute.startsWith("xmlns") || attribute.includes(":xmlns")) return false;
  if (known !== "all") return known?.includes(localName(attribute)) === true;
  // Ids that were drawn by lot: by chance one of them holds ten digits that make a person.
  return !/^\{?[\dA-Fa-f]{8}-(?:[\dA-Fa-f]{4}-){3}[\dA-Fa-f]{12}\}?$/.test(text);
}

type Stretch = readonly [start: number, end: number];

/** The whole text stands in the first stretch afterwards, in its looks. */
export function writingOver(stretches: readonly Stretch[]): (text: string) => readonly TextEdit[] {
  return (text) => stretches.map(([start, end], index) => ({ start, end, text: index === 0 ? escapeXml(text) : "" }));
}

/** What stands directly in an element, between its children. */
function stretchesOf({ openEnd, closeStart, end, children }: XmlNode): readonly Stretch[] {
  if (closeStart === end) return [];
  const stretches: Stretch[] = [];
  let from = openEnd;
  for (const child of children) {
    if (child.start > from) stretches.push([from, child.start]);
    from = child.end;
  }
  if (closeStart > from) stretches.push([from, closeStart]);
  return stretches;
}

/** The runs' texts: an element `t` each; how to pronounce them (`rPh`) is no part. */
export function stretchesBelow(node: XmlNode): readonly Stretch[] {
  const name = localName(node.tag);
  if (name === "rPh") return [];
  return name === "t" ? stretchesOf(node) : node.children.flatMap(stretchesBelow);
}

export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** Of a comment, a link or a validation: the first cell that it is for. */
export function cellOf(attributes: Attributes): string | undefined {
  const area = attributes["ref"] ?? attributes["sqref"];
  const [, column, row] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?![A-Za-z\d])/.exec(area ?? "") ?? [];
  return column === undefined || row === undefined ? undefined : column.toUpperCase() + row;
}
