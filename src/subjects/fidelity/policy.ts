/** What a förbund may ask of fidelity measurements: when they are made (FID-304), and scales of its own. */
import * as z from "zod/mini";
import { type PolicyPart, policyPart } from "../../checking/policy";
import { scaleFileSchema } from "./scales/scale";
import { scalesWith } from "./scales/scales";

const shape = {
  /** FID-304. Months after its start that a service is first measured, at the earliest (M). */
  fidelityEarliestMonths: z._default(z.nullable(z.number().check(z.gte(0))), 6),
  /** FID-304. Months between two measurements, at most (M). */
  fidelityLongestIntervalMonths: z._default(z.nullable(z.number().check(z.positive())), 18),
  /** Fidelity scales besides those that Samkoll knows, each as a scale file (`src/subjects/fidelity/scales/`). */
  fidelityScales: z._default(z.array(scaleFileSchema), []),
};

export const fidelityPolicy = policyPart(shape, {
  faultIn: ({ fidelityScales }) =>
    holdTogether(fidelityScales) ? null : { path: "fidelityScales", code: "scale_broken" },
  inWords: ({ fidelityEarliestMonths, fidelityLongestIntervalMonths, fidelityScales }, { code, t, number }) => [
    ...(fidelityEarliestMonths
      ? [t("fidelity.limit.fidelityEarliestMonths", { months: number(fidelityEarliestMonths) })]
      : []),
    ...(fidelityLongestIntervalMonths === null
      ? []
      : [t("fidelity.limit.fidelityLongestIntervalMonths", { months: number(fidelityLongestIntervalMonths) })]),
    ...(fidelityScales.length === 0
      ? []
      : [t("fidelity.limit.fidelityScales", { names: fidelityScales.map(({ name }) => name[code]).join(", ") })]),
  ],
});

export type FidelityPolicy = typeof fidelityPolicy extends PolicyPart<infer Limits> ? Limits : never;

/** Every criterion in an area and with its marks, and a part of a scale based on one that is there. */
function holdTogether(scales: readonly unknown[]): boolean {
  try {
    scalesWith(scales);
    return true;
  } catch {
    return false;
  }
}
