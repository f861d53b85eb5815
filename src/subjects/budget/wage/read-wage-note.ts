/**
 * Reads the note of a wage cost back. Exactly, where writing what was read gives the very same note; of one that a person
 * has changed, or that was written before the notes held the period, only the lines that can be read.
 */
import type { LanguageCode } from "../../../checking/language";
import { isSignedNote } from "../../../making/own-marks";
import { type Ore, ore } from "../../../reading/money";
import type { Period } from "../../../reading/period";
import { isoDate } from "../../../workbook/iso-day";
import { ownerKinds } from "../policy";
import {
  type ContributionRate,
  type Month,
  type PaidTime,
  type PaidYear,
  type WageCost,
  mostPercent,
  mostPost,
  mostWage,
  paidYears,
  wageCost,
} from "./wage-cost";
import { type WageBasis, wageNoteText } from "./wage-note";
import { hundredthsIn, placesIn, wageNoteWords } from "./wage-note-words";

export interface ExactWageNote {
  readonly kind: "exact";
  readonly code: LanguageCode;
  readonly basis: WageBasis;
  readonly cost: WageCost<string>;
}

export type ReadWageNote =
  | ExactWageNote
  /** `period`: `null` where it cannot be read. */
  | { readonly kind: "partly"; readonly period: Period | null; readonly years: readonly PaidYear[] };

const codes: readonly LanguageCode[] = ["sv", "en"];
const longestNote = 10_000;

/** `null` for a note that Samkoll did not sign. */
export function readWageNote(text: string): ReadWageNote | null {
  if (!isSignedNote(text) || text.length > longestNote) return null;
  const lines = linesOf(text);
  for (const code of codes) {
    const exact = exactNote(lines, code);
    if (exact !== null && sameLines(linesOf(wageNoteText(exact.cost, exact.basis, code)), lines)) return exact;
  }
  const periods = lines.flatMap((line) => codes.flatMap((code) => periodIn(line, code) ?? []));
  return { kind: "partly", period: periods[0] ?? null, years: lines.flatMap((line) => paidYearIn(line) ?? []) };
}

/** A space of any kind is a space: Excel and the languages part figures by several. */
function linesOf(text: string): readonly string[] {
  return text
    .trimEnd()
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/\s/gu, " "));
}

function sameLines(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}

/** What the lines say, whether or not they add up. */
function exactNote(lines: readonly string[], code: LanguageCode): ExactWageNote | null {
  const [, periodLine = "", termsLine = "", monthsLine = "", ...rest] = lines;
  const words = wageNoteWords[code];
  const period = periodIn(periodLine, code);
  if (period === null && periodLine !== words.noPeriod) return null;
  const time = timeIn(monthsLine, period, code);
  const terms = termsIn(termsLine, code);
  const years = rest.slice(0, -1).map((line) => ratedYearIn(line, code));
  const known = years.filter((year) => year !== null);
  if (time === null || terms === null || known.length === 0 || known.length < years.length) return null;
  const paid = paidYears(time);
  const follows = paid.length === known.length && paid.every((year, index) => sameYear(year, known[index]));
  if (!follows) return null;
  const basis = { ...terms, time };
  return { kind: "exact", code, basis, cost: wageCost({ ...basis, years: known }) };
}

function sameYear(a: PaidYear, b: PaidYear | undefined): boolean {
  return a.year === b?.year && a.months === b.months;
}

function periodIn(line: string, code: LanguageCode): Period | null {
  const places = placesIn(line, wageNoteWords[code].period);
  const [from, to] = [dayIn(places?.from), dayIn(places?.to)];
  return from !== null && to !== null && from <= to ? { from, to } : null;
}

function dayIn(text: string | undefined): string | null {
  const [year = 0, month = 0, day = 0] = (text ?? "").split("-").map(Number);
  return isoDate(year, month, day);
}

function timeIn(line: string, period: Period | null, code: LanguageCode): PaidTime | null {
  const words = wageNoteWords[code];
  if (period !== null && line === words.wholeProject) return { kind: "project", period };
  const places = placesIn(line, words.chosen);
  const start = monthIn(places?.start);
  const months = atMost(12_000, places?.months, code);
  return start === null || months === null ? null : { kind: "chosen", period, start, months };
}

function monthIn(text: string | undefined): Month | null {
  const [year = 0, month = 0] = (text ?? "").split("-").map(Number);
  return isoDate(year, month, 1) === null ? null : { year, month };
}

function termsIn(line: string, code: LanguageCode): Omit<WageBasis, "time"> | null {
  const words = wageNoteWords[code];
  const places = placesIn(line, words.terms);
  const wage = oreIn(places?.wage, code);
  const post = atMost(mostPost, places?.post, code);
  const yearlyRaise = atMost(mostPercent, places?.raise, code);
  const ownerKind = ownerKinds.find((kind) => words.kind[kind] === places?.kind);
  if (wage === null || post === null || yearlyRaise === null || ownerKind === undefined) return null;
  return { monthlyWage: wage, post, yearlyRaise, ownerKind };
}

function ratedYearIn(line: string, code: LanguageCode): (PaidYear & ContributionRate<string>) | null {
  const places = placesIn(line, wageNoteWords[code].year);
  const months = atMost(1_200, places?.months, code);
  const rate = atMost(mostPercent, places?.rate, code);
  return months === null || rate === null
    ? null
    : { year: Number(places?.year), months, rate, source: places?.source ?? "" };
}

/** A year's line of any age, in either language: "2014: 36 112 kr i månaden × 12 mån × …". */
const yearBeginning = /^(\d{4}): [^×]{1,60}× (\d{1,2})(?:[.,](\d{1,2}))? (?:mån|mo\.)/u;

function paidYearIn(line: string): PaidYear | null {
  const match = yearBeginning.exec(line);
  if (match === null) return null;
  return { year: Number(match[1]), months: Number(match[2]) * 100 + Number((match[3] ?? "").padEnd(2, "0")) };
}

function oreIn(text: string | undefined, code: LanguageCode): Ore | null {
  const amount = atMost(mostWage, text, code);
  return amount === null ? null : ore(amount);
}

function atMost(most: number, text: string | undefined, code: LanguageCode): number | null {
  const figure = hundredthsIn(text, code);
  return figure === null || figure > most ? null : figure;
}
