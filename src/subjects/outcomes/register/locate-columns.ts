/** Finds the row of headings of a register, and which column is which, whoever made the sheet. */
import type { Address } from "../../../workbook/address";
import { isBlank, type Row, type Sheet } from "../../../workbook/snapshot";
import { editDistance } from "../../../reading/edit-distance";
import { type Label, labelReader, plainText } from "../../../reading/label";
import type { RegisterColumn, UnreadHeading } from "../model";
import {
  type ColumnId,
  columnIds,
  type ColumnSpec,
  columnSpec,
  reckonedColumns,
  type ReckonedId,
  registerColumns,
} from "./register-template";

export interface Headings {
  readonly row: number;
  readonly columns: ReadonlyMap<ColumnId, readonly RegisterColumn[]>;
  readonly reckoned: ReadonlyMap<ReckonedId, Address>;
  readonly unread: readonly UnreadHeading[];
}

/** What a heading is read as by the workbook's own sheet of columns; `null`: not read at all. */
export type Mapping = ReadonlyMap<string, ColumnId | null>;

const lastRowLookedAt = 60;
const fewestColumns = 3;
const fewestInSecondRow = 2;
const longestHeading = 120;
const days: readonly ColumnId[] = ["enrolled", "ended", "planned", "referred"];

/** The row with most of the register's headings; `null` where no row holds enough of them, a column of days among them. */
export function findHeadings(sheet: Sheet, mapping: Mapping): Headings | null {
  let best: Headings | null = null;
  let above: Row | undefined;
  for (const row of sheet.rows) {
    if (row.index > lastRowLookedAt) break;
    const alone = readHeadings(sheet.name, row, mapping);
    const headings = withRowAbove(sheet, above, row, alone, mapping);
    if (headings.columns.size > (best?.columns.size ?? fewestColumns - 1) && holdsDays(headings)) best = headings;
    above = row;
  }
  return best && { ...best, unread: best.unread.map(withNearest) };
}

/**
 * Headings in two rows: where those of the upper row reach down over both, the lower row is empty under them. A row of
 * answers is no lower row: it holds days or numbers, and few words that are headings.
 */
function withRowAbove(sheet: Sheet, above: Row | undefined, row: Row, alone: Headings, mapping: Mapping): Headings {
  const filled = row.cells.filter(({ value }) => !isBlank(value));
  const isSecond =
    above?.index === row.index - 1 &&
    alone.columns.size >= fewestInSecondRow &&
    filled.every(({ value }) => typeof value === "string") &&
    2 * alone.columns.size > filled.length;
  if (!isSecond) return alone;
  const reaching = above.cells.filter((cell) => !filled.some(({ column }) => column === cell.column));
  const both = { ...row, cells: [...reaching, ...filled].sort((a, b) => a.column - b.column) };
  const together = readHeadings(sheet.name, both, mapping);
  return together.columns.size > alone.columns.size ? together : alone;
}

/** Sought for the headings alone: every row above and below them holds words that are none. */
function withNearest(unread: UnreadHeading): UnreadHeading {
  return { ...unread, nearest: unread.nearest ?? nearestColumn(unread.heading) };
}

function holdsDays({ columns }: Headings): boolean {
  return days.some((id) => columns.has(id));
}

function readHeadings(sheet: string, row: Row, mapping: Mapping): Headings {
  const columns = new Map<ColumnId, RegisterColumn[]>();
  const reckoned = new Map<ReckonedId, Address>();
  const unread: UnreadHeading[] = [];
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
    const there = id === null ? undefined : columns.get(id);
    if (id !== null && there === undefined) columns.set(id, [{ id, at, heading }]);
    else if (id === "support" && there !== undefined) there.push({ id, at, heading });
    else unread.push({ at, heading, nearest: id, first: there?.[0]?.at ?? null });
  }
  return { row: row.index, columns, reckoned, unread };
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

/** Words after a heading that do not change its meaning. */
const harmless = /^(?:datum|date|år|st|antal|ja\/nej|\d|%|procent|åååå.*|yyyy.*)$/i;
const inBrackets = /[([][^)\]]*[)\]]?/g;

/** `null` for a heading that is none of the register's. */
export function columnOfHeading(heading: string): ColumnId | null {
  const bare = heading.replace(inBrackets, " ");
  const match = readColumn(isBlank(bare) ? heading : bare);
  return match === undefined || match.rivals.length > 0 || !(match.rest === "" || harmless.test(match.rest))
    ? null
    : match.id;
}

/** The column whose name shares most with the heading; `null` where none is near. */
function nearestColumn(heading: string): ColumnId | null {
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
