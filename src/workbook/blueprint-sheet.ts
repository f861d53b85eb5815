/** A sheet that is still to be made, as the Sheet that a host would read back once it is. */
import type { BlueprintCell, SheetBlueprint } from "./blueprint";
import type { CellEdit } from "./patch";
import type { Cell, Sheet } from "./snapshot";

export function sheetOf(blueprint: SheetBlueprint): Sheet {
  const byRow = new Map<number, Cell[]>();
  for (const cell of blueprint.cells) {
    if (cell.value === null && cell.formula === undefined) continue;
    const row = byRow.get(cell.row) ?? [];
    row.push(readBack(cell));
    byRow.set(cell.row, row);
  }
  return {
    name: blueprint.name,
    visibility: "visible",
    protected: blueprint.protect,
    rows: [...byRow]
      .sort(([a], [b]) => a - b)
      .map(([index, cells]) => ({ index, hidden: false, cells: cells.sort((a, b) => a.column - b.column) })),
    hiddenColumns: new Set(),
    ...(blueprint.merges.length > 0 && { merges: blueprint.merges }),
  };
}

function readBack({ row, column, value, formula, style }: BlueprintCell): Cell {
  return {
    row,
    column,
    value,
    ...(formula !== undefined && { formula }),
    ...(style?.format !== undefined && { format: style.format }),
    ...(style?.unlocked === true && { locked: false }),
  };
}

/** The sheet with other values in cells that it has; an edit of any other cell is left out. */
export function withValues(blueprint: SheetBlueprint, edits: readonly CellEdit[]): SheetBlueprint {
  return {
    ...blueprint,
    cells: blueprint.cells.map((cell) => {
      const edit = edits.find(({ at }) => at.row === cell.row && at.column === cell.column);
      return edit === undefined ? cell : { ...cell, value: edit.content.value };
    }),
  };
}
