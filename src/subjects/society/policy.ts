/** What a förbund may say of calculations of society's gain: its own set of assumptions. */
import * as z from "zod/mini";
import { type PolicyPart, policyPart } from "../../checking/policy";
import { type AssumptionId, assumptionIds, proposedFor } from "./assumptions/assumptions";

const assumption = z.strictObject({
  value: z.number(),
  low: z.optional(z.nullable(z.number())),
  high: z.optional(z.nullable(z.number())),
  /** Which year the value is of. */
  year: z.optional(z.nullable(z.int().check(z.gte(1990), z.lte(2100)))),
  source: z.optional(z.nullable(z.string().check(z.maxLength(300)))),
});

const shape = {
  /** By assumption, in place of Samkoll's proposals; shares 0–1, amounts in kr. What a workbook says itself goes before. */
  societyAssumptions: z._default(z.partialRecord(z.enum(assumptionIds), assumption), {}),
};

export const societyPolicy = policyPart(shape, {
  faultIn: ({ societyAssumptions }) => {
    for (const id of assumptionIds) {
      const own = societyAssumptions[id];
      if (own !== undefined && !fits(id, own)) return { path: `societyAssumptions.${id}`, code: "other" };
    }
    return null;
  },
  inWords: ({ societyAssumptions }, { t, number }) =>
    assumptionIds.flatMap((id) => {
      const own = societyAssumptions[id];
      return own === undefined
        ? []
        : t("society.limit.assumption", { name: t(`society.assumption.${id}`), value: number(own.value) });
    }),
});

export type SocietyPolicy = typeof societyPolicy extends PolicyPart<infer Limits> ? Limits : never;

/** A value that its sheet could not hold, or outside its own range. */
function fits(id: AssumptionId, { value, low, high }: z.infer<typeof assumption>): boolean {
  const { least, most } = proposedFor(id);
  return (
    [value, low ?? value, high ?? value].every((each) => each >= least && each <= most) &&
    (low ?? value) <= value &&
    value <= (high ?? value)
  );
}
