/** What a förbund may ask of outcomes: which numbers of people are published, and what forms are reckoned with. */
import * as z from "zod/mini";
import { type PolicyPart, policyPart } from "../../checking/policy";
import { valueSetIds, valueSetNames } from "./health/value-set-ids";
import { faultInScales, scaleSchema } from "./scales/scale";

const shape = {
  /** *Utfall – publicering*: numbers of people below this are left out. Five: the usual limit of Swedish statistics (M). */
  smallestPublished: z._default(z.int().check(z.gte(2), z.lte(100)), 5),
  /** The value set that EQ-5D is reckoned with, for the form that it is of; `null`: each form's usual one. */
  eq5dValueSet: z._default(z.nullable(z.enum(valueSetIds)), null),
  /** Scales that answer sheets may be of, beside GHQ-12 and EQ-5D; no texts of their items. */
  outcomeScales: z._default(z.array(scaleSchema).check(z.maxLength(20)), []),
};

export const outcomesPolicy = policyPart(shape, {
  faultIn: ({ outcomeScales }) => {
    const path = faultInScales(outcomeScales);
    return path === null ? null : { path, code: "other" };
  },
  inWords: ({ smallestPublished, eq5dValueSet, outcomeScales }, { code, t, number }) => [
    t("outcomes.limit.smallestPublished", { count: number(smallestPublished) }),
    ...(eq5dValueSet === null ? [] : [t("outcomes.limit.eq5dValueSet", { name: valueSetNames[eq5dValueSet][code] })]),
    ...outcomeScales.map(({ title, items, lowest, highest }) =>
      t("outcomesStudy.limit.scale", { name: title[code], items, lowest, highest }),
    ),
  ],
});

export type OutcomesPolicy = typeof outcomesPolicy extends PolicyPart<infer Limits> ? Limits : never;
