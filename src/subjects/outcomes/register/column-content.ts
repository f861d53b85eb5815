/** What stands in a column speaks for: whether it holds days, the choices of a list, or the same as another column. */
import { type Cell, isBlank, rowPlace, type Sheet } from "../../../workbook/snapshot";
import { type IsoDate, serialToDate } from "../../../workbook/iso-day";
import { isDateFormat } from "../../../workbook/number-format";
import { datesInText } from "../../../reading/period";
import { plainText } from "../../../reading/label";
import { textOf } from "../../../reading/text-of-cell";
import { type ChoiceListId, choicesOf } from "./choices";
import { choiceReader } from "./read-choice";
import { type ColumnId, columnSpec } from "./register-template";

/** 1950-01-01 and 2100-01-01: nobody in a register began before the one or after the other. */
const [firstSerial, lastSerial] = [18_264, 73_051];
/** So many cells show what the column holds. */
const mostSampled = 300;

/** The filled cells under a row of headings, a column at a time. */
export function columnCells(sheet: Sheet, headingRow: number): (column: number) => readonly Cell[] {
  const known = new Map<number, readonly Cell[]>();
  const from = rowPlace(sheet, headingRow + 1);
  return (column) => {
    let cells = known.get(column);
    if (cells === undefined) {
      cells = sheet.rows
        .slice(from)
        .flatMap((row) => row.cells.filter((cell) => cell.column === column && !isBlank(cell.value)));
      known.set(column, cells);
    }
    return cells;
  };
}

/** The first filled cells of a column, enough to show what it holds; each row is read once for all columns. */
export function columnSamples(sheet: Sheet, headingRow: number): (column: number) => readonly Cell[] {
  const samples = new Map<number, Cell[]>();
  let place = rowPlace(sheet, headingRow + 1);
  const sampleOf = (column: number): Cell[] => {
    const sample = samples.get(column) ?? [];
    samples.set(column, sample);
    return sample;
  };
  return (column) => {
    const wanted = sampleOf(column);
    for (; wanted.length < mostSampled && place < sheet.rows.length; place += 1) {
      for (const cell of sheet.rows[place]?.cells ?? []) {
        const sample = sampleOf(cell.column);
        if (sample.length < mostSampled && !isBlank(cell.value)) sample.push(cell);
      }
    }
    return wanted;
  };
}

/** A day that a participant's row may hold: a serial number of our time, or a day in words. */
export function isPlausibleDay({ value, format }: Cell): boolean {
  if (typeof value === "string") return value.length < 40 && datesInText(value).length === 1;
  if (typeof value !== "number") return false;
  if (value >= 19_500_101 && value <= 21_001_231) return datesInText(String(value)).length === 1;
  return value >= firstSerial && value <= lastSerial && (Number.isInteger(value) || isDateFormat(format));
}

/** Most of what stands there; see `columnSamples`. */
export function holdsDays(sampled: readonly Cell[]): boolean {
  return sampled.length > 0 && 2 * sampled.filter(isPlausibleDay).length > sampled.length;
}

/**
 * Of columns of days the one whose day comes first in every row, and that is filled in for no fewer than any other; and
 * the one whose day comes last, where some have none. `null` where no column is.
 */
export function outerDays<Column>(
  columns: readonly Column[],
  cellsOf: (column: Column) => readonly Cell[],
): { readonly first: Column | null; readonly last: Column | null } {
  const comesBefore = (one: Column, other: Column): boolean => one === other || isBefore(cellsOf(one), cellsOf(other));
  const most = Math.max(0, ...columns.map((column) => cellsOf(column).length));
  const first = columns.find(
    (one) => cellsOf(one).length === most && columns.every((other) => comesBefore(one, other)),
  );
  const last = columns.find((one) => cellsOf(one).length < most && columns.every((other) => comesBefore(other, one)));
  return columns.length < 2 ? { first: null, last: null } : { first: first ?? null, last: last ?? null };
}

/** Its day is no later than the other's in every row that has both, and earlier in some. */
function isBefore(first: readonly Cell[], second: readonly Cell[]): boolean {
  const later = new Map(second.map((cell) => [cell.row, dayIn(cell)]));
  const pairs = first.flatMap((cell) => {
    const [day, other] = [dayIn(cell), later.get(cell.row) ?? null];
    return day === null || other === null ? [] : [{ day, other }];
  });
  return pairs.every(({ day, other }) => day <= other) && pairs.some(({ day, other }) => day < other);
}

/** To be compared with another; a day in words by its first reading. */
function dayIn(cell: Cell): IsoDate | null {
  if (!isPlausibleDay(cell)) return null;
  const { value } = cell;
  if (typeof value === "number" && value <= lastSerial) return serialToDate(value, 1900);
  return datesInText(textOf(cell))[0] ?? null;
}

/** The same in each row, where neither says more than the other. */
export function fillsAlike(first: readonly Cell[], second: readonly Cell[]): boolean {
  return (
    first.length === second.length &&
    first.every((cell, place) => {
      const other = second[place];
      return other?.row === cell.row && plainText(textOf(other)) === plainText(textOf(cell));
    })
  );
}

/** Whether what stands there may be of the role: days, or mostly its choices. */
export function mayBe(id: ColumnId, sampled: readonly Cell[]): boolean {
  const { content } = columnSpec(id);
  if (content.kind === "date") return holdsDays(sampled);
  if (content.kind !== "choice" && content.kind !== "choices") return false;
  const reader = choiceReader(content.list);
  const read = sampled.filter((cell) => reader.read(textOf(cell)) >= 0).length;
  return sampled.length > 0 && 2 * read > sampled.length;
}

/** Answers that stand in many lists. */
const common: ReadonlySet<string> = new Set(["yes", "no", "none", "other", "unknown"]);

/** The cells can be of nothing but the role: every one is among its choices, and not only *Ja* and *Nej*. */
export function showsRole(id: ColumnId, sampled: readonly Cell[]): boolean {
  const { content } = columnSpec(id);
  if (sampled.length === 0) return false;
  switch (content.kind) {
    case "number":
      return true;
    case "birthYear":
      return sampled.every(
        ({ value }) => typeof value === "number" && Number.isInteger(value) && value >= 1900 && value <= 2020,
      );
    case "choice":
    case "choices":
      return areChoices(content.list, sampled);
    case "date":
    case "dateOrYes":
    case "count":
    case "share":
    case "text":
    case "money":
    case "list":
    case "age":
    case "years":
      return false;
  }
}

function areChoices(list: ChoiceListId, cells: readonly Cell[]): boolean {
  const reader = choiceReader(list);
  const ids = cells.map((cell) => choicesOf(list)[reader.read(textOf(cell))]?.id);
  return ids.every((id) => id !== undefined) && ids.some((id) => id !== undefined && !common.has(id));
}
