/** What a cell's content in the file means by the cell's type. */
import type { CellValue, Snapshot } from "../../../workbook/snapshot";
import { serialDate, serialTime } from "./serial-date";
import { decodeText } from "../xml/text-escapes";

/** `content` as the file writes it, of a cell of this type (`t`). An index of no shared text is nothing. Texts may be of any length. */
export function writtenValue(
  content: string,
  type: string | undefined,
  { strings, dateSystem }: { readonly strings: readonly string[]; readonly dateSystem: Snapshot["dateSystem"] },
): CellValue {
  if (type === "str" || type === "inlineStr") return decodeText(content);
  if (content === "") return null;
  switch (type) {
    case "s":
      return strings[Number(content)] ?? null;
    case "b":
      return content.trim() === "1" || content.trim() === "true";
    case "e":
      return { error: content };
    case "d":
      // What has no number of its own, such as a day before 1900, stays the text that it is.
      return serialDate(content, dateSystem) ?? serialTime(content, dateSystem) ?? decodeText(content);
    default:
      return numberOf(content);
  }
}

/** What is no number of the file format (`1e999`, `0x10`) stays the text that it is. */
function numberOf(content: string): CellValue {
  const number = Number(content);
  if (!Number.isFinite(number) || /[xob]/i.test(content)) return content;
  return number === 0 && content.trim() === "" ? null : number;
}
