/** Where a note or a comment stands. */
import type { Address } from "../../workbook/address";

/** Queues the question; what it gives back tells the answer after the next sync. */
export function askPlace(of: Pick<Excel.Note, "getLocation">): () => Address {
  const place = of.getLocation().load("rowIndex,columnIndex,worksheet/name");
  place.untrack();
  return () => ({ sheet: place.worksheet.name, row: place.rowIndex, column: place.columnIndex });
}
