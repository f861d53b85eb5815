/** Cells that a file holds and no host hands on whole: beyond what Excel takes, or pointing to what is not there. */
import { cellIn, isBlank, rowAt, type Sheet } from "./snapshot";

/** What Excel takes into a cell, in UTF-16 units. */
export const longestText = 32_767;
export const longestFormula = 8_192;

export interface UnreadCell {
  readonly row: number;
  readonly column: number;
  /**
   * `text`: its text is cut where Excel's longest ends. `formula`: its formula is longer than Excel takes, and only its
   * stored result was read. `lost`: it points to a shared text that the file lacks.
   */
  readonly kind: "text" | "formula" | "lost";
}

/** Kept on the sheet itself, so that a copy of the sheet has it too. */
const unread = Symbol("unreadCells");
type Marked = Sheet & { readonly [unread]?: readonly UnreadCell[] };

export function withUnreadCells(sheet: Sheet, cells: readonly UnreadCell[]): Sheet {
  const marked: Marked = { ...sheet, [unread]: cells };
  return cells.length === 0 ? sheet : marked;
}

/** Those that nobody has written over since. */
export function unreadCells(sheet: Marked): readonly UnreadCell[] {
  return (sheet[unread] ?? []).filter(({ row, column, kind }) => {
    const cell = cellIn(rowAt(sheet, row), column);
    if (kind === "formula") return cell?.formula === undefined;
    const value = cell?.value ?? null;
    return kind === "lost" ? isBlank(value) : typeof value === "string" && value.length >= longestText - 1;
  });
}

/** The text as far as Excel takes it; no character of two units is cut in two. */
export function withinLongest(text: string): string {
  if (text.length <= longestText) return text;
  const isCutInTwo = /[\ud800-\udbff]/.test(text.charAt(longestText - 1));
  return text.slice(0, isCutInTwo ? longestText - 1 : longestText);
}
