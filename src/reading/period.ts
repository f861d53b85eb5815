/** Project periods: whole days, both ends included. */
import { type IsoDate, isoDate, serialToDate } from "../workbook/iso-day";
import type { CellValue } from "../workbook/snapshot";
import { memoize } from "../workbook/memoize";
import { isoOf } from "./day-number";
import { nightHour, nightHourIn } from "./night-time";
import { onlyDay, openDateIn } from "./open-dates";

/** Both days belong to the period. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const dayMs = 86_400_000;
const monthNames = ["jan", "feb", "mar", "apr", "ma[jy]", "jun", "jul", "aug", "sep", "o[kc]t", "nov", "dec"];

const monthWord = `(?:${monthNames.join("|")})[a-zå]*\\.?`;

const datePattern = new RegExp(
  [
    String.raw`(?<year>\d{4})\s?[-./]\s?(?<month>\d{1,2})\s?[-./]\s?(?<day>\d{1,2})`, // 2014-01-01, 2014/1/1
    String.raw`(?<day2>\d{1,2})\s?[/.]\s?(?<month2>\d{1,2})[\s/.-]+(?<year2>\d{4})`, // 1/1 2014, 31.12.2014
    String.raw`(?<day3>\d{1,2})(?:\s+|-)(?<name3>${monthWord})(?:\s+|-)(?<year3>\d{4})`, // 1 januari 2014, 1-Jan-2014
    String.raw`\b(?<name4>${monthWord})\s+(?<day4>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year4>\d{4})\b`, // January 1, 2014
    String.raw`\b(?<year5>\d{4})(?<month5>\d{2})(?<day5>\d{2})\b`, // 20140101
    String.raw`\b(?<year6>\d{2})(?<month6>\d{2})(?<day6>\d{2})\b`, // 140101
    String.raw`\b(?<short>\d{2}[-/.]\d{2}[-/.]\d{2})\b(?![-/.]\d)`, // 14-01-01
  ].join("|"),
  "gi",
);

/** What is written as a date. */
export interface DateMention {
  /** `null` where no calendar has the day, or where it can be more than one. */
  readonly date: IsoDate | null;
  /** Its year has two digits. */
  readonly isShort: boolean;
  readonly text: string;
}

/** All that is written as a date in a text, in order; day before month where only that can be meant. */
export function dateMentions(text: string): readonly DateMention[] {
  return [...text.slice(0, 500).matchAll(datePattern)].map((match): DateMention => {
    const { groups = {} } = match;
    const part = (name: string): number => Number(groups[name]);
    const whole = (date: IsoDate | null): DateMention => ({ date, isShort: false, text: match[0] });
    if (groups.year !== undefined) return whole(isoDate(part("year"), part("month"), part("day")));
    if (groups.year2 !== undefined) return whole(isoDate(part("year2"), part("month2"), part("day2")));
    if (groups.year3 !== undefined) return whole(isoDate(part("year3"), monthNumber(groups.name3 ?? ""), part("day3")));
    if (groups.year4 !== undefined) return whole(isoDate(part("year4"), monthNumber(groups.name4 ?? ""), part("day4")));
    if (groups.year5 !== undefined) return whole(isoDate(part("year5"), part("month5"), part("day5")));
    if (groups.year6 !== undefined) {
      return {
        date: isoDate(2000 + part("year6"), part("month6"), part("day6")),
        isShort: true,
        text: match[0],
      };
    }
    const open = openDateIn(groups.short ?? "");
    const day = open && onlyDay(open);
    return { date: day === null ? null : isoOf(day), isShort: true, text: match[0] };
  });
}

/** Every date in a text that is certain, in order. */
export function datesInText(text: string): readonly IsoDate[] {
  return dateMentions(text).flatMap(({ date }) => date ?? []);
}

/** The one day that an option or a field says: `null` for nothing, `undefined` for what is no day, or several. */
export function dayTyped(text: string): IsoDate | null | undefined {
  if (text.trim() === "") return null;
  const days = datesInText(text);
  return days.length === 1 ? days[0] : undefined;
}

/** The date or dates of one cell: a serial number, or text. A day at 22 or 23 o'clock is none: it may be the next. */
export function datesInCell(value: CellValue, dateSystem: 1900 | 1904): readonly IsoDate[] {
  if (typeof value === "string") return nightHourIn(value) === null ? datesInText(value) : [];
  if (typeof value !== "number" || nightHour(value) !== null) return [];
  // 2023 is a year, and to Excel a day of 1905.
  if (value >= 1900 && value <= 2199 && Number.isInteger(value)) return [];
  // A day typed as 20140101 is a number too; no serial number of this age is that large.
  if (value >= 19000101 && value <= 21991231) return datesInText(String(value));
  // 140101 lies far beyond any serial number: the day 2199-12-31 is 109 574.
  if (value >= 110_000 && value <= 991_231 && Number.isInteger(value)) return datesInText(String(value));
  const date = serialToDate(value, dateSystem);
  return date === null ? [] : [date];
}

const dash = String.raw`\s*(?:[-–—]{1,3}|till|t\.?o\.?m\.?|to)\s*`;
const yearWord = String.raw`\b((?:19|20|21)\d{2})`;
const periodPatterns: readonly RegExp[] = [
  // jan – dec 2014, januari 2014 – juni 2015
  new RegExp(`(?<![\\d/]\\.?\\s{0,2})(${monthWord})(?:\\s*${yearWord})?${dash}(${monthWord})\\s*${yearWord}`, "i"),
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
  const whole = wholeYears.exec(short.trim());
  return whole ? wholeMonths(Number(whole[1]), 1, Number(whole[2] ?? whole[1]), 12) : null;
}

/** 2014, hela 2014, 2014–2016. */
const wholeYears = new RegExp(
  String.raw`^(?:(?:hela|kalenderåret|året|år|åren|helår)\s+)*${yearWord}(?:${dash}${yearWord})?$`,
  "i",
);

/** A month alone: 2014-01, jan 2014. From its first day to its last. */
export function monthInText(text: string): Period | null {
  const trimmed = text.trim();
  const [, year, month] = /^((?:19|20|21)\d{2})[-/.](\d{1,2})$/.exec(trimmed) ?? [];
  if (year !== undefined) return wholeMonths(Number(year), Number(month), Number(year), Number(month));
  const [, name, ofYear] = namedMonth.exec(trimmed) ?? [];
  const number = monthNumber(name ?? "");
  return name === undefined ? null : wholeMonths(Number(ofYear), number, Number(ofYear), number);
}

const namedMonth = new RegExp(String.raw`^(${monthWord})\s*-?\s*${yearWord}$`, "i");

function wholeMonths(fromYear: number, fromMonth: number, toYear: number, toMonth: number): Period | null {
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  const [from, to] = [isoDate(fromYear, fromMonth, 1), isoDate(toYear, toMonth, last)];
  return from === null || to === null ? null : { from, to };
}

/** Whether they have a day in common. */
export function overlap(one: Period, other: Period): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/** Whether every day of the inner one is the outer one's too. */
export function holdsPeriod(outer: Period, inner: Period): boolean {
  return outer.from <= inner.from && outer.to >= inner.to;
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
