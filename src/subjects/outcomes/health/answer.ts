/** Reads the answers of one form, typed as a row of digits. */
import { type CellValue, isBlank, isCellError } from "../../../workbook/snapshot";
import { type FormShape, missingItem } from "./template";

/**
 * `items`: one character an item, in the form's order, `-` where it is missing. `typed` tells how it stood in the cell:
 * `number` where a number was stored and nothing is lost yet, `zerosLost` where the zeros in front are gone.
 */
export type Answer =
  | {
      readonly kind: "read";
      readonly items: string;
      readonly missing: number;
      readonly typed: "text" | "number" | "zerosLost";
    }
  /** `count` digits where the form has another number of items. */
  | { readonly kind: "length"; readonly count: number }
  /** `digit` is none of the form's; `item` counts from 1. */
  | { readonly kind: "digit"; readonly digit: string; readonly item: number }
  /** Anything else than digits. */
  | { readonly kind: "text" }
  | { readonly kind: "blank" }
  /** It is asked how the table's answers are coded: until then nothing is made of them. */
  | { readonly kind: "asked" };

/** Between items: "0 1 1 2", "2,1,2,3,1", "2;1;2;3;1". */
const separators = /[\s,;./|_\u00A0\u202F]+/g;
const dashes = /[–—−]/g;

/**
 * What stands in one cell: digits in the form's order, with or without something between them. `areShortAnswers`:
 * somebody has said that numbers as small as a sum of points are answers without their zeros.
 */
export function readAnswer(value: CellValue, shape: FormShape, areShortAnswers = false): Answer {
  if (isBlank(value)) return { kind: "blank" };
  if (typeof value === "number") return readNumber(value, shape, areShortAnswers);
  if (typeof value !== "string" || isCellError(value)) return { kind: "text" };
  return judged(itemsIn(value, shape.items), shape, "text");
}

/** Each item from a cell of its own; an empty one is missing. */
export function readItems(values: readonly CellValue[], shape: FormShape): Answer {
  if (values.every(isBlank)) return { kind: "blank" };
  const items = values.map((value) => (isBlank(value) ? missingItem : isCellError(value) ? "?" : String(value).trim()));
  const odd = items.findIndex((item) => !isItem(item, shape));
  const wrong = items[odd];
  // What is longer than a digit or two is not told: it may be about a person.
  if (wrong !== undefined) return { kind: "digit", digit: wrong.length > 2 ? "…" : wrong, item: odd + 1 };
  return judged(items.join("").replace(dashes, missingItem), shape, "text");
}

function isItem(item: string, { lowest, highest }: FormShape): boolean {
  return /^[-–—−]$/.test(item) || (/^\d$/.test(item) && Number(item) >= lowest && Number(item) <= highest);
}

function readNumber(value: number, shape: FormShape, areShortAnswers: boolean): Answer {
  if (!Number.isSafeInteger(value) || value < 0) return { kind: "text" };
  const digits = String(value);
  // Only a form with a digit 0 can have lost one. What is as small as a sum of points may be just that.
  const isLarge = areShortAnswers || value > shape.items * shape.highest;
  const lost = shape.lowest === 0 && digits.length < shape.items && isLarge;
  return judged(lost ? digits.padStart(shape.items, "0") : digits, shape, lost ? "zerosLost" : "number");
}

/** The items of a typed text; "2-1-2-3-1" has dashes between its items, "21-31" one in the place of an item. */
function itemsIn(text: string, items: number): string {
  const dashed = text.slice(0, 200).replace(dashes, missingItem).trim();
  // Two commas with nothing between: the item was left empty.
  const parts = dashed.split(/[,;|]/).map((part) => part.trim());
  const separated = parts.length === items && parts.every((part) => /^[\d-]?$/.test(part));
  const bare = separated
    ? parts.map((part) => (part === "" ? missingItem : part)).join("")
    : dashed.replace(separators, "");
  return /^\d(?:-\d)+$/.test(bare) && bare.length === items * 2 - 1 ? bare.replaceAll("-", "") : bare;
}

function judged(items: string, shape: FormShape, typed: "text" | "number" | "zerosLost"): Answer {
  if (!/^[\d-]+$/.test(items)) return { kind: "text" };
  if (items.length !== shape.items) return { kind: "length", count: items.length };
  const odd = [...items].findIndex((item) => !isItem(item, shape));
  if (odd >= 0) return { kind: "digit", digit: items.charAt(odd), item: odd + 1 };
  return { kind: "read", items, missing: items.split(missingItem).length - 1, typed };
}

/** How many digits stand in a cell, whatever stands between them: what tells one form from another. */
export function digitsIn(value: CellValue): string {
  if (typeof value === "number") return Number.isSafeInteger(value) && value >= 0 ? String(value) : "";
  if (typeof value !== "string" || value.length > 200) return "";
  const bare = value.replace(separators, "").replace(dashes, missingItem);
  return /^[\d-]+$/.test(bare) ? bare : "";
}
