/** The day of birth that a cell holds, as `numberOfTwo` reads it. */
import { isDateFormat } from "../../workbook/number-format";
import { serialToDate } from "../../workbook/iso-day";
import type { Cell } from "../../workbook/snapshot";

/** A serial number is written as a day; `null` for what can be none. */
export function dayTextOf({ value, format }: Cell, dateSystem: 1900 | 1904): string | number | null {
  if (typeof value === "string") return value;
  if (typeof value !== "number") return null;
  // 800110 is a day in six digits; a serial number of anybody alive has five.
  return isDateFormat(format) || value < 100_000 ? (serialToDate(value, dateSystem) ?? value) : value;
}
