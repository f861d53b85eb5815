/** What a host would read back from made sheets: a Snapshot without a file in between. */
import type { BlueprintCell, SheetBlueprint } from "../../src/workbook/blueprint";
import type { Row, Sheet, Snapshot } from "../../src/workbook/snapshot";

export function snapshotOf(blueprints: readonly SheetBlueprint[]): Snapshot {
  return { sheets: blueprints.map(sheetOf), dateSystem: 1900, names: new Map() };
}

function sheetOf(blueprint: SheetBlueprint): Sheet {
  const byRow = new Map<number, BlueprintCell[]>();
  for (const cell of blueprint.cells) {
    if (cell.value === null && cell.formula === undefined) continue;
    byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  }
  const rows: Row[] = [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([index, cells]) => ({
      index,
      hidden: false,
      cells: [...cells]
        .sort((a, b) => a.column - b.column)
        .map(({ row, column, value, formula, style }) => ({
          row,
          column,
          value,
          ...(formula !== undefined && { formula }),
          ...(style?.format !== undefined && { format: style.format }),
          ...(style?.unlocked === true && { locked: false as const }),
        })),
    }));
  return {
    name: blueprint.name,
    visibility: "visible",
    protected: blueprint.protect,
    rows,
    hiddenColumns: new Set(),
  };
}
