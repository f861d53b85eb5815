/** Reads the cells of a budget: amounts, *tjänst i %* and the texts beside them. */
import type { Address } from "../../../workbook/address";
import { isDateFormat, isPercentFormat } from "../../../workbook/number-format";
import { type Cell, type Sheet, cellIn, isBlank, isCellError, rowAt } from "../../../workbook/snapshot";
import { readAmountText } from "../../../reading/amount-text";
import { isInvisible, withoutInvisible } from "../../../reading/invisible";
import { plainText } from "../../../reading/label";
import { type Unit, figureInUnit, money } from "../../../reading/money";
import type { Amount, AmountReading, ServiceShare } from "../amount";

/** Reads one amount cell; figures count in `unit`. */
export function readAmount(sheet: Sheet, row: number, column: number, unit: Unit): Amount {
  const rowThere = rowAt(sheet, row);
  const cell = cellIn(rowThere, column);
  const reading = cell === undefined ? nothing : readingOf(cell, unit);
  return {
    at: { sheet: sheet.name, row, column },
    cell,
    reading,
    ore: oreOf(reading, unit),
    hidden: sheet.visibility !== "visible" || rowThere?.hidden === true || sheet.hiddenColumns.has(column),
  };
}

const nothing: AmountReading = { kind: "empty" };

function readingOf(cell: Cell, unit: Unit): AmountReading {
  const { value } = cell;
  if (isCellError(value)) return { kind: "error", error: value.error };
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (typeof value === "string") return isInvisible(value) ? nothing : textReading(withoutInvisible(value), unit);
  if (value === null) return cell.formula === undefined ? nothing : { kind: "notCalculated" };
  if (isDateFormat(cell.format)) return { kind: "date", figure: value };
  const isShare = value !== 0 && Math.abs(value) <= largestShare && isPercentFormat(cell.format);
  return isShare ? { kind: "share", share: value, text: null } : { kind: "number", figure: value };
}

function textReading(text: string, unit: Unit): AmountReading {
  const meaning = readAmountText(text);
  switch (meaning.kind) {
    case "nothing":
      return nothing;
    case "unclear":
      return unclearReading(text);
    case "clear":
      return { kind: "clearText", text, figure: figureInUnit(meaning.figure, meaning.unit, unit) };
  }
}

/** Words that say that nothing is to be paid, and marks that say nothing; "saknas" and "x" may mean either. */
const noCost =
  /^(?:n\.? ?\/? ?a\.?|ej (?:aktuell|aktuellt|tillämpligt|tillämplig|relevant)|inte (?:aktuellt|aktuell|relevant|tillämpligt)|e\/t|ingen|inget|inga|ingen kostnad|inga kostnader|ingenting|noll|nil|none|not applicable|no cost|nej|[.,;:'’´`_*/–—-]+)[.!]?$/iu;

function unclearReading(text: string): AmountReading {
  const bare = text.replace(/[\s\u00A0]+/g, " ").trim();
  if (noCost.test(bare)) return { kind: "noCost", text };
  const share = /^(-?\d{1,4}(?:[.,]\d{1,4})?) ?(?:%|procent|percent)$/i.exec(bare);
  if (share !== null) return { kind: "share", share: Number((share[1] ?? "").replace(",", ".")) / 100, text };
  return { kind: "unclearText", text };
}

function oreOf(reading: AmountReading, unit: Unit): Amount["ore"] {
  switch (reading.kind) {
    case "empty":
    case "noCost":
      return money(0);
    case "number":
    case "clearText":
      return money(reading.figure, unit);
    default:
      return null;
  }
}

/** More than this is no share of full time in one row: 1000 % would be ten posts. */
const largestShare = 10;

export function readServiceShare(sheet: Sheet, row: number, column: number): ServiceShare {
  const cell = cellIn(rowAt(sheet, row), column);
  return { at: { sheet: sheet.name, row, column }, cell, reading: shareReading(cell) };
}

const namedShares: ReadonlyMap<string, number> = new Map([
  ["heltid", 1],
  ["hel tid", 1],
  ["heltidstjanst", 1],
  ["en heltid", 1],
  ["en heltidstjanst", 1],
  ["hel tjanst", 1],
  ["full time", 1],
  ["halvtid", 0.5],
  ["halv tid", 0.5],
  ["halvtidstjanst", 0.5],
  ["halv tjanst", 0.5],
  ["half time", 0.5],
]);

function shareReading(cell: Cell | undefined): ServiceShare["reading"] {
  if (cell === undefined || isBlank(cell.value)) return { kind: "empty" };
  const { value } = cell;
  if (typeof value === "string") {
    // Nothing that is seen, or a dash for nothing.
    if (/^[-–—]*$/.test(withoutInvisible(value).trim())) return { kind: "empty" };
    const share = readShareText(value);
    return share === null ? { kind: "unreadable" } : { kind: "likely", share };
  }
  if (typeof value !== "number" || value < 0 || isDateFormat(cell.format)) return { kind: "unreadable" };
  if (value <= largestShare) return { kind: "share", share: value };
  if (value > largestShare * 100) return { kind: "unreadable" };
  // 50 under "tjänst i %" says half time; 50 shown as 5000 % was meant to.
  return { kind: isPercentFormat(cell.format) ? "likely" : "share", share: value / 100 };
}

const shareText =
  /^(\d{1,4}(?:[.,]\d{1,2})?)(?:\s*(%|procent))?(?:\s+(?:av\s+(?:en\s+)?heltid(?:stjänst)?|tjänst|tjänster|heltid))?\s*\.?$/iu;

/** "50 %", "0,5", "50" and "halvtid" all say half time: 0.5. `null` for what says no share of full time. */
export function readShareText(text: string): number | null {
  const match = shareText.exec(withoutInvisible(text).trim());
  if (match === null) return namedShares.get(plainText(text)) ?? null;
  const figure = Number((match[1] ?? "").replace(",", "."));
  const share = match[2] !== undefined || figure > largestShare ? figure / 100 : figure;
  return share <= largestShare ? share : null;
}

/** The trimmed text of a cell; empty for anything else than text. */
export function textAt(sheet: Sheet, row: number, column: number): string {
  const value = cellIn(rowAt(sheet, row), column)?.value;
  return typeof value === "string" ? value.replace(/[\s\u00A0]+/g, " ").trim() : "";
}

/** The figure as it stands, whatever the unit; `null` where the cell holds none. */
export function figureOf(amount: Amount): number | null {
  switch (amount.reading.kind) {
    case "empty":
    case "noCost":
      return 0;
    case "number":
    case "clearText":
    case "date":
      return amount.reading.figure;
    default:
      return null;
  }
}

export function atCell(sheet: Sheet, row: number, column: number): Address {
  return { sheet: sheet.name, row, column };
}
