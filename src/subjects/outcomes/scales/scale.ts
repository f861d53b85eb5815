/** A scale as data: how many items, what they are answered with, and how they are added up. No item is reproduced. */
import * as z from "zod/mini";

const name = z.string().check(z.minLength(2), z.maxLength(80));

/** One scale, in the code's own list or in a policy file. `better`: which way a score goes when things go well. */
export const scaleSchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,40}$/)),
  /** What a form or a heading calls it. */
  names: z.array(name).check(z.minLength(1), z.maxLength(20)),
  title: z.strictObject({ sv: name, en: name }),
  items: z.int().check(z.gte(1), z.lte(60)),
  /** One digit each: answers may be typed in a row. */
  lowest: z.int().check(z.gte(0), z.lte(8)),
  highest: z.int().check(z.gte(1), z.lte(9)),
  better: z.enum(["higher", "lower"]),
  total: z.enum(["sum", "mean"]),
  /** So many items may lack an answer; the others then stand for them. */
  mayLack: z._default(z.int().check(z.gte(0), z.lte(30)), 0),
  /** Items, from 1, that are answered the other way round. */
  reversed: z._default(z.array(z.int().check(z.gte(1), z.lte(60))), []),
  source: z.string().check(z.maxLength(300)),
  /** Read in the source that is named; `false`: known, but not read. */
  verified: z._default(z.boolean(), false),
});
export type Scale = z.infer<typeof scaleSchema>;

/** What no limit is by itself wrong about: the path of the first fault, `null` for none. */
export function faultInScales(scales: readonly Scale[]): string | null {
  for (const [place, { lowest, highest, items, reversed, mayLack, id }] of scales.entries()) {
    if (lowest >= highest) return `outcomeScales.${place}.highest`;
    if (mayLack >= items) return `outcomeScales.${place}.mayLack`;
    if (reversed.some((item) => item > items)) return `outcomeScales.${place}.reversed`;
    if (scales.findIndex((each) => each.id === id) !== place) return `outcomeScales.${place}.id`;
  }
  return null;
}

/** A digit an item, in the order of the items. `null`: not answered. */
export type Items = readonly (number | null)[];

/** `null` where too many lack, there are too many or few, or an answer is none of the scale's. */
export function scaleScore(scale: Scale, answers: Items): number | null {
  const { items, lowest, highest, total, mayLack, reversed } = scale;
  if (answers.length !== items) return null;
  const given = answers.flatMap((answer, place) =>
    answer === null ? [] : [reversed.includes(place + 1) ? lowest + highest - answer : answer],
  );
  if (items - given.length > mayLack || given.length === 0) return null;
  if (given.some((answer) => answer < lowest || answer > highest)) return null;
  const mean = given.reduce((sum, answer) => sum + answer, 0) / given.length;
  return total === "mean" ? mean : mean * items;
}

/** The least and the most that a score can be. */
export function scoreRange({ items, lowest, highest, total }: Scale): { readonly low: number; readonly high: number } {
  const factor = total === "mean" ? 1 : items;
  return { low: lowest * factor, high: highest * factor };
}
