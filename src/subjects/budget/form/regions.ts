/** Where on a sheet a table of amounts may stand: its headings, its labels, its rows and its columns of figures. */
import { readAmountText } from "../../../reading/amount-text";
import { isDateFormat, isPercentFormat } from "../../../workbook/number-format";
import { type Cell, type Row, type Sheet, cellIn, isCellError, rowAt } from "../../../workbook/snapshot";
import { textAt } from "../locate/amounts";
import { columnWords } from "./column-words";
import { periodWords } from "./period-words";

export interface Region {
  readonly sheet: Sheet;
  /** Rows of text alone above the headings, from top to bottom, zero-based. */
  readonly titles: readonly number[];
  readonly headings: readonly number[];
  /** Rows with figures, and rows of a label alone. */
  readonly body: readonly number[];
  /** Of the body those with figures. */
  readonly figureRows: ReadonlySet<number>;
  readonly labelColumn: number;
  /** Columns with figures or with headings, without the label's own, from left to right. */
  readonly columns: readonly number[];
}

/** A budget's form is a page or two; of a longer sheet no more is read. */
const mostRows = 500;
const mostColumns = 250;
const mostCells = 20_000;

type RowKind = "figures" | "heading" | "text";

interface KnownRow {
  readonly row: Row;
  readonly kind: RowKind;
  readonly cells: readonly Cell[];
}

/** Of a sheet that is longer nothing is read: half of a table gives a wrong sum. */
export function regionsOf(sheet: Sheet): readonly Region[] {
  const held = sheet.rows.reduce((all, { cells }) => all + cells.length, 0);
  const last = Math.max(0, ...sheet.rows.map(({ cells }) => cells.at(-1)?.column ?? 0));
  if (sheet.rows.length > mostRows || last >= mostColumns || held > mostCells) return [];
  const rows = sheet.rows.flatMap((row): readonly KnownRow[] => {
    const cells = row.cells.filter(holds);
    return cells.length === 0 ? [] : [{ row, cells, kind: kindOf(cells) }];
  });
  return parted(rows).flatMap((part) => region(sheet, part) ?? []);
}

function holds({ value, formula }: Cell): boolean {
  return formula !== undefined || (value !== null && !(typeof value === "string" && value.trim() === ""));
}

/** A number, a formula, or a text that is an amount; a year over a column is none. */
export function isFigure(cell: Cell): boolean {
  const { value, formula, format } = cell;
  if (typeof value === "number") return !isDateFormat(format) && !isPeriodNumber(value);
  if (value === null) return formula !== undefined;
  if (isCellError(value)) return true;
  if (typeof value !== "string") return false;
  const reading = readAmountText(value);
  // "2026 tkr" is a heading, "00123" an account.
  const isNumbered = /^0\d/.test(value.trim()) || /^(?:19|20)\d\d(?: ?(?:kr|tkr|kkr|mkr|sek))?\.?$/i.test(value.trim());
  return reading.kind === "clear" && !isNumbered;
}

function isPeriodNumber(value: number): boolean {
  return Number.isInteger(value) && value >= 1990 && value <= 2060;
}

function isDay({ value, format }: Cell): boolean {
  return typeof value === "number" && isDateFormat(format);
}

function kindOf(cells: readonly Cell[]): RowKind {
  const [first, ...others] = cells;
  if (first === undefined) return "text";
  const figures = cells.filter((cell, index) => isFigure(cell) || (index > 0 && isUnclearAmount(cell)));
  // "Part | 1 | 2 | 3": owners by number.
  const numbered = others.filter(isFigure).map(({ value }) => Number(value));
  if (numbered.length >= 2 && numbered.every((value, index) => value === index + 1)) return "heading";
  // "1726 | 2169 | Totalt": owners by their number.
  if (figures.length > 0 && others.some(isTotalHeading)) return "heading";
  const years = cells.filter(({ value }) => typeof value === "number" && isPeriodNumber(value));
  // 2 000 kr may stand in any row; years over columns rise one by one.
  const isYears = years.length >= 2 && years.every((cell, index) => index === 0 || rises(years[index - 1], cell));
  const days = cells.filter(isDay);
  // "Projektets löptid: 2014-01-01 2014-12-31" heads no column.
  if (figures.length === 0 && years.length === 0 && days.length > 0 && days.length <= 2) return "text";
  if (figures.length === 0 && (years.length === 0 || isYears || others.length === 0 || isHeadingText(cells))) {
    const beside = others.filter((cell) => typeof cell.value === "string" || isDay(cell) || years.includes(cell));
    return beside.length > 0 || (years.length > 0 && first.column > 0) ? "heading" : "text";
  }
  return figures.length > 0 || years.length > 0 ? "figures" : "text";
}

