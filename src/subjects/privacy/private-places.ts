/** Every cell, note and other text of a workbook that tells who somebody is. */
import { memoizePerObject } from "../../workbook/memoize";
import type { PrivacyModel } from "./model";
import { withNamesOfOthers } from "./names-of-others";
import { withKnownNames } from "./known-places";
import { notePlaces } from "./note-places";
import { outsidePlaces } from "./outside-places";
import { nameKeyOf, type PrivateMark, type PrivatePlace } from "./private-place";
import { cellPlacesInBoth } from "./stored-and-fresh";

/**
 * By sheet and row; the notes of a sheet after its cells, and what stands outside both last. Hidden sheets, rows and
 * columns are looked through as well.
 */
export const privatePlaces = memoizePerObject((model: PrivacyModel): readonly PrivatePlace[] => {
  const inSheets = model.snapshot.sheets.flatMap((sheet, index) => [
    ...cellPlacesInBoth(model.stored.sheets[index] ?? sheet, sheet, model),
    ...notePlaces(sheet, model),
  ]);
  const all = withNamesOfOthers([...inSheets, ...outsidePlaces(model)], model);
  const names = namesOfParticipants(all);
  const settled = all.map((place): PrivatePlace => {
    const toldAs = (mark: PrivateMark): PrivateMark =>
      isNamed(place, mark, names) ? { ...mark, whose: "participant" } : mark;
    return { ...place, marks: place.marks.map(toldAs) };
  });
  return withKnownNames(settled, model).flatMap((place): readonly PrivatePlace[] => {
    const marks = place.marks.filter((mark) => mark.whose === "participant" || isTold(place, model));
    return marks.length === 0 ? [] : [{ ...place, marks }];
  });
});

/** What is not seen to be a participant's matters beside their register, where no other subject reads the sheet as its own. */
function isTold({ at }: PrivatePlace, { besideParticipants, taken }: PrivacyModel): boolean {
  return besideParticipants && !taken.has(at.sheet);
}

function namesOfParticipants(places: readonly PrivatePlace[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const place of places) {
    for (const mark of place.marks) {
      if (mark.kind === "name" && mark.whose === "participant") names.add(nameKeyOf(place, mark));
    }
  }
  return names;
}

/** A name that stands as a participant's elsewhere is that participant's, but where it is told to be a coach's. */
function isNamed(place: PrivatePlace, mark: PrivateMark, names: ReadonlySet<string>): boolean {
  return mark.kind === "name" && mark.whose === "unclear" && names.has(nameKeyOf(place, mark));
}
