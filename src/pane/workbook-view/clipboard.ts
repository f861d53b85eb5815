/** A block of cells to and from the clipboard, as text. */
import { blockAsText, textAsBlock } from "./cells-as-text";
import type { Language } from "../../checking/language";
import { copyText, exactText } from "./typed-cell";
import type { Area } from "../../workbook/address";
import { cellAt, type Snapshot } from "../../workbook/snapshot";

/** More than this would write for minutes. */
const mostCells = 200_000;

/** Beside the plain text that everyone reads, with what tells a text that looks like a number from one. */
const exactKind = "application/x-samkoll-cells";

/** What a copy or a paste carries. */
type Clipboard = Pick<DataTransfer, "getData" | "setData">;

export function copyBlock(clipboard: Clipboard, block: Area, snapshot: Snapshot, language: Language["code"]): void {
  clipboard.setData("text/plain", blockText(block, snapshot, language, copyText));
  clipboard.setData(exactKind, blockText(block, snapshot, language, exactText));
}

/** `null` where the clipboard holds no text, or more than a sheet ought to take at once. */
export function pastedBlock(clipboard: Clipboard): readonly (readonly string[])[] | null {
  const text = clipboard.getData(exactKind) || clipboard.getData("text/plain");
  if (text === "") return null;
  const block = textAsBlock(text);
  return block.reduce((cells, row) => cells + row.length, 0) > mostCells ? null : block;
}

/** Values at full length, so that pasting them elsewhere loses nothing; a formula is copied as what it shows. */
function blockText(block: Area, snapshot: Snapshot, language: Language["code"], textOf: typeof copyText): string {
  const { sheet, firstRow, firstColumn, lastRow, lastColumn } = block;
  const rows = Array.from({ length: lastRow - firstRow + 1 }, (_, down) =>
    Array.from({ length: lastColumn - firstColumn + 1 }, (__, right) => {
      const cell = cellAt(snapshot, { sheet, row: firstRow + down, column: firstColumn + right });
      return cell === undefined ? "" : textOf(cell, language, snapshot.dateSystem);
    }),
  );
  return blockAsText(rows);
}
