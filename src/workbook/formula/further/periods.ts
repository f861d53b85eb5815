/** How long it is between two days, in working days or by the conventions of interest; and times of the day. */
import { numberOf, ofNumbers } from "../arguments";
import type { CellError } from "../../snapshot";
import type { FormulaFunction, Ground } from "../ground";
import type { FormulaNode } from "../tree";
import { asNumber, asTruth, both, isStopped, numberError, type Result, finite } from "../values";
import { valuesOf } from "../aggregates";
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

export const periods: Readonly<Record<string, FormulaFunction>> = {
  NETWORKDAYS: ([from, to, off], ground) =>
    both(dayIn(from, ground), dayIn(to, ground), (start, end) => {
      const free = holidays(off, ground);
      if (free === undefined || "error" in free) return free;
      const [first, last, sign] = start <= end ? [start, end, 1] : [end, start, -1];
      const { dateSystem } = ground.snapshot;
      const taken = [...free].filter((day) => day >= first && day <= last && isWorkday(day, dateSystem));
      return sign * (workdays(first, last, dateSystem) - taken.length);
    }),
  WORKDAY: ([from, count, off], ground) =>
    both(dayIn(from, ground), numberOf(count, ground), (start, days) => {
      const free = holidays(off, ground);
      if (free === undefined || "error" in free) return free;
      if (Math.abs(days) > mostWorkdays) return undefined;
      const { dateSystem } = ground.snapshot;
      let day = start;
      for (let left = Math.abs(Math.trunc(days)); left > 0;) {
        day += Math.sign(days);
        if (isWorkday(day, dateSystem) && !free.has(day)) left -= 1;
      }
      return asSerial(day, dateSystem);
    }),
  DAYS360: ([from, to, european], ground) =>
    both(dayIn(from, ground), dayIn(to, ground), (start, end) => {
      const inEurope = european === undefined ? false : asTruth(ground.value(european));
      if (isStopped(inEurope)) return inEurope;
      const [a, b] = [partsOf(start, ground.snapshot.dateSystem), partsOf(end, ground.snapshot.dateSystem)];
      // To some a start on the last of February is the 30th, to others not.
      if (!inEurope && isEndOfFebruary(a)) return undefined;
      return inEurope ? european360(a, b) : days360(a, b.day === 31 && a.day >= 30 ? { ...b, day: 30 } : b);
    }),
  YEARFRAC: ([from, to, basisNode], ground) =>
    both(dayIn(from, ground), dayIn(to, ground), (start, end) =>
      both(start, numberOf(basisNode, ground, 0), (_, basis) =>
        yearFraction(Math.min(start, end), Math.max(start, end), Math.trunc(basis), ground.snapshot.dateSystem),
      ),
    ),
  TIME: ofNumbers(3, 3, (hours, minutes, seconds) => {
    const total = Math.trunc(hours) * 3_600 + Math.trunc(minutes) * 60 + Math.trunc(seconds);
    return total < 0 || Math.max(hours, minutes, seconds) >= 32_768 ? numberError : finite((total % 86_400) / 86_400);
  }),
  HOUR: ofTime((seconds) => Math.floor(seconds / 3_600)),
  MINUTE: ofTime((seconds) => Math.floor(seconds / 60) % 60),
  SECOND: ofTime((seconds) => seconds % 60),
};

/** Forty years; more would take long. */
const mostWorkdays = 10_000;

function isWorkday(serial: number, system: DateSystem): boolean {
  const weekday = weekdayOf(serial, system);
  return weekday !== 0 && weekday !== 6;
}

function workdays(first: number, last: number, system: DateSystem): number {
  const weeks = Math.floor((last - first + 1) / 7);
  let count = weeks * 5;
  for (let day = first + weeks * 7; day <= last; day += 1) if (isWorkday(day, system)) count += 1;
  return count;
}

function holidays(node: FormulaNode | undefined, ground: Ground): ReadonlySet<number> | CellError | undefined {
  const found = new Set<number>();
  if (node === undefined) return found;
  for (const value of valuesOf(ground.taken(node), ground) ?? [undefined]) {
    if (value === null) continue;
    const day = dayOfValue(value, ground.snapshot.dateSystem);
    if (isStopped(day)) return day;
    found.add(Math.floor(day));
  }
  return found;
}

function isEndOfFebruary({ year, month, day }: Day): boolean {
  return month === 2 && day === monthLength(year, month);
}

/** Months of thirty days: the 31st of a start is its 30th. */
function days360(a: Day, b: Day): number {
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + b.day - Math.min(a.day, 30);
}

function european360(a: Day, b: Day): number {
  return days360(a, { ...b, day: Math.min(b.day, 30) });
}

/** The bases of Excel: 0 American months of thirty days, 1 real years, 2 and 3 real days in 360 or 365, 4 European months. */
function yearFraction(start: number, end: number, basis: number, system: DateSystem): Result {
  const [a, b] = [partsOf(start, system), partsOf(end, system)];
  switch (basis) {
    case 0:
      return finite(american360(a, b) / 360);
    case 1:
      return finite((end - start) / yearLength(start, end, system));
    case 2:
      return finite((end - start) / 360);
    case 3:
      return finite((end - start) / 365);
    case 4:
      return finite(european360(a, b) / 360);
    default:
      return numberError;
  }
}

function american360(a: Day, b: Day): number {
  if (isEndOfFebruary(a)) return days360({ ...a, day: 30 }, isEndOfFebruary(b) ? { ...b, day: 30 } : b);
  return days360(a, b.day === 31 && a.day >= 30 ? { ...b, day: 30 } : b);
}

/** The mean of the years that are touched; within one year whether a 29 February lies there. */
function yearLength(start: number, end: number, system: DateSystem): number {
  const [a, b] = [partsOf(start, system), partsOf(end, system)];
  const isWithinOne = b.year === a.year || (b.year === a.year + 1 && (b.month - a.month || b.day - a.day) <= 0);
  if (!isWithinOne) {
    const firsts = [a.year, b.year + 1].map((year) => serialOf({ year, month: 1, day: 1 }, system));
    return ((firsts[1] ?? 0) - (firsts[0] ?? 0)) / (b.year - a.year + 1);
  }
  if (a.year === b.year) return monthLength(a.year, 2) === 29 ? 366 : 365;
  return [a.year, b.year].some((year) => {
    const leapDay = serialOf({ year, month: 2, day: 29 }, system);
    return monthLength(year, 2) === 29 && leapDay >= start && leapDay <= end;
  })
    ? 366
    : 365;
}

/** To the nearest second, so that 14:31 is not a little less; also of text as 14:45. */
function ofTime(reckon: (seconds: number) => number): FormulaFunction {
  return ([node], { value }) => {
    const given = node && value(node);
    const [, hours, minutes = "", seconds = "0"] =
      typeof given === "string" ? (/^\s*([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?\s*$/.exec(given) ?? []) : [];
    if (hours !== undefined) return reckon(Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds));
    const number = asNumber(given);
    if (isStopped(number)) return number;
    return number < 0 ? numberError : reckon(Math.round((number - Math.floor(number)) * 86_400) % 86_400);
  };
}
