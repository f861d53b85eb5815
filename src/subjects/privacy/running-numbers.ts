/**
 * Which running number stands for whom: the one that stands on that participant's row of the register, and no other. What
 * is known of a person lives only as long as this answer: nothing of it is written anywhere.
 */
import { identityKey } from "../../reading/persons/identity-number";
import { cellAt } from "../../workbook/snapshot";
import { isIdentity, type PersonMark } from "../../reading/persons/person-mark";
import type { PrivacyModel } from "./model";
import { namesInTwoCells } from "./names-in-two-cells";
import { isPerson, isWhole, nameKeyOf, writtenIn, type PrivatePlace } from "./private-place";

export interface RunningNumbers {
  /** The running number that a mark gives way to; `null` where nobody can tell. */
  readonly numberOf: (place: PrivatePlace, mark: PersonMark) => string | null;
  /** True for a name that several participants have: it links none of its places to another. */
  readonly isShared: (key: string) => boolean;
}

/** What stands for a person beside others: two ways to write the same number or name are the same. */
export function personKey(place: PrivatePlace, mark: PersonMark): string {
  const written = writtenIn(place, mark);
  if (isIdentity(mark)) return `identity ${identityKey(place.on === "cell" ? (place.pair ?? written) : written)}`;
  if (mark.kind !== "name") return `${mark.kind} ${written.replace(/[\s()/-]/g, "").toLowerCase()}`;
  return `name ${nameKeyOf(place, mark)}`;
}

/** A running number as registers have them: 12, P07, D-14, 2021-3. A name is none, whatever its column is called. */
const runningNumber = /^(?:\p{L}{1,4}[ .-]?)?\d{1,6}(?:[.-]\d{1,4})?\p{L}?$/u;

export function runningNumbers({ snapshot, register }: PrivacyModel, places: readonly PrivatePlace[]): RunningNumbers {
  const rows = rowsOf(places);
  const known = new Map<string, string>();
  /** Two participants may have the same name, never the same identity number. */
  const shared = new Set<string>();
  const writtenOn = (row: number): string | null => {
    if (rows.get(row)?.hasNumber === false || register === null || register.numberColumn === null) return null;
    const { value = null } = cellAt(snapshot, { sheet: register.sheet, row, column: register.numberColumn }) ?? {};
    const written = typeof value === "number" || typeof value === "string" ? String(value).trim() : "";
    return runningNumber.test(written) ? written : null;
  };
  const disputed = numbersOfSeveral(rows, writtenOn);
  const numberOfRow = (row: number): string | null => {
    const number = writtenOn(row);
    return number === null || disputed.has(number) ? null : number;
  };
  for (const [row, { keys }] of rows) {
    const number = numberOfRow(row);
    if (number === null) continue;
    for (const key of keys) {
      const before = known.get(key);
      if (before !== undefined && before !== number) shared.add(key);
      known.set(key, number);
    }
  }
  const numberOf = (place: PrivatePlace, mark: PersonMark): string | null => {
    const own = place.register === null ? null : numberOfRow(place.at.row);
    const key = personKey(place, mark);
    const other = shared.has(key) ? null : (known.get(key) ?? null);
    // A number in a comment may be another participant's; what fills a cell is the row's own.
    if (isOwn(place, mark)) return own ?? other;
    return other ?? (isAlone(key, rows.get(place.at.row)) && !shared.has(key) ? own : null);
  };
  return { numberOf, isShared: (key) => shared.has(key) };
}

/** A year or an office in the column of numbers: what stands on the rows of different persons stands for none of them. */
function numbersOfSeveral(
  rows: ReadonlyMap<number, RegisterRow>,
  numberOn: (row: number) => string | null,
): ReadonlySet<string> {
  const keysOf = new Map<string, Set<string>>();
  const disputed = new Set<string>();
  for (const [row, { keys }] of rows) {
    const number = numberOn(row);
    if (number === null || keys.size === 0) continue;
    const before = keysOf.get(number) ?? new Set<string>();
    const isAnother = before.size > 0 && ![...keys].some((key) => before.has(key)) && kindsMeet(keys, before);
    if (isAnother) disputed.add(number);
    for (const key of keys) before.add(key);
    keysOf.set(number, before);
  }
  return disputed;
}

/** A name and an identity number may be the same person's; two names that differ are not. */
function kindsMeet(keys: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const kinds = new Set([...others].map(kindOf));
  return [...keys].some((key) => kinds.has(kindOf(key)));
}

function kindOf(key: string): string {
  return key.slice(0, key.indexOf(" "));
}

/** True for what fills a cell of the register: it is the row's participant. */
function isOwn(place: PrivatePlace, mark: PersonMark): boolean {
  return place.register !== null && place.on === "cell" && isWhole(place, mark);
}

interface RegisterRow {
  /** False where a person stands in place of the running number. */
  hasNumber: boolean;
  /** The persons that fill a cell of the row. */
  readonly keys: Set<string>;
  /** Those in its comments. */
  readonly named: Set<string>;
}

/** In a row that says nowhere else who its participant is, the one number or name in its comments is that one's. */
function isAlone(key: string, row: RegisterRow | undefined): boolean {
  if (row === undefined) return false;
  const isSame = (other: string): boolean => kindOf(other) === kindOf(key);
  return ![...row.keys].some(isSame) && [...row.named].filter(isSame).length === 1;
}

function rowsOf(places: readonly PrivatePlace[]): ReadonlyMap<number, RegisterRow> {
  const rows = new Map<number, RegisterRow>();
  const known = new Set<string>();
  const comments: (readonly [RegisterRow, string])[] = [];
  for (const place of places) {
    if (place.register === null) continue;
    const row = rows.get(place.at.row) ?? { hasNumber: true, keys: new Set(), named: new Set() };
    rows.set(place.at.row, row);
    if (place.register === "number" && place.on === "cell") row.hasNumber = false;
    for (const mark of place.marks) {
      if (!isPerson(mark) || mark.whose !== "participant") continue;
      const key = personKey(place, mark);
      if (isOwn(place, mark)) {
        row.keys.add(key);
        known.add(key);
      } else comments.push([row, key]);
    }
  }
  for (const [row, name] of namesInTwoCells(places)) rows.get(row)?.keys.add(`name ${name}`);
  for (const [row, key] of comments) if (!known.has(key)) row.named.add(key);
  return rows;
}
