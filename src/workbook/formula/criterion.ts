/** The criteria of COUNTIF and its kin: a sign and a number, or a word, where `*` and `?` stand for any letters. */
import type { CellError, CellValue } from "../snapshot";
import type { Result } from "./values";

/** Whether a value fits; `undefined` where it hangs on what the reader's computer takes for a number. */
export type Criterion = (value: Result) => boolean | undefined;

/**
 * A word fits in capitals too; `""` fits what is empty; `<>` fits whatever is not that. `~` takes the meaning of `*`, `?`
 * and `~` away. `null` for a text that is a number or a day to some computers only, "1,5" or "3 mars".
 */
export function criterionOf(wanted: Exclude<CellValue, CellError>): Criterion | null {
  if (typeof wanted === "boolean") return (value) => value === wanted;
  if (typeof wanted === "number") return (value) => comparedWith(value, "=", wanted);
  const [, sign = "", rest = ""] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(wanted ?? "") ?? [];
  if (/^-?\d{1,15}$/.test(rest)) return (value) => comparedWith(value, sign || "=", Number(rest));
  if (mayBeNumber.test(rest) || /^(?:true|false|sant|falskt)$/i.test(rest)) return null;
  if (sign === "<>" || sign === "=" || sign === "") {
    const equal = rest === "" ? isEmpty(sign) : equalTo(rest);
    return sign === "<>" ? (value) => !equal(value) : equal;
  }
  const word = rest.toLowerCase();
  return (value) => typeof value === "string" && word !== "" && ordered(value.toLowerCase(), sign, word);
}

const months = "jan|feb|mar|apr|ma[jy]|jun|jul|aug|sep|o[ck]t|nov|dec";
const mayBeNumber = new RegExp(
  String.raw`^[-+(]?[\s$€£]*[.,]?\d[\d\s.,:/%-]*(?:e[-+]?\d+|kr|€|[ap]\.?m\.?|(?:${months})\p{L}*\.?[\s\d-]*)?\)?$`,
  "iu",
);

/** A cell whose formula gives an empty text fits `""`, but it is not empty: `=` and `<>` look for that. */
function isEmpty(sign: string): (value: Result) => boolean {
  return sign === "" ? (value) => value === null || value === "" : (value) => value === null;
}

function equalTo(rest: string): (value: Result) => boolean {
  const fits = textPattern(rest);
  const code = rest.toUpperCase();
  return (value) =>
    typeof value === "string" ? fits(value) : typeof value === "object" && value !== null && value.error === code;
}

/** `*` and `?` stand for any letters, in a criterion and where a lookup seeks a text. */
export function textPattern(pattern: string): (text: string) => boolean {
  if (hasWildcards(pattern)) return wildcards(pattern);
  const word = pattern.replace(/~([*?~])/g, "$1").toLowerCase();
  return (text) => text.toLowerCase() === word;
}

function hasWildcards(pattern: string): boolean {
  return /[*?]/.test(pattern.replace(/~[*?~]/g, ""));
}

/** Without a regular expression, in which many stars over a long text would take for ever. */
function wildcards(pattern: string): (text: string) => boolean {
  const parts = patternParts(pattern);
  return (whole) => {
    const text = whole.toLowerCase();
    let [at, part, star, mark] = [0, 0, -1, 0];
    while (at < text.length) {
      const one = parts[part];
      if (one !== undefined && ("any" in one ? one.any === "?" : one.letter === text[at])) {
        at += 1;
        part += 1;
      } else if (one !== undefined && "any" in one) {
        star = part;
        part += 1;
        mark = at;
      } else if (star >= 0) {
        // The star takes one letter more.
        part = star + 1;
        mark += 1;
        at = mark;
      } else return false;
    }
    return parts.slice(part).every((one) => "any" in one && one.any === "*");
  };
}

export type PatternPart = { readonly any: string } | { readonly letter: string };

export function patternParts(pattern: string): readonly PatternPart[] {
  return [...pattern.toLowerCase().matchAll(/~([*?~])|([\s\S])/g)].map(([, plain, sign = ""]) =>
    plain === undefined && (sign === "*" || sign === "?") ? { any: sign } : { letter: plain ?? sign },
  );
}

/** Text and empty cells are no numbers: they fit "not this number" alone. Text that says the number equals it. */
function comparedWith(value: Result, sign: string, number: number): boolean | undefined {
  const isText = typeof value === "string" && (sign === "=" || sign === "<>");
  // To some computers "7,5" is the number, to others text.
  if (isText && /\d[.,]\d/.test(value) && Number(value.replace(",", ".")) === number) return undefined;
  const own = isText && /^\s*-?\d{1,15}\s*$/.test(value) ? Number(value) : value;
  return typeof own === "number" ? ordered(own, sign, number) : sign === "<>";
}

function ordered<Kind extends number | string>(value: Kind, sign: string, wanted: Kind): boolean {
  switch (sign) {
    case "<=":
      return value <= wanted;
    case ">=":
      return value >= wanted;
    case "<":
      return value < wanted;
    case ">":
      return value > wanted;
    case "<>":
      return value !== wanted;
    default:
      return value === wanted;
  }
}
