/**
 * Personnummer, samordningsnummer and reserve numbers in a text or a number cell.
 *
 * The check is our own: the npm package personnummer throws at every number that fails (half a second for 50,000),
 * reads the clock, and tells neither a mistyped number nor a reserve number. Texts are looked through as `fold.ts` makes
 * them: one kind of dash, single spaces.
 */
import { foldPersonText, inOriginal } from "./fold";
import type { PersonMark, PersonMarkKind } from "./person-mark";

/**
 * 640823-3234, 6408233234, 19640823-3234, 640823+3234, 640823 3234, 1964-08-23-3234, 1964.08.23-3234, 640823/3234,
 * 640823--3234, 640823-32 34. What goes on as a decimal or an amount in kronor is none.
 */
const digitsForm =
  /(?<!\d|\d[.,])(?:(1[89]|20)[ -]?)?(?:(\d\d)(\d\d)(\d\d)|(\d\d)([ ./-])(\d\d)\6(\d\d))( ?[-+/._:,*=~'|\\…]{1,3} ?| ?)\(?(\d\d ?\d)([ -]?)(\d)(?!\d|[.,:]\d)/gu;

/** The signs that people set before the last four on purpose; another one may stand between two other numbers. */
const usualSign = /^ ?[-+/]{0,3} ?$/;

/** -2, /2 or kr after ten digits: a date or an amount goes on, unless the number is right and has its sign. */
const goesOn = /^(?:[-–/]\d| ?(?:kr|kronor|tkr|mkr|sek|%)(?!\p{L}))/iu;

/**
 * With letters among the last four: T220 after a date, FH20 in the national format, K123 in a region's own
 * (Nationellt reservidformat: letters without I, O, Q, V, W; the century is raised by three, so 1995 begins with 22).
 */
const lettersForm =
  /(?<![\p{L}\d])(18|19|2[0-3])?(\d\d)[ ./-]?(\d\d)[ ./-]?(\d\d)( ?[-+/] ?| )?([a-hj-npr-ux-z][a-hj-npr-ux-z\d]\d\d)(?![\p{L}\d])/giu;

/** 99, the year of birth and six digits: the reserve number of Region Stockholm (99yyyyNNNNNC). */
const stockholmForm = /(?<!\d|\d[.,])99[ -]?(?:19|20)\d\d[ -]?\d{6}(?!\d|[-–.,:/]\d)/g;

/** Most texts with many digits are dates: a letter before the last digits, or 99 first. */
const mayBeReserve = /\d[ ./+-]{0,3}[a-z][a-z\d]\d\d|99/i;

/** A wrong check digit after this year is taken for a point in time, 201805311230, not for a person. */
const timeStampsFrom = 2010;

/** In the text as it is written, whatever dashes and spaces there are in it. */
export function identityNumbersIn(text: string): readonly PersonMark[] {
  const folded = foldPersonText(text);
  return inOriginal(identitiesInFolded(folded.text), folded);
}

/** The same in a text that is folded already. */
export function identitiesInFolded(text: string): readonly PersonMark[] {
  const digits = inDigits(text);
  const others = mayBeReserve.test(text)
    ? [...withLetters(text), ...[...text.matchAll(stockholmForm)].map(reserve)]
    : [];
  return others.length === 0 ? digits : [...digits, ...others];
}

/**
 * The same for a number cell, which has lost the zeros that it began with: a number of nine digits counts when its check
 * digit fits (born 2001–2009); one of eight or fewer (born 2000) cannot be told from an amount, unless its heading says
 * what it is.
 */
export function identityNumberAs(value: number, isTold = false): PersonMark | undefined {
  if (!Number.isInteger(value) || value < (isTold ? 1_000_000 : 100_000_000) || value >= 1_000_000_000_000) {
    return undefined;
  }
  const digits = String(value);
  const padded = digits.padStart(10, "0");
  const mark = identitiesInFolded(padded)[0];
  if (mark === undefined || mark.end !== padded.length || (padded !== digits && !mark.sure && !isTold)) {
    return undefined;
  }
  return { ...mark, end: digits.length };
}

/** The person that a number stands for, whichever way it is written: without century, signs and spaces. */
export function identityKey(written: string): string {
  const plain = foldPersonText(written)
    .text.toUpperCase()
    .replace(/[^A-Z\d]/g, "");
  return /^99(?:19|20)\d{8}$/.test(plain) ? plain : plain.slice(-10).padStart(10, "0");
}

/** What six or eight digits of birth and four last ones are: a kind, and whether the check digit fits. */
export function identityOf(birth: string, lastFour: string): Pick<PersonMark, "kind" | "sure"> | undefined {
  const [, century = "", year = "", month = "", day = ""] = /^(1[89]|20)?(\d\d)(\d\d)(\d\d)$/.exec(birth) ?? [];
  const kind = kindOf(century, year, month, day);
  if (kind === undefined || lastFour.startsWith("000")) return undefined;
  if (!/^\d{4}$/.test(lastFour)) return { kind: "reserveNumber", sure: true };
  return { kind, sure: checkDigit(`${year}${month}${day}${lastFour.slice(0, 3)}`) === Number(lastFour[3]) };
}

function inDigits(text: string): readonly PersonMark[] {
  return [...text.matchAll(digitsForm)].flatMap((match): readonly PersonMark[] => {
    const [
      whole,
      century = "",
      yy,
      mm,
      dd,
      splitYear,
      ,
      splitMonth,
      splitDay,
      sign = "",
      three = "",
      gap = "",
      last = "",
    ] = match;
    const [year = "", month = "", day = ""] = yy === undefined ? [splitYear, splitMonth, splitDay] : [yy, mm, dd];
    const birth = `${century}${year}${month}${day}`;
    const lastFour = three.replace(" ", "") + last;
    const known = identityOf(birth, lastFour);
    if (known === undefined) return [];
    const { kind, sure } = known;
    const written = whole.replace(/\D/g, "") === whole;
    const end = match.index + whole.length;
    const signed = sign.trim() !== "";
    if (goesOn.test(text.slice(end, end + 9)) && !(sure && signed && yy !== undefined)) return [];
    // Groups within the last four, or an unusual sign before them, are a person's when the check digit says so.
    const unusual = three.length > 3 || gap !== "" || !usualSign.test(sign) || whole.includes("(");
    if (century !== "19" && isPeriod(year, month, lastFour, sure)) return [];
    if (!sure && (unusual || isInnocentBefore(text, match.index, written))) return [];
    if (sure && written && isAlwaysChecked(text, match.index)) return [];
    const recent = century !== "" && Number(century + year) >= timeStampsFrom;
    // A date and four digits more, 2018-05-31 2018, is a person only when the check digit says so.
    if (!sure && (yy === undefined || recent)) return [];
    if (recent && !/[-+] ?\d{4}$/.test(whole) && isClock(lastFour)) return [];
    // 2014-01-01 2014: a year, unless it is set to an older day with a hyphen, 1968-02-03-2067.
    if (yy === undefined && /^(?:19|20)/.test(lastFour) && (recent || !/^[-+]$/.test(sign))) return [];
    // Twelve digits of 0 to 3 are the answers to GHQ-12, ten when Excel has taken the zeros before them.
    if (written && /^[0-3]+$/.test(whole)) return [];
    // 0701234567 is a mobile phone, unless it is a whole personnummer.
    if (!sure && written && century === "" && /^07[02369]/.test(whole)) return [];
    return [{ kind, start: match.index, end, sure }];
  });
}

/**
 * 230101-2312: from a day to a later month of the same year or the next. A right check digit says otherwise of those who were
 * born before 2010 and after 1929: one in five hundred has such a number.
 */
function isPeriod(year: string, month: string, lastFour: string, sure: boolean): boolean {
  const [from, to] = [Number(year + month), Number(lastFour)];
  const toMonth = to % 100;
  const follows = toMonth >= 1 && toMonth <= 12 && to > from && to - from <= 112;
  return follows && (!sure || (Number(year) >= 10 && Number(year) < 30));
}

/** "Faktura 8001011234", "dnr 8001011234": what it is has been said. */
const innocent =
  /(?:faktura|fakt|invoice|order|best[äa]llning|dnr|diarie|[äa]rende|ref|referens|kundn|artikel|avtal|konto|clearing|serien|org|isbn|issn|serie)[\p{L}.]{0,14}[ :.#-]{0,3}$/iu;
/** A number of a case may have any sign in it. */
const filed = /(?<!\p{L})(?:dnr|diarie)[\p{L}.]{0,14}[ :.#-]{0,3}$/iu;
/** Numbers that a check digit of the same kind ends. */
const alwaysChecked = /(?:ocr|bg|pg|bankgiro|plusgiro|autogiro|giro)[\p{L}.-]{0,8}[ :.#-]{0,3}$/iu;
const wordsBefore = 40;

function isInnocentBefore(text: string, at: number, written: boolean): boolean {
  const before = text.slice(Math.max(0, at - wordsBefore), at);
  return filed.test(before) || (written && innocent.test(before));
}

function isAlwaysChecked(text: string, at: number): boolean {
  return alwaysChecked.test(text.slice(Math.max(0, at - wordsBefore), at));
}

/** A personnummer by its date, a samordningsnummer by its day, which is 60 too high. */
function kindOf(century: string, year: string, month: string, day: string): PersonMarkKind | undefined {
  const kind = Number(day) > 60 ? "samordningsnummer" : "personnummer";
  return isDay(century, Number(year), Number(month), Number(day) % 60 || Number(day)) ? kind : undefined;
}

/** An organisationsnummer has 20 or more where the month stands, and never passes. */
function isDay(century: string, year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && !(year === 0 && century === "19");
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day <= days;
}

function isClock(four: string): boolean {
  return Number(four.slice(0, 2)) < 24 && Number(four.slice(2)) < 60;
}

function withLetters(text: string): readonly PersonMark[] {
  return [...text.matchAll(lettersForm)].flatMap((match) => {
    const [, century = "", year = "", month = "", day = "", sign = "", lastFour = ""] = match;
    // 121212AB12 is an article's number, "2023 01 01 ab12" no number at all.
    const bare = century === "" || sign === " ";
    if (bare && !/[-+/]/.test(sign) && !/^[a-z]\d{3}$/i.test(lastFour)) return [];
    return kindOf(century, year, month, day) === undefined ? [] : [reserve(match)];
  });
}

function reserve(match: RegExpExecArray): PersonMark {
  return { kind: "reserveNumber", start: match.index, end: match.index + match[0].length, sure: true };
}

/** The tenth digit that makes nine a personnummer: doubled every second, their digits added (Luhn). */
function checkDigit(nine: string): number {
  let sum = 0;
  for (let index = 0; index < nine.length; index += 1) {
    const digit = Number(nine[index]) * (index % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return (10 - (sum % 10)) % 10;
}
