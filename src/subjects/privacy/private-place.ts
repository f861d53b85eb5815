/** A cell, a note or another text of a workbook that tells who somebody is. */
import type { Address } from "../../workbook/address";
import type { Cell, OutsideText } from "../../workbook/snapshot";
import type { PersonHeading } from "../../reading/persons/column-heading";
import { readAs } from "./read-as";
import { nameKey } from "../../reading/persons/person-name";
import { isIdentity, type PersonMark } from "../../reading/persons/person-mark";

/**
 * Whose name, number or address it is, as far as that is seen. Only a participant's is taken away; what is `unclear` a
 * person must look at, and staff and organisations may be told.
 */
export type Whose = "participant" | "staff" | "unclear";

const graver: readonly Whose[] = ["participant", "unclear", "staff"];

export function gravest(several: readonly Whose[]): Whose {
  return graver.find((whose) => several.includes(whose)) ?? "unclear";
}

export interface PrivateMark extends PersonMark {
  readonly whose: Whose;
}

interface Place {
  /** The cell that it is told at: for a text outside the cells the one that it hangs on, or the first of its sheet. */
  readonly at: Address;
  /** What the marks are counted in: the cell's text, its number in digits, the note's or the other text. */
  readonly text: string;
  readonly marks: readonly PrivateMark[];
  /** Where in the register it stands; `null` outside its rows. */
  readonly register: "number" | "row" | null;
  /** False for a formula, where the sheet's protection is in the way, and where the host cannot write. */
  readonly writable: boolean;
}

export interface CellPlace extends Place {
  readonly on: "cell";
  readonly cell: Cell;
  /** What the heading above or the label beside says of it. */
  readonly heading?: PersonHeading | undefined;
  /** The number that it makes together with the day of birth in another cell of its row. */
  readonly pair?: string;
}

interface NotePlace extends Place {
  readonly on: "note";
}

interface OutsidePlace extends Place {
  readonly on: "outside";
  readonly outside: OutsideText;
}

export type PrivatePlace = CellPlace | NotePlace | OutsidePlace;

/** What a mark stands over, as it is read: without the codes that a header has in the middle of a word. */
export function writtenIn(place: PrivatePlace, { start, end }: PersonMark): string {
  const text = place.on === "outside" ? readAs(place.text, place.outside.place) : place.text;
  return text.slice(start, end);
}

/** Who it is, rather than how to reach them. */
export function isPerson(mark: PersonMark): boolean {
  return isIdentity(mark) || mark.kind === "name";
}

export function isWhole({ text }: Pick<PrivatePlace, "text">, { start, end }: PersonMark): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end));
}

/** What stands for a name, in whichever way it is written. */
export function nameKeyOf(place: PrivatePlace, mark: PersonMark): string {
  return nameKey(writtenIn(place, mark));
}
