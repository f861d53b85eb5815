/** The scales that Samkoll knows, and those that a förbund's policy adds; one of the same id takes the other's place. */
import * as z from "zod/mini";
import { plainText } from "../../../reading/label";
import { memoizePerObject } from "../../../workbook/memoize";
import { type Scale, scaleSchema } from "./scale";
import own from "./scales.json";

export const ownScales: readonly Scale[] = z.array(scaleSchema).parse(own);

export const scalesWith = memoizePerObject((added: readonly Scale[]): readonly Scale[] => [
  ...ownScales.filter(({ id }) => !added.some((scale) => scale.id === id)),
  ...added,
]);

/** Which scale a text names, and what it says beside the name (an item, an occasion); `null` for none. */
export function namedScale(text: string, scales: readonly Scale[]): NamedScale | null {
  let best: NamedScale | null = null;
  for (const scale of scales) {
    const rests = restsAfter(plainText(text), scale);
    const [rest] = rests;
    if (rest !== undefined && rest.length < (best?.rest.length ?? Infinity)) best = { scale, rest, rests };
  }
  return best;
}

export interface NamedScale {
  readonly scale: Scale;
  /** After the longest of the names that it begins with. */
  readonly rest: string;
  /** After each: "GSE 10" is the form GSE-10, or the tenth item of GSE. */
  readonly rests: readonly string[];
}

function restsAfter(plain: string, { names }: Scale): readonly string[] {
  return names
    .map(plainText)
    .filter((name) => plain === name || (plain.startsWith(name) && /^(?: |\d)/.test(plain.slice(name.length))))
    .sort((a, b) => b.length - a.length)
    .map((name) => plain.slice(name.length).trim());
}
