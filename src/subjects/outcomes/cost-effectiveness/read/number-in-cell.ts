/** A plain number in a cell, as a figure or as text with a decimal comma; `null` where it is none. */
import { isDateFormat } from "../../../../workbook/number-format";
import { type Cell, isBlank } from "../../../../workbook/snapshot";
import { textOf } from "../../../../reading/text-of-cell";

export function numberIn(cell: Cell): number | null {
  if (typeof cell.value === "number") return isDateFormat(cell.format) ? null : cell.value;
  if (typeof cell.value !== "string") return null;
  const text = cell.value.trim().replace(/^[−–]/, "-");
  return /^-?\d{1,6}(?:[.,]\d{1,6})?$/.test(text) ? Number(text.replace(",", ".")) : null;
}

/** "Ja" or 1, "Nej" or 0; `null` for anything else. */
export function yesOrNo(cell: Cell): boolean | null {
  const text = typeof cell.value === "boolean" ? (cell.value ? "ja" : "nej") : textOf(cell).toLowerCase();
  if (/^(?:ja|j|yes|y|1|x|sant|true)$/.test(text)) return true;
  return /^(?:nej|n|no|0|falskt|false)$/.test(text) ? false : null;
}

/** Nothing, or a word for it: never a nought. */
export function saysMissing(cell: Cell | undefined): boolean {
  if (cell === undefined || isBlank(cell.value)) return true;
  return /^(?:[-–—.?]+|saknas|bortfall|na|n\/a|ej svar|uppgift saknas|missing|okänt|vet ej)$/i.test(textOf(cell));
}
