/** What the cells of a block hold now, with their number formats. */
import { heldContent, type HeldContent } from "./cell-content";
import { rectangleName, type Rectangle } from "./rectangles";

export interface HeldCell {
  /** `undefined` for an empty cell. */
  readonly content: HeldContent | undefined;
  readonly format: string;
}

export interface HeldBlock {
  readonly cells: readonly (readonly HeldCell[])[];
  /** False where every cell may be edited although the sheet is protected. */
  readonly locked: boolean;
  /** Some of its rows are hidden, by hand or by a filter. */
  readonly rowsHidden: boolean;
}

export function rangeOf(sheet: Excel.Worksheet, area: Rectangle): Excel.Range {
  return rangeNamed(sheet, rectangleName(area));
}

/** A range for use in one request alone: to track it would cost Excel memory, and one more request to let go of it. */
export function rangeNamed(sheet: Excel.Worksheet, area: string): Excel.Range {
  const range = sheet.getRange(area);
  range.untrack();
  return range;
}

/** Asks for what the range holds; `heldBlock` gives it after the next sync. */
export function askHeld(range: Excel.Range): Excel.Range {
  return range.load("values,formulas,valueTypes,numberFormat,rowHidden,format/protection/locked");
}

export function heldBlock(range: Excel.Range): HeldBlock {
  return {
    cells: range.formulas.map((row, r) => row.map((_formula, c) => heldCell(range, r, c))),
    // Null where some are and some are not.
    locked: range.format.protection.locked !== false,
    rowsHidden: range.rowHidden !== false,
  };
}

function heldCell(range: Excel.Range, r: number, c: number): HeldCell {
  return {
    content: heldContent(range.values[r]?.[c], range.formulas[r]?.[c], range.valueTypes[r]?.[c]),
    format: String(range.numberFormat[r]?.[c] ?? "General"),
  };
}
