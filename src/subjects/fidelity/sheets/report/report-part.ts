/** The report's sheet part by part, each with its heights: what belongs together is not parted between two pages. */
import type { Address } from "../../../../workbook/address";
import { cellName, columnName } from "../../../../workbook/address";
import type { BlueprintCell, BlueprintChart, CellStyle } from "../../../../workbook/blueprint";
import { linkCell } from "../../../../making/live-link";
import { cell, formulaCell, linesOf, rowHeight } from "../../../../making/sheet-style";

/** Number; label; text; then three columns of figures. In all as wide as an A4 printed at full size, in a wide font too. */
export const reportWidths = [5, 13, 24, 10, 11, 11] as const;
export const lastColumn = reportWidths.length - 1;

export type PartContent =
  | { readonly kind: "value"; readonly value: string | number | null }
  /** Follows the cell; `at` is absent where there is none to follow. */
  | { readonly kind: "link"; readonly at: Address | undefined }
  /** `row`: the one that it stands on, from zero. `today`: what it gives, where it asks for functions that load later. */
  | { readonly kind: "formula"; readonly of: (row: number) => string; readonly today: string };

/** A cell, merged as far as `last`. */
export interface PartCell {
  readonly first: number;
  readonly last: number;
  readonly content: PartContent;
  readonly style: CellStyle;
}

export interface PartRow {
  readonly height: number;
  readonly cells: readonly PartCell[];
}

export interface ReportPart {
  readonly rows: readonly PartRow[];
  /** Begins a page. */
  readonly newPage?: true;
  /** `first`: the part's first row, from zero. */
  readonly chart?: (first: number) => BlueprintChart;
}

export function value(first: number, last: number, content: string | number | null, style: CellStyle): PartCell {
  return { first, last, content: { kind: "value", value: content }, style };
}

export function link(column: number, at: Address | undefined, style: CellStyle): PartCell {
  return { first: column, last: column, content: { kind: "link", at }, style };
}

export function formula(column: number, of: (row: number) => string, style: CellStyle, today = ""): PartCell {
  return { first: column, last: column, content: { kind: "formula", of, today }, style };
}

/** Characters that a cell from `first` to `last` holds on a line. */
function widthOf(first: number, last: number): number {
  return reportWidths.slice(first, last + 1).reduce<number>((sum, width) => sum + width, 0);
}

/** Excel makes no row higher than 409 points. */
const mostLines = 24;

/** Lines that a text takes, with the breaks that somebody has typed. */
function linesWithin(text: string, width: number): number {
  return text.split("\n").reduce((sum, line) => sum + linesOf(line, width), 0);
}

export function heightOfText(text: string, first: number, last: number): number {
  return Math.max(rowHeight, Math.ceil(linesWithin(text, widthOf(first, last)) * 15 + 2));
}

/** Bold letters are wider than the figures that a column is counted in. */
export function heightOfBold(text: string, first: number, last: number): number {
  const lines = linesWithin(text, Math.round(widthOf(first, last) * 0.9));
  return Math.max(rowHeight, Math.ceil(lines * 15 + 2));
}

/** The text in pieces that a row can show whole, parted between words; one for nearly every text. */
export function piecesOf(text: string, first: number, last: number): readonly string[] {
  const width = widthOf(first, last);
  const pieces: string[] = [];
  let piece = "";
  for (const word of text.replace(/\r\n?/g, "\n").split(/(?<=\s)/)) {
    if (piece !== "" && linesWithin(`${piece}${word}`.trimEnd(), width) > mostLines) {
      pieces.push(piece.trimEnd());
      piece = "";
    }
    piece += word;
  }
  return [...pieces, piece.trimEnd()];
}

/** Points that a page holds below the row which stands on top of each; a little less than an A4, for printers differ. */
export const pageHeight = 690;

interface Laid {
  readonly cells: readonly BlueprintCell[];
  readonly merges: readonly string[];
  readonly heights: ReadonlyMap<number, number>;
  readonly charts: readonly BlueprintChart[];
  /** Rows, from zero, that begin a page. */
  readonly breaks: readonly number[];
  readonly lastRow: number;
}

/** `first`: the row that the first part begins on. A part that no page holds whole goes on over the next ones, row by row. */
export function layParts(parts: readonly ReportPart[], first: number): Laid {
  const cells: BlueprintCell[] = [];
  const merges: string[] = [];
  const heights = new Map<number, number>();
  const charts: BlueprintChart[] = [];
  const breaks: number[] = [];
  let row = first;
  let used = 0;
  const begin = (): void => {
    if (used > 0) breaks.push(row);
    used = 0;
  };
  for (const { rows, newPage, chart } of parts) {
    const height = rows.reduce((sum, each) => sum + each.height, 0);
    const isWhole = height <= pageHeight;
    if (newPage === true || (isWhole ? used + height > pageHeight : used > pageHeight / 2)) begin();
    if (chart !== undefined) charts.push(chart(row));
    for (const each of rows) {
      if (used + each.height > pageHeight) begin();
      heights.set(row, each.height);
      for (const part of each.cells) {
        cells.push(...cellsOf(part, row));
        if (part.last > part.first) merges.push(areaOf(row, part.first, row, part.last));
      }
      used += each.height;
      row += 1;
    }
  }
  return { cells, merges, heights, charts, breaks, lastRow: row - 1 };
}

/** The merged rest has the look too, so that its frame is whole. */
function cellsOf({ first, last, content, style }: PartCell, row: number): readonly BlueprintCell[] {
  const rest = Array.from({ length: last - first }, (_, index) => cell(row, first + 1 + index, null, style));
  return [contentCell(content, row, first, style), ...rest];
}

function contentCell(content: PartContent, row: number, column: number, style: CellStyle): BlueprintCell {
  switch (content.kind) {
    case "value":
      return cell(row, column, content.value, style);
    case "link":
      return linkCell(row, column, content.at, style);
    case "formula":
      return formulaCell({ row, column }, content.of(row), content.today, style);
  }
}

export function areaOf(firstRow: number, firstColumn: number, lastRow: number, last: number): string {
  return `${cellName({ row: firstRow, column: firstColumn })}:${columnName(last)}${lastRow + 1}`;
}
