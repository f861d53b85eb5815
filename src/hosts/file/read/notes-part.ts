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

/**
 * Whose name stands on what Excel keeps of a conversation for versions that know none: such a note is no note, and is
 * read with the conversation.
 */
export const conversationAuthor = "tc=";

/** Cell in A1 style → text. */
export function readNotes(source: WorkbookPackage, sheetPart: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const part = notesPart(source, sheetPart);
  if (part === undefined) return texts;
  let cell: string | undefined;
  let inText = false;
  let inPhonetic = false;
  let inAuthor = false;
  const authors: string[] = [];
  readXml(part, partText(source, part), {
    open: (name, attributes) => {
      if (name === "comment") {
        const isTalk = authors[Number(attributes["authorId"])]?.startsWith(conversationAuthor);
        cell = isTalk === true ? undefined : (attributes["ref"] ?? "").toUpperCase();
      } else if (name === "author") inAuthor = authors.push("") > 0;
      else if (name === "rPh") inPhonetic = true;
      else if (name === "t") inText = !inPhonetic;
    },
    text: (text) => {
      if (inAuthor) authors[authors.length - 1] += text;
      if (cell !== undefined && inText) texts.set(cell, (texts.get(cell) ?? "") + text);
    },
    close: (name) => {
      if (name === "t") inText = false;
      else if (name === "author") inAuthor = false;
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
