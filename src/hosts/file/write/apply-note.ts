/** A note put on a cell of the package, or taken away; answered with the edit that takes it back. */
import { cellName, parseCellName } from "../../../workbook/address";
import { HostProblem } from "../../../workbook/host";
import type { NoteEdit } from "../../../workbook/patch";
import {
  addContentType,
  addDefaultContentType,
  addRelationship,
  removeContentType,
  removeRelationship,
} from "../zip/content-types";
import { freePart, pathBetween } from "../zip/free-part";
import { emptyShapes, hasShapes, withoutShape, withShape } from "./note-shapes";
import { noteAuthor, notesPart } from "../read/notes-part";
import { readRelationships } from "../zip/relationships";
import { readSheets } from "../read/read-workbook";
import { encodeText } from "../xml/text-escapes";
import { relationshipPrefix, relationshipTypes } from "./workbook-edits";
import { findPart, partText, removePart, setPartText, type WorkbookPackage } from "../zip/workbook-package";
import type { SheetEntry, WorkbookPart } from "../read/workbook-part";
import { openWorkbook } from "./open-workbook";
import {
  append,
  applyEdits,
  childNamed,
  insertInOrder,
  insertAt,
  outlineXml,
  remove,
  type XmlNode,
  type XmlOutline,
} from "../xml/xml-outline";

/** Throws `sheetMissing`, `sheetProtected` or `changedMeanwhile`. */
export function applyNote(target: WorkbookPackage, edit: NoteEdit): NoteEdit {
  const { at, before, text } = edit;
  const cell = cellName(at);
  const workbook = openWorkbook(target);
  const entry = workbook.sheets.find(({ name }) => name === at.sheet);
  const notes = readSheets(target, workbook).sheets.find(({ name }) => name === at.sheet)?.notes;
  if (entry === undefined || notes === undefined) throw new HostProblem("sheetMissing", { sheet: at.sheet });
  if ((notes.texts.get(cell) ?? null) !== before) throw new HostProblem("changedMeanwhile", { sheet: at.sheet, cell });
  if (!notes.editable) throw new HostProblem("sheetProtected", { sheet: at.sheet, cell });
  if (before !== null) takeAway(target, entry, edit);
  if (text !== null) put(target, workbook, entry, edit, text);
  return { kind: "note", at, before: text, text: before };
}

function put(target: WorkbookPackage, workbook: WorkbookPart, entry: SheetEntry, { at }: NoteEdit, text: string): void {
  const part = notesPart(target, entry.part) ?? newNotes(target, workbook, entry);
  const outline = outlineXml(part, partText(target, part));
  const { prefix, root } = outline;
  const authors = childNamed(root, "authors");
  const list = childNamed(root, "commentList");
  if (authors === undefined || list === undefined) throw new HostProblem("brokenXml", { part });
  const known = authors.children.findIndex((author) => textOf(outline, author) === noteAuthor);
  const xml = [
    `<${prefix}comment ref="${cellName(at)}" authorId="${known < 0 ? authors.children.length : known}">`,
    `<${prefix}text><${prefix}r><${prefix}t xml:space="preserve">${encodeText(text)}</${prefix}t></${prefix}r></${prefix}text>`,
    `</${prefix}comment>`,
  ].join("");
  // Excel keeps them row by row.
  const follower = list.children.find((node) => isAfter(node, at));
  const edits = [
    ...(known < 0 ? [append(authors, `<${prefix}author>${noteAuthor}</${prefix}author>`)] : []),
    follower ? insertAt(follower.start, xml) : append(list, xml),
  ];
  setPartText(target, part, applyEdits(outline.text, edits));
  const shapes = shapesPart(target, entry) ?? newShapes(target, workbook, entry);
  setPartText(target, shapes, withShape(partText(target, shapes), at, text.split("\n").length));
}

