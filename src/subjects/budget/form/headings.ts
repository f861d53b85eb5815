/** What stands over each column of a table: one text or several, an upper one reaching over the columns that it heads. */
import { type Address, parseCellName } from "../../../workbook/address";
import { isDateFormat } from "../../../workbook/number-format";
import { type Cell, type Sheet, cellIn, rowAt } from "../../../workbook/snapshot";
import { serialToDate } from "../../../workbook/iso-day";
import type { Region } from "./regions";

export interface Heading {
  readonly column: number;
  /** From top to bottom, empty ones left out. */
  readonly texts: readonly string[];
  readonly at: Address;
}

export function headingsOf({ sheet, headings, columns, body }: Region): readonly Heading[] {
  const spans = spansOf(sheet, headings);
  return columns.map((column) => {
    const texts = headings.flatMap((row, index) => {
      const isLowest = index === headings.length - 1;
      const text = textOver(sheet, row, column, spans, isLowest ? null : (headings[index + 1] ?? null));
      return text === "" ? [] : [{ text, row }];
    });
    const lowest = texts.at(-1)?.row ?? body[0] ?? 0;
    // A cell merged down over two rows of headings says the same once.
    const unlike = texts.filter(({ text }, index) => texts[index - 1]?.text !== text).map(({ text }) => text);
    return { column, texts: unlike, at: { sheet: sheet.name, row: lowest, column } };
  });
}

interface Span {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

function spansOf(sheet: Sheet, headings: readonly number[]): readonly Span[] | null {
  return (
    sheet.merges?.flatMap((area) => {
      const [from = "", to = from] = area.split(":");
      const [first, last] = [parseCellName(from), parseCellName(to)];
      if (first === undefined || last === undefined) return [];
      const isHeading = headings.some((row) => row >= first.row && row <= last.row);
      return isHeading
        ? [{ firstRow: first.row, lastRow: last.row, firstColumn: first.column, lastColumn: last.column }]
        : [];
    }) ?? null
  );
}

/** `below`: the next row of headings; a text over several columns reaches on as long as that one has texts of its own. */
function textOver(
  sheet: Sheet,
  row: number,
  column: number,
  spans: readonly Span[] | null,
  below: number | null,
): string {
  const own = headingText(cellIn(rowAt(sheet, row), column));
  if (own !== "") return own;
  const span = spans?.find(
    ({ firstRow, lastRow, firstColumn, lastColumn }) =>
      row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn,
  );
  if (span !== undefined) return headingText(cellIn(rowAt(sheet, span.firstRow), span.firstColumn));
  if (below === null || headingText(cellIn(rowAt(sheet, below), column)) === "") return "";
  for (let left = column - 1; left >= 0; left -= 1) {
    // A merged heading of another group ends where its cells do.
    if (
      spans?.some(
        (each) =>
          row >= each.firstRow &&
          row <= each.lastRow &&
          left <= each.lastColumn &&
          left >= each.firstColumn &&
          column > each.lastColumn,
      )
    ) {
      return "";
    }
    const text = headingText(cellIn(rowAt(sheet, row), left));
    if (text !== "") return isLeftOf(sheet, below, left) ? text : "";
  }
  return "";
}

/** A text over the labels heads no column of amounts. */
function isLeftOf(sheet: Sheet, below: number, column: number): boolean {
  return headingText(cellIn(rowAt(sheet, below), column)) !== "" || column > 0;
}

function headingText(cell: Cell | undefined): string {
  if (typeof cell?.value === "string") return cell.value.replace(/\s+/g, " ").trim();
  if (typeof cell?.value !== "number") return "";
  if (!isDateFormat(cell.format)) return String(cell.value);
  // The first day of a month over a column is that month, however it is shown.
  return serialToDate(cell.value, 1900)?.slice(0, 7) ?? "";
}
