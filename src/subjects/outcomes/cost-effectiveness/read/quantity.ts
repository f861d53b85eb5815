/** What a table holds of one kind for each person: a number a slot, where a slot is a column, an occasion or both. */
import type { Address } from "../../../../workbook/address";
import { type Cell, cellIn } from "../../../../workbook/snapshot";
import { saysMissing } from "./number-in-cell";
import type { RoleColumn } from "./heading-role";
import type { PersonTable } from "./person-table";
import type { Months } from "./when";

export interface Slot {
  readonly column: RoleColumn;
  /** By the heading, or by the row of a long table. */
  readonly months: Months | null;
}

export interface Quantity {
  readonly slots: readonly Slot[];
  /** As many as the slots; `null` is missing, never a nought. */
  readonly byPerson: ReadonlyMap<string, readonly (number | null)[]>;
  /** Cells that hold something that is no such number. */
  readonly unread: readonly Address[];
}

export type Reader = (cell: Cell, column: RoleColumn) => number | null;

export function quantityOf(table: PersonTable, columns: readonly RoleColumn[], read: Reader): Quantity {
  const slots = table.isLong
    ? longSlots(table, columns)
    : columns.map((column) => ({ column, months: monthsOf(column) }));
  const byPerson = new Map<string, (number | null)[]>();
  const unread: Address[] = [];
  for (const { person, row, months } of table.rows) {
    const own = byPerson.get(person) ?? slots.map(() => null);
    byPerson.set(person, own);
    for (const [place, slot] of slots.entries()) {
      if (table.isLong && slot.months?.to !== months?.to) continue;
      const cell = cellIn(row, slot.column.column);
      if (cell === undefined || saysMissing(cell)) continue;
      const value = read(cell, slot.column);
      if (value === null) unread.push({ sheet: table.sheet.name, row: row.index, column: cell.column });
      own[place] = value;
    }
  }
  return withoutEmpty({ slots, byPerson, unread });
}

function monthsOf({ role }: RoleColumn): Months | null {
  return "months" in role ? role.months : null;
}

function longSlots({ rows }: PersonTable, columns: readonly RoleColumn[]): readonly Slot[] {
  const ends = [...new Set(rows.flatMap(({ months }) => (months === null ? [] : [months.to])))].sort((a, b) => a - b);
  return columns.flatMap((column) => ends.map((to) => ({ column, months: { from: null, to } })));
}

/** An occasion on which nobody has a value was never measured. */
function withoutEmpty({ slots, byPerson, unread: found }: Quantity): Quantity {
  const used = slots.map((_, place) => [...byPerson.values()].some((own) => own[place] !== null));
  // A column of something else altogether has nothing wrong in it.
  const unread = used.includes(true) ? found : [];
  if (!used.includes(false)) return { slots, byPerson, unread };
  const kept = <Item>(items: readonly Item[]): readonly Item[] => items.filter((_, place) => used[place]);
  return { slots: kept(slots), byPerson: new Map([...byPerson].map(([person, own]) => [person, kept(own)])), unread };
}

/** The slots' values of everybody, in order. */
export function columnValues({ byPerson }: Quantity, place: number): readonly (number | null)[] {
  return [...byPerson.values()].map((own) => own[place] ?? null);
}

/** `null` where any of the places is missing. */
export function sumOver(own: readonly (number | null)[], places: readonly number[]): number | null {
  let sum = 0;
  for (const place of places) {
    const value = own[place] ?? null;
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

/**
 * Whether amounts of several times are added up or already are: where anybody's falls from one time to the next they
 * are not running totals.
 */
export function mayBeRunning({ slots, byPerson }: Quantity): boolean {
  const dated = slots.every(({ months }) => months !== null && months.from === null);
  if (slots.length < 2 || !dated) return false;
  const order = slots
    .map((_, place) => place)
    .sort((a, b) => (slots[a]?.months?.to ?? 0) - (slots[b]?.months?.to ?? 0));
  // Nothing before the last: the sum and the last are the same.
  const isOneTime = [...byPerson.values()].every((own) => order.slice(0, -1).every((place) => (own[place] ?? 0) === 0));
  if (isOneTime) return false;
  return [...byPerson.values()].every((own) => {
    const values = order.flatMap((place) => own[place] ?? []);
    return values.every((value, place) => place === 0 || value >= (values[place - 1] ?? 0));
  });
}
