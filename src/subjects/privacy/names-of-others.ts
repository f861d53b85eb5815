/** In the register not every name is the participant's: a coach, a boss, a mother stands on the row as well. */
import { nameKey } from "../../reading/persons/person-name";
import { personHeadingOf } from "../../reading/persons/column-heading";
import { rowAt, sheetNamed } from "../../workbook/snapshot";
import type { PrivacyModel } from "./model";
import { isWhole, type PrivateMark, type PrivatePlace } from "./private-place";

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
      (isTold(place) ? row.told : row.others).add(keyOf(place, mark));
      if (isTold(place)) continue;
      const column = columns.get(place.at.column) ?? [];
      columns.set(place.at.column, column);
      column.push(keyOf(place, mark));
    }
  }
  if (rows.size === 0) return places;
  const hasColumn = hasColumnOfNames(model);
  const isUnclear = (place: PrivatePlace, mark: PrivateMark): boolean => {
    if (!isRegisterName(place, mark) || isTold(place)) return false;
    const row = rows.get(place.at.row);
    const names = columns.get(place.at.column) ?? [];
    if (names.length >= fewestOfColumn && new Set(names).size <= names.length * mostDistinct) return true;
    if (row === undefined) return false;
    return hasColumn || row.told.size > 0 ? !row.told.has(keyOf(place, mark)) : row.others.size > 1;
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

/** True where the register has a column of its own for names, be it that numbers stand there by now. */
function hasColumnOfNames({ snapshot, register }: PrivacyModel): boolean {
  if (register === null) return false;
  const sheet = sheetNamed(snapshot, register.sheet);
  for (let row = Math.max(0, register.firstRow - headingRows); row < register.firstRow; row += 1) {
    const cells = (sheet && rowAt(sheet, row)?.cells) ?? [];
    for (const { value, column } of cells) {
      const heading = typeof value === "string" ? personHeadingOf(value) : undefined;
      if (column !== register.numberColumn && (heading === "participant" || heading === "name")) return true;
    }
  }
  return false;
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

function keyOf({ text }: PrivatePlace, { start, end }: PrivateMark): string {
  return nameKey(text.slice(start, end));
}
