/** Finds the row of headings of a register, and which column is which, whoever made the sheet. */
import type { Address } from "../../../workbook/address";
import { isBlank, type Row, type Sheet } from "../../../workbook/snapshot";
import { editDistance } from "../../../reading/edit-distance";
import { type Label, labelReader, plainText } from "../../../reading/label";
import type { RegisterColumn } from "../model";
import { isOtherDay } from "./other-days";
import {
  type ColumnId,
  columnIds,
  type ColumnSpec,
  columnSpec,
  reckonedColumns,
  type ReckonedId,
  registerColumns,
} from "./register-template";

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
const longestHeading = 120;
const days: readonly ColumnId[] = ["enrolled", "ended", "planned", "referred"];

/**
 * The row with most of the register's headings; `null` where no row holds enough of them. `dated`: a column of days must
 * be among them; without it, somebody's sex must be, since lists of other things have none.
 */
export function findHeadings(sheet: Sheet, mapping: Mapping, dated = true): HeadingRow | null {
  let best: HeadingRow | null = null;
  let above: Row | undefined;
  for (const row of sheet.rows) {
    if (row.index > lastRowLookedAt) break;
    const alone = readHeadings(sheet.name, row, mapping);
    const headings = withRowAbove(sheet, above, row, alone, mapping);
    const fits = dated ? holdsDays(headings) : headings.told.has("sex");
    if (fits && sizeOf(headings) > (best === null ? fewestColumns - 1 : sizeOf(best))) best = headings;
    above = row;
  }
  return best;
}

/** How many roles the row has a heading for. */
function sizeOf({ told, likely }: HeadingRow): number {
  const near = new Set(likely.flatMap(({ ids }) => ids.slice(0, 1)).filter((id) => !told.has(id)));
  return told.size + near.size;
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

const readColumn = labelReader<ColumnId>(labelsOf(registerColumns));
const readReckoned = labelReader({
  days: reckonedColumns.days.label,
  planDays: reckonedColumns.planDays.label,
  age: reckonedColumns.age.label,
});

function labelsOf<Id extends string>(specs: Readonly<Record<Id, ColumnSpec>>): Readonly<Record<Id, Label>> {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- Object.fromEntries forgets the keys
  return Object.fromEntries(Object.entries<ColumnSpec>(specs).map(([id, { label }]) => [id, label])) as Record<
    Id,
    Label
  >;
}

/** Words around a heading that do not change its meaning, made plain. */
const harmlessAfter =
  /(?:^| )(?:datum|date|dag|ar|st|antal|ja nej|j n|k m|m k|kvinna man|man kvinna|\d|%|procent|aammdd|(?:aaaa|yyyy)[ \w]*)$/;
const harmlessBefore = /^(?:datum|dag) (?:for )?/;
const harmlessRest = /^(?:datum|date|år|st|antal|ja\/nej|\d|%|procent|åååå.*|yyyy.*)$/i;
const brackets = /[([]([^)\]]*)[)\]]?/g;

/** By its very words; `null` for a heading that is none of the register's, or only near one. */
export function columnOfHeading(heading: string): ColumnId | null {
  const bare = withoutBrackets(heading, true);
  return bare === null ? null : exactColumn(bare);
}

function exactColumn(text: string): ColumnId | null {
  const plain = plainText(text);
  const names = (exactNames ??= exactColumnNames());
  const short = plain.replace(harmlessAfter, "").trim();
  for (const each of [plain, short, plain.replace(harmlessBefore, "")]) {
    const id = names.get(each);
    if (id !== undefined && !isOtherDay(each)) return id;
  }
  return null;
}

let exactNames: ReadonlyMap<string, ColumnId> | undefined;

function exactColumnNames(): ReadonlyMap<string, ColumnId> {
  const names = new Map<string, ColumnId>();
  for (const id of columnIds) {
    const { label } = columnSpec(id);
    for (const name of [label.sv, label.en, ...(label.also ?? [])]) {
      const plain = plainText(name);
      if (!names.has(plain)) names.set(plain, id);
    }
  }
  return names;
}

/** `strictly`: `null` where something between brackets may change the meaning, such as *(planerat)*. */
function withoutBrackets(heading: string, strictly: boolean): string | null {
  const inside = [...heading.matchAll(brackets)].map((match) => plainText(match[1] ?? ""));
  if (strictly && inside.some((text) => text.replace(harmlessAfter, "") !== "")) return null;
  const bare = heading.replace(brackets, " ");
  return isBlank(bare) ? heading : bare;
}

/** Those that it may mean, the nearest first: misspelt, shortened, or with something between brackets. */
export function nearColumnsOfHeading(heading: string): readonly ColumnId[] {
  const bare = withoutBrackets(heading, false) ?? heading;
  if (isOtherDay(bare) || isOtherDay(plainText(bare).replace(harmlessAfter, ""))) return [];
  const exact = exactColumn(bare);
  if (exact !== null) return [exact];
  const match = readColumn(bare);
  return match === undefined || !(match.rest === "" || harmlessRest.test(match.rest))
    ? []
    : [match.id, ...match.rivals];
}

/** The column whose name shares most with the heading; `null` where none is near. */
export function nearestColumn(heading: string): ColumnId | null {
  if (heading.length > longestHeading) return null;
  const sought = plainText(heading);
  const words = longWords(sought);
  let best: { readonly id: ColumnId; readonly distance: number } | null = null;
  for (const { id, plain, long } of (columnNames ??= namesOfColumns())) {
    const shared = words.some((word) => long.some((own) => own.startsWith(word) || word.startsWith(own)));
    const farthest = shared ? 0.5 : 0.4;
    const longest = Math.max(sought.length, plain.length);
    const distance = editDistance(sought, plain, Math.ceil(farthest * longest)) / longest;
    const judged = shared ? Math.min(distance, farthest) : distance;
    if (judged <= farthest && judged < (best?.distance ?? Infinity)) best = { id, distance: judged };
  }
  return best?.id ?? null;
}

interface ColumnName {
  readonly id: ColumnId;
  readonly plain: string;
  readonly long: readonly string[];
}

/** Made plain at the first heading that is none, and kept for the next. */
let columnNames: readonly ColumnName[] | undefined;

function namesOfColumns(): readonly ColumnName[] {
  return columnIds.flatMap((id) => {
    const { label } = columnSpec(id);
    return [label.sv, label.en, ...(label.also ?? [])]
      .map(plainText)
      .map((plain) => ({ id, plain, long: longWords(plain) }));
  });
}

function longWords(plain: string): readonly string[] {
  return plain.split(" ").filter((word) => word.length >= 4);
}
