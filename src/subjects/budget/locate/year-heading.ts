/** A year over a column of amounts stands there as a number, and is none of the amounts. */
import type { CellValue } from "../../../workbook/snapshot";

export function isYear(value: CellValue): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 1990 && value <= 2100;
}
