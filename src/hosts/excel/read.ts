/** Reads the open workbook as a Snapshot: two requests whatever its number of sheets, more only when it is huge. */
import type { Snapshot } from "../../workbook/snapshot";
import { askCalculation } from "./calculation-reading";
import { knowsNotes, notesOf, withNotes } from "./note-reading";
import { askOutline, type WorkbookOutline } from "./outline";
import { askOutside, knowsComments } from "./outside-reading";
import { isAboutComments, isAboutNotes, officeCode } from "./problem";
import type { ReadLimits } from "./read-pieces";
import { readSheets, sheetOf } from "./read-sheets";
import type { Session } from "./session";

/** @param onOutline is told which sheets there are, as soon as that is known */
export async function readWorkbook(
  session: Session,
  limits: ReadLimits,
  onOutline: (outline: WorkbookOutline) => void,
): Promise<Snapshot> {
  const { workbook } = session.context;
  let asked: Asked = { notes: knowsNotes(workbook), comments: knowsComments(workbook) };
  let mayHaveMoved = true;
  for (;;) {
    try {
      return await readOnce(session, limits, onOutline, asked);
    } catch (error) {
      // A sheet was renamed or removed, or a note taken away, between the two requests.
      const hasMoved = mayHaveMoved && officeCode(error) === "ItemNotFound";
      const less = hasMoved ? asked : withLess(asked, error);
      if (less === undefined) throw error;
      if (hasMoved) mayHaveMoved = false;
      asked = less;
    }
  }
}

/** A budget can be checked without what Excel refuses to speak of; `undefined` where it refused something else. */
function withLess(asked: Asked, error: unknown): Asked | undefined {
  if (asked.notes && isAboutNotes(error)) return { ...asked, notes: false };
  if (asked.comments && isAboutComments(error)) return { ...asked, comments: false };
  return undefined;
}

/** What is asked for besides, where Excel knows it. */
interface Asked {
  readonly notes: boolean;
  readonly comments: boolean;
}

async function readOnce(
  session: Session,
  limits: ReadLimits,
  onOutline: (outline: WorkbookOutline) => void,
  asked: Asked,
): Promise<Snapshot> {
  const { workbook } = session.context;
  const outlined = askOutline(workbook);
  // Office.js has no property for the date system; Excel's own DATE tells: 36526 counts from 1900, 35064 from 1904.
  const newYear2000 = workbook.functions.date(2000, 1, 1).load("value,error");
  const calculated = askCalculation(workbook);
  const outside = askOutside(workbook, asked.comments);
  const noteCount = asked.notes ? workbook.notes.getCount() : undefined;
  await session.sync();
  const outline = outlined();
  const calculation = calculated();
  onOutline(outline);
  const [[read, comments], notes] = await withNotes(session, noteCount?.value, (withNotesToo) =>
    outside.withComments(withNotesToo, (along) => readSheets(along, outline.sheets, limits, { left: limits.maxCells })),
  );
  return {
    sheets: outline.sheets.map((sheet) => sheetOf(sheet, read.get(sheet.name), notesOf(notes, sheet.name))),
    dateSystem: newYear2000.value === 35_064 ? 1904 : 1900,
    names: outline.names,
    outside: outside.told(outline, comments),
    ...(calculation !== undefined && { calculation }),
  };
}
