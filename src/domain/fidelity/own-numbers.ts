/** What the service's own numbers say of a criterion: the score that they would give, for the evaluator to weigh. */
import { type Share, quotient } from "../share";
import type { Measurement } from "./model";
import type { Criterion, MeasureKind, ScaleMeasure } from "./scale";
import type { NumberFieldId } from "./template";

export interface Proposal {
  readonly criterion: Criterion;
  readonly score: number;
  readonly kind: MeasureKind;
  /** The number that it rests on; a quotient has its parts beside it. */
  readonly number: number;
  readonly parts: Share | null;
  /** False where the scale's limits are not checked against a published source. */
  readonly verified: boolean;
}

/** How each measure is made of the sheet's numbers: one of them, or one over another. */
export const measureParts: Readonly<
  Record<MeasureKind, readonly [NumberFieldId] | readonly [NumberFieldId, NumberFieldId]>
> = {
  caseload: ["participants", "coaches"],
  employmentTime: ["employmentTime"],
  firstContactDays: ["firstContactDays"],
  employerContacts: ["employerContacts"],
  jobTypes: ["jobTypes", "jobs"],
  employers: ["employers", "jobs"],
  competitiveJobs: ["competitiveJobs", "jobs"],
};

/** In the scale's order; a criterion whose numbers are not there has no proposal. */
export function proposals({ scale, numbers }: Pick<Measurement, "scale" | "numbers">): readonly Proposal[] {
  return scale.criteria.flatMap((criterion): readonly Proposal[] => {
    const { measure } = criterion;
    if (measure === undefined) return [];
    const [over, under] = measureParts[measure.kind];
    const value = numbers[over]?.value ?? null;
    if (value === null || value < 0) return [];
    const parts = under === undefined ? null : { numerator: value, denominator: numbers[under]?.value ?? 0 };
    const number = parts === null ? value : quotient(parts);
    if (number === null) return [];
    const score = scoreFor(number, measure);
    return score === null
      ? []
      : [{ criterion, score, kind: measure.kind, number, parts, verified: criterion.verified.marks }];
  });
}

export function scoreFor(number: number, { steps }: ScaleMeasure): number | null {
  const step = steps.find(
    ({ atMost, atLeast }) => (atMost === undefined || number <= atMost) && (atLeast === undefined || number >= atLeast),
  );
  return step?.score ?? null;
}
