/** Recognises a label however a person wrote it: case, å/ä/ö, spaces, abbreviations, a slip of the finger, English. */

import { memoize } from "../workbook/memoize";

/** A label of a template: the words it is written with, and the other ways it is met with. */
export interface Label {
  readonly sv: string;
  readonly en: string;
  readonly also?: readonly string[];
}

export interface LabelMatch<Id extends string> {
  readonly id: Id;
  /** 1: the same words. Below: abbreviated or misspelt. */
  readonly score: number;
  /** What follows the label in the cell (`ISAmverkan` after `Budget - detaljerad`), as written; empty for none. */
  readonly rest: string;
  /** Other labels that fit as well: the text is ambiguous. */
  readonly rivals: readonly Id[];
}

/** Lower case, no diacritics, letters and digits and % alone, single spaces. */
export const plainText = memoize((text: string): string =>
  text
    .slice(0, 300)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim(),
);

/** Makes a recogniser of these labels; it remembers what it has met, for labels come again in every workbook. */
export function labelReader<Id extends string>(
  labels: Readonly<Record<Id, Label>>,
): (text: string) => LabelMatch<Id> | undefined {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- Object.keys forgets the keys of a record
  const ids = Object.keys(labels) as Id[];
  const variants = ids.flatMap((id) =>
    [labels[id].sv, labels[id].en, ...(labels[id].also ?? [])].map((text) => ({ id, words: words(plainText(text)) })),
  );
  const longest = Math.max(...variants.map((variant) => variant.words.join(" ").length));
  return memoize((text) => (text.length > longest + 200 ? undefined : recognise(text, variants)));
}

interface Variant<Id> {
  readonly id: Id;
  readonly words: readonly string[];
}

const good = 0.8;
/** Two readings closer than this to each other are a toss-up. */
const near = 0.03;

function recognise<Id extends string>(text: string, variants: readonly Variant<Id>[]): LabelMatch<Id> | undefined {
  const found = words(plainText(text));
  if (found.length === 0) return undefined;
  const scores = new Map<Id, { score: number; used: number }>();
  for (const variant of variants) {
    const score = similarity(variant.words, found);
    const best = scores.get(variant.id);
    // Of two spellings that fit alike, the longer says more of the text.
    const better = !best || score > best.score || (score === best.score && variant.words.length > best.used);
    if (score >= good && better) scores.set(variant.id, { score, used: variant.words.length });
  }
  const ranked = [...scores].sort(([, a], [, b]) => b.score - a.score || b.used - a.used);
  const [first, ...others] = ranked;
  if (first === undefined) return undefined;
  const [id, { score, used }] = first;
  const rivals = others
    .filter(([, other]) => score - other.score < near && other.used === used)
    .map(([rival]) => rival);
  return { id, score, rest: restAfter(text, used), rivals };
}

/** 0–1: how well the words begin with the label's words; words beyond the label cost a little. */
function similarity(label: readonly string[], found: readonly string[]): number {
  if (found.length < label.length) return 0;
  let total = 0;
  for (let index = 0; index < label.length; index += 1) {
    const score = wordSimilarity(label[index] ?? "", found[index] ?? "");
    if (score === 0) return 0;
    total += score;
  }
  const extra = found.length - label.length;
  return total / label.length - (extra > 0 ? 0.04 + 0.005 * Math.min(extra, 6) : 0);
}

function wordSimilarity(label: string, found: string): number {
  if (label === found) return 1;
  // "Handledn", "utbildn", "pal": the beginning of the word.
  if (found.length >= 3 && label.startsWith(found)) return 0.93;
  const slips = label.length >= 9 ? 2 : label.length >= 5 ? 1 : 0;
  if (slips === 0 || Math.abs(label.length - found.length) > slips) return 0;
  const distance = editDistance(label, found, slips);
  return distance > slips ? 0 : 1 - 0.08 * distance;
}

function words(plain: string): readonly string[] {
  return plain === "" ? [] : plain.split(" ");
}

/** The text after its first `count` words, without the punctuation between. */
function restAfter(text: string, count: number): string {
  const starts = [...text.matchAll(/[\p{L}\p{N}%\p{M}]+/gu)];
  const next = starts[count];
  return next === undefined ? "" : text.slice(next.index).trim();
}

/** Letters put in, left out, changed or swapped with their neighbour; stops counting above `limit`. */
export function editDistance(a: string, b: string, limit = Infinity): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    if (Math.min(...current) > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
