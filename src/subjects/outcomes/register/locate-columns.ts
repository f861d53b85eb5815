/** Finds the row of headings of a register, and which column is which, whoever made the sheet. */
import type { Address } from "../../../workbook/address";
import { isBlank, type Row, rowAt, type Sheet } from "../../../workbook/snapshot";
import { plainText } from "../../../reading/label";
import type { RegisterColumn } from "../model";
import { columnSamples, mayBe } from "./column-content";
import { columnOfHeading, isNearName, nearColumnsOfHeading, readReckoned } from "./heading-words";
import type { HeadingRow, LikelyHeading, ToldHeading } from "./heading-row";
import { isHeadingRow, withShownPeople, withShownSex } from "./shown-columns";
import { withHeadingsAbove } from "./split-headings";
import { type ColumnId, type ReckonedId, studyColumns } from "./register-template";

/** What a heading is read as by the workbook's own sheet of columns; `null`: not read at all. */
export type Mapping = ReadonlyMap<string, ColumnId | null>;

const lastRowLookedAt = 60;
const fewestColumns = 3;
/** Where somebody has said what the columns are. */
const fewestLearned = 2;
const fewestInSecondRow = 2;
const days: readonly ColumnId[] = ["enrolled", "ended", "planned", "referred"];

/** The row with most of the register's headings, by what must be among them; `null` where no row holds enough. */
export interface FoundHeadings {
  /** A column of days must be among them. */
  readonly dated: HeadingRow | null;
  /** Somebody's sex must be, since lists of other things have none. */
  readonly undated: HeadingRow | null;
}

/** `chosen`: somebody has said that the sheet is the register, so that it need hold no days. */
export function findHeadings(sheet: Sheet, mapping: Mapping, chosen: boolean): FoundHeadings {
  let dated: HeadingRow | null = null;
  let undated: HeadingRow | null = null;
  let shown: HeadingRow | null = null;
  let above: Row | undefined;
  for (const row of sheet.rows) {
    if (row.index > lastRowLookedAt) break;
    const alone = readHeadings(sheet, row, mapping);
    const headings = withRowAbove(sheet, above, row, alone, mapping);
    const isChosen = chosen && headings.learned.size > 0;
    const fewest = isChosen ? fewestLearned : fewestColumns;
    if (isChosen || hasDays(headings)) dated = larger(headings, dated, fewest);
    if (headings.told.has("sex")) undated = larger(headings, undated, fewest);
    if (dated === null && undated === null && shown === null && isHeadingRow(sheet, row)) {
      shown = withShownPeople(sheet, headings);
    }
    above = row;
  }
  return { dated: dated && withShownSex(sheet, dated), undated: undated ?? shown };
}

function larger(headings: HeadingRow, best: HeadingRow | null, fewest: number): HeadingRow | null {
  return sizeOf(headings) > (best === null ? fewest - 1 : sizeOf(best)) ? headings : best;
}

/** The headings of a row, whatever they make of the sheet; those of the row above it too where they are in two. */
export function headingsAt(sheet: Sheet, row: Row, mapping: Mapping): HeadingRow {
  const above = rowAt(sheet, row.index - 1);
  return withRowAbove(sheet, above, row, readHeadings(sheet, row, mapping), mapping);
}

/** How many roles the row has a heading for. */
function sizeOf({ told, likely, nearDays }: HeadingRow): number {
  const near = new Set([...likely, ...nearDays].flatMap(({ ids }) => ids.slice(0, 1)).filter((id) => !told.has(id)));
  const beside = [...told.keys(), ...near].filter((id) => studyColumns.has(id)).length;
  return told.size + near.size - beside;
}

/**
 * Headings in two rows: where those of the upper row reach down over both, the lower row is empty under them. A row of
 * answers is no lower row: it holds days or numbers, and few words that are headings.
 */
function withRowAbove(sheet: Sheet, above: Row | undefined, row: Row, alone: HeadingRow, mapping: Mapping): HeadingRow {
  const filled = row.cells.filter(({ value }) => !isBlank(value));
  if (above?.index !== row.index - 1 || !filled.every(({ value }) => typeof value === "string")) return alone;
  const under = withHeadingsAbove(sheet, above, filled);
  const split = under.some((cell, place) => cell !== filled[place]);
  const lower = split ? readHeadings(sheet, { ...row, cells: under }, mapping) : alone;
  const isSecond = sizeOf(lower) >= fewestInSecondRow && 2 * sizeOf(lower) > filled.length;
  if (!isSecond) return lower;
  const reaching = above.cells.filter((cell) => !filled.some(({ column }) => column === cell.column));
  const both = { ...row, cells: [...reaching, ...under].sort((a, b) => a.column - b.column) };
  const together = readHeadings(sheet, both, mapping);
  return sizeOf(together) > sizeOf(lower) ? together : lower;
}

function hasDays({ told, likely, nearDays }: HeadingRow): boolean {
  return days.some((id) => told.has(id) || [...likely, ...nearDays].some(({ ids }) => ids.includes(id)));
}

function readHeadings(sheet: Sheet, row: Row, mapping: Mapping): HeadingRow {
  const told = new Map<ColumnId, RegisterColumn[]>();
  const reckoned = new Map<ReckonedId, Address>();
  const learned = new Set<ColumnId>();
  const seconds: ToldHeading[] = [];
  const likely: LikelyHeading[] = [];
  const nearDays: LikelyHeading[] = [];
  const sampleOf = columnSamples(sheet, row.index);
  const others: { at: Address; heading: string }[] = [];
  for (const { row: cellRow, column, value } of row.cells) {
    if (typeof value !== "string" || isBlank(value)) continue;
    const at = { sheet: sheet.name, row: cellRow, column };
    const heading = value.trim();
    const own = readReckoned(heading);
    if (own?.rest === "") {
      reckoned.set(own.id, at);
      continue;
    }
    const mapped = mapping.size === 0 ? undefined : mapping.get(plainText(heading));
    if (mapped === null) continue;
    const id = mapped ?? columnOfHeading(heading);
    if (id === null) {
      const ids = nearColumnsOfHeading(heading);
      if (isNearName(heading)) {
        const meant = ids.filter((each) => mayBe(each, sampleOf(column)));
        const isDay = meant.some((each) => days.includes(each));
        if (isDay) nearDays.push({ ids: meant, at, heading });
        else if (meant.length > 0) likely.push({ ids: meant, at, heading });
        if (isDay || meant.length === 0) others.push({ at, heading });
      } else if (ids.length > 0) likely.push({ ids, at, heading });
      else others.push({ at, heading });
      continue;
    }
    const there = told.get(id);
    if (mapped !== undefined && id !== "support" && there !== undefined && !learned.has(id)) {
      seconds.push(...there);
      told.set(id, [{ id, at, heading }]);
    } else if (there === undefined) told.set(id, [{ id, at, heading }]);
    else if (id === "support") there.push({ id, at, heading });
    else seconds.push({ id, at, heading });
    if (mapped !== undefined) learned.add(id);
  }
  return { row: row.index, told, learned, seconds, likely, nearDays, reckoned, others };
}
