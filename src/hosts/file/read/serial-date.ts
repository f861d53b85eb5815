/** Dates as the workbook counts them: days since the beginning of its date system. */
import type { Snapshot } from "../../../workbook/snapshot";

const dayLength = 86_400_000;
const march1900 = 61;
/** The day numbered 0; for 1900 moved by the 29th of February that 1900 never had. */
const dayZero = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

/**
 * `2014-07-01` or `2014-07-01T12:00:00` → the serial number as Excel counts it. `undefined` for what is no date or
 * lies before the date system begins.
 */
export function serialDate(iso: string, dateSystem: Snapshot["dateSystem"]): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?Z?$/.exec(iso.trim());
  const moment = match ? Date.parse(`${match[1]}T${match[2] ?? "00:00:00"}Z`) : NaN;
  if (Number.isNaN(moment)) return undefined;
  const serial = (moment - dayZero[dateSystem]) / dayLength;
  const counted = dateSystem === 1900 && serial < march1900 ? serial - 1 : serial;
  return counted < (dateSystem === 1900 ? 1 : 0) ? undefined : counted;
}

/** The last day that a workbook knows, 9999-12-31 in the date system of 1900. */
const lastSerial = 2_958_465;

/** The day of a serial number: `2014-07-01`; `undefined` for a number of no day. */
export function isoDate(serial: number, dateSystem: Snapshot["dateSystem"]): string | undefined {
  if (!(serial >= 0 && serial <= lastSerial)) return undefined;
  const day = dateSystem === 1900 && serial < march1900 - 1 ? serial + 1 : serial;
  return new Date(dayZero[dateSystem] + day * dayLength).toISOString().slice(0, 10);
}
