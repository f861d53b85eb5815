/** What a cell, a note or another text holds once its participants are taken out of it. */
import { contentOf } from "../../workbook/content";
import type { CellContent, Edit } from "../../workbook/patch";
import { isIdentity } from "../../reading/persons/person-mark";
import { isPerson, isWhole, type PrivateMark, type PrivatePlace } from "./private-place";
import type { RunningNumbers } from "./running-numbers";

/**
 * Numbers and names give way to the running number, phones and addresses to nothing; what is no participant's stays. A
 * cell that an identity number fills, outside the register, is a key to it (the sheet Mätningar) and holds the plain
 * number; elsewhere "Nr 12". `null` where somebody's number is not known: then nothing is taken away.
 */
export function cleaned(place: PrivatePlace, numberOf: RunningNumbers["numberOf"]): Edit | null {
  const rest = restOf(place, numberOf);
  if (rest === undefined) return null;
  const { at, on, text } = place;
  if (on === "note") return { kind: "note", at, before: text, text: rest };
  if (on === "outside") return { kind: "outsideText", id: place.outside.id, before: text, text: rest ?? "" };
  return { kind: "cell", at, before: contentOf(place.cell), content: contentWith(rest, place.cell.format) };
}

function contentWith(rest: string | null, format: string | undefined): CellContent {
  const plain = rest !== null && /^[1-9]\d{0,8}$/.test(rest);
  // The format 000000-0000 would show the new number as a personnummer.
  return { value: plain ? Number(rest) : rest, ...(plain && format !== undefined && { format: "General" }) };
}

/** `null` where nothing is left; `undefined` where a number is missing. */
function restOf(place: PrivatePlace, numberOf: RunningNumbers["numberOf"]): string | null | undefined {
  let rest = "";
  let from = 0;
  for (const mark of place.marks) {
    if (mark.whose !== "participant") continue;
    const word = wordFor(place, mark, numberOf);
    if (word === null) return undefined;
    rest += place.text.slice(from, mark.start) + word;
    from = mark.end;
  }
  rest += place.text.slice(from);
  if (place.on === "outside") {
    const { place: where } = place.outside;
    const isNumber = (where === "pivot" || where === "chart") && /^\d+$/.test(place.text);
    return isNumber ? kept(rest) : tidied(rest);
  }
  const tidy = withoutMarksAround(tidied(rest));
  return /[\p{L}\p{N}]/u.test(tidy) ? tidy : null;
}

/** What charts and pivot tables keep of a cell that holds a number is a number afterwards as well. */
function kept(rest: string): string {
  return /^Nr (\d+)$/.exec(rest)?.[1] ?? "0";
}

function tidied(text: string): string {
  return text.replace(/ {2,}/g, " ");
}

/** Letter by letter: a regular expression would look for the end at every mark in between. */
function withoutMarksAround(text: string): string {
  const isMark = (at: number): boolean => /[\s,;/]/.test(text.charAt(at));
  let [from, to] = [0, text.length];
  while (from < to && isMark(from)) from += 1;
  while (to > from && isMark(to - 1)) to -= 1;
  return text.slice(from, to);
}

/** `null` where the number is not known. */
function wordFor(place: PrivatePlace, mark: PrivateMark, numberOf: RunningNumbers["numberOf"]): string | null {
  const isOnlyContact = !isPerson(mark) && !(place.register === "number" && place.marks.length === 1);
  if (isOnlyContact) return "";
  const number = numberOf(place, mark);
  if (number === null) return null;
  // Of a day of birth and four figures the figures go: the number stands on the row already.
  if (place.on === "cell" && place.pair !== undefined) return "";
  const isKey = place.register === null && isIdentity(mark) && isWhole(place, mark) && place.on === "cell";
  return isKey ? number : `Nr ${number}`;
}
