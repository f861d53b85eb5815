/** A sheet as it is without its place calculation: what stands above and below it may be a budget of its own. */
import type { Sheet, Snapshot } from "../../../workbook/snapshot";
import { placesOf } from "./read-places";

/** The same sheet where it has none. */
export function withoutCalculation(sheet: Sheet, snapshot: Snapshot): Sheet {
  const rows = placesOf(snapshot)
    .tables.filter((table) => table.sheet === sheet.name)
    .flatMap((table) => table.rows.map(({ row }) => row));
  if (rows.length === 0) return sheet;
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  return { ...sheet, rows: sheet.rows.filter(({ index }) => index < first || index > last) };
}
