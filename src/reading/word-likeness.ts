/** How like a label's word a written word is, and which words of many it may be: an index, so that few are compared. */
import { memoize } from "../workbook/memoize";
import { editDistance } from "./edit-distance";

/** 1: the same word. Below: its beginning, or a slip or two from it. 0: another word. */
export function wordLikeness(label: string, written: string): number {
  if (label === written) return 1;
  // "Handledn", "utbildn", "pal": the beginning of the word.
  if (written.length >= shortestBeginning && label.startsWith(written)) return 0.93;
  const slips = slipsForgiven(label);
  if (slips === 0 || Math.abs(label.length - written.length) > slips) return 0;
  const distance = editDistance(label, written, slips);
  return distance > slips ? 0 : 1 - 0.08 * distance;
}

const shortestBeginning = 3;

/** A short word with a slip in it is as well another word. */
function slipsForgiven(label: string): number {
  return label.length >= 9 ? 2 : label.length >= 5 ? 1 : 0;
}

/** A word that may be written with slips in it, and the items that it is the word of. */
interface Misspelt<Item> {
  readonly items: readonly Item[];
  readonly letters: number;
  /** So many of the letters may differ; see `lettersOf`. */
  readonly most: number;
}

/**
 * Gives the items whose word a written word may be, in their order: all that `wordLikeness` finds like it, and now and
 * then one that it does not. A written word is looked up, and compared with the words of nearly its length alone, and of
 * those only which letters they have.
 */
export function wordIndex<Item>(
  items: readonly Item[],
  wordOf: (item: Item) => string,
): (written: string) => readonly Item[] {
  const places = new Map(items.map((item, place) => [item, place]));
  const byWord = new Map<string, Item[]>();
  const byBeginning = new Map<string, Item[]>();
  for (const item of items) {
    const word = wordOf(item);
    put(byWord, word, item);
    put(byBeginning, word, item);
    for (let length = shortestBeginning; length < word.length; length += 1) {
      put(byBeginning, word.slice(0, length), item);
    }
  }
  const byLength = misspeltByLength(byWord);
  // The words that labels begin with come again in every text that begins with them.
  return memoize((written) => {
    const begun = byBeginning.get(written) ?? [];
    const letters = lettersOf(written);
    const near = byLength[written.length]?.filter((word) => differByMost(word.letters, letters, word.most)) ?? [];
    if (near.length === 0) return begun;
    const all = new Set([...begun, ...near.flatMap((word) => word.items)]);
    return [...all].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  });
}

/** By the length of what may be written for them. */
function misspeltByLength<Item>(words: ReadonlyMap<string, readonly Item[]>): readonly (readonly Misspelt<Item>[])[] {
  const longest = Math.max(0, ...[...words.keys()].map((word) => word.length));
  const byLength = Array.from({ length: longest + 3 }, (): Misspelt<Item>[] => []);
  for (const [word, items] of words) {
    const slips = slipsForgiven(word);
    for (let more = -slips; slips > 0 && more <= slips; more += 1) {
      // A letter put in or left out is one that differs, a letter changed is two.
      byLength[word.length + more]?.push({ items, letters: lettersOf(word), most: 2 * slips - Math.abs(more) });
    }
  }
  return byLength;
}

function put<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [item]);
  else there.push(item);
}

/** Which letters a word has, a bit each. Two letters may share a bit: words are then more alike than they are, never less. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

function differByMost(one: number, other: number, most: number): boolean {
  let different = one ^ other;
  for (let left = most; different !== 0; left -= 1) {
    if (left === 0) return false;
    // Takes the lowest bit away.
    different &= different - 1;
  }
  return true;
}
