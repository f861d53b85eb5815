/** The parts of a workbook that hold texts outside its cells, each with its spots. */
import { HostProblem } from "../../../workbook/host";
import type { OutsidePlace } from "../../../workbook/snapshot";
import { conversationAuthor, notesPart } from "../read/notes-part";
import type { WorkbookPart } from "../read/workbook-part";
import {
  contentOf,
  localName,
  outlineXml,
  setAttribute,
  type TextEdit,
  type XmlNode,
  type XmlOutline,
} from "../xml/xml-outline";
import { findPart, partText, type WorkbookPackage } from "../zip/workbook-package";
import { allWords, partKind, unreadablePlace } from "./part-kinds";
import { linesBelow, type Spot, spotsIn, textIn, written } from "./spots";

/** A part of which the spots are known, or the kind of place that it is, where they cannot be. */
export type OutsidePart =
  | { readonly part: string; readonly outline: XmlOutline; readonly spots: readonly Spot[] }
  | { readonly part: string; readonly unread: OutsidePlace };

/** A larger one is not looked through, and that is told. */
const largestPart = 16 * 1024 * 1024;

/** The names of all parts as they now stand. */
export function partNames({ entries, changes }: WorkbookPackage): readonly string[] {
  const names = new Set(entries.map(({ name }) => name).filter((name) => !/[\\/]$/.test(name)));
  for (const [name, change] of changes) {
    if (change === null) names.delete(name);
    else names.add(name);
  }
  return [...names];
}

/** The parts whose rows and notes are read as such. */
export function sheetParts(source: WorkbookPackage, { sheets }: Pick<WorkbookPart, "sheets">): ReadonlySet<string> {
  return new Set(
    sheets.flatMap(({ part }) => [findPart(source, part), notesPart(source, part)].filter((one) => one !== undefined)),
  );
}

/**
 * `undefined` for a part without words. Parts that are damaged, or far too large, count as unread. `inSheets`: of a sheet
 * or its notes what is not read as such; one that nothing points to is looked through whole.
 */
export function outsidePart(source: WorkbookPackage, part: string, inSheets: boolean): OutsidePart | undefined {
  if (/\.rels$/i.test(part)) return linksOf(source, part);
  if (!/\.(?:xml|vml)$/i.test(part)) {
    const unread = unreadablePlace(part);
    return unread === undefined ? undefined : { part, unread };
  }
  return readable(part, () => {
    const text = partText(source, part, inSheets ? source.meter.limits.writtenSheet : largestPart);
    const outline = outlineXml(part, inSheets ? shellOf(text).text : text);
    return { part, outline, spots: [...spotsOf(outline, part, inSheets), ...asides(outline)] };
  });
}

/** A worksheet without its rows, which are read as cells; `offset` is what lies behind them further on in the part. */
export function shellOf(text: string): { readonly text: string; readonly from: number; readonly offset: number } {
  const opening = /<(?:[\w.-]+:)?sheetData(?:\s[^>]*)?>/.exec(text);
  if (opening === null || opening[0].endsWith("/>")) return { text, from: text.length, offset: 0 };
  const from = opening.index + opening[0].length;
  const to = text.lastIndexOf(`</${/^<([^\s/>]+)/.exec(opening[0])?.[1]}`);
  if (to < from) return { text, from: text.length, offset: 0 };
  return { text: text.slice(0, from) + text.slice(to), from, offset: to - from };
}

/** What somebody or some program has written beside the elements, `<!-- … -->` and `<?… …?>`. */
function asides({ text }: XmlOutline): readonly Spot[] {
  if (!text.includes("<!--") && text.indexOf("<?", 2) < 0) return [];
  return [...text.matchAll(/<!--([\s\S]*?)-->|<\?(?!xml\s)[^\s?]+\s([\s\S]*?)\?>/g)].map(
    ({ index, 0: whole, 1: note, 2: order }) => {
      const inside = note ?? order ?? "";
      const start = index + whole.indexOf(inside, 2);
      const write = (after: string): readonly TextEdit[] => [
        { start, end: start + inside.length, text: after.replace(/-{2,}|\?>|-$/g, "") },
      ];
      return { place: "other", text: inside, write };
    },
  );
}

function spotsOf(outline: XmlOutline, part: string, inSheets: boolean): readonly Spot[] {
  const root = localName(outline.root.tag);
  if (root === "comments" && inSheets) return commentSpots(outline);
  const kind = root === "worksheet" && !inSheets ? allWords : partKind(root, part);
  return kind === null ? [] : spotsIn(outline, kind);
}

/** The notes of a sheet are read as such; here are the authors' names, and what is kept of conversations among notes. */
function commentSpots(outline: XmlOutline): readonly Spot[] {
  const authors = childrenOf(outline.root, "authors");
  const names = authors.map((author) => contentOf(outline, author));
  const talks = childrenOf(outline.root, "commentList").filter((comment) =>
    names[Number(comment.attributes["authorId"])]?.startsWith(conversationAuthor),
  );
  return [
    ...names
      .filter((name) => !name.startsWith(conversationAuthor))
      .map((text): Spot => ({ place: "author", text, write: null })),
    ...talks.map((comment): Spot => {
      const stretches = linesBelow(comment, false).flat();
      const text = textIn(outline, stretches);
      const cell = (comment.attributes["ref"] ?? "").toUpperCase();
      return { place: "threadedComment", text, cell, write: (after) => written(stretches, after) };
    }),
  ];
}

function childrenOf({ children }: XmlNode, name: string): readonly XmlNode[] {
  return children.find(({ tag }) => localName(tag) === name)?.children ?? [];
}

/** Addresses outside the workbook. An address of post may be emptied; what another file is called is left to its owner. */
function linksOf(source: WorkbookPackage, part: string): OutsidePart | undefined {
  const place = /externallinks/i.test(part) ? "externalLink" : "link";
  return readable(part, () => {
    const text = partText(source, part, largestPart);
    // Most lists lead nowhere outside, and need not be taken apart.
    if (!text.includes("External")) return undefined;
    const outline = outlineXml(part, text);
    const spots = outline.root.children
      .filter(({ attributes }) => attributes["TargetMode"] === "External")
      .map((node): Spot => {
        const address = node.attributes["Target"] ?? "";
        const isPost = /^mailto:/i.test(address);
        const text = decodedAddress(address);
        const write = (after: string): readonly TextEdit[] => [
          setAttribute(outline.text, node, "Target", text === address ? after : encodeURI(after)),
        ];
        const relationship = node.attributes["Id"] ?? "";
        return { place, relationship, text, write: isPost ? write : null };
      });
    return { part, outline, spots };
  });
}

/** "Anna%20Andersson" and, in a query, "Anna+Andersson" → "Anna Andersson"; what is no such sign stays. */
function decodedAddress(address: string): string {
  const query = address.indexOf("?");
  const spaced = query < 0 ? address : address.slice(0, query) + address.slice(query).replaceAll("+", " ");
  return spaced.replace(/(?:%[\da-f]{2})+/gi, (signs) => {
    try {
      return decodeURIComponent(signs);
    } catch {
      return signs;
    }
  });
}

function readable(part: string, read: () => OutsidePart | undefined): OutsidePart | undefined {
  try {
    return read();
  } catch (problem) {
    if (!(problem instanceof HostProblem)) throw problem;
    return { part, unread: /customxml/i.test(part) ? "customXml" : "other" };
  }
}
