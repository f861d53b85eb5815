/** Reads what stands in a cell where a score belongs. */
import type { Address } from "../../../workbook/address";
import { type Cell, isBlank, isCellError } from "../../../workbook/snapshot";
import type { ScoreReading } from "../model";
import type { Scale } from "../scales/scale";

/** Nothing is guessed: only a whole number of the scale is a score. */
export function readScore(at: Address, cell: Cell | undefined, scale: Scale): ScoreReading {
  const value = cell?.value ?? null;
  if (isBlank(value)) return { at, cell, value: null, text: "", meant: null };
  if (typeof value === "number" && isOnScale(value, scale)) return { at, cell, value, text: "", meant: null };
  const text = isCellError(value) ? value.error : String(value).trim();
  return { at, cell, value: null, text, meant: typeof value === "string" ? didYouMean(text, scale) : null };
}

function isOnScale(value: number, { lowest, highest }: Scale): boolean {
  return Number.isInteger(value) && value >= lowest && value <= highest;
}

/** "4", "4,0", "4 p", "4/5" and "4 av 5" can only be 4; "4-5", "3,5" and "fyra" are for a person to settle. */
function didYouMean(text: string, scale: Scale): number | null {
  const match =
    /^(\d{1,2})(?:[.,]0{1,9})?\s{0,9}(?:p|poäng|points?)?\.?(?:\s{0,9}(?:\/|av|of)\s{0,9}(\d{1,2}))?$/i.exec(text);
  const value = Number(match?.[1] ?? Number.NaN);
  const isOfHighest = match?.[2] === undefined || Number(match[2]) === scale.highest;
  return isOfHighest && isOnScale(value, scale) ? value : null;
}

/** Whether a cell could hold a score, right or wrong: a small number, or text that begins with one. */
export function looksLikeScore(cell: Cell | undefined): boolean {
  const value = cell?.value ?? null;
  if (typeof value === "number") return value >= 0 && value <= 10;
  return (
    typeof value === "string" &&
    /^\d(?:[.,]\d+)?(?:\s{0,9}(?:[-–/]|av|of)\s{0,9}\d)?(?:\s{0,9}(?:p|poäng))?$/i.test(value.trim())
  );
}
