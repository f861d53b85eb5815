/** Entering contents into a range, with the number formats that let each become what it is meant to be. */
import type { CellContent } from "../../workbook/patch";
import { rangeOf } from "./block-reading";
import { entered, textFormat, type HeldContent } from "./cell-content";
import type { Rectangle } from "./rectangles";

/** One cell to be entered. */
export interface Entry {
  readonly content: HeldContent | undefined;
  /** The number format that the cell has now; empty where that is not known. */
  readonly from: string;
  /** The number format that it shall have. */
  readonly to: string;
}

/** The number format that a cell has after an edit; an amount put where text was typed must not become text again. */
export function formatAfter(content: CellContent, held: string): string {
  return content.format ?? (held === textFormat && !isTextual(content) ? "General" : held);
}

/** True where the entry takes a change of number format, which a protected sheet may refuse. */
export function changesFormat(entry: Entry): boolean {
  return entry.to !== entry.from || formatAtEntry(entry) !== entry.from;
}

/**
 * Queues what makes the area hold `entries`. Where a filter hides rows of it, Excel enters a block past them, into the
 * wrong rows (office-js issue 224); row by row it does as told.
 */
export function enterBlock(
  sheet: Excel.Worksheet,
  area: Rectangle,
  entries: readonly (readonly Entry[])[],
  rowsHidden: boolean,
): void {
  if (!rowsHidden) return enter(rangeOf(sheet, area), entries);
  for (const [index, row] of entries.entries()) {
    const at = area.firstRow + index;
    enter(rangeOf(sheet, { ...area, firstRow: at, lastRow: at }), [row]);
  }
}

/** Queues what makes the range hold `entries`. */
export function enter(range: Excel.Range, entries: readonly (readonly Entry[])[]): void {
  setFormats(range, entries, (entry) => (formatAtEntry(entry) === entry.from ? null : formatAtEntry(entry)));
  range.formulas = entries.map((row) => row.map((entry) => entered(entry.content, formatAtEntry(entry))));
  setFormats(range, entries, (entry) => (entry.to === formatAtEntry(entry) ? null : entry.to));
}

/** A number or a formula can stand under the text format, but only if it is entered before the format is set. */
function formatAtEntry({ content, to }: Entry): string {
  return to === textFormat && !isTextual(content) ? "General" : to;
}

function isTextual(content: HeldContent | undefined): boolean {
  if (content === undefined) return true;
  return content.formula === undefined && (content.value === null || typeof content.value === "string");
}

/** Null leaves the format of its cell as it is. */
function setFormats(
  range: Excel.Range,
  entries: readonly (readonly Entry[])[],
  formatOf: (entry: Entry) => string | null,
): void {
  const formats = entries.map((row) => row.map(formatOf));
  if (formats.some((row) => row.some((format) => format !== null))) range.numberFormat = formats;
}
