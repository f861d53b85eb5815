/** What a cell shows, formatted as Excel would in the reader's language. */
import { format } from "numfmt";
import type { LanguageCode } from "../../checking/language";
import { daysTo1904 } from "../../workbook/iso-day";
import { isDateFormat } from "../../workbook/number-format";
import type { CellContent } from "../../workbook/patch";
import { type CellValue, isCellError } from "../../workbook/snapshot";

const locales = { sv: "sv", en: "en-GB" } as const satisfies Record<LanguageCode, string>;

interface ShownCell {
  readonly value: CellValue;
  readonly format?: string | undefined;
}

export function cellText({ value, format: code }: ShownCell, language: LanguageCode, dateSystem: 1900 | 1904): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return truthText(value, language);
  if (typeof value === "string" && code === undefined) return value;
  // numfmt knows 1900 only.
  const shifted = typeof value === "number" && dateSystem === 1904 && isDateFormat(code) ? value + daysTo1904 : value;
  const options = { locale: locales[language], overflow: String(value) };
  try {
    return format(code ?? "General", shifted, options);
  } catch {
    // A format that cannot be read shows its value plain.
    return format("General", value, options);
  }
}

/** What one would see in the formula bar: the formula with its `=`, else the plain value. */
export function contentText(content: CellContent | ShownCell, language: LanguageCode, dateSystem: 1900 | 1904): string {
  return "formula" in content && content.formula !== undefined
    ? `=${content.formula}`
    : cellText(content, language, dateSystem);
}

function truthText(value: boolean, language: LanguageCode): string {
  if (language === "sv") return value ? "SANT" : "FALSKT";
  return value ? "TRUE" : "FALSE";
}
