/** Days as whole numbers, so that a long column of them is an array of integers: the serial numbers of Excel's 1900 system. */
import { type IsoDate, dateToSerial } from "../workbook/iso-day";

/** No day. */
export const noDay = 0;
/** Something stands there that is no day that can be read. */
export const unreadDay = -1;
/** It came about, on a day that is not told: *Ja* in a column of days. */
export const someDay = 1;

/** 1 March 1900, from where serial numbers are true. */
const firstSerial = 61;
/** 31 December 2199. */
export const latestDay = 109_574;

export function dayOf(date: IsoDate): number {
  return dateToSerial(date, 1900);
}

/** `unreadDay` for a day that no calendar has. */
export function dayOfParts(year: number, month: number, date: number): number {
  const time = new Date(Date.UTC(year, month - 1, date));
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== date) return unreadDay;
  const day = Math.round(time.getTime() / 86_400_000) + serialOf1970;
  return day >= firstSerial && day <= latestDay ? day : unreadDay;
}

const serialOf1970 = 25_569;

/** For true days alone. */
export function isoOf(day: number): IsoDate {
  return new Date(Date.UTC(1899, 11, 30) + day * 86_400_000).toISOString().slice(0, 10);
}

export function dayAfter(date: IsoDate): IsoDate {
  return isoOf(dayOf(date) + 1);
}

/** Where an effort is followed up: before 1990 there was none, and 2023 as a serial number is a day of 1905. */
export const earliestDay = 32_874;

export function isDay(day: number): boolean {
  return day >= firstSerial;
}

/** It came about, whether or not the day is known. */
export function cameAbout(day: number): boolean {
  return day > noDay;
}

/** For true days alone; asked of every participant, so no text is made of the day. */
export function yearOf(day: number): number {
  return new Date(Date.UTC(1899, 11, 30) + day * 86_400_000).getUTCFullYear();
}
