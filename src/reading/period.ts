/** Project periods: whole days, both ends included. */
import { type IsoDate, isoDate, serialToDate } from "../workbook/iso-day";
import type { CellValue } from "../workbook/snapshot";
import { memoize } from "../workbook/memoize";

/** Both days belong to the period. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const dayMs = 86_400_000;
const monthNames = ["jan", "feb", "mar", "apr", "ma[jy]", "jun", "jul", "aug", "sep", "o[kc]t", "nov", "dec"];

const datePattern = new RegExp(
  [
    String.raw`(\d{4})\s?[-./]\s?(\d{1,2})\s?[-./]\s?(\d{1,2})`, // 2014-01-01, 2014/1/1
    String.raw`(\d{1,2})\s?[/.]\s?(\d{1,2})[\s/.-]+(\d{4})`, // 1/1 2014, 31.12.2014
    String.raw`(\d{1,2})\s+(${monthNames.join("|")})[a-zå]*\.?\s+(\d{4})`, // 1 januari 2014
    String.raw`\b(\d{4})(\d{2})(\d{2})\b`, // 20140101
    String.raw`\b(\d{2})(\d{2})(\d{2})\b`, // 140101
    String.raw`\b(\d{2})-(\d{2})-(\d{2})\b`, // 14-01-01
  ].join("|"),
  "gi",
);

/** Every date in a text, in order, in the ways Swedes write them; day before month where only that can be meant. */
export function datesInText(text: string): readonly IsoDate[] {
  const found: IsoDate[] = [];
  for (const match of text.slice(0, 500).matchAll(datePattern)) {
    const part = (index: number): number => Number(match[index]);
    const date =
      match[1] !== undefined
        ? isoDate(part(1), part(2), part(3))
        : match[4] !== undefined
          ? isoDate(part(6), part(5), part(4))
          : match[7] !== undefined
            ? isoDate(part(9), monthNumber(match[8] ?? ""), part(7))
            : match[10] !== undefined
              ? isoDate(part(10), part(11), part(12))
              : match[13] !== undefined
                ? isoDate(2000 + part(13), part(14), part(15))
                : isoDate(2000 + part(16), part(17), part(18));
    if (date !== null) found.push(date);
  }
  return found;
}

/** The one day that an option or a field says: `null` for nothing, `undefined` for what is no day, or several. */
export function dayTyped(text: string): IsoDate | null | undefined {
  if (text.trim() === "") return null;
  const days = datesInText(text);
  return days.length === 1 ? days[0] : undefined;
}

/** The date or dates of one cell: a serial number, or text. */
export function datesInCell(value: CellValue, dateSystem: 1900 | 1904): readonly IsoDate[] {
  if (typeof value === "string") return datesInText(value);
  if (typeof value !== "number") return [];
  // A day typed as 20140101 is a number too; no serial number of this age is that large.
  if (value >= 19000101 && value <= 21991231) return datesInText(String(value));
  // 140101 lies far beyond any serial number: the day 2199-12-31 is 109 574.
  if (value >= 110_000 && value <= 991_231 && Number.isInteger(value)) return datesInText(String(value));
  const date = serialToDate(value, dateSystem);
  return date === null ? [] : [date];
}

const monthWord = `(?:${monthNames.join("|")})[a-z]*\\.?`;
const dash = String.raw`\s*(?:-|–|—|till|t\.?o\.?m\.?|to)\s*`;
const yearWord = String.raw`\b((?:19|20|21)\d{2})`;
const periodPatterns: readonly RegExp[] = [
  // jan – dec 2014, januari 2014 – juni 2015
  new RegExp(`(${monthWord})(?:\\s*${yearWord})?${dash}(${monthWord})\\s*${yearWord}`, "i"),
  // 2014-01 – 2014-12
  new RegExp(`${yearWord}-(\\d{2})${dash}${yearWord}-(\\d{2})(?!\\d|-)`, "i"),
  // 1/1 – 31/12 2014, 1 jan – 31 dec 2014
  new RegExp(
    String.raw`\b(\d{1,2})\s*(?:\/(\d{1,2})|(${monthWord}))${dash}(\d{1,2})\s*(?:\/(\d{1,2})|(${monthWord}))\s*${yearWord}`,
    "i",
  ),
];

