/** The notes of the open workbook: where they are and what they say, asked for in requests that are sent anyway. */
import { cellName } from "../../workbook/address";
import type { SheetNotes } from "../../workbook/snapshot";
import { askAlong } from "./ask-along";
import { lines } from "./cell-content";
import { askPlace } from "./place-reading";
import type { Session } from "./session";
import { supportsLevel } from "./support";

/** The ExcelApi 1.n that notes came with. */
export const notesLevel = 18;

/** Of the whole workbook; of more than this Excel is not asked, and they count as unknown. */
const mostNotes = 1000;

type Texts = SheetNotes["texts"];

/** Sheet → its notes; a sheet without notes is not in it. */
export type NoteTexts = ReadonlyMap<string, Texts>;

export function notesOf(notes: NoteTexts | undefined, sheet: string): Texts | undefined {
  return notes && (notes.get(sheet) ?? new Map());
}

/** False too where the page runs an Office.js that is older than Excel, as one that is served in a closed network. */
export function knowsNotes(workbook: Excel.Workbook): boolean {
  return supportsLevel(notesLevel) && "notes" in workbook;
}

/** False where the sheet's protection covers notes; both its facts must be loaded. */
export function mayEditNotes(protection: Excel.WorksheetProtection): boolean {
  return !protection.protected || protection.options.allowEditObjects === true;
}

/** Queues the question what is noted on a cell in A1 style; its answer is `null` for no note. */
export function askNote(sheet: Excel.Worksheet, cell: string): () => string | null {
  const note = sheet.notes.getItemOrNullObject(cell).load("content");
  return () => (note.isNullObject ? null : lines(note.content));
}

/**
 * Queues the question for every note of a collection. Each is asked for its text and its place at once: what is known
 * of a note's number from an earlier request may be another note's by now.
 * @param count how many notes Excel says there are
 */
function askNotes(notes: Excel.NoteCollection, count: number): () => NoteTexts {
  const asked = Array.from({ length: count }, (_none, index) => {
    // Never all of it: Excel on the web refuses to tell a note's size.
    const note = notes.getItemAt(index).load("content");
    return { note, place: askPlace(note) };
  });
  return () => {
    const sheets = new Map<string, Map<string, string>>();
    for (const { note, place } of asked) {
      const at = place();
      const texts = sheets.get(at.sheet) ?? new Map<string, string>();
      texts.set(cellName(at), lines(note.content));
      sheets.set(at.sheet, texts);
    }
    return sheets;
  };
}

/**
 * Has the notes asked for along with `work`.
 * @param count how many notes the workbook has; `undefined` where Excel knows none
 * @returns what `work` gives and the notes, which are `undefined` where they cannot be told
 */
export async function withNotes<T>(
  session: Session,
  count: number | undefined,
  work: (session: Session) => Promise<T>,
): Promise<readonly [T, NoteTexts | undefined]> {
  if (count === undefined || count > mostNotes) return [await work(session), undefined];
  if (count === 0) return [await work(session), new Map()];
  return askAlong(session, () => askNotes(session.context.workbook.notes, count), work);
}

/** A sheet whose notes were asked for where they were last. */
export interface NotesQuestion {
  readonly sheet: string;
  readonly count: OfficeExtension.ClientResult<number>;
  readonly known: ReadonlyMap<string, () => string | null>;
}

/** Queues the question whether the notes of a sheet still are where they were, and what they say now. */
export function askKnownNotes(workbook: Excel.Workbook, sheet: string, texts: Texts): NotesQuestion {
  const worksheet = workbook.worksheets.getItem(sheet);
  const known = [...texts.keys()].map((cell) => [cell, askNote(worksheet, cell)] as const);
  return { sheet, count: worksheet.notes.getCount(), known: new Map(known) };
}

/** The answers; takes a request more where a sheet has notes that were not there or that have moved. */
export async function answeredNotes(session: Session, questions: readonly NotesQuestion[]): Promise<NoteTexts> {
  const { worksheets } = session.context.workbook;
  const told = new Map(questions.map((question) => [question.sheet, stillThere(question)]));
  const moved = questions
    .filter(({ sheet, count }) => told.get(sheet)?.size !== count.value)
    .map(({ sheet, count }) => ({ sheet, asked: askNotes(worksheets.getItem(sheet).notes, count.value) }));
  if (moved.length > 0) await session.sync();
  for (const { sheet, asked } of moved) told.set(sheet, asked().get(sheet) ?? new Map());
  return told;
}

function stillThere({ known }: NotesQuestion): Texts {
  return new Map(
    [...known].flatMap(([cell, told]) => {
      const text = told();
      return text === null ? [] : [[cell, text] as const];
    }),
  );
}
