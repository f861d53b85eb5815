/** What a cell of a Snapshot holds, as a Patch writes it. */
import type { Address } from "./address";
import { type CellContent, type CellEdit, emptyContent } from "./patch";
import { type Cell, isCellError } from "./snapshot";

/** An error value has no content of its own: only its formula is kept. */
export function contentOf(cell: Cell | undefined): CellContent {
  if (cell === undefined) return emptyContent;
  const value = isCellError(cell.value) ? null : cell.value;
  return cell.formula === undefined ? { value } : { value, formula: cell.formula };
}

/** Writes one cell, guarded by what it holds now. */
export function editCell(at: Address, cell: Cell | undefined, content: CellContent): CellEdit {
  return { kind: "cell", at, before: contentOf(cell), content };
}
