/** What a person types into a cell, read as Excel in the reader's language would read it; and the text to edit it by. */
import { getFormatFromId, parseDate, parseNumber } from "numfmt";
import type { CellLook } from "../../workbook/look";
import { daysTo1904 } from "../../workbook/iso-day";
import { isDateFormat, isPercentFormat } from "../../workbook/number-format";
import { type CellContent, emptyContent } from "../../workbook/patch";
import { type Cell, isCellError, type Snapshot } from "../../workbook/snapshot";
import { type FormulaFault, readFormula, shownFormula } from "../../workbook/formula/typed-formula";
import type { LanguageCode } from "../../checking/language";

export type TypedCell =
  | { readonly kind: "content"; readonly content: CellContent }
  | { readonly kind: "fault"; readonly fault: FormulaFault };

const locales = { sv: "sv", en: "en-GB" } as const satisfies Record<LanguageCode, string>;
const textFormat = "@";
const dayFormat = "yyyy-mm-dd";
const kronorFormat = String.raw`#,##0\ "kr"`;

/** Only what begins with `=` becomes a formula. The cell's own number format stays, if it has one. */
export function readTyped(text: string, look: CellLook, language: LanguageCode, workbook: Snapshot): TypedCell {
  if (look.format !== textFormat && text.startsWith("=") && text.length > 1) {
    const reading = readFormula(text.slice(1), language, workbook);
    return reading.kind === "fault" ? reading : content({ value: null, formula: reading.formula });
  }
  return content(readPlain(text, look, language, workbook.dateSystem));
}

/** As `readTyped`, but never a formula: what is pasted from elsewhere is what it looks like. */
export function readPlain(
  text: string,
  look: CellLook,
  language: LanguageCode,
  dateSystem: Snapshot["dateSystem"],
): CellContent {
  if (text === "") return emptyContent;
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (look.format === textFormat) return { value: text };
  const typed = text.trim();
  return (
    readTruth(typed, language) ??
    readDay(typed, look, dateSystem) ??
    readNumber(typed, look, language) ?? { value: text }
  );
}

/** The text that one edits a cell by: typed again unchanged, it gives the same content. */
export function editText(cell: Cell | undefined, language: LanguageCode, dateSystem: Snapshot["dateSystem"]): string {
  if (cell === undefined) return "";
  if (cell.formula !== undefined) return `=${shownFormula(cell.formula, language)}`;
  const text = valueText(cell, language, dateSystem);
  if (typeof cell.value !== "string") return text;
  // A cell of text takes "=" as it stands, and an apostrophe first as nowhere a sign of its own.
  return (cell.format === textFormat ? /^'/ : /^['=]/).test(text) ? `'${text}` : text;
}

/**
 * The text to copy a cell by. A text that Excel, or what else it is pasted into, could take for a formula is kept a text by
 * an apostrophe (OWASP, "CSV Injection"), which is taken away where it is pasted back; a negative number is none.
 */
export function copyText(cell: Cell, language: LanguageCode, dateSystem: Snapshot["dateSystem"]): string {
  const text = valueText(cell, language, dateSystem);
  return typeof cell.value === "string" && formulaLike.test(text) ? `'${text}` : text;
}

/** The text to copy a cell by within Samkoll: "0012" is pasted back as the text that it is, and no number. */
export function exactText(cell: Cell, language: LanguageCode, dateSystem: Snapshot["dateSystem"]): string {
  const text = copyText(cell, language, dateSystem);
  if (typeof cell.value !== "string" || text !== cell.value) return text;
  return readPlain(text, { locked: false }, language, dateSystem).value === text ? text : `'${text}`;
}

/** Also after spaces, in the full width of East Asian keyboards, and what an apostrophe already hides. */
const formulaLike = /^(?:[\t\r\n]|\s*['=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;

/** The cell's value at full length, whatever its format rounds away; what a formula gives, not the formula. */
function valueText(
  { value, format }: Pick<Cell, "value" | "format">,
  language: LanguageCode,
  dateSystem: Snapshot["dateSystem"],
): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return truthText(value, language);
  if (typeof value === "string") return value;
  if (isDateFormat(format) && Number.isInteger(value)) return dayText(value, dateSystem);
  if (isPercentFormat(format)) return `${numberText(value * 100, language)}%`;
  return numberText(value, language);
}

function truthText(value: boolean, language: LanguageCode): string {
  if (language === "sv") return value ? "SANT" : "FALSKT";
  return value ? "TRUE" : "FALSE";
}

function content(read: CellContent): TypedCell {
  return { kind: "content", content: read };
}

function readTruth(typed: string, language: LanguageCode): CellContent | undefined {
  const found = [true, false].find((value) => typed.toUpperCase() === truthText(value, language));
  return found === undefined ? undefined : { value: found };
}

/** `2014-01-01`; a day that does not exist is text. */
function readDay(typed: string, look: CellLook, dateSystem: Snapshot["dateSystem"]): CellContent | undefined {
  if (!/^\d{4}-\d{1,2}-\d{1,2}$/.test(typed)) return undefined;
  const serial = parseDate(typed)?.value;
  if (typeof serial !== "number") return undefined;
  const value = dateSystem === 1904 ? serial - daysTo1904 : serial;
  return value < 0 ? undefined : formatted(value, look, dayFormat);
}

function readNumber(typed: string, look: CellLook, language: LanguageCode): CellContent | undefined {
  const [, figure = typed, unit] = language === "sv" ? (/^(.*\d)\s?(kr)$/iu.exec(typed) ?? []) : [];
  // Spaces between thousands: the one on the keyboard, or those that do not break.
  const group = language === "sv" ? "\u00A0" : "";
  const digits = figure.replace(/^[\u2212–]/, "-").replace(/(?<=\d)\s(?=\d{3}(?!\d))/g, group);
  const read = parseNumber(digits, { locale: locales[language] });
  if (typeof read?.value !== "number" || !Number.isFinite(read.value)) return undefined;
  const own = unit === undefined ? getFormatFromId(read.formatId ?? 0) : kronorFormat;
  return formatted(percentIn(look, read.value, typed), look, own ?? undefined);
}

/** In a cell that shows percent one types 50 for 50 %; a figure below 1 is the share itself, as in Excel. */
function percentIn({ format }: CellLook, value: number, typed: string): number {
  return isPercentFormat(format) && !typed.includes("%") && Math.abs(value) >= 1 ? value / 100 : value;
}

function formatted(value: number, look: CellLook, own: string | undefined): CellContent {
  return look.format !== undefined || own === undefined || own === "General" ? { value } : { value, format: own };
}

function dayText(serial: number, dateSystem: Snapshot["dateSystem"]): string {
  const days = dateSystem === 1904 ? serial + daysTo1904 : serial;
  // Serial 60 is the 29th of February that 1900 never had; before it the days are one off.
  const day = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * 86_400_000);
  return Number.isNaN(day.getTime()) ? String(serial) : day.toISOString().slice(0, 10);
}

/** Fifteen digits, which is what Excel keeps. */
function numberText(value: number, language: LanguageCode): string {
  const plain = String(Number(value.toPrecision(15)));
  return language === "sv" ? plain.replace(".", ",") : plain;
}
