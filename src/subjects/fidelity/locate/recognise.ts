/** Knows a scale's criteria, areas and bands by their names, in Swedish or English, numbered or not. */
import { editDistance } from "../../../reading/edit-distance";
import { type Label, labelReader, plainText } from "../../../reading/label";
import { memoizePerObject } from "../../../workbook/memoize";
import type { Area, Band, Criterion, Scale } from "../scales/scale";

/** The reader of a scale's criteria: a text that is none of them gives `undefined`. */
export const criterionReader = memoizePerObject((scale: Scale): ((text: string) => Criterion | undefined) => {
  const read = readerOf(scale.criteria.map(({ id, name }) => ({ id, name: spelledOutLabel(name) })));
  const known = new Map(scale.criteria.map((criterion) => [criterion.id, criterion]));
  // A slip in the first letters makes it another name: the names of criteria are long, and many begin alike.
  const beginnings = new Set(scale.criteria.flatMap(spellings).map(beginning));
  return (text) => {
    const bare = withoutNumber(spelledOut(text));
    const criterion = read(bare);
    return criterion !== undefined && beginnings.has(beginning(bare)) ? known.get(criterion.id) : undefined;
  };
});

/** The scale itself writes "thru" in its names, and most who copy them "through". */
function spelledOut(text: string): string {
  return text.replace(/\bthru\b/gi, "through");
}

function spelledOutLabel({ sv, en, also = [] }: Label): Label {
  return { sv, en: spelledOut(en), also: also.map(spelledOut) };
}

function beginning(text: string): string {
  return plainText(text).slice(0, 3);
}

/** An area and what is written after its name: nothing, "(14 kriterier)", or words that make it something else. */
export const areaReader = memoizePerObject(
  (scale: Scale): ((text: string) => { readonly area: Area; readonly rest: string } | undefined) => {
    const read = labelReader(Object.fromEntries(scale.areas.map(({ id, name }) => [id, name])));
    return (text) => {
      const match = read(text.replace(areaNumbering, ""));
      const area = match === undefined || match.rivals.length > 0 ? undefined : areaOf(scale, match.id);
      return area === undefined || match === undefined ? undefined : { area, rest: match.rest };
    };
  },
);

/** "A. Personal", "1 Personal". */
const areaNumbering = /^\s*(?:[A-Z]|\d{1,2}|[IVX]{1,3})(?:\s*[.):–-])?\s+(?=\p{L}{3})/u;

function areaOf({ areas }: Scale, id: string): Area | undefined {
  return areas.find((area) => area.id === id);
}

export const bandReader = memoizePerObject((scale: Scale): ((text: string) => Band | undefined) =>
  scale.bands.length === 0 ? () => undefined : readerOf(scale.bands),
);

function readerOf<Named extends { readonly id: string; readonly name: Label }>(
  named: readonly Named[],
): (text: string) => Named | undefined {
  const read = labelReader(Object.fromEntries(named.map(({ id, name }) => [id, name])));
  return (text) => {
    const match = read(text);
    // Two that fit alike are neither.
    return match === undefined || match.rivals.length > 0 ? undefined : named.find(({ id }) => id === match.id);
  };
}

const numbering = /^\s*(?:(?:kriterium|kriterie|criterion|item|k|nr)\.?\s*)?\d{1,2}(?:\s*[.):–-])?\s*(?=\p{L})/iu;

/** `4. Arbets…`, `Kriterium 4: Arbets…` → `Arbets…`. */
function withoutNumber(text: string): string {
  return text.replace(numbering, "");
}

/**
 * The criterion among `free` that the text is most like, by the words that they share, spelling forgiven; `null` where
 * none shares a word worth naming.
 */
export function nearestCriterion(text: string, free: readonly Criterion[]): Criterion | null {
  const sought = telling(withoutNumber(text));
  const ranked = free
    .map((criterion) => ({
      criterion,
      likeness: Math.max(...spellings(criterion).map((name) => likeness(sought, name))),
    }))
    .sort((a, b) => b.likeness - a.likeness);
  const [first] = ranked;
  return first !== undefined && first.likeness >= 0.3 ? first.criterion : null;
}

function spellings({ name }: Criterion): readonly string[] {
  return [name.sv, name.en, ...(name.also ?? [])];
}

/** The words that say something: not "och", "för", "av". */
function telling(text: string): readonly string[] {
  return plainText(text)
    .split(" ")
    .filter((word) => word.length >= 4);
}

/** 0–1: the words in common, of all that either has. */
function likeness(sought: readonly string[], name: string): number {
  const own = telling(name);
  if (own.length === 0 || sought.length === 0) return 0;
  const common = sought.filter((word) => own.some((other) => alike(word, other))).length;
  return common / (sought.length + own.length - common);
}

/** The same word, or one with another ending or a slip in it. */
function alike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= 5 && long.startsWith(short.slice(0, Math.max(5, short.length - 3)))) return true;
  return editDistance(a, b, 2) <= (short.length >= 7 ? 2 : 1);
}
