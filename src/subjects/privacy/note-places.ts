/** The notes of a sheet that tell who somebody is. */
import { parseCellName } from "../../workbook/address";
import type { PersonMark } from "../../reading/persons/person-mark";
import { personsIn } from "../../reading/persons/persons-in";
import type { Sheet } from "../../workbook/snapshot";
import { whoseIs } from "./cell-places";
import type { PrivacyModel } from "./model";
import type { PrivatePlace } from "./private-place";
import { placeIn } from "./register-place";

export function notePlaces(sheet: Sheet, model: PrivacyModel): readonly PrivatePlace[] {
  // The author that Excel begins a note with ("Name:") is no participant, and no name by itself.
  return notePlacesBy((text) => personsIn(text), sheet, model);
}

/** The same, looked for in another way. */
export function notePlacesBy(
  find: (text: string) => readonly PersonMark[],
  { name, notes }: Sheet,
  { register }: PrivacyModel,
): readonly PrivatePlace[] {
  if (notes === undefined) return [];
  return [...notes.texts].flatMap(([cellAt, text]): readonly PrivatePlace[] => {
    const place = parseCellName(cellAt);
    const marks = place === undefined ? [] : find(text);
    if (place === undefined || marks.length === 0) return [];
    const at = { sheet: name, ...place };
    const where = placeIn(register, at) === null ? null : "row";
    const whose = where === null ? "unclear" : "participant";
    return [
      {
        at,
        on: "note",
        text,
        marks: marks.map((mark) => ({ ...mark, whose: whoseIs(mark, text, whose) })),
        register: where,
        writable: notes.editable,
      },
    ];
  });
}
