/** Participants who are named in texts that say nothing else of whose name it is: "Möte med Kim Ek i maj". */
import { addressText } from "../../workbook/address";
import { findNames, type FindNames } from "../../reading/persons/known-names";
import { nameAs, titled } from "../../reading/persons/person-name";
import type { PersonMark } from "../../reading/persons/person-mark";
import type { Cell, Sheet } from "../../workbook/snapshot";
import { cellPlace, headingHere, wordsInFormula } from "./cell-places";
import type { PrivacyModel } from "./model";
import { notePlacesBy } from "./note-places";
import { outsidePlacesBy } from "./outside-places";
import { nameKeyOf, type PrivateMark, type PrivatePlace, writtenIn } from "./private-place";
import { isRegisterRow } from "./register-place";
import { namesInTwoCells } from "./names-in-two-cells";
import { bothSheets } from "./stored-and-fresh";
import { noSurroundings, surroundingsIn } from "./surroundings";

/** `places` with the participants that are named in them besides; last those that hold nothing else. */
export function withKnownNames(places: readonly PrivatePlace[], model: PrivacyModel): readonly PrivatePlace[] {
  const names = new Set(namesInTwoCells(places).values());
  const others = new Set<string>();
  for (const place of places) {
    for (const mark of place.marks) {
      const { kind, whose } = mark;
      if (kind === "name" && whose !== "unclear") {
        (whose === "staff" ? others : names).add(nameKeyOf(place, mark));
      }
    }
  }
  if (names.size === 0) return places;
  const more = new Map(placesBy(findNames(names), model).map((place) => [keyOf(place), place]));
  const merged = places.map((place): PrivatePlace => {
    const key = keyOf(place);
    const named = more.get(key);
    more.delete(key);
    if (named === undefined) return place;
    const isNew = (mark: PersonMark) => place.marks.every(({ start, end }) => mark.end <= start || end <= mark.start);
    const marks = named.marks.filter(isNew).map((mark) => ({ ...mark, whose: whoseIs(named, mark, others) }));
    const known = place.marks.map((mark): PrivateMark => {
      const isSame =
        mark.whose === "unclear" && named.marks.some(({ start, end }) => start === mark.start && end === mark.end);
      return isSame ? { ...mark, whose: whoseIs(named, mark, others) } : mark;
    });
    return { ...place, marks: [...known, ...marks].sort((a, b) => a.start - b.start) };
  });
  const found = [...more.values()].map((place): PrivatePlace => {
    return { ...place, marks: place.marks.map((mark) => ({ ...mark, whose: whoseIs(place, mark, others) })) };
  });
  return [...merged, ...found];
}

/** A coach may have a participant's name; and what looks like no name, as Ung Framtid, may mean something else. */
function whoseIs(place: PrivatePlace, mark: PersonMark, others: ReadonlySet<string>): PrivateMark["whose"] {
  if (others.has(nameKeyOf(place, mark))) return "unclear";
  return nameAs(titled(writtenIn(place, mark))) === undefined ? "unclear" : "participant";
}

function placesBy(find: FindNames, model: PrivacyModel): readonly PrivatePlace[] {
  return [
    ...bothSheets(model).flatMap((sheet) => [...cellPlacesBy(find, sheet, model), ...notePlacesBy(find, sheet, model)]),
    ...outsidePlacesBy(find, model),
  ];
}

function cellPlacesBy(find: FindNames, sheet: Sheet, { register, taken }: PrivacyModel): readonly PrivatePlace[] {
  const hits = new Map<Cell, { readonly text: string; readonly marks: readonly PersonMark[] }>();
  for (const { cells } of sheet.rows) {
    for (const cell of cells) {
      const text =
        typeof cell.value === "string" ? cell.value : wordsInFormula(cell.formula, (words) => find(words).length > 0);
      const marks = text === undefined ? [] : find(text);
      if (text !== undefined && marks.length > 0) hits.set(cell, { text, marks });
    }
  }
  if (hits.size === 0) return [];
  const around = taken.has(sheet.name) ? noSurroundings : surroundingsIn(sheet);
  return sheet.rows.flatMap((row) => {
    const inRegister = isRegisterRow(register, sheet.name, row.index);
    around.enter(row, inRegister);
    return row.cells.flatMap((cell): readonly PrivatePlace[] => {
      const isHeading = around.headingAs(cell) !== undefined;
      const hit = hits.get(cell);
      const said = around.headingOf(cell);
      const heading = headingHere(said, inRegister);
      // What stands there is somebody else, or no person.
      const isOthers = said === "staff" || said === "organisation" || said === "place";
      if (hit === undefined || isHeading || isOthers) return [];
      const marks = hit.marks.map((mark): PrivateMark => ({ ...mark, whose: "unclear" }));
      return [cellPlace(cell, sheet, register, { heading, text: hit.text, marks })];
    });
  });
}

function keyOf(place: PrivatePlace): string {
  const { at, on, text } = place;
  return on === "outside"
    ? `${place.outside.id}|${place.outside.cell}|${at.sheet}|${text}`
    : `${on}|${addressText(at)}|${text}`;
}
