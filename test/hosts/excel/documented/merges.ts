/** Merged areas: none over another, none over a table. */
import { areaOf, Refusal } from "../fake-workbook";
import { apiOf, type Guard } from "./call";
import { overlaps } from "./overlaps";

/**
 * docs-pr, testing/application-specific-api-error-handling.md, "Excel-specific error codes": `MergedRangeConflict` for
 * a table. Of two merged areas only the file says it: ECMA-376, 18.3.1.55 (mergeCell): they shall not overlap.
 */
export const refuseMerges: Guard = (call) => {
  const { sheet, area } = call.object;
  if (apiOf(call) !== "Range.merge" || sheet === undefined || area === undefined) return;
  if (sheet.merges.some((merge) => overlaps(areaOf(merge), area))) throw new Refusal("InvalidOperation");
  if (sheet.tables.some((table) => overlaps(table.area, area))) throw new Refusal("MergedRangeConflict");
};
