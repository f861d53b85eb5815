/** The look before the leap: reads what the patch starts from and refuses it where it cannot be applied whole. */
import { addressText, cellName, quotedSheetName, type Address } from "../../workbook/address";
import { HostProblem } from "../../workbook/host";
import { sameContent, type CellContent, type CellEdit, type NoteEdit } from "../../workbook/patch";
import { chartsMade, type AddedSheets } from "./added-sheets";
import { askHeld, heldBlock, rangeOf, type HeldBlock, type HeldCell } from "./block-reading";
import { asPatchContent } from "./cell-content";
import { rectangleName } from "./rectangles";
import { changesFormat } from "./entry";
import { askNote, mayEditNotes } from "./note-reading";
import { changedMeanwhile, entryBack, entryFor, isSameNote, type EditBlock, type WritePlan } from "./plan";
import { knowsComments } from "./outside-reading";
import { askPlace } from "./place-reading";
import { isAboutComments, officeCode } from "./problem";
import type { Session } from "./session";

/** What the patch starts from: in the order of the plan. */
export interface Found {
  readonly blocks: readonly FoundBlock[];
  readonly notes: readonly FoundNote[];
  /** Where a note was to come but a conversation (Excel's threaded comments) stands: Excel takes no note there. */
  readonly conversations: readonly Address[];
  readonly removed: readonly FoundSheet[];
  /** The workbook's defined names, in lower case: Excel does not tell `Total` from `total`. */
  readonly names: ReadonlySet<string>;
  /** False where the workbook waits for F9. */
  readonly calculatesByItself: boolean;
}

export interface FoundBlock {
  readonly block: EditBlock;
  readonly held: HeldBlock;
}

export interface FoundNote {
  readonly edit: NoteEdit;
  /** The note that is there now; `null` for none. */
  readonly held: string | null;
}

/** A sheet that the patch removes. */
export interface FoundSheet {
  readonly name: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly cells: readonly (readonly HeldCell[])[];
  /** Defined names that point into the sheet → A1. */
  readonly names: ReadonlyMap<string, string>;
  /** The names of its charts, all of them made by this host. */
  readonly charts: ReadonlySet<string>;
}

/** @param added the sheets that this host has added: it knows how to bring back their charts, and no others */
export async function guard(session: Session, plan: WritePlan, added: AddedSheets): Promise<Found> {
  const addsNotes = plan.notes.some(({ before, text }) => before === null && text !== null);
  const asksComments = addsNotes && knowsComments(session.context.workbook);
  try {
    return await look(session, plan, added, asksComments);
  } catch (error) {
    if (asksComments && isAboutComments(error)) return look(session, plan, added, false);
    throw error;
  }
}

async function look(session: Session, plan: WritePlan, added: AddedSheets, asksComments: boolean): Promise<Found> {
  const { workbook } = session.context;
  const comments = asksComments ? workbook.comments.load("items/id") : undefined;
  const worksheets = workbook.worksheets.load(
    "items/name,items/visibility,items/protection/protected,items/protection/options",
  );
  const structure = workbook.protection.load("protected");
  const names = workbook.names.load("items/name,items/formula");
  const application = workbook.application.load("calculationMode");
  const asked = plan.blocks.map((block) => ({
    block,
    range: askHeld(rangeOf(worksheets.getItem(block.sheet), block.area)),
  }));
  const askedNotes = plan.notes.map((edit) => ({
    edit,
    told: askNote(worksheets.getItem(edit.at.sheet), cellName(edit.at)),
  }));
  const removed = plan.removed.map((name) => {
    const sheet = worksheets.getItem(name);
    const range = sheet.getUsedRange(true);
    range.untrack();
    return {
      name,
      range: askHeld(range).load("rowIndex,columnIndex"),
      charts: sheet.charts.load("items/name"),
    };
  });
  await session.sync().catch((error: unknown) => explainMissing(session, plan, error));
  const blocks = asked.map(({ block, range }) => ({ block, held: heldBlock(range) }));
  refuseSheets(worksheets.items, structure.protected, plan);
  const sheetNamed = (wanted: string) => worksheets.items.find(({ name }) => isNamed(name, wanted));
  for (const found of blocks) refuseBlock(found, sheetNamed(found.block.sheet));
  const talkedOf = comments === undefined ? new Set() : await cellsTalkedOf(session, comments.items);
  const isTalkedOf = ({ at, before }: NoteEdit) => before === null && talkedOf.has(keyOf(at));
  const notes = askedNotes.filter(({ edit }) => !isTalkedOf(edit)).map(({ edit, told }) => ({ edit, held: told() }));
  for (const found of notes) refuseNote(found, sheetNamed(found.edit.at.sheet));
  for (const { name, charts } of removed) refuseCharts(name, charts.items, added);
  return {
    blocks,
    notes,
    conversations: plan.notes.filter(isTalkedOf).map(({ at }) => at),
    removed: removed.map(({ name, range, charts }) => ({
      name,
      firstRow: range.rowIndex,
      firstColumn: range.columnIndex,
      cells: heldBlock(range).cells,
      names: namesInto(name, names.items),
      charts: new Set(charts.items.map((chart) => chart.name)),
    })),
    names: new Set(names.items.map(({ name }) => name.toLowerCase())),
    calculatesByItself: application.calculationMode !== "Manual",
  };
}

