/** The day of a clock, as the domain writes days. */
import type { IsoDate } from "../domain/period";

/** The local day, `2018-05-27`. */
export function isoDayOf(day: Date): IsoDate {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
