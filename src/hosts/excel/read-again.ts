/** Reads what a change can have touched and keeps the rest: one request, for a change within a few sheets. */
import type { WorkbookChange } from "../../workbook/host";
import { sheetNamed, type Sheet, type Snapshot } from "../../workbook/snapshot";
import { askCalculation } from "./calculation-reading";
import { withDependents } from "./dependents";
import { askOutline, type SheetOutline, type WorkbookOutline } from "./outline";
import { answeredNotes, askKnownNotes, type NoteTexts } from "./note-reading";
import { isAboutNotes, isTooLarge, officeCode } from "./problem";
import { readWorkbook } from "./read";
import type { ReadLimits } from "./read-pieces";
import { askSheet, readAnswers, sheetOf } from "./read-sheets";
import type { Session } from "./session";

export async function readAgain(
  session: Session,
  change: WorkbookChange,
  previous: Snapshot,
  limits: ReadLimits,
  onOutline: (outline: WorkbookOutline) => void,
): Promise<Snapshot> {
  const changed = change.kind === "sheets" ? change.sheets : undefined;
  // Where Excel calculates by hand the results of `previous` are not its own.
  const isKnown =
    changed !== undefined &&
    previous.calculation === undefined &&
    [...changed].every((name) => sheetNamed(previous, name) !== undefined);
  const read = isKnown ? await readChanged(session, changed, previous, limits) : undefined;
  return read ?? readWorkbook(session, limits, onOutline);
}

/** `undefined` where all must be read: the workbook is not built as it was. */
async function readChanged(
  session: Session,
  changed: ReadonlySet<string>,
  previous: Snapshot,
  limits: ReadLimits,
): Promise<Snapshot | undefined> {
  const again = withDependents(previous, changed);
  const outlined = askOutline(session.context.workbook);
  const calculated = askCalculation(session.context.workbook);
  const sheets = previous.sheets.filter(({ name }) => again.has(name));
  const questions = sheets.map((sheet) => askSheet(session.context, sheet));
  const noteQuestions = sheets.flatMap(({ name, notes }) =>
    notes === undefined ? [] : [askKnownNotes(session.context.workbook, name, notes.texts)],
  );
  let outline: WorkbookOutline;
  let notes: NoteTexts;
  try {
    await session.sync();
    outline = outlined();
    if (calculated() !== undefined || !isBuiltAs(outline, previous)) return undefined;
    notes = await answeredNotes(session, noteQuestions);
  } catch (error) {
    if (isTooLarge(error) || isAboutNotes(error)) return undefined;
    if (["ItemNotFound", "UnsupportedSheet"].includes(officeCode(error) ?? "")) return undefined;
    throw error;
  }
  const kept = previous.sheets.filter(({ name }) => !again.has(name));
  const allowance = { left: limits.maxCells - kept.reduce((sum, sheet) => sum + cellCount(sheet), 0) };
  const read = await readAnswers(session, questions, limits, allowance);
  return { ...previous, sheets: outline.sheets.map((sheet) => spliced(sheet, again, previous, read, notes)) };
}

function spliced(
  outline: SheetOutline,
  again: ReadonlySet<string>,
  previous: Snapshot,
  read: Awaited<ReturnType<typeof readAnswers>>,
  notes: NoteTexts,
): Sheet {
  const before = sheetNamed(previous, outline.name);
  if (before === undefined || again.has(outline.name)) {
    return sheetOf(outline, read.get(outline.name), notes.get(outline.name));
  }
  const { visibility } = outline;
  return before.visibility === visibility ? before : { ...before, visibility };
}

/** The same sheets in the same order, protected or not as before, cells and notes, and the same names for the same cells. */
function isBuiltAs({ sheets, names }: WorkbookOutline, previous: Snapshot): boolean {
  return (
    sheets.length === previous.sheets.length &&
    sheets.every((sheet, index) => {
      const before = previous.sheets[index];
      return (
        before?.name === sheet.name &&
        before.protected === sheet.protected &&
        (before.notes === undefined || before.notes.editable === sheet.notesEditable)
      );
    }) &&
    names.size === previous.names.size &&
    [...names].every(([name, target]) => previous.names.get(name) === target)
  );
}

function cellCount({ rows }: Sheet): number {
  return rows.reduce((sum, { cells }) => sum + cells.length, 0);
}
