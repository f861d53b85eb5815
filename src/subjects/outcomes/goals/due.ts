/** The last day that a goal is to be met by: a day, or the last one of a month, a quarter, a half-year or a year. */
import { isDateFormat } from "../../../workbook/number-format";
import { type IsoDate, isoDate } from "../../../workbook/iso-day";
import type { Cell } from "../../../workbook/snapshot";
import { dateMentions, datesInCell, monthInText, periodInText } from "../../../reading/period";

type DateSystem = 1900 | 1904;

/** In a cell of days: a day, or a time of which only the end can be meant. `null` for several, and for none. */
export function dueInCell({ value, format }: Pick<Cell, "value" | "format">, dateSystem: DateSystem): IsoDate | null {
  if (typeof value === "string") return dueIn(value) ?? onlyDay(value, dateSystem);
  if (typeof value !== "number") return null;
  if (Number.isInteger(value) && value >= 2000 && value <= 2099) return endOfYear(value);
  const day = onlyDay(value, dateSystem);
  if (day === null) return null;
  // Excel keeps "2025-12" as its first day, and shows the month.
  if (showsMonth(format)) return monthInText(day.slice(0, 7))?.to ?? null;
  return isDateFormat(format) || day >= firstDay ? day : null;
}

/** A small number that nothing shows as a day is a number. */
const firstDay = "1990-01-01";

function onlyDay(value: string | number, dateSystem: DateSystem): IsoDate | null {
  const [day = null, ...others] = datesInCell(value, dateSystem);
  return others.length === 0 ? day : null;
}

function showsMonth(format: string | undefined): boolean {
  if (format === undefined || !isDateFormat(format)) return false;
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, "");
  return /m/iu.test(bare) && /y/iu.test(bare) && !/[dhs]/iu.test(bare);
}

const before =
  /^(?:(?:klart|färdigt|uppnått|uppnås|ska vara (?:klart|nått|uppnått)|done)\s+)?(?:senast|som senast|t\.?\s?o\.?\s?m\.?|till och med|(?:före |vid |i )?(?:utgången|slutet) av|by(?: the end of)?|no later than|at the latest)(?:\s+(?:den|i|under|vid|(?:utgången|slutet) av))?\s+/iu;
const bareBefore = /^(?:den|i|under|vid|klart|färdigt)\s+/iu;
const year = String.raw`(20\d{2})`;
const parted = String.raw`[\s,/:–-]*(?:år\s+)?`;
const ordinals = [
  "första|1:?a|first|1st",
  "andra|2:?a|second|2nd",
  "tredje|3:?e|third|3rd",
  "fjärde|4:?e|fourth|4th|sista|last",
];
const quarterWord = String.raw`(?:kvartal(?:et)?|kv\.?|quarter|q)`;
const halfWord = String.raw`(?:halvår(?:et)?|half(?:-year)?|h)`;

interface Part {
  readonly pattern: RegExp;
  /** The months in one of them. */
  readonly months: 3 | 6;
  readonly order: "numberFirst" | "yearFirst";
}

const parts: readonly Part[] = ([3, 6] as const).flatMap((months): readonly Part[] => {
  const [word, count] = months === 3 ? [quarterWord, "[1-4]"] : [halfWord, "[12]"];
  return [
    { months, order: "numberFirst", pattern: new RegExp(`^${word}\\s?(${count})${parted}${year}$`, "iu") },
    { months, order: "numberFirst", pattern: new RegExp(`^(${count})${word}${parted}${year}$`, "iu") },
    { months, order: "yearFirst", pattern: new RegExp(`^${year}${parted}${word}\\s?(${count})$`, "iu") },
  ];
});
const ordinalPart = new RegExp(
  `^(${ordinals.map((each) => `(?:${each})`).join("|")})\\s+(kvartalet|halvåret|quarter|half)(?:\\s+(?:av|i|of))?\\s+${year}$`,
  "iu",
);

/** "2025-12-31", "senast 31 dec 2025", "Q4 2025", "kvartal 4 2025", "2025-12", "utgången av 2025"; `null` for else. */
export function dueIn(text: string): IsoDate | null {
  const written = text.replace(/\s+/gu, " ").trim().replace(/[.;]$/u, "");
  if (written.length > 60) return null;
  const isSaid = before.test(written);
  const said = written.replace(before, "").replace(bareBefore, "").trim();
  return wholeDay(said) ?? endOfPart(said) ?? monthInText(said)?.to ?? numberedMonth(said) ?? endOfYears(said, isSaid);
}

/** The same after a word that says it is the last day: "minst 30 %, senast 2025-12-31", with what stands before it. */
export function dueWithin(text: string): { readonly rest: string; readonly day: IsoDate } | null {
  const found =
    /(?<!\p{L})(?:senast|till och med|t\.?o\.?m\.|(?:före |vid )?utgången av|no later than)(?!\p{L})/iu.exec(text);
  if (found === null) return null;
  const words = text.slice(found.index, found.index + 70).split(/\s+/u);
  for (let count = Math.min(words.length, mostWords); count > 1; count -= 1) {
    const said = words.slice(0, count).join(" ");
    const day = dueIn(said.replace(/[.,;:)\]]+$/u, ""));
    if (day !== null) return { rest: text.slice(0, found.index).replace(/[\s,;([–-]+$/u, ""), day };
  }
  return null;
}

const mostWords = 7;

function wholeDay(said: string): IsoDate | null {
  const [mention, ...others] = dateMentions(said);
  return mention?.text === said && others.length === 0 && !mention.isShort ? mention.date : null;
}

function endOfPart(said: string): IsoDate | null {
  for (const { pattern, months, order } of parts) {
    const match = pattern.exec(said);
    if (match === null) continue;
    const [number, inYear] = order === "numberFirst" ? [match[1], match[2]] : [match[2], match[1]];
    return lastDayOf(Number(inYear), Number(number) * months);
  }
  const [, ordinal, what = "", inYear] = ordinalPart.exec(said) ?? [];
  if (ordinal === undefined) return null;
  const isHalf = /^hal/iu.test(what);
  const place = ordinals.findIndex((each) => new RegExp(`^(?:${each})$`, "iu").test(ordinal));
  // The last half is the second.
  const number = isHalf && /^(?:sista|last)$/iu.test(ordinal) ? 1 : place;
  return isHalf && number > 1 ? null : lastDayOf(Number(inYear), (number + 1) * (isHalf ? 6 : 3));
}

/** "12/2025". */
function numberedMonth(said: string): IsoDate | null {
  const [, month, inYear] = new RegExp(`^(\\d{1,2})[-/.]${year}$`, "u").exec(said) ?? [];
  return month === undefined ? null : lastDayOf(Number(inYear), Number(month));
}

/** A bare number may be anything: a year is one where a word says so, or where it is a cell of days. */
function endOfYears(said: string, isSaid: boolean): IsoDate | null {
  if (/^\d+$/u.test(said)) return isSaid && /^20\d{2}$/u.test(said) ? endOfYear(Number(said)) : null;
  return /^(?:hela |helår(?:et)? |kalenderåret |året |år )20\d{2}$/iu.test(said)
    ? (periodInText(said)?.to ?? null)
    : null;
}

function endOfYear(inYear: number): IsoDate | null {
  return isoDate(inYear, 12, 31);
}

function lastDayOf(inYear: number, month: number): IsoDate | null {
  const text = `${inYear}-${String(month).padStart(2, "0")}`;
  return monthInText(text)?.to ?? null;
}
