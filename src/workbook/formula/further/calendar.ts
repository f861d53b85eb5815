/** Serial numbers of days as Excel counts them, with the 29 February 1900 that never was; never by the computer's clock. */
import { daysTo1904, isDay } from "../../iso-day";
import type { CellError } from "../../snapshot";
import type { Ground } from "../ground";
import type { FormulaNode } from "../tree";
import { asNumber, isStopped, numberError, type Result } from "../values";

export type DateSystem = 1900 | 1904;

export interface Day {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

const dayMs = 86_400_000;
/** The serial number of 1 January 1970 where days begin in 1900. */
const serialOf1970 = 25_569;
/** 31 December 9999. */
const lastDay = 2_958_465;

export function partsOf(serial: number, system: DateSystem): Day {
  const in1900 = system === 1904 ? serial + daysTo1904 : serial;
  if (in1900 === 0) return { year: 1900, month: 1, day: 0 };
  if (in1900 === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date((in1900 - serialOf1970 + (in1900 < 60 ? 1 : 0)) * dayMs);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `month` and `day` may lie outside the year and the month, and lead to another. */
export function serialOf({ year, month, day }: Day, system: DateSystem): number {
  const first = Date.UTC(year, month - 1, 1) / dayMs + serialOf1970;
  return (first < 61 ? first - 1 : first) + day - 1 - (system === 1904 ? daysTo1904 : 0);
}

export function monthLength(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** From 0, a Sunday. */
export function weekdayOf(serial: number, system: DateSystem): number {
  const in1900 = system === 1904 ? serial + daysTo1904 : serial;
  return (((in1900 - 1) % 7) + 7) % 7;
}

export function asSerial(serial: number, system: DateSystem): number | CellError {
  return serial >= 0 && serial <= lastDay - (system === 1904 ? daysTo1904 : 0) ? serial : numberError;
}

/** The day of an argument, without its time; also of text as 2025-03-01, which all computers read alike. */
export function dayIn(node: FormulaNode | undefined, { value, snapshot }: Ground): number | CellError | undefined {
  const day = node === undefined ? undefined : dayOfValue(value(node), snapshot.dateSystem);
  return isStopped(day) ? day : asSerial(Math.floor(day), snapshot.dateSystem);
}

export function dayOfValue(value: Result, system: DateSystem): number | CellError | undefined {
  if (typeof value !== "string" || !isDay(value)) return asNumber(value);
  const [year = 0, month = 0, day = 0] = value.split("-").map(Number);
  return serialOf({ year, month, day }, system);
}
