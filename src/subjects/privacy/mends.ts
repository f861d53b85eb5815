/** The mend of each private place: with it go all places of the same person, or the link between them would be lost. */
import { addressText } from "../../workbook/address";
import type { Edit, Patch } from "../../workbook/patch";
import { memoizePerObject } from "../../workbook/memoize";
import { cleaned } from "./cleaned";
import type { PrivacyModel } from "./model";
import { isPerson, type PrivatePlace } from "./private-place";
import { privatePlaces } from "./private-places";
import { personKey, runningNumbers } from "./running-numbers";

export interface Mends {
  /** Places that are mended together have the same group. */
  readonly groupOf: (place: PrivatePlace) => number;
  /** Empty where nothing is changed: somebody's number is not known. */
  readonly ofGroup: (group: number) => Patch;
  /** True where the number is missing that would stand in the participant's place. */
  readonly lacksNumber: (place: PrivatePlace) => boolean;
  /** True where the mend of its group changes this very place. */
  readonly isMended: (place: PrivatePlace) => boolean;
}

export const privacyMends = memoizePerObject((model: PrivacyModel): Mends => {
  const places = privatePlaces(model);
  const { numberOf, isShared } = runningNumbers(model, places);
  const groups = groupsOf(places, isShared);
  const edits = new Map<number, Map<string, Edit>>();
  const unknown = new Set<PrivatePlace>();
  const stuck = new Set<number>();
  for (const place of places) {
    if (!isParticipants(place)) continue;
    const group = groups.get(place) ?? -1;
    const edit = cleaned(place, numberOf);
    if (edit === null) {
      unknown.add(place);
      stuck.add(group);
    } else if (place.writable) {
      const together = edits.get(group) ?? new Map<string, Edit>();
      edits.set(group, together.set(editKey(edit), edit));
    } else if (isNamedByHand(place)) stuck.add(group);
  }
  const groupOf = (place: PrivatePlace): number => groups.get(place) ?? -1;
  const ofGroup = (group: number): Patch => (stuck.has(group) ? [] : [...(edits.get(group)?.values() ?? [])]);
  return {
    groupOf,
    ofGroup,
    lacksNumber: (place) => unknown.has(place),
    isMended: (place) => place.writable && isParticipants(place) && !stuck.has(groupOf(place)),
  };
});

function isParticipants({ marks }: PrivatePlace): boolean {
  return marks.some(({ whose }) => whose === "participant");
}

/**
 * A name that only the user can take away, in a link to a file or a formula's words: with the register's own name gone
 * nobody could tell that it is a participant's, and the workbook would be called clean.
 */
function isNamedByHand(place: PrivatePlace): boolean {
  const isNamed = place.marks.some(({ kind, whose }) => kind === "name" && whose === "participant");
  const isShown = place.on === "note" || (place.on === "cell" && place.cell.value === place.text);
  return isNamed && !isShown;
}

/** One text outside the cells may stand at several places of a part: all are written at once. */
function editKey(edit: Edit): string {
  if (edit.kind === "outsideText") return `${edit.id} ${edit.before}`;
  return edit.kind === "cell" || edit.kind === "note" ? `${edit.kind} ${addressText(edit.at)}` : edit.kind;
}

/** Places with a person in common, however many steps away, have the same group; so have the parts of a conversation. */
function groupsOf(
  places: readonly PrivatePlace[],
  isShared: (key: string) => boolean,
): ReadonlyMap<PrivatePlace, number> {
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
  const join = (key: string, index: number): void => {
    const first = firstWith.get(key);
    if (first === undefined) firstWith.set(key, index);
    else parents[rootOf(index)] = rootOf(first);
  };
  places.forEach((place, index) => {
    for (const mark of place.marks) {
      if (mark.whose !== "participant" || !isPerson(mark)) continue;
      const key = personKey(place, mark);
      if (!isShared(key)) join(key, index);
    }
    if (place.on === "outside" && place.outside.place === "threadedComment") join(`at ${addressText(place.at)}`, index);
  });
  return new Map(places.map((place, index) => [place, rootOf(index)]));
}
