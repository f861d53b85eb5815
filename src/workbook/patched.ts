/** What a Snapshot looks like once a patch has been applied, without a host. */
import { asFormulaFree, isFormulaFree } from "./formula-free";
import type { CellLook, LookOf } from "./look";
import { type CellEdit, emptyContent, type Patch, sameContent } from "./patch";
import type { Cell, Row, Sheet, Snapshot } from "./snapshot";

/**
 * Only cells are changed here: a note, and a sheet that comes or goes, leave the Snapshot as it is. `lookOf` tells how
 * a cell looks that was empty before; without, it looks like nothing. Rows that no edit touches stay the same objects.
 */
export function patched(snapshot: Snapshot, patch: Patch, lookOf?: LookOf): Snapshot {
  const edits = patch.filter((edit) => edit.kind === "cell");
  const touched = new Set(edits.map((edit) => edit.at.sheet));
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      touched.has(sheet.name)
        ? patchedSheet(
            sheet,
            edits.filter((edit) => edit.at.sheet === sheet.name),
            lookOf,
          )
        : sheet,
    ),
  };
}

function patchedSheet(sheet: Sheet, edits: readonly CellEdit[], lookOf: LookOf | undefined): Sheet {
  const rows = new Map(sheet.rows.map((row) => [row.index, row]));
  for (const edit of edits) {
    const { row: index, column } = edit.at;
    const row = rows.get(index) ?? { index, hidden: false, cells: [] };
    const old = row.cells.find((cell) => cell.column === column);
    const others = row.cells.filter((cell) => cell.column !== column);
    const cell = patchedCell(old ?? lookOf?.(edit.at), edit);
    const cells = cell === null ? others : [...others, cell].sort((a, b) => a.column - b.column);
    if (cells.length > 0) rows.set(index, { ...row, cells });
    else rows.delete(index);
  }
  const after = { ...sheet, rows: [...rows.values()].sort(byIndex) };
  const isStill = isFormulaFree(sheet) && edits.every(({ content }) => content.formula === undefined);
  return isStill ? asFormulaFree(after) : after;
}

/** `null` for a cell that holds nothing any more: a Snapshot has no such cells. */
function patchedCell(old: Cell | CellLook | undefined, { at, content }: CellEdit): Cell | null {
  if (sameContent(content, emptyContent)) return null;
  const format = content.format ?? old?.format;
  return {
    row: at.row,
    column: at.column,
    value: content.value,
    ...(content.formula !== undefined && { formula: content.formula }),
    ...(format !== undefined && format !== "General" && { format }),
    ...(old?.locked === false && { locked: false }),
  };
}

function byIndex(a: Row, b: Row): number {
  return a.index - b.index;
}