/** With the last note of a sheet its parts go too, so that a note put and taken away leaves no trace. */
function takeAway(target: WorkbookPackage, entry: SheetEntry, { at }: NoteEdit): void {
  const part = notesPart(target, entry.part);
  if (part === undefined) return;
  const outline = outlineXml(part, partText(target, part));
  const notes = childNamed(outline.root, "commentList")?.children ?? [];
  const gone = notes.filter((node) => node.attributes["ref"]?.toUpperCase() === cellName(at));
  if (gone.length === notes.length) dropPart(target, entry, part, "comments");
  else setPartText(target, part, applyEdits(outline.text, gone.map(remove)));
  const shapes = shapesPart(target, entry);
  if (shapes === undefined) return;
  const left = withoutShape(partText(target, shapes), at);
  if (hasShapes(left)) setPartText(target, shapes, left);
  else dropShapes(target, entry, shapes);
}

function newNotes(target: WorkbookPackage, workbook: WorkbookPart, entry: SheetEntry): string {
  const { strict, namespace } = relationshipTypes(target, workbook);
  const main = strict
    ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
    : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const part = freePart(target, workbook, (number) => `comments${number}.xml`);
  setPartText(target, part, `<comments xmlns="${main}"><authors/><commentList/></comments>`);
  addContentType(target, part, "comments");
  addRelationship(target, entry.part, `${namespace}/comments`, pathBetween(entry.part, part));
  return part;
}

function newShapes(target: WorkbookPackage, workbook: WorkbookPart, entry: SheetEntry): string {
  const { namespace } = relationshipTypes(target, workbook);
  const part = freePart(target, workbook, (number) => `drawings/vmlDrawing${number}.vml`);
  setPartText(target, part, emptyShapes);
  addDefaultContentType(target, "vml", "application/vnd.openxmlformats-officedocument.vmlDrawing");
  const id = addRelationship(target, entry.part, `${namespace}/vmlDrawing`, pathBetween(entry.part, part));
  const outline = outlineXml(entry.part, partText(target, entry.part));
  const xml = `<${outline.prefix}legacyDrawing ${relationshipPrefix(outline, namespace)}="${id}"/>`;
  const edit = insertInOrder(outline.root, beforeShapes(outline), "legacyDrawing", xml);
  setPartText(target, entry.part, applyEdits(outline.text, [edit]));
  return part;
}

function dropShapes(target: WorkbookPackage, entry: SheetEntry, shapes: string): void {
  const outline = outlineXml(entry.part, partText(target, entry.part));
  const node = childNamed(outline.root, "legacyDrawing");
  if (node) setPartText(target, entry.part, applyEdits(outline.text, [remove(node)]));
  dropPart(target, entry, shapes, "vmlDrawing");
}

function dropPart(target: WorkbookPackage, entry: SheetEntry, part: string, kind: string): void {
  const link = readRelationships(target, entry.part).find((one) => one.kind === kind && one.target === part);
  if (link) removeRelationship(target, entry.part, link.id);
  removeContentType(target, part);
  removePart(target, part);
}

/** The drawing of the sheet's own notes: its headers' pictures have another. */
function shapesPart(source: WorkbookPackage, entry: SheetEntry): string | undefined {
  const sheet = outlineXml(entry.part, partText(source, entry.part));
  const node = childNamed(sheet.root, "legacyDrawing");
  if (node === undefined) return undefined;
  const id = Object.entries(node.attributes).find(([name]) => name.endsWith(":id"))?.[1];
  const target = readRelationships(source, entry.part).find((link) => link.id === id)?.target;
  return target === undefined ? undefined : findPart(source, target);
}

/** All that may stand in a sheet before its drawing of notes: what the schema puts after it is told by name. */
function beforeShapes({ root }: XmlOutline): readonly string[] {
  const after = new Set([
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "webPublishItems",
    "tableParts",
    "extLst",
  ]);
  const names = root.children.map(({ name }) => name);
  return [...names.filter((name) => !after.has(name)), "legacyDrawing"];
}

function textOf({ text }: XmlOutline, node: XmlNode): string {
  return text.slice(node.openEnd, node.closeStart);
}

function isAfter(note: XmlNode, at: NoteEdit["at"]): boolean {
  const place = parseCellName(note.attributes["ref"] ?? "");
  return place !== undefined && (place.row > at.row || (place.row === at.row && place.column > at.column));
}
