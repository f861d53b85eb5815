/** Days that lost their time zone: Swedish midnight stands as 22 or 23 o'clock of the day before. */
import { isoOf } from "./day-number";

const daySeconds = 86_400;

/** As Excel shows a serial number: what is within half a second of midnight is midnight. */
function secondOfDay(serial: number): number {
  return Math.round((serial - Math.floor(serial)) * daySeconds) % daySeconds;
}

/** 22 or 23 where a serial number stands on that very hour; else `null`. */
export function nightHour(serial: number): 22 | 23 | null {
  if (Number.isInteger(serial)) return null;
  const second = secondOfDay(serial);
  return second === 22 * 3600 ? 22 : second === 23 * 3600 ? 23 : null;
}

const nightText = /\b\d{4}-\d{2}-\d{2}[ T]+(2[23])[:.]00(?:[:.]00(?:[.,]0+)?)?(?:\s*(?:Z|UTC|[+]00:?00))?\s*$/i;

/** The same of a date with its time in text. */
export function nightHourIn(text: string): 22 | 23 | null {
  const hour = nightText.exec(text)?.[1];
  return hour === "22" ? 22 : hour === "23" ? 23 : null;
}

/** The hour of the day before, in universal time, at which a day begins in Sweden: 22 in summer, 23 in winter. */
export function midnightInSweden(day: number): 22 | 23 {
  const date = isoOf(day);
  const year = Number(date.slice(0, 4));
  // Summer time since 1996: from the last Sunday of March to the last of October, turned after midnight.
  return date > lastSunday(year, 3) && date <= lastSunday(year, 10) ? 22 : 23;
}

function lastSunday(year: number, month: number): string {
  const last = new Date(Date.UTC(year, month, 0));
  last.setUTCDate(last.getUTCDate() - last.getUTCDay());
  return last.toISOString().slice(0, 10);
}
