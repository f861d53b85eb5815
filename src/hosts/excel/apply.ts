/**
 * Applies a Patch whole or not at all, in two requests: one looks, one writes and reads back. A request that fails
 * stops at its first refusal with what came before it done, so whatever fails is followed by putting everything back.
 */
import { cellName, type Address } from "../../workbook/address";
import { HostProblem } from "../../workbook/host";
import type { Patch } from "../../workbook/patch";
import { addSheets } from "./add-sheet";
import { askHeld, heldBlock, rangeOf, type HeldBlock } from "./block-reading";
import { holdsAsMeant } from "./cell-content";
import { enter } from "./entry";
import { guard, type Found } from "./guard";
import { inverseOf } from "./inverse";
import type { AddedSheets } from "./added-sheets";
import { askNote, knowsNotes, notesLevel } from "./note-reading";
import { setNote } from "./note-writing";
import { entriesFor, isSameNote, planOf, type EditBlock, type WritePlan } from "./plan";
import { officeCode } from "./problem";
import { putBack } from "./put-back";
import type { Session } from "./session";

/** @param made the sheets that this host has added; those that the patch adds are noted in it */
export async function applyPatch(session: Session, patch: Patch, made: AddedSheets): Promise<Patch> {
  if (patch.length === 0) return [];
  const plan = planOf(patch);
  if (plan.notes.length > 0 && !knowsNotes(session.context.workbook)) {
    throw new HostProblem("excelTooOld", { level: `1.${notesLevel}` });
  }
  const found = await guard(session, plan, made);
  const written = await write(session, plan, found).catch(async (error: unknown) => {
    // Never sent.
    if (officeCode(error) === "RequestPayloadSizeLimitExceeded") throw error;
    throw await putBack(session, plan, found, made, error);
  });
  const inverse = inverseOf(patch, found, written, made);
  for (const edit of plan.added) made.set(edit.blueprint.name, edit);
  return inverse;
}

/** Sheets first, so that formulas may point into them; removals last, since nothing brings a removed sheet back. */
async function write(session: Session, plan: WritePlan, found: Found): Promise<readonly HeldBlock[]> {
  const { workbook } = session.context;
  addSheets(workbook, plan.added, found.names);
  const ranges = found.blocks.map(({ block, held }) => {
    const range = rangeOf(workbook.worksheets.getItem(block.sheet), block.area);
    enter(range, entriesFor(block, held));
    return range;
  });
  // As F9: what was just written would else stand beside sums that know nothing of it.
  if (!found.calculatesByItself) workbook.application.calculate("Recalculate");
  for (const { edit, held } of found.notes) setNote(workbook, edit.at, held, edit.text);
  const asked = ranges.map(askHeld);
  const askedNotes = plan.notes.map(({ at, text }) => ({
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