/** A period told in months, or with its year once: whole months, from the first day to the last. */
export function periodInText(text: string): Period | null {
  const short = text.slice(0, 200);
  const named = periodPatterns[0]?.exec(short);
  if (named) {
    const [, from = "", fromYear, to = "", toYear = ""] = named;
    return wholeMonths(Number(fromYear ?? toYear), monthNumber(from), Number(toYear), monthNumber(to));
  }
  const numbered = periodPatterns[1]?.exec(short);
  if (numbered) {
    const [fromYear = 0, from = 0, toYear = 0, to = 0] = numbered.slice(1).map(Number);
    return wholeMonths(fromYear, from, toYear, to);
  }
  const days = periodPatterns[2]?.exec(short);
  if (days) {
    const [, fromDay, fromNumber, fromName = "", toDay, toNumber, toName = "", inYear] = days;
    const from = isoDate(Number(inYear), Number(fromNumber ?? monthNumber(fromName)), Number(fromDay));
    const to = isoDate(Number(inYear), Number(toNumber ?? monthNumber(toName)), Number(toDay));
    return from === null || to === null ? null : { from, to };
  }
  const whole = /^(?:(?:hela|kalenderåret|året|år|helår)\s+)*((?:19|20|21)\d{2})$/i.exec(short.trim());
  return whole ? wholeMonths(Number(whole[1]), 1, Number(whole[1]), 12) : null;
}

function wholeMonths(fromYear: number, fromMonth: number, toYear: number, toMonth: number): Period | null {
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  const [from, to] = [isoDate(fromYear, fromMonth, 1), isoDate(toYear, toMonth, last)];
  return from === null || to === null ? null : { from, to };
}

/** Days in the period, both ends counted; zero or less when it ends before it starts. */
export function lengthInDays(period: Period): number {
  return (Date.parse(period.to) - Date.parse(period.from)) / dayMs + 1;
}

/** One calendar month of a period: how many of its days the period takes, and how many it has. */
export interface MonthPart {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly days: number;
  readonly daysInMonth: number;
}

/** The period's months in order; empty when it ends before it starts. */
export function monthParts(period: Period): readonly MonthPart[] {
  return partsOfDays(`${period.from} ${period.to}`);
}

const partsOfDays = memoize((days) => {
  const [from = "", to = ""] = days.split(" ");
  return splitIntoMonths({ from, to });
});

function splitIntoMonths(period: Period): readonly MonthPart[] {
  const parts: MonthPart[] = [];
  if (lengthInDays(period) <= 0) return parts;
  const from = new Date(`${period.from}T00:00:00Z`);
  const year = from.getUTCFullYear();
  // Date.UTC carries a month above 11 over into the next year.
  for (let month = from.getUTCMonth(); ; month += 1) {
    const first = new Date(Date.UTC(year, month, 1));
    const last = new Date(Date.UTC(year, month + 1, 0));
    const firstDay = first.toISOString().slice(0, 10);
    if (firstDay > period.to) return parts;
    const lastDay = last.toISOString().slice(0, 10);
    const days = lengthInDays({
      from: firstDay < period.from ? period.from : firstDay,
      to: lastDay > period.to ? period.to : lastDay,
    });
    parts.push({ year: first.getUTCFullYear(), month: first.getUTCMonth() + 1, days, daysInMonth: last.getUTCDate() });
  }
}

/** Months as Swedes count them: a whole calendar month is 1, a broken one its share of days. */
export function lengthInMonths(period: Period): number {
  return monthParts(period).reduce((total, part) => total + part.days / part.daysInMonth, 0);
}

/** The same with two decimals, as it is told and held against a limit: a day too many is one, a float's tail is none. */
export function roundedMonths(period: Period): number {
  return Math.round(lengthInMonths(period) * 100) / 100;
}

function monthNumber(name: string): number {
  return monthNames.findIndex((pattern) => new RegExp(`^${pattern}`, "i").test(name)) + 1;
}
