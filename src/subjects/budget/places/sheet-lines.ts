/** The rows of a sheet as a place calculation has them: a label, and figures under headings. */
import { readAmountText } from "../../../reading/amount-text";
import { withoutInvisible } from "../../../reading/invisible";
import type { Address } from "../../../workbook/address";
import { isDateFormat, isPercentFormat } from "../../../workbook/number-format";
import type { Cell, Row, Sheet } from "../../../workbook/snapshot";
import { monthsIn, rangeIn, saysMonth, saysRate, shareIn } from "./spans";

/** What a figure is, by the heading over it. `end`: which end of a range its column holds. */
export interface Heading {
  readonly text: string;
  readonly kind: "amount" | "places" | "months" | "price" | "share";
  readonly end: "min" | "max" | null;
  /** Months that an amount under it is for: 1 under "Per månad"; `null` where it says none. */
  readonly months: number | null;
}

/** A figure as it stands, or both ends of a range in one cell, in the order they are written. */
export interface Figure {
  readonly at: Address;
  readonly first: number;
  readonly last: number;
  readonly text: string | null;
  readonly heading: Heading;
}

export interface SheetLine {
  readonly row: number;
  readonly label: string;
  readonly labelAt: Address;
  readonly texts: readonly { readonly at: Address; readonly text: string }[];
  readonly figures: readonly Figure[];
  /** A share in a cell of its own: 30 %. */
  readonly share: number | null;
  /** Cells that hold a day. */
  readonly days: readonly Cell[];
  /** The row says what the columns under it hold. */
  readonly isHeading: boolean;
}

/** A calculation is a page; longer sheets are registers. */
const mostRows = 400;
const mostColumns = 60;

export function sheetLines(sheet: Sheet): readonly SheetLine[] {
  const rows = sheet.rows.filter(({ cells }) => cells.length > 0).slice(0, mostRows);
  const headings = new Map<number, string>();
  let headingRow = -2;
  return rows.map((row): SheetLine => {
    const line = readRow(sheet, row, (column) => headingOf(headings.get(column) ?? ""));
    const isHeading = line.figures.length === 0 && line.texts.some(({ at }) => at.column > 0);
    if (isHeading) {
      addHeadings(headings, line, headingRow === row.index - 1);
      headingRow = row.index;
    }
    return { ...line, isHeading };
  });
}

/** Headings of two rows are read together: *Platser* over *lägst* and *högst*, the upper one merged or not. */
function addHeadings(headings: Map<number, string>, { texts }: Omit<SheetLine, "isHeading">, follows: boolean): void {
  const before = new Map(headings);
  const nearest = (column: number): string => {
    for (let left = column; left >= 0; left -= 1) {
      const text = before.get(left);
      if (text !== undefined) return text;
    }
    return "";
  };
  for (const { at, text } of texts) {
    const above = !follows ? "" : endOf(text) === null ? (before.get(at.column) ?? "") : nearest(at.column);
    headings.set(at.column, `${above} ${text}`.trim());
  }
}

function readRow(sheet: Sheet, row: Row, headingAt: (column: number) => Heading): Omit<SheetLine, "isHeading"> {
  const texts: { at: Address; text: string }[] = [];
  const figures: Figure[] = [];
  const days: Cell[] = [];
  let share: number | null = null;
  for (const cell of row.cells.slice(0, mostColumns)) {
    const at = { sheet: sheet.name, row: row.index, column: cell.column };
    const { value } = cell;
    if (typeof value === "string") {
      const text = withoutInvisible(value).replace(/\s+/g, " ").trim();
      const figure = figureIn(text);
      if (figure !== null) figures.push({ at, ...figure, text, heading: headingAt(cell.column) });
      else if (/^\d{1,3}(?:,\d+)?\s*%$/.test(text)) share = shareIn(text);
      else if (text !== "") texts.push({ at, text });
    } else if (typeof value === "number") {
      const heading = headingAt(cell.column);
      if (isDateFormat(cell.format)) days.push(cell);
      else if (isPercentFormat(cell.format) || (heading.kind === "share" && value <= 1)) share = value;
      else if (heading.kind === "share") share = value / 100;
      else figures.push({ at, first: value, last: value, text: null, heading });
    }
  }
  const [first] = figures;
  const label = texts.find(({ at }) => first === undefined || at.column < first.at.column);
  const labelAt = label?.at ?? first?.at ?? { sheet: sheet.name, row: row.index, column: 0 };
  return { row: row.index, label: label?.text ?? "", labelAt, texts, figures, share, days };
}

function figureIn(text: string): Pick<Figure, "first" | "last"> | null {
  const range = rangeIn(text);
  if (range !== null) return range;
  const amount = readAmountText(text);
  return amount.kind === "clear" ? { first: amount.figure, last: amount.figure } : null;
}

function headingOf(text: string): Heading {
  return { text, kind: kindOf(text), end: endOf(text), months: monthsIn(text) ?? (saysMonth(text) ? 1 : null) };
}

function kindOf(text: string): Heading["kind"] {
  if (saysRate(text) || /\b(?:pris|price)\b|kr\s*\/\s*plats/iu.test(text)) return "price";
  if (/^(?:antal\s+)?(?:månader|mån\.?|months)(?:\s|$)/iu.test(text)) return "months";
  if (/^(?:antal\s+|number of\s+)?(?:deltagar)?(?:platser|plats|places)(?!\p{L})/iu.test(text)) return "places";
  return /^(?:andel|procent|share|%)(?!\p{L})/iu.test(text) ? "share" : "amount";
}

function endOf(text: string): Heading["end"] {
  const words = text.toLowerCase();
  if (/(?:^|[\s(,])(?:min|minst|lägst|lägsta|från|lowest|from)(?=$|[\s),.:])/u.test(words)) return "min";
  return /(?:^|[\s(,])(?:max|mest|högst|högsta|till|highest|to)(?=$|[\s),.:])/u.test(words) ? "max" : null;
}
