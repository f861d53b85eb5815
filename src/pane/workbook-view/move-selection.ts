/** Where a key takes the selection in the grid, as in Excel. */
import type { SheetLayout } from "./sheet-layout";

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** `page`: rows that a window shows. `lastUsed`: the end of the content. `undefined` for a key that moves nothing. */
export function moved(
  from: Position,
  key: { readonly key: string; readonly ctrlKey: boolean },
  grid: { readonly layout: SheetLayout; readonly page: number; readonly lastUsed: Position },
): Position | undefined {
  const to = target(from, key, grid.page, grid.lastUsed);
  if (to === undefined) return undefined;
  return {
    row: Math.min(Math.max(to.row, 0), grid.layout.rowCount - 1),
    column: Math.min(Math.max(to.column, 0), grid.layout.columnCount - 1),
  };
}

function target(
  { row, column }: Position,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  page: number,
  lastUsed: Position,
): Position | undefined {
  switch (key) {
    case "ArrowUp":
      return { row: ctrlKey ? 0 : row - 1, column };
    case "ArrowDown":
      return { row: ctrlKey ? lastUsed.row : row + 1, column };
    case "ArrowLeft":
      return { row, column: ctrlKey ? 0 : column - 1 };
    case "ArrowRight":
      return { row, column: ctrlKey ? lastUsed.column : column + 1 };
    case "PageUp":
      return { row: row - page, column };
    case "PageDown":
      return { row: row + page, column };
    case "Home":
      return { row: ctrlKey ? 0 : row, column: 0 };
    case "End":
      return { row: ctrlKey ? lastUsed.row : row, column: lastUsed.column };
    default:
      return undefined;
  }
}
