/** The list of what each part of the package is, and the list of what a part points to, changed by hand. */
import { relationshipsPart } from "./relationships";
import { findPart, partText, setPartText, type WorkbookPackage } from "./workbook-package";
import { append, applyEdits, outlineXml, remove } from "./xml-outline";
import { escapeXml } from "./text-escapes";

const contentTypesPart = "[Content_Types].xml";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export function addContentType(target: WorkbookPackage, part: string, kind: "worksheet" | "styles"): void {
  const outline = outlineXml(contentTypesPart, partText(target, contentTypesPart));
  const type = `${spreadsheet}.${kind}+xml`;
  const xml = `<${outline.prefix}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>`;
  setPartText(target, contentTypesPart, applyEdits(outline.text, [append(outline.root, xml)]));
}

export function removeContentType(target: WorkbookPackage, part: string): void {
  const outline = outlineXml(contentTypesPart, partText(target, contentTypesPart));
  const name = `/${part}`.toLowerCase();
  const gone = outline.root.children.filter((child) => child.attributes["PartName"]?.toLowerCase() === name);
  if (gone.length > 0) setPartText(target, contentTypesPart, applyEdits(outline.text, gone.map(remove)));
}

/** Adds a relationship of a part and answers with its id. `path` is relative to the part. */
export function addRelationship(target: WorkbookPackage, from: string, type: string, path: string): string {
  const part = relationshipsPart(from);
  const outline = outlineXml(part, partText(target, findPart(target, part) ?? part));
  const taken = new Set(outline.root.children.map((child) => child.attributes["Id"]));
  let number = outline.root.children.length + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const xml = `<${outline.prefix}Relationship Id="${id}" Type="${type}" Target="${escapeXml(path)}"/>`;
  setPartText(target, findPart(target, part) ?? part, applyEdits(outline.text, [append(outline.root, xml)]));
  return id;
}

/** Takes the relationship with this id away. */
export function removeRelationship(target: WorkbookPackage, from: string, id: string): void {
  const part = findPart(target, relationshipsPart(from)) ?? relationshipsPart(from);
  const outline = outlineXml(part, partText(target, part));
  const gone = outline.root.children.filter((child) => child.attributes["Id"] === id);
  setPartText(target, part, applyEdits(outline.text, gone.map(remove)));
}
