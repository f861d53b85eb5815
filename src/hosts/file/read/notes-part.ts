/** The notes of a sheet: their part, and the texts in it. */
import type { Address } from "../../../workbook/address";
import { readRelationships, targetOfKind } from "../zip/relationships";
import { decodeText } from "../xml/text-escapes";
import { findPart, partText, type WorkbookPackage } from "../zip/workbook-package";
import { readXml } from "../xml/xml-read";

/** The part that holds the notes of the sheet in `sheetPart`; `undefined` where it has none. */
export function notesPart(source: WorkbookPackage, sheetPart: string): string | undefined {
  const part = targetOfKind(readRelationships(source, sheetPart), "comments");
  return part === undefined ? undefined : findPart(source, part);
}

/** Cell in A1 style → text. */
export function readNotes(source: WorkbookPackage, sheetPart: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const part = notesPart(source, sheetPart);
  if (part === undefined) return texts;
  let cell: string | undefined;
  let inText = false;
  let inPhonetic = false;
  readXml(part, partText(source, part), {
    open: (name, attributes) => {
      if (name === "comment") cell = (attributes["ref"] ?? "").toUpperCase();
      else if (name === "rPh") inPhonetic = true;
      else if (name === "t") inText = !inPhonetic;
    },
    text: (text) => {
      if (cell !== undefined && inText) texts.set(cell, (texts.get(cell) ?? "") + text);
    },
    close: (name) => {
      if (name === "t") inText = false;
      else if (name === "rPh") inPhonetic = false;
      else if (name === "comment" && cell !== undefined) {
        texts.set(cell, decodeText(texts.get(cell) ?? "").replace(/\r\n?/g, "\n"));
        cell = undefined;
      }
    },
  });
  return texts;
}

/** Whose name Samkoll's notes carry. */
export const noteAuthor = "Samkoll";

export type NotePlace = Pick<Address, "row" | "column">;
