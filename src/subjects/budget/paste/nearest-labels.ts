/** The labels that lie nearest to a text: they share a word's beginning, or are a few letters from it. */
import { editDistance } from "../../../reading/edit-distance";
import { plainText } from "../../../reading/label";

/** Too common to say that two labels are akin. */
const fillers = new Set([
  "och",
  "i",
  "for",
  "till",
  "av",
  "med",
  "pa",
  "inkl",
  "the",
  "and",
  "for",
  "of",
  "kostnad",
  "kostnader",
  "ovriga",
  "ovrigt",
  "cost",
  "costs",
  "other",
]);

/** At most three, the nearest first; none where nothing is akin. */
export function nearestLabels<Thing>(
  text: string,
  things: readonly Thing[],
  labelOf: (thing: Thing) => string,
): readonly Thing[] {
  return things
    .map((thing) => ({ thing, kinship: kinship(text, labelOf(thing)) }))
    .filter(({ kinship: near }) => near > 0)
    .sort((a, b) => b.kinship - a.kinship)
    .slice(0, 3)
    .map(({ thing }) => thing);
}

/** 0: nothing in common; else the share of the shorter label's words that the other has too. */
function kinship(a: string, b: string): number {
  const [first, second] = [telling(a), telling(b)];
  const shared = first.filter((word) => second.some((other) => areAkin(word, other))).length;
  return shared / Math.max(1, Math.min(first.length, second.length));
}

function telling(text: string): readonly string[] {
  return plainText(text)
    .split(" ")
    .filter((word) => word.length >= 3 && !fillers.has(word));
}

function areAkin(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= 4 && long.startsWith(short.slice(0, Math.max(4, short.length - 2)))) return true;
  return short.length >= 6 && editDistance(short, long, 2) <= 2;
}
