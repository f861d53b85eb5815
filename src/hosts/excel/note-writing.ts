/** Putting a note on a cell, changing its text, taking it away, and putting everything back. */
import { cellName, type Address } from "../../workbook/address";
import { rangeNamed } from "./block-reading";
import type { FoundNote } from "./guard";
import { askNote } from "./note-reading";
import { isSameNote } from "./plan";
import type { Session } from "./session";

/**
 * Queues what takes the note of a cell from `held` to `text`, `null` being no note. A note that stays keeps its looks.
 * On a cell with a conversation (Excel's threaded comments) Excel refuses a note.
 */
export function setNote(workbook: Excel.Workbook, at: Address, held: string | null, text: string | null): void {
  if (isSameNote(held, text)) return;
  const sheet = workbook.worksheets.getItem(at.sheet);
  const { notes } = sheet;
  if (text === null) notes.getItem(cellName(at)).delete();
  else if (held !== null) notes.getItem(cellName(at)).content = text;
  // A range: a bare address may mean the active sheet.
  else notes.add(rangeNamed(sheet, cellName(at)), text);
}

/** After a write that failed somewhere. Rejects where a note cannot be put back. */
export async function putNotesBack(session: Session, found: readonly FoundNote[]): Promise<void> {
  if (found.length === 0) return;
  const { workbook } = session.context;
  const asked = found.map(({ edit: { at }, held }) => ({
    at,
    held,
    told: askNote(workbook.worksheets.getItem(at.sheet), cellName(at)),
  }));
  await session.sync("evenIfGivenUp");
  const changed = asked
    .map((each) => ({ ...each, now: each.told() }))
    .filter(({ now, held }) => !isSameNote(now, held));
  if (changed.length === 0) return;
  for (const { at, now, held } of changed) setNote(workbook, at, now, held);
  await session.sync("evenIfGivenUp");
}
