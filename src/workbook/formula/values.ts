/** What Excel makes of a value where a formula wants another kind of one. */
import { longestText } from "../unread-cells";
import { type CellError, type CellValue, isCellError } from "../snapshot";

/** `undefined`: what cannot be told, for it hangs on the reader's computer, or on what is not calculated here. */
export type Result = CellValue | undefined;

export const valueError: CellError = { error: "#VALUE!" };
export const divisionByZero: CellError = { error: "#DIV/0!" };
export const numberError: CellError = { error: "#NUM!" };
export const notAvailable: CellError = { error: "#N/A" };
export const referenceError: CellError = { error: "#REF!" };

/** True for what no formula can go on reckoning with: an error, or nothing known. */
export function isStopped(value: Result): value is CellError | undefined {
  return value === undefined || isCellError(value);
}

/** What is no number any more is an error; -0 is 0. All figures are kept: three thirds are a whole. */
export function finite(value: number): number | CellError {
  return Number.isFinite(value) ? value + 0 : numberError;
}

/** Fifteen figures, as many as Excel shows and compares. */
export function inFifteen(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
}

/**
 * As ROUND and its kin do. `toWhole` rounds what is left of the decimal mark once it has moved. 1.15*100 is a little less than 115: it is taken to
 * fifteen figures first.
 */
export function roundedTo(value: number, digits: number, toWhole: (magnitude: number) => number): Result {
  const places = Math.trunc(digits);
  // More decimals than a number has; or so few that nobody rounds to them.
  if (places > 20) return value;
  if (places < -20) return undefined;
  const scale = 10 ** places;
  return finite((Math.sign(value) * toWhole(inFifteen(Math.abs(value) * scale))) / scale);
}

/** Rounded to a whole number, where floating point does not decide which. */
export function wholeOf(value: number, toWhole: (number: number) => number): number | undefined {
  const whole = toWhole(value);
  return whole === toWhole(inFifteen(value)) ? whole + 0 : undefined;
}

/** Text is a number where all computers read it alike: "12", never "1,5", which is one thousand five hundred to some. */
export function asNumber(value: Result): number | CellError | undefined {
  if (isStopped(value) || typeof value === "number") return value;
  if (typeof value !== "string") return Number(value);
  if (/^\s*[-+]?\d{1,15}\s*$/.test(value)) return Number(value);
  return /\d/.test(value) ? undefined : valueError;
}

export function asTruth(value: Result): boolean | CellError | undefined {
  if (isStopped(value)) return value;
  if (typeof value !== "string") return Boolean(value);
  return /^(?:true|false|sant|falskt)$/i.test(value) ? undefined : valueError;
}

/**
 * A decimal and a truth are written in the way of each reader's computer: only whole numbers are the same text to all, and
 * those of up to fifteen figures.
 */
export function asText(value: Result): string | CellError | undefined {
  if (isStopped(value) || typeof value === "string") return value;
  if (value === null) return "";
  return Number.isInteger(value) && Math.abs(Number(value)) < 1e15 ? String(value) : undefined;
}

export function joinedText(parts: readonly string[]): string | CellError {
  return parts.reduce((length, part) => length + part.length, 0) > longestText ? valueError : parts.join("");
}

type Plain = string | number | boolean;

/** The error of the first comes before that of the second. */
export function both<First extends Plain, Second extends Plain>(
  first: First | CellError | undefined,
  second: Second | CellError | undefined,
  made: (first: First, second: Second) => Result,
): Result {
  if (first === undefined || typeof first === "object") return first;
  return second === undefined || typeof second === "object" ? second : made(first, second);
}

/** As Excel sorts: numbers before text before truths; an empty cell is nothing of the other's kind. */
export function compared(left: Exclude<CellValue, CellError>, right: Exclude<CellValue, CellError>): number {
  const [a, b] = [left ?? emptyAs(right), right ?? emptyAs(left)];
  const order = kinds.indexOf(typeof a) - kinds.indexOf(typeof b);
  if (order !== 0) return order;
  if (typeof a === "string" && typeof b === "string") {
    const [small, other] = [a.toLowerCase(), b.toLowerCase()];
    return small < other ? -1 : small > other ? 1 : 0;
  }
  return inFifteen(Number(a)) - inFifteen(Number(b));
}

const kinds = ["number", "string", "boolean"];

function emptyAs(other: CellValue): string | number | boolean {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}
