/** What a person most likely meant by a word that is misspelt. */
import { editDistance } from "./edit-distance";

/** The word among `known` that is nearest, at most a third of it mistyped; `undefined` where none is near. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((name) => ({ name, slips: editDistance(word.toLowerCase(), name, Math.floor(name.length / 3)) }))
    .filter(({ name, slips }) => slips * 3 <= name.length)
    .sort((one, other) => one.slips - other.slips);
  return ranked[0]?.name;
}
