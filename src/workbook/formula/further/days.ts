/** Functions of days. */
import { isoDayOf } from "../../iso-day";
import { numberOf } from "../arguments";
import type { FormulaFunction } from "../ground";
import { both, isStopped, numberError, type Result, valueError } from "../values";
import {
  asSerial,
  type DateSystem,
  type Day,
  dayIn,
  dayOfValue,
  monthLength,
  partsOf,
  serialOf,
  weekdayOf,
} from "./calendar";

export const days: Readonly<Record<string, FormulaFunction>> = {
  DATE: ([yearNode, monthNode, dayNode], ground) =>
    both(numberOf(yearNode, ground), numberOf(monthNode, ground), (year, month) =>
      both(year, numberOf(dayNode, ground), (_, day) => dateOf(year, month, day, ground.snapshot.dateSystem)),
    ),
  DATEVALUE: ([node], { value, snapshot }) => {
    const text = node && value(node);
    if (isStopped(text)) return text;
    const day = typeof text === "string" ? dayOfValue(text, snapshot.dateSystem) : valueError;
    // A whole number is no day to DATEVALUE.
    return typeof text === "string" && /^\s*[-+]?\d+\s*$/.test(text) ? valueError : day;
  },
  MONTH: ofDay((serial, system) => partsOf(serial, system).month),
  DAY: ofDay((serial, system) => partsOf(serial, system).day),
  EDATE: monthsOn((month, { day }) => Math.min(day, monthLength(month.year, month.month))),
  EOMONTH: monthsOn((month) => monthLength(month.year, month.month)),
  WEEKDAY: ofDay((serial, system, type) => {
    const sunday = weekdayOf(serial, system);
    if (type === 3) return (sunday + 6) % 7;
    const first = firstWeekday(type);
    return first === undefined ? numberError : ((sunday - first + 7) % 7) + 1;
  }),
  WEEKNUM: ofDay((serial, system, type) => {
    if (type === 21) return isoWeek(serial, system);
    const first = firstWeekday(type);
    if (first === undefined) return numberError;
    const newYear = serialOf({ year: partsOf(serial, system).year, month: 1, day: 1 }, system);
    return Math.floor((serial - newYear + ((weekdayOf(newYear, system) - first + 7) % 7)) / 7) + 1;
  }),
  ISOWEEKNUM: ofDay(isoWeek),
  DATEDIF: ([from, to, unitNode], ground) => {
    const unit = unitNode && ground.value(unitNode);
    if (unit === undefined || typeof unit === "object") return unit ?? undefined;
    return both(dayIn(from, ground), dayIn(to, ground), (start, end) =>
      start > end ? numberError : between(start, end, String(unit).toUpperCase(), ground.snapshot.dateSystem),
    );
  },
  TODAY: (args, { snapshot, clock }) => (args.length === 0 ? today(clock(), snapshot.dateSystem) : undefined),
  NOW: (args, { snapshot, clock }) => {
    const now = clock();
    const seconds = now.getHours() * 3_600 + now.getMinutes() * 60 + now.getSeconds();
    return args.length === 0 ? today(now, snapshot.dateSystem) + seconds / 86_400 : undefined;
  },
};

/** The one thing that the computer's clock tells: which day it is. */
function today(now: Date, system: DateSystem): number {
  const [year = 0, month = 0, day = 0] = isoDayOf(now).split("-").map(Number);
  return serialOf({ year, month, day }, system);
}

function dateOf(year: number, month: number, day: number, system: DateSystem): Result {
  const whole = Math.trunc(year);
  if (whole < 0 || whole > 9_999 || Math.abs(month) > 120_000 || Math.abs(day) > 4_000_000) return numberError;
  const full = whole < 1900 ? whole + 1900 : whole;
  return asSerial(serialOf({ year: full, month: Math.trunc(month), day: Math.trunc(day) }, system), system);
}

/** A function of a day and, after it, of a number that is 1 where it is not written. */
function ofDay(reckon: (serial: number, system: DateSystem, type: number) => Result): FormulaFunction {
  return ([node, type], ground) =>
    both(dayIn(node, ground), numberOf(type, ground, 1), (serial, number) =>
      reckon(serial, ground.snapshot.dateSystem, Math.trunc(number)),
    );
}

function monthsOn(dayIn_: (month: Day, start: Day) => number): FormulaFunction {
  return ([node, count], ground) =>
    both(dayIn(node, ground), numberOf(count, ground), (serial, months) => {
      if (Math.abs(months) > 120_000) return numberError;
      const system = ground.snapshot.dateSystem;
      const start = partsOf(serial, system);
      const ahead = start.month - 1 + Math.trunc(months);
      const month = { year: start.year + Math.floor(ahead / 12), month: (((ahead % 12) + 12) % 12) + 1, day: 1 };
      if (month.year < 1900) return numberError;
      return asSerial(serialOf({ ...month, day: dayIn_(month, start) }, system), system);
    });
}

/** The weekday, from 0 for Sunday, that a week begins with; 1 and 2, and 11 (Monday) to 17 (Sunday). */
function firstWeekday(type: number): number | undefined {
  if (type === 1 || type === 2) return type - 1;
  return type >= 11 && type <= 17 ? (type - 10) % 7 : undefined;
}

/** The week that the week's Thursday stands in. */
function isoWeek(serial: number, system: DateSystem): number {
  const thursday = serial - ((weekdayOf(serial, system) + 6) % 7) + 3;
  const newYear = serialOf({ year: partsOf(thursday, system).year, month: 1, day: 1 }, system);
  return Math.floor((thursday - newYear) / 7) + 1;
}

/** Whole years, months or days. What Excel itself warns of ("MD") is not told. */
function between(start: number, end: number, unit: string, system: DateSystem): Result {
  const [a, b] = [partsOf(start, system), partsOf(end, system)];
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit) {
    case "Y":
      return Math.floor(months / 12);
    case "M":
      return months;
    case "D":
      return end - start;
    case "YM":
      return months % 12;
    case "MD":
    case "YD":
      return undefined;
    default:
      return numberError;
  }
}
