/** Days of the calendar, and the serial numbers that a workbook counts them by. */

/** A day as `yyyy-mm-dd`. */
export type IsoDate = string;

const dayMs = 86_400_000;
/** Days between the first days of the two date systems: a serial number is so much lower where days begin in 1904. */
export const daysTo1904 = 1_462;

/** A calendar day from its parts; `null` for a day that no calendar has (30 February). Years 1900–2199. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (!(year >= 1900 && year <= 2199)) return null;
  const time = new Date(Date.UTC(year, month - 1, day));
  const real = time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === day;
  return real ? time.toISOString().slice(0, 10) : null;
}

/** True for `yyyy-mm-dd` that is a day of the calendar. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return isoDate(Number(year), Number(month), Number(day)) !== null;
}

/** The whole day of a serial number as Excel shows it: 41639.9999999998, half a second or less from midnight, is the next. */
export function wholeDay(serial: number): number {
  return Math.floor(serial + halfSecond);
}

/** Of a day. */
export const halfSecond = 0.5 / 86_400;

/** The day of an Excel serial number; `null` outside 1900–2199. Excel's 29 February 1900 is no day. */
export function serialToDate(serial: number, dateSystem: 1900 | 1904): IsoDate | null {
  const whole = wholeDay(serial);
  if (dateSystem === 1900 && (whole < 1 || whole === 60)) return null;
  const epoch = dateSystem === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  const time = new Date(epoch + whole * dayMs);
  return Number.isNaN(time.getTime())
    ? null
    : isoDate(time.getUTCFullYear(), time.getUTCMonth() + 1, time.getUTCDate());
}

/** The serial number that Excel stores for a day. */
export function dateToSerial(date: IsoDate, dateSystem: 1900 | 1904): number {
  const epoch = dateSystem === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return Math.round((Date.parse(`${date}T00:00:00Z`) - epoch) / dayMs);
}

/** The local day, `2018-05-27`. */
export function isoDayOf(day: Date): IsoDate {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
