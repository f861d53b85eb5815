/** Formulas outside the cells that somebody else's Excel could not calculate: a table's column, a look, a check of input. */
import { readRelationships } from "../zip/relationships";
import { findPart, partText, setPartText, type WorkbookPackage } from "../zip/workbook-package";
import { contentOfXml } from "../xml/text-escapes";
import {
  applyEdits,
  contentOf,
  localName,
  outlineXml,
  remove,
  setAttribute,
  type TextEdit,
  type XmlNode,
  type XmlOutline,
} from "../xml/xml-outline";
import type { WorkbookPart } from "../read/workbook-part";

type IsForeign = (formula: string) => boolean;

/** Takes out what a table fills its next row with, and what its row of totals asks. */
export function removeForeignColumns(target: WorkbookPackage, { sheets }: WorkbookPart, isForeign: IsForeign): void {
  for (const { part } of sheets) {
    for (const { kind, external, target: table } of readRelationships(target, part)) {
      if (kind !== "table" || external || findPart(target, table) === undefined) continue;
      const outline = outlineXml(table, partText(target, table));
      write(target, table, outline.text, applyEdits(outline.text, tableEdits(outline, outline.root, isForeign)));
    }
  }
}

/** Takes out the rules for how cells look and what may be typed in them. */
export function removeForeignRules(target: WorkbookPackage, { sheets }: WorkbookPart, isForeign: IsForeign): void {
  for (const { part } of sheets) {
    const text = partText(target, part, target.meter.limits.writtenSheet);
    write(target, part, text, withoutRules(part, text, isForeign));
  }
}

function write(target: WorkbookPackage, part: string, before: string, after: string): void {
  if (after !== before) setPartText(target, part, after);
}

/** What each new row of a table gets in a column, and what stands in its row of totals. */
function tableEdits(outline: XmlOutline, node: XmlNode, isForeign: IsForeign): readonly TextEdit[] {
  return node.children.flatMap((child): readonly TextEdit[] => {
    const name = localName(child.tag);
    if (name !== "calculatedColumnFormula" && name !== "totalsRowFormula") return tableEdits(outline, child, isForeign);
    if (!isForeign(contentOf(outline, child))) return [];
    return name === "totalsRowFormula" ? [...withoutTotal(outline, node), remove(child)] : [remove(child)];
  });
}

/** `totalsRowFunction="custom"` of a column promises the formula. */
function withoutTotal({ text }: XmlOutline, { start, openEnd }: XmlNode): readonly TextEdit[] {
  const found = /\stotalsRowFunction\s*=\s*(?:"custom"|'custom')/.exec(text.slice(start, openEnd));
  return found === null ? [] : [{ start: start + found.index, end: start + found.index + found[0].length, text: "" }];
}

const aFormula = /<(?:[\w.-]+:)?(?:formula[12]?|f)(?:\s[^<>]*)?>([^<]+)<|\sval\s*=\s*["']([^"']+)["']/g;

/** The cells, which may be a million, stay out of it. */
function withoutRules(part: string, text: string, isForeign: IsForeign): string {
  const [start, end] = cellsOfSheet(text);
  const behind = text.slice(end);
  const formulas = [...behind.matchAll(aFormula)].map(([, content, value]) => contentOfXml(content ?? value ?? ""));
  if (!formulas.some(isForeign)) return text;
  const outline = outlineXml(part, text.slice(0, start) + behind);
  const { edits } = ruleEdits(outline, outline.root, isForeign);
  return text.slice(0, end) + applyEdits(outline.text, edits).slice(start);
}

/** Where `sheetData` starts and ends; nothing before it is a rule. */
function cellsOfSheet(text: string): readonly [number, number] {
  const open = /<((?:[\w.-]+:)?sheetData)(?=[\s/>])[^<>]*>/.exec(text);
  if (open === null) return [0, 0];
  const { 0: tag, 1: name = "", index } = open;
  const close = tag.endsWith("/>") ? index : text.lastIndexOf(`</${name}`);
  return [index, text.indexOf(">", close) + 1];
}

/** Of Excel 2007, and those of later versions in `extLst`. */
const lists = new Set(["conditionalFormatting", "conditionalFormattings", "dataValidations", "ext", "extLst"]);

/** A list that has lost all that it held goes too: the format wants none empty. */
function ruleEdits(
  outline: XmlOutline,
  node: XmlNode,
  isForeign: IsForeign,
): { readonly gone: boolean; readonly edits: readonly TextEdit[] } {
  const name = localName(node.tag);
  if (name === "cfRule" || name === "dataValidation") {
    const gone = formulasOf(outline, node).some(isForeign);
    return { gone, edits: gone ? [remove(node)] : [] };
  }
  const inside = node.children.map((child) => ({ child, ...ruleEdits(outline, child, isForeign) }));
  const edits = inside.flatMap((one) => one.edits);
  if (edits.length === 0 || !lists.has(name)) return { gone: false, edits };
  const left = inside.filter(({ child, gone }) => !gone && localName(child.tag) !== "sqref");
  if (left.length === 0) return { gone: true, edits: [remove(node)] };
  const counts = name === "dataValidations" && node.attributes["count"] !== undefined;
  return { gone: false, edits: counts ? [setAttribute(outline.text, node, "count", left.length), ...edits] : edits };
}

function formulasOf(outline: XmlOutline, node: XmlNode): readonly string[] {
  const name = localName(node.tag);
  const { type, val } = node.attributes;
  if (name === "cfvo" && type === "formula" && val !== undefined) return [val];
  if (node.children.length > 0) return node.children.flatMap((child) => formulasOf(outline, child));
  return /^(?:formula[12]?|f)$/.test(name) ? [contentOf(outline, node)] : [];
}
