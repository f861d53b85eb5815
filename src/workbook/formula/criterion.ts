/** The criteria of COUNTIFS and SUMIFS that Samkoll writes: a sign and a number, or a word, `~` before `*`, `?` and `~`. */
import type { Value } from "./own-formula-tree";

/** A word fits in capitals too; `""` fits what is empty; `<>` fits whatever is not that. */
export function criterionOf(wanted: Value): (value: Value | undefined) => boolean {
  const [, sign = "=", rest = ""] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(wanted === null ? "" : String(wanted)) ?? [];
  const number = /^-?\d+(?:\.\d+)?$/.test(rest) ? Number(rest) : null;
  if (number !== null) return (value) => comparedWith(value, sign, number);
  const word = rest.replace(/~([*?~])/g, "$1").toLowerCase();
  const equal = (value: Value | undefined): boolean =>
    word === "" ? value === null || value === "" : typeof value === "string" && value.toLowerCase() === word;
  return sign === "<>" ? (value) => !equal(value) : equal;
}

/** Text and empty cells are no numbers: they fit "not this number" alone. */
function comparedWith(value: Value | undefined, sign: string, number: number): boolean {
  if (typeof value !== "number") return sign === "<>";
  switch (sign) {
    case "<=":
      return value <= number;
    case ">=":
      return value >= number;
    case "<":
      return value < number;
    case ">":
      return value > number;
    case "<>":
      return value !== number;
    default:
      return value === number;
  }
}