function isTotalHeading({ value }: Cell): boolean {
  if (typeof value !== "string" || value.length > 20) return false;
  const { isTotal, rest, period, stage } = columnWords(value);
  return isTotal && rest === "" && period === null && stage === null;
}

/** "ca 120 000", "200 845 – 401 690": nobody's heading. */
function isUnclearAmount({ value }: Cell): boolean {
  if (typeof value !== "string") return false;
  if (value.length < 60 && /\d\s?(?:tkr|kkr|mkr|kr|kronor)\b/i.test(value)) return true;
  return /\d[\d \u00A0.]*\d{3}(?!\d)/.test(value) && !/^(?:.*\b)?(?:19|20)\d\d\b/.test(value);
}

function rises(before: Cell | undefined, cell: Cell): boolean {
  return typeof before?.value === "number" && typeof cell.value === "number" && cell.value - before.value === 1;
}

/** One year with other headings beside it: "Budget | 2025 | Kommentar". */
function isHeadingText(cells: readonly Cell[]): boolean {
  return cells.some(({ value }) => typeof value === "string" && saysHeading(value));
}

function saysHeading(text: string): boolean {
  if (text.length > 60) return false;
  const words = columnWords(text);
  return (
    words.stage !== null ||
    words.funder !== null ||
    words.isTotal ||
    words.factor !== null ||
    words.isRemark ||
    words.isLabel ||
    words.isDifference ||
    words.unit !== null ||
    periodWords(text) !== null ||
    (words.rest === "" && words.organisation === null)
  );
}

function saysColumn(text: string): boolean {
  return saysHeading(text) || columnWords(text).organisation !== null;
}

/** A heading after figures begins another table, where more than a remark stands in it. */
function parted(rows: readonly KnownRow[]): readonly (readonly KnownRow[])[] {
  const parts: KnownRow[][] = [];
  let part: KnownRow[] = [];
  let hasFigures = false;
  let hasHeading = false;
  rows.forEach((known, index) => {
    const begins =
      known.kind === "heading" && (hasFigures || (hasHeading && isFarBelow(rows, index))) && isColumnHeading(known);
    if (begins) {
      // Its title stands above it, alone or after a line of space.
      const taken: KnownRow[] = [];
      for (let last = part.at(-1); last !== undefined && last.kind !== "figures"; last = part.at(-1)) {
        if (last.kind === "heading" && !isTitle(last)) break;
        taken.unshift(last);
        part.pop();
      }
      parts.push(part);
      part = taken;
      hasFigures = false;
    }
    part.push(known);
    hasFigures ||= known.kind === "figures";
    hasHeading ||= known.kind === "heading";
  });
  parts.push(part);
  return parts.filter((each) => each.length > 0);
}

function isFarBelow(rows: readonly KnownRow[], index: number): boolean {
  const [before, here] = [rows[index - 1], rows[index]];
  return before !== undefined && here !== undefined && here.row.index - before.row.index > 1;
}

function isTitle({ cells }: KnownRow): boolean {
  return cells.length <= 1;
}

/** Two headings at least, or one that says what a column is. */
function isColumnHeading({ cells }: KnownRow): boolean {
  const [, ...beside] = cells;
  const texts = beside.filter(({ value }) => typeof value === "string" && value.trim().length <= 60);
  const numbers = cells.filter(({ value }) => typeof value === "number");
  const says = beside.filter(({ value }) => typeof value === "string" && saysColumn(value)).length;
  const [label] = cells;
  const isLabelled = typeof label?.value === "string" && columnWords(label.value).isLabel;
  return says > 0 || numbers.length > 0 || (texts.length > 0 && isLabelled);
}

