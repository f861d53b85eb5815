/** Finds the row of headings of a register, and which column is which, whoever made the sheet. */
import type { Address } from "../../../workbook/address";
import { isBlank, type Row, type Sheet } from "../../../workbook/snapshot";
import { plainText } from "../../../reading/label";
import type { RegisterColumn } from "../model";
import { columnOfHeading, nearColumnsOfHeading, readReckoned } from "./heading-words";
import { type ColumnId, type ReckonedId, studyColumns } from "./register-template";

/** A heading of a role, by its very words. */
export interface ToldHeading {
  readonly id: ColumnId;
  readonly at: Address;
  readonly heading: string;
}

/** A heading that is near the words of some roles, and none of them by its own. */
export interface LikelyHeading {
  readonly ids: readonly ColumnId[];
  readonly at: Address;
  readonly heading: string;
}

/** A row of headings, read by its words alone: what stands under them is not looked at yet. */
export interface HeadingRow {
  readonly row: number;
  /** The first of each role; *Försörjning vid start* may have more. */
  readonly told: ReadonlyMap<ColumnId, readonly RegisterColumn[]>;
  /** Roles that the workbook's own sheet of columns gives to a heading: no other heading of theirs counts. */
  readonly learned: ReadonlySet<ColumnId>;
  /** Further ones of a role that is there. */
  readonly seconds: readonly ToldHeading[];
  readonly likely: readonly LikelyHeading[];
  readonly reckoned: ReadonlyMap<ReckonedId, Address>;
  readonly others: readonly { readonly at: Address; readonly heading: string }[];
}

/** What a heading is read as by the workbook's own sheet of columns; `null`: not read at all. */
export type Mapping = ReadonlyMap<string, ColumnId | null>;

const lastRowLookedAt = 60;
const fewestColumns = 3;
const fewestInSecondRow = 2;
const days: readonly ColumnId[] = ["enrolled", "ended", "planned", "referred"];

/** The row with most of the register's headings, by what must be among them; `null` where no row holds enough. */
export interface FoundHeadings {
  /** A column of days must be among them. */
  readonly dated: HeadingRow | null;
  /** Somebody's sex must be, since lists of other things have none. */
  readonly undated: HeadingRow | null;
}

export function findHeadings(sheet: Sheet, mapping: Mapping): FoundHeadings {
  let dated: HeadingRow | null = null;
  let undated: HeadingRow | null = null;
  let above: Row | undefined;
  for (const row of sheet.rows) {
    if (row.index > lastRowLookedAt) break;
    const alone = readHeadings(sheet.name, row, mapping);
    const headings = withRowAbove(sheet, above, row, alone, mapping);
    if (holdsDays(headings)) dated = larger(headings, dated);
    if (headings.told.has("sex")) undated = larger(headings, undated);
    above = row;
  }
  return { dated, undated };
}

function larger(headings: HeadingRow, best: HeadingRow | null): HeadingRow | null {
  return sizeOf(headings) > (best === null ? fewestColumns - 1 : sizeOf(best)) ? headings : best;
}

/** How many roles the row has a heading for. */
function sizeOf({ told, likely }: HeadingRow): number {
  const near = new Set(likely.flatMap(({ ids }) => ids.slice(0, 1)).filter((id) => !told.has(id)));
  const beside = [...told.keys(), ...near].filter((id) => studyColumns.has(id)).length;
  return told.size + near.size - beside;
}

/**
 * Headings in two rows: where those of the upper row reach down over both, the lower row is empty under them. A row of
 * answers is no lower row: it holds days or numbers, and few words that are headings.
 */
function withRowAbove(sheet: Sheet, above: Row | undefined, row: Row, alone: HeadingRow, mapping: Mapping): HeadingRow {
  const filled = row.cells.filter(({ value }) => !isBlank(value));
  const isSecond =
    above?.index === row.index - 1 &&
    sizeOf(alone) >= fewestInSecondRow &&
    filled.every(({ value }) => typeof value === "string") &&
    2 * sizeOf(alone) > filled.length;
  if (!isSecond) return alone;
  const reaching = above.cells.filter((cell) => !filled.some(({ column }) => column === cell.column));
  const both = { ...row, cells: [...reaching, ...filled].sort((a, b) => a.column - b.column) };
  const together = readHeadings(sheet.name, both, mapping);
  return sizeOf(together) > sizeOf(alone) ? together : alone;
}

function holdsDays({ told, likely }: HeadingRow): boolean {
  return days.some((id) => told.has(id) || likely.some(({ ids }) => ids.includes(id)));
}

function readHeadings(sheet: string, row: Row, mapping: Mapping): HeadingRow {
  const told = new Map<ColumnId, RegisterColumn[]>();
  const reckoned = new Map<ReckonedId, Address>();
  const learned = new Set<ColumnId>();
  const seconds: ToldHeading[] = [];
  const likely: LikelyHeading[] = [];
  const others: { at: Address; heading: string }[] = [];
  for (const { row: cellRow, column, value } of row.cells) {
    if (typeof value !== "string" || isBlank(value)) continue;
    const at = { sheet, row: cellRow, column };
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
      if (ids.length > 0) likely.push({ ids, at, heading });
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
  return { row: row.index, told, learned, seconds, likely, reckoned, others };
}
