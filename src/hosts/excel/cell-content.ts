/** The content of a cell as Excel tells it and as it is entered into Excel. */
import type { CellContent } from "../../workbook/patch";
import { isCellError, type CellValue } from "../../workbook/snapshot";

/** The format that turns whatever is entered into text. */
export const textFormat = "@";

/** What a cell holds now: `CellContent` that may also be an error value. */
export interface HeldContent {
  readonly value: CellValue;
  readonly formula?: string;
}

/** From one place of a range's `values`, `formulas` and `valueTypes`; `undefined` for an empty cell. */
export function heldContent(value: unknown, formula: unknown, type: unknown): HeldContent | undefined {
  // Excel tells text that was entered as '=A1 without its apostrophe: then formula and value are the same text.
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  if (!isFormula && (value === "" || value === null || value === undefined)) return undefined;
  const held = type === "Error" ? { error: text(value) } : plainValue(value);
  return isFormula ? { value: held, formula: formula.slice(1) } : { value: held };
}

function plainValue(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "boolean" || value === null) return value;
  return text(value);
}

/** Excel's own data types (stocks, places) may come as objects. */
function text(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** As a Patch can say it: an error without a formula is told as its text, one that a formula gives as no value. */
export function asPatchContent(held: HeldContent | undefined): CellContent {
  if (held === undefined) return { value: null };
  const { value, formula } = held;
  if (formula !== undefined) return { value: isCellError(value) ? null : value, formula };
  return { value: isCellError(value) ? value.error : value };
}

/**
 * What to put into a range's `formulas` for the cell to hold `content`. Empty text empties a cell, as in Excel.
 * @param format the number format that the cell has when it is entered
 */
export function entered(content: HeldContent | undefined, format: string): string | number | boolean {
  if (content === undefined) return "";
  const { value, formula } = content;
  if (formula !== undefined) return `=${formula}`;
  if (value === null || value === "") return "";
  if (isCellError(value)) return value.error;
  if (typeof value !== "string" || format === textFormat || isSurelyText(value)) return value;
  // An apostrophe keeps both the value and the cell's number format; "@" would turn the next amount into text too.
  return `'${value}`;
}

/** The words that Excel takes for true and false in the languages a Swedish workbook is likely to be opened in. */
const booleanWords =
  /^(sant|falskt|true|false|sann|usann|sand|falsk|tosi|epätosi|wahr|falsch|vrai|faux|verdadero|falso|prawda|fałsz)$/i;

/**
 * True for text that Excel leaves alone however it is entered. Numbers, dates, times and shares all have a digit;
 * formulas and errors begin with a sign.
 */
function isSurelyText(text: string): boolean {
  return /^\p{L}\P{Nd}*$/u.test(text) && !booleanWords.test(text.trim());
}

/** True where the cell holds what was meant after all that Excel does to what is entered. */
export function holdsAsMeant(held: HeldContent | undefined, meant: CellContent): boolean {
  if (meant.formula !== undefined) return held?.formula !== undefined;
  if (meant.value === null || meant.value === "") return held === undefined;
  if (held === undefined || held.formula !== undefined) return false;
  if (typeof meant.value === "string") {
    return typeof held.value === "string" && lines(held.value) === lines(meant.value);
  }
  if (typeof meant.value === "number") return typeof held.value === "number" && isNear(held.value, meant.value);
  return held.value === meant.value;
}

/** Excel keeps a line break in a cell as a line feed alone; in a note it may be either. */
export function lines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** Excel keeps 15 digits. */
function isNear(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= 1e-14 * Math.max(Math.abs(a), Math.abs(b));
}
