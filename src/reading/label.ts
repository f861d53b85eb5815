/** Recognises a label however a person wrote it: case, å/ä/ö, spaces, abbreviations, a slip of the finger, English. */

import { memoize } from "../workbook/memoize";
import { wordIndex, wordLikeness } from "./word-likeness";

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

/** So many letters of a text are read. */
const longestRead = 300;

/** Lower case, no diacritics, letters and digits and % alone, single spaces. */
export const plainText = memoize((text: string): string =>
  text
    .slice(0, longestRead)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim(),
);

/** The first word of `plainText(text)`; nothing after it is made plain where its letters are Swedish. */
export function firstWord(text: string): string {
  const end = Math.min(text.length, longestRead);
  let from = 0;
  while (from < end && kindAt(text, from) === kinds.space) from += 1;
  let to = from;
  let letters: number = kinds.plain;
  for (; to < end; to += 1) {
    const kind = kindAt(text, to);
    if (kind === kinds.space) break;
    // A letter of another alphabet, or a diacritic of its own on the last one.
    if (kind === kinds.other) return words(plainText(text))[0] ?? "";
    letters |= kind;
  }
  const word = text.slice(from, to);
  if (letters === kinds.plain) return word;
  const lower = word.toLowerCase();
  return letters & kinds.dotted ? lower.replace(/[åä]/g, "a").replace(/ö/g, "o") : lower;
}

/** What a sign is in a first word; of letters, what is to be done to make them plain. */
const kinds = { plain: 0, capital: 1, dotted: 2, space: 4, other: 8 } as const;

const kindOfCode = Uint8Array.from({ length: 256 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/[a-z\d%]/.test(sign)) return kinds.plain;
  if (/[A-Z]/.test(sign)) return kinds.capital;
  if (/[åäöÅÄÖ]/.test(sign)) return kinds.dotted;
  return code < 128 || sign === "\u00A0" ? kinds.space : kinds.other;
});

function kindAt(text: string, index: number): number {
  return kindOfCode[text.charCodeAt(index)] ?? kinds.other;
}

/**
 * Makes a recogniser of these labels. The first word tells of nearly every text that it is none of them; only for the
 * labels that it may begin is the text read further, so that what a text costs does not grow with the labels.
 */
export function labelReader<Id extends string>(
  labels: Readonly<Record<Id, Label>>,
): (text: string) => LabelMatch<Id> | undefined {
  // Opened at the first text: a workbook meets few of the readers that there are.
  let reader: ((text: string) => LabelMatch<Id> | undefined) | undefined;
  return (text) => (reader ??= openReader(labels))(text);
}

function openReader<Id extends string>(
  labels: Readonly<Record<Id, Label>>,
): (text: string) => LabelMatch<Id> | undefined {
  const variants = variantsOf(labels);
  const longest = Math.max(...variants.map((variant) => variant.words.join(" ").length));
  const beginningWith = wordIndex(variants, ({ words: [first = ""] }) => first);
  const candidatesOf = (text: string): readonly Variant<Id>[] => beginningWith(firstWord(text));
  // Only of what begins like a label: the labels come again in every workbook of a folder, notes do not.
  const read = memoize((text) => recognise(text, candidatesOf(text)));
  return (text) => (text.length > longest + 200 || candidatesOf(text).length === 0 ? undefined : read(text));
}

interface Variant<Id> {
  readonly id: Id;
  readonly words: readonly string[];
}

function variantsOf<Id extends string>(labels: Readonly<Record<Id, Label>>): readonly Variant<Id>[] {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- Object.keys forgets the keys of a record
  const ids = Object.keys(labels) as Id[];
  return ids
    .flatMap((id) =>
      [labels[id].sv, labels[id].en, ...(labels[id].also ?? [])].map((text) => ({ id, words: words(plainText(text)) })),
    )
    .filter((variant) => variant.words.length > 0);
}

const good = 0.8;
/** Two readings closer than this to each other are a toss-up. */
const near = 0.03;

/** `variants`: those that the text may be, in the labels' order. */
function recognise<Id extends string>(text: string, variants: readonly Variant<Id>[]): LabelMatch<Id> | undefined {
  const found = words(plainText(text));
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
    const score = wordLikeness(label[index] ?? "", found[index] ?? "");
    if (score === 0) return 0;
    total += score;
  }
  const extra = found.length - label.length;
  return total / label.length - (extra > 0 ? 0.04 + 0.005 * Math.min(extra, 6) : 0);
}

function words(plain: string): readonly string[] {
  return plain === "" ? [] : plain.split(" ");
}

/** The text after its first `count` words, without the punctuation between. */
function restAfter(text: string, count: number): string {
  let passed = 0;
  for (const { index } of text.matchAll(/[\p{L}\p{N}%\p{M}]+/gu)) {
    if (passed === count) return text.slice(index).trim();
    passed += 1;
  }
  return "";
}
