/**
 * Which running number stands for whom. The same person has the same number wherever it stands in the workbook; a number
 * that is in use is never given to another. What is known of a person lives only as long as this answer: nothing of it
 * is written anywhere.
 */
import type { Snapshot } from "../../workbook/snapshot";
import { identityKey } from "../../reading/persons/identity-number";
import { isIdentity, type PersonMark } from "../../reading/persons/person-mark";
import { plainText } from "../../reading/label";
import type { RegisterPlace } from "../shared-facts";
import type { PrivacyModel } from "./model";
import type { PrivatePlace } from "./private-places";

/** The running number that a mark gives way to. */
export type NumberOf = (place: PrivatePlace, mark: PersonMark) => string;

/** What stands for a person beside others: two ways to write the same number or name are the same. */
export function personKey({ text }: PrivatePlace, mark: PersonMark): string {
  const written = text.slice(mark.start, mark.end);
  if (isIdentity(mark)) return `identity ${identityKey(written)}`;
  if (mark.kind !== "name") return `${mark.kind} ${written.replace(/[\s()/-]/g, "").toLowerCase()}`;
  return `name ${plainText(written).split(" ").sort().join(" ")}`;
}

export function runningNumbers(model: PrivacyModel, places: readonly PrivatePlace[]): NumberOf {
  const rows = rowsOf(places);
  const known = new Map<string, string>();
  const shared = new Set<string>();
  const rowNumbers = new Map<number, string>();
  const nextFree = freeNumbers(model, rows);

  const settle = (row: number, number: string): void => {
    rowNumbers.set(row, number);
    for (const [key, name] of rows.get(row)?.keys ?? []) {
      const before = known.get(key);
      // Two participants may have the same name, never the same identity number.
      if (before !== undefined && before !== number && name) shared.add(key);
      if (before === undefined) known.set(key, number);
    }
  };
  for (const [row, { ownNumber }] of rows) {
    const number = ownNumber ? (model.register?.numberAt(row)?.trim() ?? "") : "";
    if (number !== "") settle(row, number);
  }
  for (const [row, { keys }] of rows) {
    if (rowNumbers.has(row)) continue;
    const familiar = [...keys].find(([key, name]) => !name && known.has(key));
    settle(row, (familiar && known.get(familiar[0])) ?? nextFree());
  }

  return (place, mark) => {
    const own = place.register === null ? undefined : rowNumbers.get(place.at.row);
    const key = personKey(place, mark);
    const other = shared.has(key) ? undefined : known.get(key);
    // A number in a comment may be another participant's; what fills a cell is the row's own.
    const number = (isWhole(place, mark) ? (own ?? other) : (other ?? own)) ?? nextFree();
    if (!known.has(key)) known.set(key, number);
    return number;
  };
}

export function isWhole({ text }: PrivatePlace, { start, end }: PersonMark): boolean {
  return text.slice(0, start).trim() === "" && text.slice(end).trim() === "";
}

interface RegisterRow {
  /** False where a person stands in place of the running number. */
  readonly ownNumber: boolean;
  /** The persons that fill a cell of the row; true for a name. */
  readonly keys: ReadonlyMap<string, boolean>;
}

function rowsOf(places: readonly PrivatePlace[]): ReadonlyMap<number, RegisterRow> {
  const rows = new Map<number, { ownNumber: boolean; keys: Map<string, boolean> }>();
  for (const place of places) {
    if (place.register === null) continue;
    const row = rows.get(place.at.row) ?? { ownNumber: true, keys: new Map<string, boolean>() };
    rows.set(place.at.row, row);
    if (place.register === "number") row.ownNumber = false;
    for (const mark of place.marks) {
      const teaches =
        place.register === "number" || (isWhole(place, mark) && (isIdentity(mark) || mark.kind === "name"));
      if (teaches) row.keys.set(personKey(place, mark), mark.kind === "name");
    }
  }
  return rows;
}

/** One after the highest number in use, in the register and in what an earlier mend has written. */
function freeNumbers({ snapshot, register }: PrivacyModel, rows: ReadonlyMap<number, RegisterRow>): () => string {
  let last: number | undefined;
  return () => {
    last ??= Math.max(highestInRegister(register, rows), highestWritten(snapshot));
    last += 1;
    return String(last);
  };
}

function highestInRegister(register: RegisterPlace | null, rows: ReadonlyMap<number, RegisterRow>): number {
  let highest = 0;
  if (register === null) return highest;
  for (let row = register.firstRow; row <= register.lastRow; row += 1) {
    if (rows.get(row)?.ownNumber === false) continue;
    const digits = /\d{1,9}/.exec(register.numberAt(row) ?? "")?.[0];
    if (digits !== undefined) highest = Math.max(highest, Number(digits));
  }
  return highest;
}

function highestWritten(snapshot: Snapshot): number {
  let highest = 0;
  const look = (text: string): void => {
    if (!text.includes("Nr ")) return;
    for (const [, digits] of text.matchAll(/(?<!\p{L})Nr (\d{1,9})(?!\d)/gu)) {
      highest = Math.max(highest, Number(digits));
    }
  };
  for (const { rows, notes } of snapshot.sheets) {
    for (const { cells } of rows) for (const { value } of cells) if (typeof value === "string") look(value);
    for (const text of notes?.texts.values() ?? []) look(text);
  }
  return highest;
}
