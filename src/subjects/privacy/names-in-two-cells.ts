/** "Kim" under Förnamn and "Ek" under Efternamn: the name that the row's two cells make together. */
import { nameKey } from "../../reading/persons/person-name";
import { isWhole, type PrivatePlace, writtenIn } from "./private-place";

/** Row of the register → the key of its participant's whole name; none where one or three cells hold a name. */
export function namesInTwoCells(places: readonly PrivatePlace[]): ReadonlyMap<number, string> {
  const words = new Map<number, string[]>();
  for (const place of places) {
    if (place.on !== "cell" || place.register !== "row" || place.heading !== "participant") continue;
    const [mark] = place.marks;
    if (mark?.kind !== "name" || mark.whose !== "participant" || !isWhole(place, mark)) continue;
    const row = words.get(place.at.row) ?? [];
    words.set(place.at.row, row);
    row.push(writtenIn(place, mark));
  }
  const two = [...words].filter(
    ([, row]) => row.length === 2 && row.every((word) => !/\p{L}[ ,]+\p{L}/u.test(word.trim())),
  );
  return new Map(two.map(([row, both]) => [row, nameKey(both.join(" "))]));
}
