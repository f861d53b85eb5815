/** What a cell or a note holds once its persons are taken out of it. */
import { contentOf } from "../../workbook/content";
import type { CellContent, Edit } from "../../workbook/patch";
import { isIdentity, type PersonMark } from "../../reading/persons/person-mark";
import type { PrivatePlace } from "./private-places";
import { isWhole, type NumberOf } from "./running-numbers";

/**
 * Numbers and names give way to the running number, phones and addresses to nothing. A cell that an identity number
 * fills, outside the register, is a key to it (the sheet Mätningar) and holds the plain number; elsewhere "Nr 12".
 */
export function cleaned(place: PrivatePlace, numberOf: NumberOf): Edit {
  const rest = restOf(place, numberOf);
  const { at, on, text, cell } = place;
  if (on === "note") return { kind: "note", at, before: text, text: rest };
  return { kind: "cell", at, before: contentOf(cell), content: contentWith(rest, cell?.format) };
}

function contentWith(rest: string | null, format: string | undefined): CellContent {
  const plain = rest !== null && /^[1-9]\d{0,8}$/.test(rest);
  // The format 000000-0000 would show the new number as a personnummer.
  return { value: plain ? Number(rest) : rest, ...(plain && format !== undefined && { format: "General" }) };
}

/** `null` where nothing is left. */
function restOf(place: PrivatePlace, numberOf: NumberOf): string | null {
  let rest = "";
  let from = 0;
  for (const mark of place.marks) {
    rest += place.text.slice(from, mark.start) + wordFor(place, mark, numberOf);
    from = mark.end;
  }
  rest += place.text.slice(from);
  const tidy = withoutMarksAround(rest.replace(/ {2,}/g, " "));
  return /[\p{L}\p{N}]/u.test(tidy) ? tidy : null;
}

/** Letter by letter: a regular expression would look for the end at every mark in between. */
function withoutMarksAround(text: string): string {
  const isMark = (at: number): boolean => /[\s,;/]/.test(text.charAt(at));
  let [from, to] = [0, text.length];
  while (from < to && isMark(from)) from += 1;
  while (to > from && isMark(to - 1)) to -= 1;
  return text.slice(from, to);
}

function wordFor(place: PrivatePlace, mark: PersonMark, numberOf: NumberOf): string {
  const isPerson = isIdentity(mark) || mark.kind === "name";
  if (place.register === "number" && (isPerson || place.marks.length === 1)) return numberOf(place, mark);
  if (!isPerson) return "";
  const isKey = place.register === null && isIdentity(mark) && isWhole(place, mark) && place.on === "cell";
  return isKey ? numberOf(place, mark) : `Nr ${numberOf(place, mark)}`;
}
