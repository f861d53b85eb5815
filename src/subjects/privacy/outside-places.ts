/** What tells who somebody is outside the cells and notes: tabs, headers, links, lists, properties. */
import { type Address, parseCellName } from "../../workbook/address";
import { isIdentity, type PersonMark } from "../../reading/persons/person-mark";
import { personsIn } from "../../reading/persons/persons-in";
import { whoseIs } from "./cell-places";
import type { PrivacyModel } from "./model";
import type { PrivatePlace } from "./private-place";
import { readAs } from "./read-as";
import { placeIn } from "./register-place";

export function outsidePlaces(model: PrivacyModel): readonly PrivatePlace[] {
  return outsidePlacesBy(marksIn, model);
}

/** The same, looked for in another way: `find` is asked of the text as it is read, sign for sign as long as it is written. */
export function outsidePlacesBy(
  find: (text: string) => readonly PersonMark[],
  { snapshot, register }: PrivacyModel,
): readonly PrivatePlace[] {
  const first = snapshot.sheets[0]?.name ?? "";
  const asked = new Set<string>();
  return (snapshot.outside?.texts ?? []).flatMap((outside): readonly PrivatePlace[] => {
    const key = `${outside.id}|${outside.sheet}|${outside.cell}|${outside.text}`;
    if (asked.has(key)) return [];
    asked.add(key);
    const { place, text, writable, cell } = outside;
    const found = find(readAs(text, place));
    // The one who wrote the file or a comment is no participant; who it was is told by every file.
    const marks = place === "author" ? found.filter(isIdentity) : found;
    if (marks.length === 0) return [];
    const at: Address = { sheet: outside.sheet ?? first, row: 0, column: 0, ...parseCellName(cell ?? "") };
    const where = cell === undefined || placeIn(register, at) === null ? null : "row";
    const whose = where === "row" && place !== "validation" ? "participant" : "unclear";
    const told = marks.map((mark) => ({ ...mark, whose: whoseIs(mark, text, whose) }));
    return [{ at, on: "outside", outside, text, marks: told, register: where, writable }];
  });
}

function marksIn(text: string): readonly PersonMark[] {
  const isNumber = /^\d+$/.test(text);
  // What charts and pivot tables keep of the cells' amounts, in digits alone.
  return isNumber ? personsIn(Number(text)).filter(({ sure }) => sure) : personsIn(text);
}
