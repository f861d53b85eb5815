/** The mend of each private place: with it go all places of the same person, or the link between them would be lost. */
import type { Edit, Patch } from "../../workbook/patch";
import { isIdentity } from "../../reading/persons/person-mark";
import { memoizePerObject } from "../../workbook/memoize";
import { cleaned } from "./cleaned";
import type { PrivacyModel } from "./model";
import { type PrivatePlace, privatePlaces } from "./private-places";
import { personKey, runningNumbers } from "./running-numbers";

export interface Mends {
  /** Places that are mended together have the same group. */
  readonly groupOf: (place: PrivatePlace) => number;
  readonly ofGroup: (group: number) => Patch;
}

export const privacyMends = memoizePerObject((model: PrivacyModel): Mends => {
  const places = privatePlaces(model);
  const numberOf = runningNumbers(model, places);
  const groups = groupsOf(places);
  const edits = new Map<number, Edit[]>();
  for (const place of places) {
    if (!place.writable) continue;
    const group = groups.get(place) ?? -1;
    const together = edits.get(group);
    const edit = cleaned(place, numberOf);
    if (together) together.push(edit);
    else edits.set(group, [edit]);
  }
  return { groupOf: (place) => groups.get(place) ?? -1, ofGroup: (group) => edits.get(group) ?? [] };
});

/** Places with a person in common, however many steps away, have the same group. */
function groupsOf(places: readonly PrivatePlace[]): ReadonlyMap<PrivatePlace, number> {
  const parents = places.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    for (let parent = parents[root] ?? root; parent !== root; parent = parents[root] ?? root) {
      parents[root] = parents[parent] ?? parent;
      root = parent;
    }
    return root;
  };
  const firstWith = new Map<string, number>();
  places.forEach((place, index) => {
    for (const mark of place.marks) {
      if (!isIdentity(mark) && mark.kind !== "name") continue;
      const key = personKey(place, mark);
      const first = firstWith.get(key);
      if (first === undefined) firstWith.set(key, index);
      else parents[rootOf(index)] = rootOf(first);
    }
  });
  return new Map(places.map((place, index) => [place, rootOf(index)]));
}
