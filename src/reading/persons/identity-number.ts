/**
 * Personnummer, samordningsnummer and reserve numbers in a text or a number cell.
 *
 * The check is our own: the npm package personnummer throws at every number that fails (half a second for 50,000),
 * reads the clock, and tells neither a mistyped number nor a reserve number.
 */
import type { PersonMark, PersonMarkKind } from "./person-mark";

/**
 * 640823-3234, 6408233234, 19640823-3234, 640823+3234, 640823 3234, 1964-08-23-3234. What goes on as a date, a decimal
 * or an amount in kronor is none.
 */
const digitsForm =
  /(?<!\d|\d[.,])(?:(1[89]|20)[ -]?)?(?:(\d\d)(\d\d)(\d\d)|(\d\d)[ -](\d\d)[ -](\d\d))(?: ?[-+–] ?| )?(\d{3})(\d)(?!\d|[-–.,:]\d|\s?(?:kr|kronor|tkr|sek|%)(?![\p{L}]))/giu;

/**
 * With letters among the last four: T220 after a date, FH20 in the national format, K123 in a region's own
 * (Nationellt reservidformat: letters without I, O, Q, V, W; the century is raised by three, so 1995 begins with 22).
 */
const lettersForm =
  /(?<![\p{L}\d])(?:(18|19|2[0-3])?(\d\d)(\d\d)(\d\d)-|(19|2[0-3])(\d\d)(\d\d)(\d\d))([A-HJ-NPR-UX-Z][A-HJ-NPR-UX-Z\d]\d\d)(?![\p{L}\d])/gu;

/** 99, the year of birth and six digits: the reserve number of Region Stockholm (99yyyyNNNNNC). */
const stockholmForm = /(?<!\d|\d[.,])99(?:19|20)\d{8}(?!\d|[-–.,:]\d)/g;

/** A wrong check digit after this year is taken for a point in time, 201805311230, not for a person. */
const timeStampsFrom = 2010;

export function identityNumbersIn(text: string): readonly PersonMark[] {
  return [...inDigits(text), ...withLetters(text), ...matchesOf(stockholmForm, text).map(reserve)];
}

/**
 * The same for a number cell, which has lost the zeros that it began with: a number of nine digits counts when its check
 * digit fits (born 2001–2009); one of eight or fewer (born 2000) cannot be told from an amount.
 */
export function identityNumberAs(value: number): PersonMark | undefined {
  if (!Number.isInteger(value) || value < 100_000_000 || value >= 1_000_000_000_000) return undefined;
  const digits = String(value);
  const padded = digits.padStart(10, "0");
  const mark = identityNumbersIn(padded)[0];
  if (mark === undefined || mark.end !== padded.length || (padded !== digits && !mark.sure)) return undefined;
  return { ...mark, end: digits.length };
}

/** The person that a number stands for, whichever way it is written: without century, signs and spaces. */
export function identityKey(written: string): string {
  const plain = written.toUpperCase().replace(/[^A-Z\d]/g, "");
  return /^99(?:19|20)\d{8}$/.test(plain) ? plain : plain.slice(-10).padStart(10, "0");
}

function inDigits(text: string): readonly PersonMark[] {
  return matchesOf(digitsForm, text).flatMap((match): readonly PersonMark[] => {
    const [whole, century = "", yy, mm, dd, splitYear, splitMonth, splitDay, serial = "", check = ""] = match;
    const [year = "", month = "", day = ""] = yy === undefined ? [splitYear, splitMonth, splitDay] : [yy, mm, dd];
    const kind = kindOf(century, year, month, day);
    if (kind === undefined || serial === "000") return [];
    const sure = checkDigit(`${year}${month}${day}${serial}`) === Number(check);
    const written = whole.replace(/\D/g, "") === whole;
    const recent = century !== "" && Number(century + year) >= timeStampsFrom;
    // A date and four digits more, 2018-05-31 2018, is a person only when the check digit says so.
    if (!sure && (yy === undefined || recent)) return [];
    if (recent && !/[-+–] ?\d{4}$/.test(whole) && isClock(serial + check)) return [];
    if (yy === undefined && /^(?:19|20)/.test(serial)) return [];
    // Twelve digits of 0 to 3 are the answers to GHQ-12, ten when Excel has taken the zeros before them.
    if (written && /^[0-3]+$/.test(whole)) return [];
    // 0701234567 is a mobile phone, unless it is a whole personnummer.
    if (!sure && written && century === "" && /^07[02369]/.test(whole)) return [];
    return [{ kind, start: match.index, end: match.index + whole.length, sure }];
  });
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
  return matchesOf(lettersForm, text).flatMap((match) => {
    const [, century = "", year = "", month = "", day = "", ownCentury = "", ownYear, ownMonth, ownDay] = match;
    const known = kindOf(
      century || ownCentury,
      year || (ownYear ?? ""),
      month || (ownMonth ?? ""),
      day || (ownDay ?? ""),
    );
    return known === undefined ? [] : [reserve(match)];
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

function matchesOf(form: RegExp, text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(form)];
}
