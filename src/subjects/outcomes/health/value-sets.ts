/** The value sets of EQ-5D that Samkoll knows: what a state of health is worth, by a published study. */
import * as z from "zod/mini";
import { type ValueSetId, valueSetIds } from "./value-set-ids";
import file from "./value-sets.json";

const decrements = z.array(z.number().check(z.gte(0))).check(z.minLength(3), z.maxLength(5));

/** Figures are those of the study: out of `scale`, so that an index is the figure over `scale`. */
const valueSetSchema = z.strictObject({
  id: z.enum(valueSetIds),
  form: z.enum(["EQ-5D-3L", "EQ-5D-5L"]),
  doi: z.nullable(z.string()),
  /** Where the figures were read. */
  sources: z.array(z.string()).check(z.minLength(1)),
  /** In how many independent places they were found alike; the study itself has not been read. */
  verified: z.enum(["twoSources", "oneSource"]),
  /** The figure of the state 11111. */
  perfect: z.number(),
  scale: z.union([z.literal(1), z.literal(100)]),
  /** Added once for each level that the worst dimension reaches. */
  worstAtLeast: z.array(z.strictObject({ level: z.int().check(z.gte(2), z.lte(5)), change: z.number() })),
  /** Taken off for each dimension, by its level from 1. */
  decrements: z.strictObject({
    MO: decrements,
    SC: decrements,
    UA: decrements,
    PD: decrements,
    AD: decrements,
  }),
});

export type ValueSet = z.infer<typeof valueSetSchema>;

export const valueSets: readonly ValueSet[] = z.array(valueSetSchema).parse(file);

/** Throws where the file lacks a set that the code names: a fault of the program. */
export function valueSetOf(id: ValueSetId): ValueSet {
  const found = valueSets.find((set) => set.id === id);
  if (found === undefined) throw new Error(`No value set ${id}`);
  return found;
}
