/** Sheets and defined names entered into the workbook part and taken out again. */
import { quotedSheetName } from "../../../workbook/address";
import { addContentType, addRelationship, removeContentType, removeRelationship } from "../zip/content-types";
import { escapeXml } from "../xml/text-escapes";
import { findPart, partText, removePart, setPartText, type WorkbookPackage } from "../zip/workbook-package";
import { workbookOrder } from "./workbook-order";
import type { SheetEntry, WorkbookPart } from "../read/workbook-part";
import { prefixedAttribute } from "../xml/xml-read";
import {
  append,
  applyEdits,
  childNamed,
  insertAt,
  insertInOrder,
  outlineXml,
  remove,
  setAttribute,
  type TextEdit,
  type XmlNode,
  type XmlOutline,
} from "../xml/xml-outline";

/** A defined name of the new sheet; `local` where it holds in that sheet alone. */
export interface NewName {
  readonly name: string;
  readonly refersTo: string;
  readonly local: boolean;
}

/** The addresses of the relationship types, which strict files spell in their own way. */
export function relationshipTypes(
  source: WorkbookPackage,
  workbook: WorkbookPart,
): { readonly strict: boolean; readonly namespace: string; readonly worksheet: string; readonly styles: string } {
  const strict = partText(source, workbook.part).includes("http://purl.oclc.org/ooxml/spreadsheetml/main");
  const namespace = strict
    ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
    : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return { strict, namespace, worksheet: `${namespace}/worksheet`, styles: `${namespace}/styles` };
}

/** Enters a sheet whose XML is ready, with its relationship, content type and names, and answers with its part. */
export function insertSheet(
  target: WorkbookPackage,
  workbook: WorkbookPart,
  sheet: { readonly name: string; readonly xml: string; readonly names: readonly NewName[] },
  position: "first" | "last",
): string {
  const folder = folderOf(workbook.part);
  let number = workbook.sheets.length + 1;
  while (findPart(target, `${folder}worksheets/sheet${number}.xml`) !== undefined) number += 1;
  const path = `worksheets/sheet${number}.xml`;
  const types = relationshipTypes(target, workbook);
  setPartText(target, `${folder}${path}`, sheet.xml);
  addContentType(target, `${folder}${path}`, "worksheet");
  const id = addRelationship(target, workbook.part, types.worksheet, path);
  const outline = outlineXml(workbook.part, partText(target, workbook.part));
  const sheets = childNamed(outline.root, "sheets");
  const count = sheets?.children.length ?? 0;
  const sheetIds = sheets?.children.map((child) => Number(child.attributes["sheetId"])) ?? [];
  const idAttribute = `${relationshipPrefix(outline, types.namespace)}="${id}"`;
  const name = `name="${escapeXml(sheet.name)}"`;
  const xml = `<${outline.prefix}sheet ${name} sheetId="${Math.max(0, ...sheetIds) + 1}" ${idAttribute}/>`;
  const first = position === "first" ? sheets?.children[0] : undefined;
  const edits = [
    ...(sheets ? [first ? insertAt(first.start, xml) : append(sheets, xml)] : []),
    ...(first ? moveSheetNumbers(outline, (index) => index + 1) : []),
    ...nameEdits(outline, sheet.names, first ? 0 : count),
  ];
  setPartText(target, workbook.part, applyEdits(outline.text, edits));
  return `${folder}${path}`;
}

/** `xl/workbook.xml` → `xl/`, also where the zip writes `\\`. */
export function folderOf(part: string): string {
  const name = part.replaceAll("\\", "/");
  return name.slice(0, name.lastIndexOf("/") + 1);
}

