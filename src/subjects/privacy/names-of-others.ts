/** In the register not every name is the participant's: a coach, a boss, a mother stands on the row as well. */
import { type PersonHeading, personHeadingOf } from "../../reading/persons/column-heading";
import { plainText } from "../../reading/label";
import { rowAt, sheetNamed } from "../../workbook/snapshot";
import type { PrivacyModel } from "./model";
import { isWhole, nameKeyOf, type PrivateMark, type PrivatePlace } from "./private-place";

interface RowNames {
  /** Under a heading of participants, or in place of the running number. */
  readonly told: Set<string>;
  readonly others: Set<string>;
}

/** As often or more a name comes again among so many: staff, who have several participants each. */
const fewestOfColumn = 4;
const mostDistinct = 0.5;

/** Names that may be anybody's become `unclear`: a person must look, and nothing is put in their place. */
export function withNamesOfOthers(places: readonly PrivatePlace[], model: PrivacyModel): readonly PrivatePlace[] {
  const rows = new Map<number, RowNames>();
  const columns = new Map<number, string[]>();
  for (const place of places) {
    for (const mark of place.marks) {
      if (!isRegisterName(place, mark)) continue;
      const row = rows.get(place.at.row) ?? { told: new Set(), others: new Set() };
      rows.set(place.at.row, row);
      (isTold(place) ? row.told : row.others).add(nameKeyOf(place, mark));
      if (isTold(place)) continue;
      const column = columns.get(place.at.column) ?? [];
      columns.set(place.at.column, column);
      column.push(nameKeyOf(place, mark));
    }
  }
  if (rows.size === 0) return places;
  const headed = headingsOf(model);
  const hasColumn = [...headed].some(
    ([column, heading]) => isOfNames(heading) && column !== model.register?.numberColumn,
  );
  const isUnclear = (place: PrivatePlace, mark: PrivateMark): boolean => {
    if (!isRegisterName(place, mark) || isTold(place)) return false;
    const row = rows.get(place.at.row);
    const names = columns.get(place.at.column) ?? [];
    if (names.length >= fewestOfColumn && new Set(names).size <= names.length * mostDistinct) return true;
    if (row === undefined) return false;
    // "Vem", "Anhörig": whom a heading that nobody knows is about is not known.
    if (headed.has(place.at.column) && headed.get(place.at.column) === undefined) {
      return !row.told.has(nameKeyOf(place, mark));
    }
    return hasColumn || row.told.size > 0 ? !row.told.has(nameKeyOf(place, mark)) : row.others.size > 1;
  };
  return places.map((place): PrivatePlace => {
    const marks = place.marks.map((mark): PrivateMark =>
      isUnclear(place, mark) ? { ...mark, whose: "unclear" } : mark,
    );
    return { ...place, marks };
  });
}

/** Headings stand within so many rows above the first participant. */
const headingRows = 3;

const isForNotes = /^(?:anteckning|kommentar|notering|ovrig|fritext|note|comment)/;

/** What stands over each column of the register that has a heading. */
function headingsOf({ snapshot, register }: PrivacyModel): ReadonlyMap<number, PersonHeading | undefined> {
  const headings = new Map<number, PersonHeading | undefined>();
  const sheet = register === null ? undefined : sheetNamed(snapshot, register.sheet);
  if (register === null || sheet === undefined) return headings;
  for (let row = Math.max(0, register.firstRow - headingRows); row < register.firstRow; row += 1) {
    for (const { value, column } of rowAt(sheet, row)?.cells ?? []) {
      // What is noted on a row is about its participant, where the row has no other name.
      if (typeof value === "string" && isForNotes.test(plainText(value))) continue;
      const heading = typeof value === "string" ? personHeadingOf(value) : undefined;
      if (typeof value === "string" && !isOfNames(headings.get(column))) headings.set(column, heading);
    }
  }
  return headings;
}

/** Also where numbers stand under it by now. */
function isOfNames(heading: PersonHeading | undefined): boolean {
  return heading === "participant" || heading === "name";
}

function isRegisterName(place: PrivatePlace, mark: PrivateMark): boolean {
  const isHere = place.on === "cell" && place.register !== null;
  return isHere && mark.kind === "name" && mark.whose === "participant" && isWhole(place, mark);
}

function isTold(place: PrivatePlace): boolean {
  return (
    place.register === "number" ||
    (place.on === "cell" && (place.heading === "participant" || place.heading === "name"))
  );
}
