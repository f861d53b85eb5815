/** What Samkoll leaves in a workbook beside the budget: signed notes, sheets that help one fill it in, its functions. */
import { parseCellName, sheetOfReference } from "../workbook/address";
import type { Edit, Patch } from "../workbook/patch";
import { type Sheet, sheetNamed, type Snapshot } from "../workbook/snapshot";
import { ownFunctionsAsValues } from "./own-functions";

/** A defined name that begins so points into a sheet that is no part of the budget. */
const helpSheetMark = "Samkoll_Hjalpblad";

/** How a note of Samkoll's begins. */
const noteSignature = "Samkoll: ";

/** The text of a note, signed so that it is known again. */
export function signedNote(text: string): string {
  return `${noteSignature}${text}`;
}

export function isSignedNote(text: string): boolean {
  return text.startsWith(noteSignature);
}

/** The defined name that marks one more help sheet in a workbook with these names. */
export function helpSheetName(taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? helpSheetMark : `${helpSheetMark}_${number}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/**
 * Takes Samkoll's notes and help sheets away, and puts values where its functions stand; *Projektuppgifter* stays, for the
 * förbund checks the budget against it.
 */
export function withoutOwnMarks(snapshot: Snapshot): Patch {
  return [
    ...ownFunctionsAsValues(snapshot),
    ...snapshot.sheets.flatMap(ownNotes),
    ...helpSheets(snapshot).map((sheet): Edit => ({ kind: "removeSheet", sheet })),
  ];
}

function ownNotes({ name, notes }: Sheet): readonly Edit[] {
  if (notes?.editable !== true) return [];
  return [...notes.texts].flatMap(([cell, text]): readonly Edit[] => {
    const place = parseCellName(cell);
    if (place === undefined || !isSignedNote(text)) return [];
    return [{ kind: "note", at: { sheet: name, ...place }, before: text, text: null }];
  });
}

/** The names of the sheets that Samkoll made beside the budget. */
export function helpSheets(snapshot: Snapshot): readonly string[] {
  const pointed = [...snapshot.names]
    .filter(([name]) => name.toLowerCase().startsWith(helpSheetMark.toLowerCase()))
    .map(([, refersTo]) => sheetOfReference(refersTo));
  return [...new Set(pointed)].filter((name) => sheetNamed(snapshot, name) !== undefined);
}