function region(sheet: Sheet, part: readonly KnownRow[]): Region | null {
  const firstFigure = part.findIndex(({ kind }) => kind === "figures");
  const labelColumn = labelColumnOf(part);
  if (labelColumn === null) return null;
  const held = new Set(part.flatMap(({ cells }) => cells.filter(isFigure).map(({ column }) => column)));
  // One owner's name alone over the only column of amounts.
  const isOver = ({ kind, cells }: KnownRow): boolean =>
    kind === "heading" || (kind === "text" && cells.every(({ column }) => column > labelColumn && held.has(column)));
  const lastHeading = part.findLastIndex((known, index) => isOver(known) && (firstFigure < 0 || index < firstFigure));
  if (firstFigure < 0 && lastHeading < 0) return null;
  const headings: number[] = [];
  for (let index = lastHeading; index >= 0 && headings.length < mostHeadings; index -= 1) {
    const known = part[index];
    if (known === undefined || !isOver(known) || !isOverColumns(known, labelColumn)) break;
    const below = headings[0];
    if (below !== undefined && below - known.row.index > 2) break;
    headings.unshift(known.row.index);
  }
  const top = headings[0] ?? part[firstFigure]?.row.index ?? 0;
  const bottom = headings.at(-1) ?? top - 1;
  const body = part.filter(({ row }) => row.index > bottom);
  const figureRows = new Set(body.filter(({ kind }) => kind === "figures").map(({ row }) => row.index));
  const columns = new Set<number>();
  for (const { cells } of body) {
    for (const cell of cells) {
      if (cell.column !== labelColumn && (isFigure(cell) || isHeldNumber(cell))) columns.add(cell.column);
    }
  }
  for (const row of headings) {
    for (const { column } of (rowAt(sheet, row)?.cells ?? []).filter(holds)) {
      if (column > labelColumn) columns.add(column);
    }
  }
  return {
    sheet,
    titles: part.filter(({ row }) => row.index < top).map(({ row }) => row.index),
    headings,
    body: body.map(({ row }) => row.index),
    figureRows,
    labelColumn,
    columns: [...columns].sort((a, b) => a - b),
  };
}

/** Three rows of headings are the most that a form has: year, half-year, what it is. */
const mostHeadings = 3;

/** 2 025 kr is an amount where it stands among amounts. */
function isHeldNumber({ value, format }: Cell): boolean {
  return typeof value === "number" && !isDateFormat(format);
}

function isOverColumns({ cells }: KnownRow, labelColumn: number): boolean {
  return cells.some(({ column }) => column > labelColumn);
}

/** The leftmost column of most of the labels; a running number or an account is none. */
function labelColumnOf(part: readonly KnownRow[]): number | null {
  const texts = new Map<number, number>();
  const rows = part.some(({ kind }) => kind === "figures") ? part.filter(({ kind }) => kind === "figures") : part;
  for (const { cells } of rows) {
    const lastFigure = Math.max(-1, ...cells.filter(isFigure).map(({ column }) => column));
    for (const cell of cells) {
      if (!isLabelCell(cell)) continue;
      if (lastFigure >= 0 && cell.column > lastFigure) continue;
      texts.set(cell.column, (texts.get(cell.column) ?? 0) + 1);
    }
  }
  const most = Math.max(0, ...texts.values());
  if (most === 0) return null;
  const candidates = [...texts].filter(([, count]) => count >= most * 0.6).map(([column]) => column);
  return Math.min(...candidates);
}

function isLabelCell(cell: Cell): boolean {
  const { value } = cell;
  if (typeof value === "string") return /\p{L}/u.test(value) && !isFigure(cell);
  return typeof value === "number" && isPeriodNumber(value);
}

/** The label as a person reads it, a year too. */
export function labelAt(sheet: Sheet, row: number, column: number): string {
  const value = cellIn(rowAt(sheet, row), column)?.value;
  return typeof value === "number" && isPeriodNumber(value) ? String(value) : textAt(sheet, row, column);
}

export function isShownAsPercent(cell: Cell | undefined): boolean {
  return (
    (typeof cell?.value === "number" && isPercentFormat(cell.format)) ||
    (typeof cell?.value === "string" && /^\s*-?\d{1,4}(?:[.,]\d+)?\s?%\s*$/.test(cell.value))
  );
}