/** Takes one request more, where the workbook has comments at all. */
async function cellsTalkedOf(session: Session, comments: readonly Excel.Comment[]): Promise<ReadonlySet<string>> {
  if (comments.length === 0) return new Set();
  const places = comments.map(askPlace);
  await session.sync();
  return new Set(places.map((place) => keyOf(place())));
}

/** Excel does not tell `Budget` from `BUDGET`. */
function keyOf(at: Address): string {
  return addressText({ ...at, sheet: at.sheet.toLowerCase() });
}

/** Excel does not say which sheet it did not find. */
async function explainMissing(session: Session, plan: WritePlan, error: unknown): Promise<never> {
  if (officeCode(error) !== "ItemNotFound") throw error;
  const worksheets = session.context.workbook.worksheets.load("items/name");
  await session.sync();
  const wanted = [...plan.blocks.map(({ sheet }) => sheet), ...plan.notes.map(({ at }) => at.sheet), ...plan.removed];
  const missing = wanted.find((name) => !worksheets.items.some((sheet) => isNamed(sheet.name, name)));
  throw missing === undefined ? error : new HostProblem("sheetMissing", { sheet: missing });
}

function refuseSheets(sheets: readonly Excel.Worksheet[], structureProtected: boolean, plan: WritePlan): void {
  const changed = [...plan.added.map(({ blueprint }) => blueprint.name), ...plan.removed];
  const first = changed[0];
  if (first === undefined) return;
  if (structureProtected) throw new HostProblem("workbookProtected", { sheet: first });
  for (const { blueprint } of plan.added) {
    const exists = sheets.some(({ name }) => isNamed(name, blueprint.name));
    if (exists) throw new HostProblem("sheetExists", { sheet: blueprint.name });
  }
  const staysVisible = sheets.some(
    ({ name, visibility }) => visibility === "Visible" && !plan.removed.some((removed) => isNamed(name, removed)),
  );
  // Excel always shows a sheet; found out here, nothing has been written yet.
  if (!staysVisible && plan.added.length === 0) throw new HostProblem("excelRefused", { code: "LastVisibleSheet" });
}

function refuseBlock({ block, held }: FoundBlock, sheet: Excel.Worksheet | undefined): void {
  const isProtected = sheet?.protection.protected === true;
  if (isProtected && held.locked) {
    throw new HostProblem("sheetProtected", { sheet: block.sheet, cell: rectangleName(block.area) });
  }
  const mayFormat = !isProtected || sheet.protection.options.allowFormatCells === true;
  for (const [r, row] of block.edits.entries()) {
    for (const [c, edit] of row.entries()) {
      const cell = held.cells[r]?.[c];
      if (cell === undefined || !isAsExpected(edit, cell)) throw changedMeanwhile(edit.at);
      if (!mayFormat && (changesFormat(entryFor(edit, cell)) || changesFormat(entryBack(cell)))) {
        throw new HostProblem("sheetProtected", { sheet: block.sheet, cell: cellName(edit.at) });
      }
    }
  }
}

function refuseNote({ edit: { at, before }, held }: FoundNote, sheet: Excel.Worksheet | undefined): void {
  if (!isSameNote(held, before)) throw changedMeanwhile(at);
  if (sheet !== undefined && !mayEditNotes(sheet.protection)) {
    throw new HostProblem("sheetProtected", { sheet: at.sheet, cell: cellName(at) });
  }
}

/** A chart that somebody else has made, or copied from ours, would be lost with its sheet. */
function refuseCharts(sheet: string, charts: readonly Excel.Chart[], added: AddedSheets): void {
  const own = new Set(chartsMade(added.edits.get(sheet)).keys());
  if (!charts.every(({ name }) => own.delete(name))) throw new HostProblem("sheetStays", { sheet });
}

function isAsExpected(edit: CellEdit, held: HeldCell): boolean {
  return sameContent(withoutEmptyText(edit.before), withoutEmptyText(asPatchContent(held.content)));
}

/** An empty cell and one with no text in it are the same to Excel. */
function withoutEmptyText(content: CellContent): CellContent {
  return content.value === "" ? { ...content, value: null } : content;
}

function isNamed(name: string, wanted: string): boolean {
  return name.toLowerCase() === wanted.toLowerCase();
}

function namesInto(sheet: string, named: readonly Excel.NamedItem[]): ReadonlyMap<string, string> {
  const prefixes = [`=${quotedSheetName(sheet)}!`, `='${sheet.replaceAll("'", "''")}'!`].map((each) =>
    each.toLowerCase(),
  );
  const into = new Map<string, string>();
  for (const { name, formula } of named) {
    const text = String(formula);
    const prefix = prefixes.find((each) => text.toLowerCase().startsWith(each));
    const target = text.slice(prefix?.length ?? 0).replaceAll("$", "");
    if (prefix !== undefined && /^[A-Z]+[0-9]+(:[A-Z]+[0-9]+)?$/.test(target)) into.set(name, target);
  }
  return into;
}
