/** Dates and times as the workbook counts them: days since the beginning of its date system. */
import type { Snapshot } from "../../../workbook/snapshot";

const dayLength = 86_400_000;
const march1900 = 61;
/** The day numbered 0; for 1900 moved by the 29th of February that 1900 never had. */
const dayZero = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

const time = String.raw`(\d{2}):(\d{2})(?::(\d{2}(?:[.,]\d{1,9})?))?`;
const dayPattern = new RegExp(String.raw`^(\d{4})-(\d{2})-(\d{2})(?:T${time})?Z?$`);
const timePattern = new RegExp(`^T?${time}Z?$`);
const amount = String.raw`(\d{1,9}(?:[.,]\d{1,9})?)`;
const durationPattern = new RegExp(`^P(?=.)(?:${amount}D)?(?:T(?=.)(?:${amount}H)?(?:${amount}M)?(?:${amount}S)?)?$`);
/** No moment of ISO 8601 that has a serial number is written longer. */
const longest = 64;

/**
 * `2014-07-01` or `2014-07-01T12:00:00` → the serial number as Excel counts it. `undefined` for what is no date, lies
 * before the date system begins, or is told in the time of a zone: readers differ on which day that is.
 */
export function serialDate(iso: string, dateSystem: Snapshot["dateSystem"]): number | undefined {
  const [, year, month, day, hour, minute, second] = match(dayPattern, iso) ?? [];
  if (year === undefined) return undefined;
  const ofDay = dayFraction(hour, minute, second);
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (ofDay === undefined) return undefined;
  // Excel has the day that 1900 never had; JavaScript makes another day of it, as of any 30th of February.
  if (dateSystem === 1900 && `${year}-${month}-${day}` === "1900-02-29") return march1900 - 1 + ofDay;
  if (date.toISOString().slice(0, 10) !== `${year}-${month}-${day}`) return undefined;
  const serial = (date.getTime() - dayZero[dateSystem]) / dayLength;
  const counted = dateSystem === 1900 && serial < march1900 ? serial - 1 : serial;
  return counted < (dateSystem === 1900 ? 1 : 0) ? undefined : counted + ofDay;
}

/**
 * `12:30:00` or `PT36H` → days, as Excel counts a time of day and a duration; so is a time on the day before all days,
 * 1899-12-30. `undefined` for what is neither, and for years and months, which are of no one length.
 */
export function serialTime(iso: string, dateSystem: Snapshot["dateSystem"]): number | undefined {
  const bare = dateSystem === 1900 ? iso.trim().replace(/^1899-12-30T/, "T") : iso;
  const [, hour, minute, second] = match(timePattern, bare) ?? [];
  if (hour !== undefined) return dayFraction(hour, minute, second);
  const parts = match(durationPattern, iso)?.slice(1).map(plainNumber);
  if (parts === undefined) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts;
  return days + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

function match(pattern: RegExp, text: string): RegExpExecArray | null {
  return text.length > longest ? null : pattern.exec(text.trim());
}

/** The part of a day that has gone; `undefined` for no time of day. 24:00 is the end of it. */
function dayFraction(hour = "0", minute = "0", second = "0"): number | undefined {
  const [hours, minutes, seconds] = [Number(hour), Number(minute), plainNumber(second)];
  const all = hours * 3600 + minutes * 60 + seconds;
  return minutes < 60 && seconds < 60 && all <= 86_400 ? all / 86_400 : undefined;
}

function plainNumber(text: string | undefined): number {
  return Number((text ?? "0").replace(",", "."));
}

/** The last day that a workbook knows, 9999-12-31 in the date system of 1900. */
const lastSerial = 2_958_465;

/** The day of a serial number: `2014-07-01`; `undefined` for a number of no day. */
export function isoDate(serial: number, dateSystem: Snapshot["dateSystem"]): string | undefined {
  if (!(serial >= 0 && serial <= lastSerial)) return undefined;
  const day = dateSystem === 1900 && serial < march1900 - 1 ? serial + 1 : serial;
  return new Date(dayZero[dateSystem] + day * dayLength).toISOString().slice(0, 10);
}
