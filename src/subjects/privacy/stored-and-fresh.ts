/**
 * Where a workbook is not calculated by itself its sheets show, and its file holds, other results than its cells give
 * now: who is told of in either is told of.
 */
import { addressText } from "../../workbook/address";
import type { Sheet } from "../../workbook/snapshot";
import { cellPlaces } from "./cell-places";
import type { PrivacyModel } from "./model";
import { gravest, type PrivateMark, type PrivatePlace } from "./private-place";
import { personKey } from "./running-numbers";

/** The sheets as they are stored, and after them as they are now where that is something else. */
export function bothSheets({ stored, snapshot }: PrivacyModel): readonly Sheet[] {
  return [...stored.sheets, ...snapshot.sheets.filter((sheet) => !stored.sheets.includes(sheet))];
}

/** The cells of one sheet that tell who somebody is, each text of a cell once. */
export function cellPlacesInBoth(stored: Sheet, fresh: Sheet, model: PrivacyModel): readonly PrivatePlace[] {
  const places = cellPlaces(stored, model);
  return stored === fresh ? places : merged(places, cellPlaces(fresh, model));
}

function merged(stored: readonly PrivatePlace[], fresh: readonly PrivatePlace[]): readonly PrivatePlace[] {
  const again = new Map(fresh.map((place) => [textKey(place), place]));
  const personsAt = new Map<string, Set<string>>();
  const known = stored.map((place): PrivatePlace => {
    const at = addressText(place.at);
    const persons = personsAt.get(at) ?? new Set<string>();
    personsAt.set(at, persons);
    for (const mark of place.marks) persons.add(personKey(place, mark));
    const same = again.get(textKey(place));
    again.delete(textKey(place));
    return same === undefined ? place : { ...place, marks: graverOf(place.marks, same.marks) };
  });
  const more = [...again.values()].flatMap((place): readonly PrivatePlace[] => {
    const persons = personsAt.get(addressText(place.at));
    const marks = place.marks.filter((mark) => persons?.has(personKey(place, mark)) !== true);
    return marks.length === 0 ? [] : [{ ...place, marks }];
  });
  return [...known, ...more];
}

/** A number and the half of another may stand in one cell. */
function textKey(place: PrivatePlace): string {
  return `${addressText(place.at)}|${place.on === "cell" ? (place.pair ?? "") : ""}|${place.text}`;
}

/** The same text beside other results: a name is a participant's where either tells it. */
function graverOf(stored: readonly PrivateMark[], fresh: readonly PrivateMark[]): readonly PrivateMark[] {
  const spot = ({ kind, start, end }: PrivateMark): string => `${kind} ${start} ${end}`;
  const others = new Map(fresh.map((mark) => [spot(mark), mark]));
  const both = stored.map((mark): PrivateMark => {
    const other = others.get(spot(mark));
    others.delete(spot(mark));
    return other === undefined ? mark : { ...mark, whose: gravest([mark.whose, other.whose]) };
  });
  return [...both, ...others.values()].sort((a, b) => a.start - b.start);
}
