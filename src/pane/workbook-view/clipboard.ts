/** A block of cells to and from the clipboard, as text. */
import { blockAsText, textAsBlock } from "./cells-as-text";
import type { Language } from "../../checking/language";
import { copyText } from "./typed-cell";
import type { Area } from "../../workbook/address";
import { cellAt, type Snapshot } from "../../workbook/snapshot";

/** Values at full length, so that pasting them elsewhere loses nothing; a formula is copied as what it shows. */
export function copiedText(block: Area, snapshot: Snapshot, language: Language["code"]): string {
  const { sheet, firstRow, firstColumn, lastRow, lastColumn } = block;
  const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, down) =>
    Array.from({ length: lastColumn - firstColumn + 1 }, (__, right) => {
      const cell = cellAt(snapshot, { sheet, row: firstRow + down, column: firstColumn + right });
      return cell === undefined ? "" : copyText(cell, language, snapshot.dateSystem);
    }),
  );
  return blockAsText(rows);
}

/** More than this would write for minutes. */
const mostCells = 200_000;

/** `null` where the clipboard holds no text, or more than a sheet ought to take at once. */
export function pastedBlock(text: string): readonly (readonly string[])[] | null {
  if (text === "") return null;
  const block = textAsBlock(text);
  return block.reduce((cells, row) => cells + row.length, 0) > mostCells ? null : block;
}
