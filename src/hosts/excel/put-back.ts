/** After a write that failed: everything as it was found, however far Excel had come. */
import { HostProblem } from "../../workbook/host";
import { sameContent } from "../../workbook/patch";
import { addNames, addSheets } from "./add-sheet";
import { askHeld, heldBlock, rangeOf, type HeldCell } from "./block-reading";
import { asPatchContent } from "./cell-content";
import { changesFormat, enterBlock } from "./entry";
import type { Found, FoundBlock } from "./guard";
import { addedBack } from "./inverse";
import { rememberAdded, type AddedSheets } from "./added-sheets";
import { putNotesBack } from "./note-writing";
import { entriesFor, entryBack, type WritePlan } from "./plan";
import { officeCode } from "./problem";
import type { Session } from "./session";

/** Gives what to tell the caller: `cause`, or `notPutBack` where something was left half done. */
export async function putBack(
  session: Session,
  plan: WritePlan,
  found: Found,
  added: AddedSheets,
  cause: unknown,
): Promise<unknown> {
  try {
    await takeAwayAdded(session, plan, found);
    await bringBackRemoved(session, found, added);
    const areCellsBack = await restoreCells(session, found);
    await putNotesBack(session, found.notes);
    if (areCellsBack) return cause;
  } catch {
    // Told below: the first failure is the one to show.
  }
  const code = officeCode(cause) ?? (cause instanceof HostProblem ? cause.code : "Unknown");
  return new HostProblem("notPutBack", { code }, { cause });
}

async function takeAwayAdded(session: Session, plan: WritePlan, found: Found): Promise<void> {
  if (plan.added.length === 0) return;
  const { worksheets, names } = session.context.workbook;
  for (const { blueprint } of plan.added) {
    for (const name of blueprint.names.keys()) {
      if (!found.names.has(name.toLowerCase())) names.getItemOrNullObject(name).delete();
    }
    worksheets.getItemOrNullObject(blueprint.name).delete();
  }
  await session.sync("evenIfGivenUp");
}

/** Before the cells, whose formulas may point into these sheets. */
async function bringBackRemoved(session: Session, found: Found, added: AddedSheets): Promise<void> {
  if (found.removed.length === 0) return;
  const { workbook } = session.context;
  const worksheets = workbook.worksheets.load("items/name");
  const names = workbook.names.load("items/name");
  await session.sync("evenIfGivenUp");
  const there = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const taken = new Set(names.items.map(({ name }) => name.toLowerCase()));
  const isThere = ({ name }: { readonly name: string }) => there.has(name.toLowerCase());
  for (const sheet of found.removed.filter(isThere)) {
    const missing = [...sheet.names].filter(([name]) => !taken.has(name.toLowerCase()));
    addNames(workbook, workbook.worksheets.getItem(sheet.name), new Map(missing), taken);
  }
  const gone = found.removed
    .filter((sheet) => !isThere(sheet))
    .map((sheet) => addedBack(sheet, added.edits.get(sheet.name)));
  addSheets(workbook, gone, taken);
  await session.sync("evenIfGivenUp");
  for (const edit of gone) rememberAdded(added, edit);
}

/**
 * In the order of writing: Excel stopped at one refusal, so what lies before it is put back, and where the same place
 * is refused again nothing after it had been touched. Whether that is so is then looked at.
 */
async function restoreCells(session: Session, found: Found): Promise<boolean> {
  for (const { block, held } of found.blocks) {
    const back = held.cells.map((row) => row.map(entryBack));
    const isTouched = [...entriesFor(block, held), ...back].some((row) => row.some(changesFormat));
    // It is not known how far Excel came, so formats that were to change are set one and all.
    const entries = isTouched ? back.map((row) => row.map((entry) => ({ ...entry, from: "" }))) : back;
    enterBlock(session.context.workbook.worksheets.getItem(block.sheet), block.area, entries, held.rowsHidden);
  }
  // As F9: the sums of what was taken back would else stay.
  if (!found.calculatesByItself) session.context.workbook.application.calculate("Recalculate");
  return session.sync("evenIfGivenUp").then(
    () => true,
    () => holdWhatWasFound(session, found.blocks),
  );
}

async function holdWhatWasFound(session: Session, blocks: readonly FoundBlock[]): Promise<boolean> {
  const { worksheets } = session.context.workbook;
  const asked = blocks.map(({ block, held }) => ({
    held,
    range: askHeld(rangeOf(worksheets.getItem(block.sheet), block.area)),
  }));
  await session.sync("evenIfGivenUp");
  return asked.every(({ held, range }) => {
    const now = heldBlock(range);
    return held.cells.every((row, r) => row.every((cell, c) => isSameCell(cell, now.cells[r]?.[c])));
  });
}

function isSameCell(a: HeldCell, b: HeldCell | undefined): boolean {
  return b !== undefined && a.format === b.format && sameContent(asPatchContent(a.content), asPatchContent(b.content));
}