/** Takes a sheet out with its names. */
export function deleteSheet(target: WorkbookPackage, workbook: WorkbookPart, entry: SheetEntry): void {
  const outline = outlineXml(workbook.part, partText(target, workbook.part));
  const node = childNamed(outline.root, "sheets")?.children[entry.position];
  if (node === undefined) return;
  const names = childNamed(outline.root, "definedNames");
  const ownNames = names?.children.filter((name) => isNameOf(outline, name, entry)) ?? [];
  const gone = names && ownNames.length === names.children.length ? [names] : ownNames;
  const lastLeft = (childNamed(outline.root, "sheets")?.children.length ?? 0) - 2;
  const moved = moveSheetNumbers(outline, (index) => Math.min(index > entry.position ? index - 1 : index, lastLeft));
  const staying = moved.filter((edit) => !gone.some((name) => name.start <= edit.start && edit.end <= name.end));
  setPartText(target, workbook.part, applyEdits(outline.text, [remove(node), ...gone.map(remove), ...staying]));
  removeRelationship(target, workbook.part, prefixedAttribute(node.attributes, "id") ?? "");
  removeContentType(target, entry.part);
  removePart(target, entry.part);
}

/** The sheet-local names and the open tab count sheets by place, which changes with a sheet in front of them. */
function moveSheetNumbers({ text, root }: XmlOutline, move: (index: number) => number): TextEdit[] {
  const names = childNamed(root, "definedNames")?.children ?? [];
  const views = childNamed(root, "bookViews")?.children ?? [];
  return [
    ...names.flatMap((name) => moveNumber(text, name, "localSheetId", move)),
    ...views.flatMap((view) => moveNumber(text, view, "activeTab", move, 0)),
    ...views.flatMap((view) => moveNumber(text, view, "firstSheet", move)),
  ];
}

function moveNumber(
  text: string,
  node: XmlNode,
  attribute: string,
  move: (index: number) => number,
  absent?: number,
): TextEdit[] {
  const written = node.attributes[attribute];
  const index = written === undefined ? absent : Number(written);
  return index === undefined || move(index) === index ? [] : [setAttribute(text, node, attribute, move(index))];
}

function nameEdits(outline: XmlOutline, names: readonly NewName[], sheet: number): TextEdit[] {
  if (names.length === 0) return [];
  const { prefix, root } = outline;
  const list = childNamed(root, "definedNames");
  const written = [...names]
    .sort((a, b) => byName(a.name, b.name))
    .map(({ name, refersTo, local }) => {
      const scope = local ? ` localSheetId="${sheet}"` : "";
      const open = `<${prefix}definedName name="${escapeXml(name)}"${scope}>`;
      return { name, xml: `${open}${escapeXml(refersTo)}</${prefix}definedName>` };
    });
  if (list === undefined) {
    const all = written.map(({ xml }) => xml).join("");
    const xml = `<${prefix}definedNames>${all}</${prefix}definedNames>`;
    return [insertInOrder(root, workbookOrder, "definedNames", xml)];
  }
  // Excel keeps the list in alphabetical order.
  const follower = (name: string): XmlNode | undefined =>
    list.children.find((child) => byName(child.attributes["name"] ?? "", name) > 0);
  const last = written.filter(({ name }) => follower(name) === undefined).map(({ xml }) => xml);
  const between = written.flatMap(({ name, xml }) => {
    const after = follower(name);
    return after ? [insertAt(after.start, xml)] : [];
  });
  return last.length === 0 ? between : [...between, append(list, last.join(""))];
}

function byName(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** True for a name that holds in the sheet alone or points into it. */
export function isNameOf({ text, prefix }: XmlOutline, name: XmlNode, entry: SheetEntry): boolean {
  if (name.attributes["localSheetId"] !== undefined) return Number(name.attributes["localSheetId"]) === entry.position;
  const refersTo = text.slice(name.openEnd, name.closeStart);
  return name.tag === `${prefix}definedName` && refersTo.startsWith(escapeXml(`${quotedSheetName(entry.name)}!`));
}

/** `r:id` with the prefix that this workbook has given the namespace of relationships. */
export function relationshipPrefix({ root }: XmlOutline, namespace: string): string {
  for (const key in root.attributes) {
    if (key.startsWith("xmlns:") && root.attributes[key] === namespace) return `${key.slice(6)}:id`;
  }
  return `xmlns:r="${namespace}" r:id`;
}
