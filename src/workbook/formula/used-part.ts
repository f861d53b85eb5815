/** Whole columns and rows are looked at as far as a sheet is used. */
import type { Area } from "../address";
import { sheetNamed, type Snapshot } from "../snapshot";

/** How many rows the longest of the sheets uses. */
export function usedRows(areas: readonly Area[], snapshot: Snapshot): number {
  return Math.max(0, ...areas.map(({ sheet }) => (sheetNamed(snapshot, sheet)?.rows.at(-1)?.index ?? -1) + 1));
}

/** The same corner, and at most so many rows. */
export function shortened(area: Area, rows: number): Area {
  return { ...area, lastRow: Math.min(area.lastRow, area.firstRow + Math.max(rows, 1) - 1) };
}
