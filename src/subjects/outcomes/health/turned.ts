/** A sheet turned over, so that a question a row becomes a question a column. */
import type { Cell, Sheet } from "../../../workbook/snapshot";
import { textOf } from "../../../reading/text-of-cell";
import { headingParts } from "./heading-parts";

/** Larger tables have a row a person. */
const most = 400;
const fewestItems = 5;

/** `null` where no column has the names of items below each other. */
export function turned(sheet: Sheet): Sheet | null {
  const { rows } = sheet;
  if (rows.length > most || rows.some(({ cells }) => (cells.at(-1)?.column ?? 0) > most)) return null;
  if (rows.filter(({ cells }) => cells.slice(0, 3).some(isItem)).length < fewestItems) return null;
  const byColumn = new Map<number, Cell[]>();
  for (const { cells } of rows) {
    for (const cell of cells) {
      const of = byColumn.get(cell.column) ?? [];
      of.push({ ...cell, row: cell.column, column: cell.row });
      byColumn.set(cell.column, of);
    }
  }
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    protected: sheet.protected,
    hiddenColumns: new Set(),
    rows: [...byColumn].sort(([a], [b]) => a - b).map(([index, cells]) => ({ index, hidden: false, cells })),
  };
}

function isItem(cell: Cell): boolean {
  const parts = typeof cell.value === "string" ? headingParts(textOf(cell)) : null;
  return parts !== null && (parts.dimension !== null || parts.item !== null || parts.form !== null);
}
