/** A change to a workbook as data: a host applies it whole or not at all and answers with its inverse. */
import type { Address } from "./address";
import type { SheetBlueprint } from "./blueprint";
import type { PlainValue } from "./snapshot";

/**
 * What a cell shall hold. A `formula` (no leading `=`) carries its computed result in `value`, so that a viewer
 * without a formula engine shows it. Text is always written as text: `=1+1` in `value` never becomes a formula.
 */
export interface CellContent {
  readonly value: PlainValue;
  readonly formula?: string;
  /** Number format code to set; absent leaves the cell's own. */
  readonly format?: string;
}

/** `before` guards the write: the host refuses the whole patch when the cell no longer holds it. */
export interface CellEdit {
  readonly kind: "cell";
  readonly at: Address;
  readonly before: CellContent;
  readonly content: CellContent;
}

/** Adds a whole sheet, last in the workbook, or before the first sheet when `position` says so. */
export interface AddSheetEdit {
  readonly kind: "addSheet";
  readonly blueprint: SheetBlueprint;
  readonly position?: "first" | "last";
}

/** Takes away a sheet that Samkoll added: the inverse of `addSheet`. */
export interface RemoveSheetEdit {
  readonly kind: "removeSheet";
  readonly sheet: string;
}

/**
 * Puts a note on a cell, or with `null` takes it away. `before` guards as for a cell: the note's text, `null` for none.
 * The note of another hand loses its looks when it is written over: a patch leaves such a note alone.
 */
export interface NoteEdit {
  readonly kind: "note";
  readonly at: Address;
  readonly before: string | null;
  readonly text: string | null;
}

/** Puts another text wherever `before` stands in what `id` names (see `OutsideText`); refused where it stands nowhere. */
export interface OutsideTextEdit {
  readonly kind: "outsideText";
  readonly id: string;
  readonly before: string;
  readonly text: string;
}

export type Edit = CellEdit | NoteEdit | OutsideTextEdit | AddSheetEdit | RemoveSheetEdit;

export type Patch = readonly Edit[];

/** False where a note, a sheet or a text outside the cells changes too. */
export function isOfCells(patch: Patch): boolean {
  return patch.every(({ kind }) => kind === "cell");
}

export const emptyContent: CellContent = { value: null };

/** The same value and formula; the number format is not compared. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  return a.formula === b.formula && (a.formula !== undefined || a.value === b.value);
}
