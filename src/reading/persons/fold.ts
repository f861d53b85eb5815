/**
 * Text that was written in Word, on a Mac or by hand, with its signs made plain: every dash is "-", every space, tab and
 * line break one space, digits and letters of full width and other digits the usual ones, letters composed, and what
 * shows nothing is gone. A mend must cut what stands in the cell, so each sign remembers where it came from.
 */
import type { PersonMark } from "./person-mark";

export interface Folded {
  readonly text: string;
  /** Where in the original the sign at this place of `text` begins. */
  readonly startOf: (at: number) => number;
  /** Where in the original the sign before this place of `text` ends. */
  readonly endOf: (at: number) => number;
}

/** Marks in the folded text, by their places in the original. */
export function inOriginal(marks: readonly PersonMark[], { startOf, endOf }: Folded): readonly PersonMark[] {
  return marks.map((mark) => ({ ...mark, start: startOf(mark.start), end: endOf(mark.end) }));
}

export function foldPersonText(text: string): Folded {
  const first = firstUnusual(text);
  return first < 0 ? { text, startOf: itself, endOf: itself } : foldedFrom(text, first);
}

function itself(at: number): number {
  return at;
}

/** What most of a text is: the signs of a Swedish keyboard, with single spaces between. */
const usual = /^(?:[!-~\u00a1-\u00ac\u00ae-\u02d6\u2019]| (?! ))*$/;

/** A letter of the usual ones costs a look at this table; -1 where none of the text needs anything done. */
function firstUnusual(text: string): number {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 32 && code < 127) continue;
    if (code === 32 ? text.charCodeAt(index + 1) === 32 : !usual.test(text.charAt(index))) return index;
  }
  return -1;
}

function foldedFrom(text: string, first: number): Folded {
  const signs: string[] = [...Array(first).keys()].map((at) => text.charAt(at));
  const starts: number[] = signs.map((_, at) => at);
  const ends: number[] = signs.map((_, at) => at + 1);
  for (let index = first; index < text.length; index += 1) {
    const written = text.charAt(index);
    const sign = plain(written);
    if (sign === "") continue;
    const last = signs.length - 1;
    const before = signs[last];
    if (sign === " " && before === " ") {
      ends[last] = index + 1;
      continue;
    }
    const composed = before !== undefined && isMark(sign) ? (before + sign).normalize("NFC") : "";
    if (composed.length === 1) {
      signs[last] = composed;
      ends[last] = index + 1;
      continue;
    }
    signs.push(sign);
    starts.push(index);
    ends.push(index + 1);
  }
  return {
    text: signs.join(""),
    startOf: (at) => starts[at] ?? text.length,
    endOf: (at) => ends[at - 1] ?? 0,
  };
}

function isMark(sign: string): boolean {
  return sign >= "\u0300" && sign <= "\u036f";
}

const noWidth = /^[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]$/;
const dash = /^[\p{Pd}\u02d7\u2043\u2212\u2796]$/u;
const space = /^[\s\p{Cc}\u2800\u3164]$/u;

/** One sign made plain, empty where it shows nothing. */
function plain(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code > 32 && code < 127) return sign;
  // Of full width: the same signs again, the hyphen among them.
  if (code > 0xff00 && code < 0xff5f) return String.fromCharCode(code - 0xfee0);
  if (noWidth.test(sign)) return "";
  if (space.test(sign)) return " ";
  if (dash.test(sign)) return "-";
  const digit = digitOf(code);
  return digit === undefined ? sign : String(digit);
}

/** The zeros of Arabic, Persian, Devanagari, Bengali, Thai, Burmese and Khmer digits; the others follow each. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0x1040, 0x17e0];

function digitOf(code: number): number | undefined {
  const zero = zeros.find((first) => code >= first && code < first + 10);
  return zero === undefined ? undefined : code - zero;
}
