/** Functions of text. */
import { longestText } from "../../unread-cells";
import { numberOf, ofText, textOf } from "../arguments";
import { patternParts, type PatternPart } from "../criterion";
import type { FormulaFunction } from "../ground";
import type { CellError } from "../../snapshot";
import { asText, both, isStopped, joinedText, type Result, finite, inFifteen, valueError } from "../values";

export const text: Readonly<Record<string, FormulaFunction>> = {
  LEFT: ([node, count], ground) =>
    both(textOf(node, ground), numberOf(count, ground, 1), (whole, letters) =>
      letters < 0 ? valueError : whole.slice(0, Math.trunc(letters)),
    ),
  RIGHT: ([node, count], ground) =>
    both(textOf(node, ground), numberOf(count, ground, 1), (whole, letters) =>
      letters < 0 ? valueError : whole.slice(Math.max(0, whole.length - Math.trunc(letters))),
    ),
  MID: ([node, from, count], ground) => {
    const [start, letters] = [numberOf(from, ground), numberOf(count, ground)];
    return both(textOf(node, ground), start, (whole, first) =>
      both(whole, letters, (_, length) =>
        first < 1 || length < 0
          ? valueError
          : whole.slice(Math.trunc(first) - 1, Math.trunc(first) - 1 + Math.trunc(length)),
      ),
    );
  },
  LEN: ofText((whole) => whole.length),
  // The hard space stays, as in Excel.
  TRIM: ofText((whole) => whole.replace(/ +/g, " ").replace(/^ | $/g, "")),
  UPPER: ofText(capitals),
  LOWER: ofText((whole) => whole.toLowerCase()),
  PROPER: ofText((whole) => whole.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => capitals(letter))),
  EXACT: ([a, b], ground) => both(textOf(a, ground), textOf(b, ground), (one, other) => one === other),
  CONCATENATE: (args, ground) => {
    const parts: string[] = [];
    for (const arg of args) {
      const part = textOf(arg, ground);
      if (isStopped(part)) return part;
      parts.push(part);
    }
    return joinedText(parts);
  },
  REPT: ([node, count], ground) =>
    both(textOf(node, ground), numberOf(count, ground), (whole, times) => {
      if (times < 0 || whole.length * Math.trunc(times) > longestText) return valueError;
      return whole === "" ? "" : whole.repeat(Math.trunc(times));
    }),
  SUBSTITUTE: ([node, old, fresh, which], ground) =>
    both(textOf(node, ground), textOf(old, ground), (whole, sought) =>
      both(textOf(fresh, ground), which === undefined ? 0 : numberOf(which, ground), (replacement, number) => {
        if (which !== undefined && number < 1) return valueError;
        return substituted(whole, sought, replacement, Math.trunc(number));
      }),
    ),
  REPLACE: ([node, from, count, fresh], ground) =>
    both(textOf(node, ground), numberOf(from, ground), (whole, start) =>
      both(numberOf(count, ground), textOf(fresh, ground), (letters, replacement) => {
        if (start < 1 || letters < 0) return valueError;
        const first = Math.trunc(start) - 1;
        return joinedText([whole.slice(0, first), replacement, whole.slice(first + Math.trunc(letters))]);
      }),
    ),
  FIND: seeking((whole, sought, from) => whole.indexOf(sought, from)),
  SEARCH: seeking((whole, sought, from) => placeOf(patternParts(sought), whole.toLowerCase(), from)),
  TEXT: ([node, code], { value }) => {
    const [shown, format] = [node && value(node), code && asText(value(code))];
    if (isStopped(shown)) return shown;
    if (isStopped(format)) return format;
    return formatted(shown, format);
  },
  VALUE: ([node], { value }) => numberIn(node && value(node)),
};

/** Letter by letter: ß has no capital of its own. */
function capitals(whole: string): string {
  return whole.replace(/\p{L}/gu, (letter) => {
    const capital = letter.toUpperCase();
    return capital.length === letter.length ? capital : letter;
  });
}

/** `which` 0: all of them. */
function substituted(whole: string, sought: string, fresh: string, which: number): Result {
  if (sought === "") return whole;
  const parts = whole.split(sought);
  if (which === 0) {
    const length = whole.length + (parts.length - 1) * (fresh.length - sought.length);
    return length > longestText ? valueError : parts.join(fresh);
  }
  if (which >= parts.length) return whole;
  return joinedText([parts.slice(0, which).join(sought), fresh, parts.slice(which).join(sought)]);
}

function seeking(place: (whole: string, sought: string, from: number) => number): FormulaFunction {
  return ([sought, node, from], ground) =>
    both(textOf(sought, ground), textOf(node, ground), (wanted, whole) =>
      both(wanted, numberOf(from, ground, 1), (_, start) => {
        const first = Math.trunc(start) - 1;
        if (first < 0 || first > whole.length || wanted.length > longestSought) return valueError;
        const found = place(whole, wanted, first);
        return found < 0 ? valueError : found + 1;
      }),
    );
}

/** Excel seeks no longer pattern; it also bounds the time that one takes. */
const longestSought = 255;

/** Where the pattern fits first: each piece between its stars as early as may be, which leaves most room to the next. */
function placeOf(parts: readonly PatternPart[], whole: string, from: number): number {
  let first = -1;
  let at = from;
  let piece: PatternPart[] = [];
  for (const part of [...parts, { any: "*" }]) {
    if (!("any" in part) || part.any !== "*") {
      piece.push(part);
      continue;
    }
    while (at <= whole.length && !fitsAt(piece, whole, at)) at += 1;
    if (at > whole.length) return -1;
    if (first < 0) first = at;
    at += piece.length;
    piece = [];
  }
  return first;
}

function fitsAt(piece: readonly PatternPart[], whole: string, at: number): boolean {
  return (
    at + piece.length <= whole.length &&
    piece.every((part, index) => "any" in part || part.letter === whole[at + index])
  );
}

/** Only in the formats that are the same on all computers: whole numbers, also filled up with zeros, and whole percents. */
function formatted(shown: Exclude<Result, CellError | undefined>, format: string): Result {
  if (typeof shown === "string" && /^[0#%@]+$/.test(format) && !/\d/.test(shown)) return shown;
  const [, zeros = "", percent = ""] = /^(0+)(%?)$/.exec(format) ?? [];
  if (zeros === "" || typeof shown === "boolean" || typeof shown === "string") return undefined;
  const number = inFifteen(Math.abs(shown ?? 0) * (percent === "" ? 1 : 100));
  if (number >= 1e15) return undefined;
  const whole = Math.round(number);
  return `${(shown ?? 0) < 0 && whole > 0 ? "-" : ""}${String(whole).padStart(zeros.length, "0")}${percent}`;
}

/** A number as it is; a text that is a whole number or a whole percent to everybody. */
function numberIn(value: Result): Result {
  if (isStopped(value) || typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return valueError;
  const [, digits, percent] = /^\s*([-+]?\d{1,15})(%?)\s*$/.exec(value) ?? [];
  if (digits !== undefined) return finite(Number(digits) / (percent === "%" ? 100 : 1));
  return /\d/.test(value) ? undefined : valueError;
}
