/** What a förbund may ask of outcomes: which numbers of people are published, and what EQ-5D is reckoned with. */
import * as z from "zod/mini";
import { type PolicyPart, policyPart } from "../../checking/policy";
import { valueSetIds, valueSetNames } from "./health/value-set-ids";

const shape = {
  /** *Utfall – publicering*: numbers of people below this are left out. Five: the usual limit of Swedish statistics (M). */
  smallestPublished: z._default(z.int().check(z.gte(2), z.lte(100)), 5),
  /** The value set that EQ-5D is reckoned with, for the form that it is of; `null`: each form's usual one. */
  eq5dValueSet: z._default(z.nullable(z.enum(valueSetIds)), null),
};

export const outcomesPolicy = policyPart(shape, {
  inWords: ({ smallestPublished, eq5dValueSet }, { code, t, number }) => [
    t("outcomes.limit.smallestPublished", { count: number(smallestPublished) }),
    ...(eq5dValueSet === null ? [] : [t("outcomes.limit.eq5dValueSet", { name: valueSetNames[eq5dValueSet][code] })]),
  ],
});

export type OutcomesPolicy = typeof outcomesPolicy extends PolicyPart<infer Limits> ? Limits : never;
