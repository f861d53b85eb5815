/** The part of the effort's time that a heading or a label names: a year, a half-year, a quarter, a month, a span. */
import { plainText } from "../../../reading/label";
import { type Period, datesInText, periodInText } from "../../../reading/period";
import { isoDate } from "../../../workbook/iso-day";
import type { FormPeriod } from "./form-model";

export interface PeriodWords {
  readonly period: FormPeriod;
  /** The rest of the text in plain words; empty where the period is all that it says. */
  readonly rest: string;
}

const months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const monthWord =
  "(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mars?|march|apr(?:il)?|maj|may|june?|juni|july?|juli|aug(?:usti|ust)?|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const year = "(?:19|20)\\d\\d";

type Found = Omit<FormPeriod, "label">;

/** Tried in order on plain text; what they take away is the period. */
const patterns: readonly (readonly [pattern: RegExp, read: (match: readonly string[]) => Found | null])[] = [
  // jan - mar 2025, juli till december 2025
  [
    new RegExp(`\\b(${monthWord}) (?:till |t o m |to )?(${monthWord})(?: (${year}))?\\b`),
    ([, from = "", to = "", of]) => monthSpan(monthNumber(from), monthNumber(to), of),
  ],
  [
    new RegExp(`\\b(${monthWord}) (${year})\\b`),
    ([, name = "", of]) => monthSpan(monthNumber(name), monthNumber(name), of, "month"),
  ],
  [
    new RegExp(`\\b(${year}) (${monthWord})\\b`),
    ([, of, name = ""]) => monthSpan(monthNumber(name), monthNumber(name), of, "month"),
  ],
  [
    new RegExp(`\\b(${year}) (0[1-9]|1[0-2])\\b`),
    ([, of, number]) => monthSpan(Number(number), Number(number), of, "month"),
  ],
  [
    new RegExp(`\\b(?:kvartal|kv|q|kvart) ?([1-4])(?: (${year}))?\\b|\\b(${year}) (?:kvartal|kv|q) ?([1-4])\\b`),
    ([, first, of, before, second]) => part("quarter", Number(first ?? second), 3, of ?? before),
  ],
  [
    new RegExp(`\\b(?:([1-4]) a|(forsta|andra|tredje|fjarde)) kvartalet(?: (${year}))?\\b`),
    ([, digit, word, of]) => part("quarter", Number(digit ?? ordinal(word)), 3, of),
  ],
  [
    new RegExp(`\\b(?:tertial|t) ?([1-3])(?: (${year}))?\\b|\\b(${year}) (?:tertial|t) ?([1-3])\\b`),
    ([, first, of, before, second]) => part("span", Number(first ?? second), 4, of ?? before),
  ],
  [
    new RegExp(`\\b(vt|ht|var(?:en|terminen)?|host(?:en|terminen)?|spring|autumn) ?(${year}|\\d\\d)?\\b`),
    ([, term = "", of]) => part("halfYear", /^(?:h|autumn)/.test(term) ? 2 : 1, 6, longYear(of)),
  ],
  [
    new RegExp(`\\b(${year}) (vt|ht|var(?:en)?|host(?:en)?)\\b`),
    ([, of, term = ""]) => part("halfYear", term.startsWith("h") ? 2 : 1, 6, of),
  ],
  [
    new RegExp(
      `\\b(?:(?:halvar|h) ?([12])|(?:([12]) a|(forsta|andra)) halvaret|([12]) ?(?:a )?halvar(?:et)?)(?: (${year}))?\\b|\\b(${year}) (?:halvar|h) ?([12])\\b`,
    ),
    ([, a, b, word, c, of, before, d]) => part("halfYear", Number(a ?? b ?? c ?? d ?? ordinal(word)), 6, of ?? before),
  ],
  // 2025/26: a broken fiscal year; which months it has nobody says here.
  [
    /\b((?:19|20)\d\d) (\d\d)\b(?! \d)/,
    ([, from, to]) => (Number(to) === (Number(from) + 1) % 100 ? unknown("year") : null),
  ],
  [
    new RegExp(`\\b(${year}) (?:till |t o m )?(${year})\\b`),
    ([, from, to]) =>
      Number(from) < Number(to) && Number(to) - Number(from) < 10 ? years(Number(from), Number(to)) : null,
  ],
  [
    new RegExp(`\\b(?:helar(?:et)? |kalenderar(?:et)? |ar(?:et)? |hela )?(${year})\\b`),
    ([, of]) => years(Number(of), Number(of)),
  ],
  [/\b(?:ar|projektar|verksamhetsar|year|insatsar) ?(?:[1-9]|ett|tva|tre|fyra|fem)\b/, () => unknown("year")],
  [/\b(?:forsta|andra|tredje|fjarde|1 a|2 a|3 e|4 e) (?:projekt|verksamhets)?aret\b/, () => unknown("year")],
  [/\b(?:manad|man|month|m) ?\d{1,2}\b/, () => unknown("month")],
  [/\bperiod ?\d{1,2}\b|\betapp ?\d\b|\bfas ?\d\b|\bhalvar ?\d\b/, () => unknown("span")],
  [
    new RegExp(`\\b(${monthWord})\\b`),
    ([, name = ""]) => monthSpan(monthNumber(name), monthNumber(name), undefined, "month"),
  ],
];

