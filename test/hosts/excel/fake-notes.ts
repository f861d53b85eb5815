/** Excel's notes over the fake workbook: those of a sheet, and those of all sheets together. */
import { rangeObject } from "./fake-range";
import { areaOf, Refusal, type FakeSheet, type FakeWorkbook } from "./fake-workbook";
import { isWireObject, refuse, type WireObject } from "./wire-object";

export function notesObject(book: FakeWorkbook, sheets: readonly FakeSheet[]): WireObject {
  const all = () => sheets.flatMap((sheet) => [...sheet.notes.keys()].map((cell) => ({ sheet, cell })));
  const find = (key: unknown) => {
    const [sheet, ...others] = sheets;
    // Which addresses Excel takes for a note of the whole workbook is not told.
    if (sheet === undefined || others.length > 0) return refuse("InvalidArgument");
    return sheet.notes.has(String(key)) ? noteObject(book, sheet, String(key)) : null;
  };
  return {
    type: "NoteCollection",
    actions: {
      GetCount: () => (book.refusesNotes ? refuseNotes() : all().length),
    },
    paths: {
      GetItem: (key) => find(key) ?? refuse("ItemNotFound"),
      GetItemOrNullObject: find,
      GetItemAt: (index) => {
        const note = all()[Number(index)] ?? refuse("ItemNotFound");
        return noteObject(book, note.sheet, note.cell);
      },
      Add: (place, content) => {
        const [sheet] = sheets;
        const cell = isWireObject(place) ? place.refersTo?.split("!").at(-1)?.replaceAll("$", "") : undefined;
        if (sheet === undefined || cell === undefined || sheet.notes.has(cell)) return refuse("InvalidArgument");
        if (sheet.conversations.has(cell)) return refuse("InvalidOperation");
        change(sheet);
        sheet.notes.set(cell, String(content).slice(0, book.longestNote));
        return noteObject(book, sheet, cell);
      },
    },
  };
}

function refuseNotes(): never {
  throw new Refusal("GeneralException", "NoteCollection.getCount");
}

function noteObject(book: FakeWorkbook, sheet: FakeSheet, cell: string): WireObject {
  return {
    type: "Note",
    facts: {
      Content: () => sheet.notes.get(cell) ?? refuse("ItemNotFound"),
      // As on the web.
      Width: () => refuse("NotImplemented"),
    },
    settings: {
      Content: (value) => {
        change(sheet);
        sheet.notes.set(cell, String(value));
      },
    },
    actions: {
      Delete: () => {
        change(sheet);
        sheet.notes.delete(cell);
      },
    },
    paths: { GetLocation: () => rangeObject(book, sheet, areaOf(cell)) },
  };
}

function change(sheet: FakeSheet): void {
  if (sheet.protected && !sheet.allowEditObjects) refuse("AccessDenied");
}
