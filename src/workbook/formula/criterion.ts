/** The criteria of COUNTIF and its kin: a sign and a number, or a word, where `*` and `?` stand for any letters. */
import type { CellError, CellValue } from "../snapshot";
import type { Result } from "./values";

/** A word fits in capitals too; `""` fits what is empty; `<>` fits whatever is not that. `~` takes the meaning of `*`, `?` and `~` away. */
export function criterionOf(wanted: Exclude<CellValue, CellError>): (value: Result) => boolean {
  const [, sign = "=", rest = ""] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(wanted === null ? "" : String(wanted)) ?? [];
  if (typeof wanted === "boolean") return (value) => value === wanted;
  const number = /^-?\d+(?:\.\d+)?$/.test(rest) ? Number(rest) : null;
  if (number !== null) return (value) => comparedWith(value, sign, number);
  if (sign === "<>" || sign === "=") {
    const equal = equalTo(rest);
    return sign === "<>" ? (value) => !equal(value) : equal;
  }
  const word = rest.toLowerCase();
  return (value) => typeof value === "string" && word !== "" && ordered(value.toLowerCase(), sign, word);
}

function equalTo(rest: string): (value: Result) => boolean {
  if (rest === "") return (value) => value === null || value === "";
  if (!/[*?]/.test(rest.replace(/~[*?~]/g, ""))) {
    const word = rest.replace(/~([*?~])/g, "$1").toLowerCase();
    return (value) => typeof value === "string" && value.toLowerCase() === word;
  }
  return wildcards(rest);
}

/** Without a regular expression, in which many stars over a long text would take for ever. */
function wildcards(rest: string): (value: Result) => boolean {
  const parts = [...rest.toLowerCase().matchAll(/~([*?~])|([\s\S])/gu)].map(([, plain, sign = ""]) =>
    plain === undefined && (sign === "*" || sign === "?") ? { any: sign } : { letter: plain ?? sign },
  );
  return (value) => {
    if (typeof value !== "string") return false;
    const text = value.toLowerCase();
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

/** Text and empty cells are no numbers: they fit "not this number" alone. Text that says the number equals it. */
function comparedWith(value: Result, sign: string, number: number): boolean {
  const alike = typeof value === "string" && /^\d+$/.test(value) && (sign === "=" || sign === "<>");
  const own = alike ? Number(value) : value;
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
