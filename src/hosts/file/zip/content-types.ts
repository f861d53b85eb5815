/** The list of what each part of the package is, and the list of what a part points to, changed by hand. */
import { relationshipsPart } from "./relationships";
import { emptyRelationships } from "../write/skeleton";
import { findPart, partText, removePart, setPartText, type WorkbookPackage } from "./workbook-package";
import { append, applyEdits, insertAt, outlineXml, remove, setAttribute, type XmlOutline } from "../xml/xml-outline";
import { escapeXml } from "../xml/text-escapes";

const contentTypesPart = "[Content_Types].xml";
const types = {
  worksheet: "spreadsheetml.worksheet",
  styles: "spreadsheetml.styles",
  comments: "spreadsheetml.comments",
  drawing: "drawing",
  chart: "drawingml.chart",
} as const;

export function addContentType(target: WorkbookPackage, part: string, kind: keyof typeof types): void {
  // A part that was lost may have left its entry, and two for one part are a damaged file to Excel.
  removeContentType(target, part);
  const { list, outline } = contentTypes(target);
  const type = `application/vnd.openxmlformats-officedocument.${types[kind]}+xml`;
  const xml = `<${outline.prefix}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`;
  setPartText(target, list, applyEdits(outline.text, [append(outline.root, xml)]));
}

/** Says what every part with this ending is, where nothing says it yet. */
export function addDefaultContentType(target: WorkbookPackage, extension: string, type: string): void {
  const { list, outline } = contentTypes(target);
  const known = outline.root.children.some((child) => child.attributes["Extension"]?.toLowerCase() === extension);
  if (known) return;
  const xml = `<${outline.prefix}Default Extension="${extension}" ContentType="${type}"/>`;
  setPartText(target, list, applyEdits(outline.text, [insertAt(outline.root.openEnd, xml)]));
}

export function removeContentType(target: WorkbookPackage, part: string): void {
  const { list, outline } = contentTypes(target);
  const name = `/${part.replaceAll("\\", "/")}`.toLowerCase();
  const gone = outline.root.children.filter((child) => child.attributes["PartName"]?.toLowerCase() === name);
  if (gone.length > 0) setPartText(target, list, applyEdits(outline.text, gone.map(remove)));
}

const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
/** What Excel calls workbooks of other kinds, which it opens under no name that ends in .xlsx. */
const otherWorkbooks =
  /^application\/vnd\.(?:ms-excel\.(?:sheet|template|addin)\.macroEnabled|openxmlformats-officedocument\.spreadsheetml\.template)\.main\+xml$/i;
const projectType = /^application\/vnd\.ms-office\.vbaProject/i;
const printerSettings = "application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings";

/** Says of the workbook that it is one without macros; what is said of all parts with an ending counts too. */
export function retypeAsWorkbook(target: WorkbookPackage): void {
  const { list, outline } = contentTypes(target);
  const edits = outline.root.children.flatMap((child) => {
    const type = child.attributes["ContentType"] ?? "";
    if (otherWorkbooks.test(type)) return [setAttribute(outline.text, child, "ContentType", workbookType)];
    const isOfAll = child.attributes["Extension"] !== undefined && projectType.test(type);
    // A .bin that is left and of which nothing else is said holds the settings of a printer.
    return isOfAll ? [setAttribute(outline.text, child, "ContentType", printerSettings)] : [];
  });
  if (edits.length > 0) setPartText(target, list, applyEdits(outline.text, edits));
}

/** Adds a relationship of a part and answers with its id. `path` is relative to the part, or begins with `/`. */
export function addRelationship(target: WorkbookPackage, from: string, type: string, path: string): string {
  const found = findPart(target, relationshipsPart(from));
  const part = found ?? relationshipsPart(from);
  const outline = outlineXml(part, found === undefined ? emptyRelationships : partText(target, found));
  const taken = new Set(outline.root.children.map((child) => child.attributes["Id"]));
  let number = outline.root.children.length + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const xml = `<${outline.prefix}Relationship Id="${id}" Type="${type}" Target="${escapeXml(path)}"/>`;
  setPartText(target, part, applyEdits(outline.text, [append(outline.root, xml)]));
  return id;
}

/** Takes the relationship with this id away, and the list of them with the last. */
export function removeRelationship(target: WorkbookPackage, from: string, id: string): void {
  const part = findPart(target, relationshipsPart(from)) ?? relationshipsPart(from);
  const outline = outlineXml(part, partText(target, part));
  const gone = outline.root.children.filter((child) => child.attributes["Id"] === id);
  if (gone.length === outline.root.children.length) removePart(target, part);
  else setPartText(target, part, applyEdits(outline.text, gone.map(remove)));
}

/** The list and its name as the zip spells it. */
function contentTypes(source: WorkbookPackage): { readonly list: string; readonly outline: XmlOutline } {
  const list = findPart(source, contentTypesPart) ?? contentTypesPart;
  return { list, outline: outlineXml(list, partText(source, list)) };
}
