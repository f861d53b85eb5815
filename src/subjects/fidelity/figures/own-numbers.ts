/** What the service's own numbers say of a criterion: the score that they would give, for the evaluator to weigh. */
import { type Share, quotient } from "../../../reading/share";
import type { Measurement } from "../model";
import type { Criterion, MeasureKind, ScaleMeasure } from "../scales/scale";
import type { NumberFieldId } from "../template";

export interface Proposal {
  readonly criterion: Criterion;
  readonly score: number;
  readonly kind: MeasureKind;
  /** The number that it rests on; a quotient has its parts beside it. */
  readonly number: number;
  readonly parts: Share | null;
  /** `plan`: the sheet has no such numbers, and the project plan in the same workbook says these. */
  readonly origin: "sheet" | "plan";
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

/** What the project plan in the same workbook says of numbers that a sheet can hold. */
export type PlannedNumbers = Readonly<Partial<Record<NumberFieldId, number>>>;

/**
 * In the scale's order; a criterion whose numbers are not there has no proposal. `planned` stands in where the sheet
 * has neither of the numbers that a measure is made of.
 */
export function proposals(
  { scale, numbers }: Pick<Measurement, "scale" | "numbers">,
  planned: PlannedNumbers = {},
): readonly Proposal[] {
  const told = (id: NumberFieldId): number | null => numbers[id]?.value ?? null;
  return scale.criteria.flatMap((criterion): readonly Proposal[] => {
    const { measure } = criterion;
    if (measure === undefined) return [];
    const isPlanned = measureParts[measure.kind].every((id) => told(id) === null);
    const [value = null, under] = measureParts[measure.kind].map((id) =>
      isPlanned ? (planned[id] ?? null) : told(id),
    );
    if (value === null || value < 0) return [];
    const parts = under === undefined ? null : { numerator: value, denominator: under ?? 0 };
    const number = parts === null ? value : quotient(parts);
    const score = number === null ? null : scoreFor(number, measure);
    if (number === null || score === null) return [];
    const origin = isPlanned ? "plan" : "sheet";
    return [{ criterion, score, kind: measure.kind, number, parts, origin, verified: criterion.verified.marks }];
  });
}

function scoreFor(number: number, { steps }: ScaleMeasure): number | null {
  const step = steps.find(
    ({ atMost, atLeast }) => (atMost === undefined || number <= atMost) && (atLeast === undefined || number >= atLeast),
  );
  return step?.score ?? null;
}
