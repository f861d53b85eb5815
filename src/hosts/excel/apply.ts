/**
 * Applies a Patch whole or not at all, in two requests: one looks, one writes and reads back. A request that fails
 * stops at its first refusal with what came before it done, so whatever fails is followed by putting everything back.
 */
import { cellName, type Address } from "../../workbook/address";
import { HostProblem } from "../../workbook/host";
import { isOfCells, type Patch } from "../../workbook/patch";
import { addSheets } from "./add-sheet";
import { askHeld, heldBlock, rangeOf, type HeldBlock } from "./block-reading";
import { holdsAsMeant } from "./cell-content";
import { enterBlock } from "./entry";
import { guard, type Found } from "./guard";
import { inverseOf } from "./inverse";
import { rememberAdded, type AddedSheets } from "./added-sheets";
import { askNote, knowsNotes, notesLevel } from "./note-reading";
import { setNote } from "./note-writing";
import { entriesFor, isSameNote, planOf, type EditBlock, type WritePlan } from "./plan";
import { isAboutUndo, officeCode } from "./problem";
import { putBack } from "./put-back";
import type { Run, RunManner, Session } from "./session";
import { isReadOnly } from "./support";

/** What has come of a patch. */
export interface Applied {
  readonly inverse: Patch;
  /** Cells whose note was left out: Excel takes none where a conversation stands. */
  readonly notesLeft: readonly Address[];
}

/** @param added the sheets that this host has added; those that the patch adds are noted in it */
export async function applyPatch(run: Run, patch: Patch, added: AddedSheets): Promise<Applied> {
  if (patch.length === 0) return { inverse: [], notesLeft: [] };
  if (isReadOnly()) throw new HostProblem("readOnly");
  const plan = planOf(patch);
  const found = await run((session) => {
    if (plan.notes.length > 0 && !knowsNotes(session.context.workbook)) {
      throw new HostProblem("excelTooOld", { level: `1.${notesLevel}` });
    }
    return guard(session, plan, added);
  });
  const tries = isOfCells(patch) ? [{ oneUndoStep: true }, {}] : [{}];
  const inverse = await writeOrPutBack(run, { patch, plan, found, added }, tries);
  for (const sheet of plan.removed) added.unfinished.delete(sheet);
  for (const edit of plan.added) rememberAdded(added, edit);
  return { inverse, notesLeft: found.conversations };
}

interface Work {
  readonly patch: Patch;
  readonly plan: WritePlan;
  readonly found: Found;
  readonly added: AddedSheets;
}

/**
 * Writes in the first of these manners that Excel takes. Putting back is a run of its own, never one undo step: what
 * stopped the writing would stop it too.
 */
async function writeOrPutBack(run: Run, work: Work, [manner = {}, ...others]: readonly RunManner[]): Promise<Patch> {
  const { patch, plan, found, added } = work;
  try {
    return await run(
      async (session) => inverseOf(patch, found, await write(session, plan, found), added.edits),
      manner,
    );
  } catch (error) {
    // Never sent.
    if (officeCode(error) === "RequestPayloadSizeLimitExceeded") throw error;
    const told = await run((session) => putBack(session, plan, found, added, error));
    if (told === error && others.length > 0 && isAboutUndo(error)) return writeOrPutBack(run, work, others);
    throw told;
  }
}

/** Sheets first, so that formulas may point into them; removals last, since nothing brings a removed sheet back. */
async function write(session: Session, plan: WritePlan, found: Found): Promise<readonly HeldBlock[]> {
  const { workbook } = session.context;
  addSheets(workbook, plan.added, found.names);
  const ranges = found.blocks.map(({ block, held }) => {
    const sheet = workbook.worksheets.getItem(block.sheet);
    enterBlock(sheet, block.area, entriesFor(block, held), held.rowsHidden);
    return rangeOf(sheet, block.area);
  });
  // As F9: what was just written would else stand beside sums that know nothing of it.
  if (!found.calculatesByItself) workbook.application.calculate("Recalculate");
  for (const { edit, held } of found.notes) setNote(workbook, edit.at, held, edit.text);
  const asked = ranges.map(askHeld);
  const askedNotes = found.notes.map(({ edit: { at, text } }) => ({
    at,
    text,
    told: askNote(workbook.worksheets.getItem(at.sheet), cellName(at)),
  }));
  for (const sheet of found.removed) {
    for (const name of sheet.names.keys()) workbook.names.getItem(name).delete();
    workbook.worksheets.getItem(sheet.name).delete();
  }
  await session.sync();
  const written = asked.map(heldBlock);
  for (const [index, block] of plan.blocks.entries()) checkWritten(block, written[index]);
  for (const { at, text, told } of askedNotes) if (!isSameNote(told(), text)) throw notKept(at);
  return written;
}

/** A merged neighbour or Excel's own reading of what was entered can leave something else in the cell. */
function checkWritten(block: EditBlock, written: HeldBlock | undefined): void {
  for (const [r, row] of block.edits.entries()) {
    for (const [c, edit] of row.entries()) {
      if (holdsAsMeant(written?.cells[r]?.[c]?.content, edit.content)) continue;
      throw notKept(edit.at);
    }
  }
}

function notKept(at: Address): HostProblem {
  return new HostProblem("excelRefused", { code: "NotKept", sheet: at.sheet, cell: cellName(at) });
}
