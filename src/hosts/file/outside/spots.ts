/** The texts of one XML part that a person may have written, each with where it stands, so that it can be written over. */
import type { OutsidePlace } from "../../../workbook/snapshot";
import { localName, setAttribute, type TextEdit, type XmlNode, type XmlOutline } from "../xml/xml-outline";
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
  const walk = (node: XmlNode, above: OutsidePlace, cellAbove: string | undefined, inRuns: boolean): void => {
    const name = localName(node.tag);
    if (kind.without?.includes(name)) return;
    const place = kind.places !== undefined && Object.hasOwn(kind.places, name) ? (kind.places[name] ?? above) : above;
    const cell = cellOf(node.attributes) ?? cellAbove;
    const hang = cell === undefined ? {} : { cell };
    for (const [attribute, text] of Object.entries(node.attributes)) {
      const known = attributeIn(kind, attribute, text);
      if (known === undefined) continue;
      const write = (after: string): readonly TextEdit[] => [
        setAttribute(outline.text, node, attribute, text.includes("_x") ? after.replaceAll("\n", "_x000a_") : after),
      ];
      const where = isAuthor(attribute) ? "author" : place;
      const canWrite = known && isWritable(where, attribute);
      spots.push({ place: where, text: decodeText(text), ...hang, write: canWrite ? write : null });
    }
    const isRuns = !inRuns && kind.runs?.includes(name) === true && (kind.texts !== "all" || hasRuns(node));
    const isWhole = !inRuns && kind.wholes?.includes(name) === true;
    const lines = isRuns || isWhole ? linesBelow(node, isWhole) : inRuns ? [] : [stretchesOf(node)];
    const isKnown = isRuns || isWhole || kind.texts === "all" || kind.texts?.includes(name) === true;
    for (const stretches of lines) {
      const text = textIn(outline, stretches);
      if (isFormula(name)) spots.push(...inFormula(text, place, stretches).map((spot) => ({ ...spot, ...hang })));
      else if (isKnown ? text.trim() !== "" : holdsWords(text)) {
        const write = isKnown && isWritable(place, null) ? (after: string) => written(stretches, after) : null;
        spots.push({ place, text, ...hang, write });
      }
    }
    for (const child of node.children) walk(child, place, cell, inRuns || isRuns || isWhole);
  };
  walk(outline.root, kind.place, undefined, false);
  return spots;
}

/** The whole text stands in the first stretch afterwards, in its looks. */
export function written(stretches: readonly Stretch[], after: string): readonly TextEdit[] {
  return stretches.map(([start, end], index) => ({ start, end, text: index === 0 ? escapeXml(after) : "" }));
}

/** Whether a formula may stand in an element of the name. */
export function isFormula(name: string): boolean {
  return /^(?:f|formula[12]?|calculatedColumnFormula|totalsRowFormula)$/.test(name);
}

/** What a formula says between quotes may be another text; of the rest, names of sheets among it, nothing may. */
export function partsOfFormula(formula: string): readonly { readonly text: string; readonly words: boolean }[] {
  const rest = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const words = [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, inside = ""]) => inside.replaceAll('""', '"'));
  return [
    ...[...new Set(words)].filter((text) => text.trim() !== "").map((text) => ({ text, words: true })),
    ...(holdsWords(rest) ? [{ text: rest, words: false }] : []),
  ];
}

function inFormula(formula: string, place: OutsidePlace, stretches: readonly Stretch[]): readonly Spot[] {
  return partsOfFormula(formula).map(({ text, words }): Spot => {
    const quoted = `"${text.replaceAll('"', '""')}"`;
    const write = (after: string): readonly TextEdit[] =>
      written(stretches, formula.replaceAll(quoted, `"${after.replaceAll('"', '""')}"`));
    return { place, text, write: words && isWritable(place, null) ? write : null };
  });
}

/** True for a text that is written there by a person, false for one that is only told, `undefined` for none. */
export function attributeIn(kind: PartKind, attribute: string, text: string): boolean | undefined {
  if (text.trim() === "" || attribute.startsWith("xmlns") || attribute.includes(":xmlns")) return undefined;
  // Ids that were drawn by lot: by chance one of them holds ten digits that make a person.
  if (/^\{?[\dA-Fa-f]{8}-(?:[\dA-Fa-f]{4}-){3}[\dA-Fa-f]{12}\}?$/.test(text)) return undefined;
  const { attributes } = kind;
  if (attributes === "all" || attributes?.includes(localName(attribute)) === true) return true;
  return holdsWords(text) && localName(attribute) !== "typeface" ? false : undefined;
}

/** Two words or a number with its signs: measures, ids and choices are neither. */
export function holdsWords(text: string): boolean {
  return (
    (/\p{L}{2}[\s_,]+\p{L}{2}/u.test(text) || /\p{Nd}{6}|\d\d[-.]\d\d[-.]\d\d/u.test(text)) && !/^[\d.,; ]*$/.test(text)
  );
}

/** Who has written the file or a part of it. */
export function isAuthor(attribute: string): boolean {
  return /^(?:author|user|userName|refreshedBy|lastModifiedBy)$/.test(attribute);
}

type Stretch = readonly [start: number, end: number];

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

/** What stands in the stretches, as it is read. */
export function textIn({ text }: XmlOutline, stretches: readonly Stretch[]): string {
  return stretches.map(([start, end]) => contentOfXml(text.slice(start, end))).join("");
}

/**
 * The runs' texts line by line: an element `t` each; how to pronounce them (`rPh`) is no part. `all`: every text below, not
 * only that of `t`.
 */
export function linesBelow(node: XmlNode, all: boolean): readonly (readonly Stretch[])[] {
  const lines: Stretch[][] = [[]];
  const walk = (below: XmlNode): void => {
    const name = localName(below.tag);
    if (name === "br") lines.push([]);
    if (name === "rPh") return;
    const own = all || name === "t" ? stretchesOf(below) : [];
    lines.at(-1)?.push(...own);
    for (const child of below.children) walk(child);
  };
  walk(node);
  return lines.map((line) => [...line].sort(([a], [b]) => a - b)).filter((line) => line.length > 0);
}

function hasRuns({ children }: XmlNode): boolean {
  return children.some((child) => localName(child.tag) === "t" || hasRuns(child));
}

/** Of a comment, a link or a validation: the first cell that it is for. */
export function cellOf(attributes: Attributes): string | undefined {
  const area = attributes["ref"] ?? attributes["sqref"];
  const [, column, row] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?![A-Za-z\d])/.exec(area ?? "") ?? [];
  return column === undefined || row === undefined ? undefined : column.toUpperCase() + row;
}