/** `null` where the text names no part of time. */
export function periodWords(text: string): PeriodWords | null {
  const label = text.replace(/\s+/g, " ").trim();
  const plain = plainText(label);
  const dated = betweenDays(label);
  if (dated !== null) {
    return { period: { label, span: dated, grain: "span" }, rest: plain.replace(/[\d ]+/g, " ").trim() };
  }
  for (const [pattern, read] of patterns) {
    const match = pattern.exec(plain);
    const found = match === null ? null : read(match);
    if (match === null || found === null) continue;
    const rest = `${plain.slice(0, match.index)} ${plain.slice(match.index + match[0].length)}`;
    return { period: { ...found, label }, rest: rest.replace(/ +/g, " ").trim() };
  }
  return null;
}

function betweenDays(text: string): Period | null {
  const days = datesInText(text);
  const [from, to] = days;
  if (days.length === 2 && from !== undefined && to !== undefined && from <= to) return { from, to };
  return days.length === 0 && /\d{1,2}\s*[/]\s*\d{1,2}.*\d{4}/.test(text) ? periodInText(text) : null;
}

function unknown(grain: FormPeriod["grain"]): Found {
  return { span: null, grain };
}

function part(grain: FormPeriod["grain"], number: number, length: number, of: string | undefined): Found {
  const last = number * length;
  return { ...monthSpan(last - length + 1, last, of), grain };
}

function monthSpan(
  from: number,
  to: number,
  of: string | undefined,
  grain: FormPeriod["grain"] = from === to ? "month" : "span",
): Found {
  if (of === undefined || from < 1 || to < from) return unknown(grain);
  return { span: wholeMonths(Number(of), from, Number(of), to), grain };
}

function years(from: number, to: number): Found {
  return { span: wholeMonths(from, 1, to, 12), grain: from === to ? "year" : "span" };
}

function wholeMonths(fromYear: number, fromMonth: number, toYear: number, toMonth: number): Period | null {
  const last = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  const [from, to] = [isoDate(fromYear, fromMonth, 1), isoDate(toYear, toMonth, last)];
  return from === null || to === null ? null : { from, to };
}

function monthNumber(name: string): number {
  const short = name.slice(0, 3).replace("oct", "okt").replace("may", "maj");
  return months.indexOf(short) + 1;
}

function ordinal(word: string | undefined): number {
  return ["forsta", "andra", "tredje", "fjarde"].indexOf(word ?? "") + 1;
}

function longYear(of: string | undefined): string | undefined {
  return of?.length === 2 ? `20${of}` : of;
}

/** "vår" under "2025" is the spring of 2025. */
export function within(inner: FormPeriod, outer: FormPeriod): FormPeriod {
  const label = `${outer.label} ${inner.label}`.trim();
  if (inner.span !== null || outer.span === null) return { ...inner, label };
  const again = periodWords(`${inner.label} ${outer.span.from.slice(0, 4)}`);
  return { ...inner, label, span: again?.period.grain === inner.grain ? again.period.span : null };
}
