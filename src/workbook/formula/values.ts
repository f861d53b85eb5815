/** What Excel makes of a value where a formula wants another kind of one. */
import { type CellError, type CellValue, isCellError } from "../snapshot";

/** `undefined`: what cannot be told, for it hangs on the reader's computer, or on what is not calculated here. */
export type Result = CellValue | undefined;

const valueError: CellError = { error: "#VALUE!" };
export const divisionByZero: CellError = { error: "#DIV/0!" };
export const numberError: CellError = { error: "#NUM!" };

/** True for what no formula can go on reckoning with: an error, or nothing known. */
export function isStopped(value: Result): value is CellError | undefined {
  return value === undefined || isCellError(value);
}

/** Fifteen figures, as Excel keeps them; what is no number any more is an error. */
export function rounded(value: number): number | CellError {
  if (Number.isSafeInteger(value)) return value === 0 ? 0 : value;
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : numberError;
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

/** A decimal and a truth are written in the way of each reader's computer: only whole numbers are the same text to all. */
export function asText(value: Result): string | CellError | undefined {
  if (isStopped(value) || typeof value === "string") return value;
  if (value === null) return "";
  return typeof value === "number" && Number.isSafeInteger(value) ? String(value) : undefined;
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
  return Number(a) - Number(b);
}

const kinds = ["number", "string", "boolean"];

function emptyAs(other: CellValue): string | number | boolean {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}
