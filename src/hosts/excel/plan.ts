/** A Patch sorted for Excel: neighbouring cells joined into blocks, sheets to add, sheets to remove. */
import { addressText, cellName, type Address } from "../../workbook/address";
import { HostProblem } from "../../workbook/host";
import { sameContent, type AddSheetEdit, type CellEdit, type NoteEdit, type Patch } from "../../workbook/patch";
import type { HeldBlock, HeldCell } from "./block-reading";
import { lines } from "./cell-content";
import { coverWithRectangles, gridOf, type Rectangle } from "./rectangles";
import { formatAfter, type Entry } from "./entry";

/** A rectangle of one sheet, every cell of which is edited. */
export interface EditBlock {
  readonly sheet: string;
  readonly area: Rectangle;
  readonly edits: readonly (readonly CellEdit[])[];
}

export interface WritePlan {
  readonly blocks: readonly EditBlock[];
  /** One a cell at most. */
  readonly notes: readonly NoteEdit[];
  readonly added: readonly AddSheetEdit[];
  readonly removed: readonly string[];
}

export function planOf(patch: Patch): WritePlan {
  return {
    blocks: blocksOf(patch.filter((edit) => edit.kind === "cell")),
    notes: notesOf(patch.filter((edit) => edit.kind === "note")),
    added: patch.filter((edit) => edit.kind === "addSheet"),
    removed: patch.filter((edit) => edit.kind === "removeSheet").map(({ sheet }) => sheet),
  };
}

function blocksOf(edits: readonly CellEdit[]): readonly EditBlock[] {
  const sheets = new Map<string, Map<string, CellEdit>>();
  for (const edit of edits) {
    const cells = sheets.get(edit.at.sheet) ?? new Map<string, CellEdit>();
    sheets.set(edit.at.sheet, cells.set(cellName(edit.at), afterEarlier(cells.get(cellName(edit.at)), edit)));
  }
  return [...sheets].flatMap(([sheet, cells]) =>
    coverWithRectangles([...cells.values()].map(({ at }) => at)).map((area) => ({
      sheet,
      area,
      edits: gridOf(area, (row, column) => editAt(cells, { sheet, row, column })),
    })),
  );
}

/** A cell edited twice starts from what the first edit expects and ends as the last one leaves it. */
function afterEarlier(earlier: CellEdit | undefined, edit: CellEdit): CellEdit {
  if (earlier === undefined) return edit;
  if (!sameContent(earlier.content, edit.before)) throw changedMeanwhile(edit.at);
  return { ...edit, before: earlier.before };
}

function notesOf(edits: readonly NoteEdit[]): readonly NoteEdit[] {
  const cells = new Map<string, NoteEdit>();
  for (const edit of edits) {
    const earlier = cells.get(addressText(edit.at));
    if (earlier !== undefined && !isSameNote(earlier.text, edit.before)) throw changedMeanwhile(edit.at);
    cells.set(addressText(edit.at), { ...edit, before: earlier === undefined ? edit.before : earlier.before });
  }
  return [...cells.values()];
}

/** `null` is no note. */
export function isSameNote(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : lines(a) === lines(b);
}

function editAt(cells: ReadonlyMap<string, CellEdit>, at: Address): CellEdit {
  const edit = cells.get(cellName(at));
  if (edit === undefined) throw new Error(`no edit at ${addressText(at)}: a block covers only edited cells`);
  return edit;
}

export function changedMeanwhile(at: Address): HostProblem {
  return new HostProblem("changedMeanwhile", { sheet: at.sheet, cell: cellName(at) });
}

/** What takes a cell from what it holds to what the edit wants. */
export function entryFor(edit: CellEdit, held: HeldCell): Entry {
  return { content: edit.content, from: held.format, to: formatAfter(edit.content, held.format) };
}

/** What gives a cell back what it held, where no edit has changed its format. */
export function entryBack(held: HeldCell): Entry {
  return { content: held.content, from: held.format, to: held.format };
}

export function entriesFor(block: EditBlock, held: HeldBlock): readonly (readonly Entry[])[] {
  return held.cells.map((row, r) =>
    row.map((cell, c) => {
      const edit = block.edits[r]?.[c];
      return edit === undefined ? entryBack(cell) : entryFor(edit, cell);
    }),
  );
}
