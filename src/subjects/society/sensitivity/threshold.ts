/** The value of an assumption at which the net of a year is nothing: on one side it pays, on the other it does not. */
import {
  type AssumptionId,
  type AssumptionReadings,
  assumptionIds,
  proposedFor,
  valuesOf,
} from "../assumptions/assumptions";
import { netOfCase, type Perspective } from "../calculation/net";
import type { SocietyCase } from "../model";

export interface Threshold {
  readonly id: AssumptionId;
  readonly value: number;
  /** The net is above zero over it: else under it. */
  readonly paysAbove: boolean;
}

/** Within what the assumption may be at all; those that never turn the net are left out. */
export function thresholds(which: Perspective, given: SocietyCase, readings: AssumptionReadings): readonly Threshold[] {
  const values = valuesOf(readings);
  return assumptionIds.flatMap((id): readonly Threshold[] => {
    const { least, most } = proposedFor(id);
    const netAt = (value: number): number | null => netOfCase(which, given, { ...values, [id]: value }).net;
    const [low, high] = [netAt(least), netAt(most)];
    if (low === null || high === null || low === 0 || high === 0 || low > 0 === high > 0) return [];
    return [{ id, value: zeroBetween(netAt, least, most, low > 0), paysAbove: high > 0 }];
  });
}

const halvings = 60;

/** Halves the space until no computer tells its ends apart. */
function zeroBetween(
  netAt: (value: number) => number | null,
  from: number,
  to: number,
  isPositiveLow: boolean,
): number {
  let [low, high] = [from, to];
  for (let step = 0; step < halvings; step += 1) {
    const middle = (low + high) / 2;
    if ((netAt(middle) ?? 0) > 0 === isPositiveLow) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
