/** What a Snapshot looks like once a patch has been applied, without a host. */
import type { CellEdit, Patch } from "./patch";
import type { Cell, Row, Sheet, Snapshot } from "./snapshot";

/** Only cells are changed here: a sheet that the patch adds or removes leaves the Snapshot as it is. */
export function patched(snapshot: Snapshot, patch: Patch): Snapshot {
  const edits = patch.filter((edit) => edit.kind === "cell");
  const touched = new Set(edits.map((edit) => edit.at.sheet));
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      touched.has(sheet.name)
        ? patchedSheet(
            sheet,
            edits.filter((edit) => edit.at.sheet === sheet.name),
          )
        : sheet,
    ),
  };
}

function patchedSheet(sheet: Sheet, edits: readonly CellEdit[]): Sheet {
  const rows = new Map(sheet.rows.map((row) => [row.index, row]));
  for (const edit of edits) {
    const { row: index, column } = edit.at;
    const row = rows.get(index) ?? { index, hidden: false, cells: [] };
    const old = row.cells.find((cell) => cell.column === column);
    const others = row.cells.filter((cell) => cell.column !== column);
    const cells = [...others, patchedCell(old, edit)].sort((a, b) => a.column - b.column);
    rows.set(index, { ...row, cells });
  }
  return { ...sheet, rows: [...rows.values()].sort(byIndex) };
}

function patchedCell(old: Cell | undefined, { at, content }: CellEdit): Cell {
  const format = content.format ?? old?.format;
  return {
    row: at.row,
    column: at.column,
    value: content.value,
    ...(content.formula !== undefined && { formula: content.formula }),
    ...(format !== undefined && { format }),
    ...(old?.locked === false && { locked: false }),
  };
}

function byIndex(a: Row, b: Row): number {
  return a.index - b.index;
}
