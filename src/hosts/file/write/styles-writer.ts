/** Adds looks to the styles part; one that is there already is used again. */
import type { CellStyle } from "../../../workbook/blueprint";
import { builtInFormatId } from "../read/built-in-formats";
import { alignmentXml, borderXml, fillXml, fontXml, protectionXml } from "./style-xml";
import { escapeXml } from "../xml/text-escapes";
import {
  append,
  applyEdits,
  childNamed,
  insertInOrder,
  outlineXml,
  setAttribute,
  sourceOf,
  type TextEdit,
  type XmlNode,
  type XmlOutline,
} from "../xml/xml-outline";

export interface StylesWriter {
  /** The style index of cells that look like `style` and else as the workbook's normal cells. */
  readonly styleIndex: (style: CellStyle) => number;
  /** The style index of cells that look like those of `index` but for their number format. */
  readonly withFormat: (index: number, code: string) => number;
  /** The part's new text; the old one where nothing was added. */
  readonly finish: () => string;
}

type Section = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs";

/** The items of one section: those of the file and those added. */
interface Items {
  readonly node: XmlNode | undefined;
  readonly all: string[];
  readonly known: number;
}

export function stylesWriter(part: string, text: string): StylesWriter {
  const outline = outlineXml(part, text);
  const { prefix } = outline;
  const sections = {
    numFmts: itemsOf(outline, "numFmts"),
    fonts: itemsOf(outline, "fonts"),
    fills: itemsOf(outline, "fills"),
    borders: itemsOf(outline, "borders"),
    cellXfs: itemsOf(outline, "cellXfs"),
  };
  const formatIds = readFormatIds(sections.numFmts.node);
  const formatId = (code: string): number => {
    const id = builtInFormatId(code) ?? formatIds.get(code);
    if (id !== undefined) return id;
    // Below 164 the numbers belong to Excel.
    const next = Math.max(163, ...formatIds.values()) + 1;
    formatIds.set(code, next);
    indexIn(sections.numFmts, `<${prefix}numFmt numFmtId="${next}" formatCode="${escapeXml(code)}"/>`);
    return next;
  };
  const made = new Map<string, number>();
  return {
    styleIndex: (style) => {
      const key = JSON.stringify(style);
      const index = made.get(key) ?? indexIn(sections.cellXfs, lookXml(outline, sections, style, formatId));
      made.set(key, index);
      return index;
    },
    withFormat: (index, code) => {
      const base = sections.cellXfs.all[index] ?? `<${prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`;
      return indexIn(sections.cellXfs, reformatted(base, formatId(code)));
    },
    finish: () => {
      const edits = Object.entries(sections).flatMap(([name, items]) => sectionEdits(outline, name, items));
      return applyEdits(text, edits);
    },
  };
}

function itemsOf(outline: XmlOutline, name: Section): Items {
  const node = childNamed(outline.root, name);
  const all = node?.children.map((child) => sourceOf(outline, child)) ?? [];
  return { node, all, known: all.length };
}

function indexIn(items: Items, xml: string): number {
  const found = items.all.indexOf(xml);
  return found >= 0 ? found : items.all.push(xml) - 1;
}

function readFormatIds(node: XmlNode | undefined): Map<string, number> {
  const ids = new Map<string, number>();
  for (const { attributes } of node?.children ?? []) {
    ids.set(attributes["formatCode"] ?? "", Number(attributes["numFmtId"]));
  }
  return ids;
}

function lookXml(
  { prefix, root }: XmlOutline,
  sections: Readonly<Record<Section, Items>>,
  style: CellStyle,
  formatId: (code: string) => number,
): string {
  const normalFont = childNamed(root, "fonts")?.children[0];
  const font = fontXml(prefix, style, normalFont);
  const fill = fillXml(prefix, style);
  const border = borderXml(prefix, style);
  const ids = {
    numFmtId: style.format === undefined ? 0 : formatId(style.format),
    fontId: font === "" ? 0 : indexIn(sections.fonts, font),
    fillId: fill === "" ? 0 : indexIn(sections.fills, fill),
    borderId: border === "" ? 0 : indexIn(sections.borders, border),
  };
  const inside = alignmentXml(prefix, style) + protectionXml(prefix, style);
  const applied = [
    ids.numFmtId > 0 && "NumberFormat",
    ids.fontId > 0 && "Font",
    ids.fillId > 0 && "Fill",
    ids.borderId > 0 && "Border",
    inside.includes("alignment") && "Alignment",
    inside.includes("protection") && "Protection",
  ];
  const attributes = Object.entries({ ...ids, xfId: 0 }).map(([name, value]) => ` ${name}="${value}"`);
  const applies = applied.filter((name) => name !== false).map((name) => ` apply${name}="1"`);
  const open = `<${prefix}xf${attributes.join("")}${applies.join("")}`;
  return inside === "" ? `${open}/>` : `${open}>${inside}</${prefix}xf>`;
}

/** An `<xf>` with another number format. */
function reformatted(xf: string, id: number): string {
  const open = xf.slice(0, xf.indexOf(">"));
  const bare = open.replace(/\s(?:numFmtId|applyNumberFormat)\s*=\s*(?:"[^"]*"|'[^']*')/g, "");
  const tag = /^<[^\s/>]+/.exec(bare)?.[0] ?? "";
  return `${tag} numFmtId="${id}" applyNumberFormat="1"${bare.slice(tag.length)}${xf.slice(open.length)}`;
}

function sectionEdits({ root, prefix, text }: XmlOutline, name: string, { node, all, known }: Items): TextEdit[] {
  const added = all.slice(known).join("");
  if (added === "") return [];
  if (node) return [setAttribute(text, node, "count", all.length), append(node, added)];
  const xml = `<${prefix}${name} count="${all.length}">${added}</${prefix}${name}>`;
  return [insertInOrder(root, ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs"], name, xml)];
}
