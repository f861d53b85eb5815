/** Whether a written answer says what the workbook knows, and both as a person reads them. */
import type { CellValue, Snapshot } from "../../../workbook/snapshot";
import { isDateFormat } from "../../../workbook/number-format";
import { readAmountText } from "../../../reading/amount-text";
import { plainText } from "../../../reading/label";
import { money } from "../../../reading/money";
import { datesInCell } from "../../../reading/period";
import { serialToDate } from "../../../workbook/iso-day";
import type { KnownAnswer } from "./known";
import { textOf } from "../../../reading/text-of-cell";

/** A day, an amount and a number may be written in many ways; of a text only spaces, case and signs may differ. */
export function sameAnswer(
  written: CellValue,
  { value, format }: KnownAnswer,
  dateSystem: Snapshot["dateSystem"],
): boolean {
  if (typeof value === "string") return plainText(textOf({ value: written })) === plainText(value);
  if (isDateFormat(format)) return datesInCell(written, dateSystem)[0] === serialToDate(value, dateSystem);
  if (typeof written === "number") return written === value;
  const text = textOf({ value: written });
  const read = readAmountText(text);
  if (read.kind === "clear" && money(read.figure, read.unit ?? "kr") === money(value)) return true;
  // "97 individer har deltagit"
  return format === undefined && new RegExp(String.raw`^\D*${value}(?!\d)`).test(text);
}

export function shownAnswer(value: CellValue, { format }: KnownAnswer, dateSystem: Snapshot["dateSystem"]): string {
  if (isDateFormat(format)) return datesInCell(value, dateSystem)[0] ?? textOf({ value });
  return textOf({ value });
}
