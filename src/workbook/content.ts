/** What a cell of a Snapshot holds, as a Patch writes it. */
import type { Address } from "./address";
import { type CellContent, type CellEdit, emptyContent } from "./patch";
import { type Cell, isCellError } from "./snapshot";

/** An error that stands alone is named by its text, as one types it; under a formula the formula says it all. */
export function contentOf(cell: Cell | undefined): CellContent {
  if (cell === undefined) return emptyContent;
  if (cell.formula === undefined) return { value: isCellError(cell.value) ? cell.value.error : cell.value };
  return { value: isCellError(cell.value) ? null : cell.value, formula: cell.formula };
}

/**
 * The formula gives way to what it has given, so that nothing shown changes. That goes for an array formula too, whose
 * cells otherwise change only whole: the others hold their results already. Taken back, it is a formula of its one cell.
 */
export function isOwnResult(content: CellContent, cell: Cell | undefined): boolean {
  return (
    cell?.formula !== undefined &&
    content.formula === undefined &&
    content.value !== null &&
    content.value === cell.value
  );
}

/** Writes one cell, guarded by what it holds now. */
export function editCell(at: Address, cell: Cell | undefined, content: CellContent): CellEdit {
  return { kind: "cell", at, before: contentOf(cell), content };
}
