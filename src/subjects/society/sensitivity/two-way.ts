/** The net of a year for every pair of values of two assumptions. kr a year. */
import { type AssumptionId, type AssumptionReadings, valuesOf } from "../assumptions/assumptions";
import { netOfCase, type Perspective } from "../calculation/net";
import type { SocietyCase } from "../model";
import { rangesOf } from "./one-way";

export interface TwoWay {
  readonly across: AssumptionId;
  readonly down: AssumptionId;
  readonly acrossValues: readonly number[];
  readonly downValues: readonly number[];
  /** A row for each value of `down`. */
  readonly nets: readonly (readonly number[])[];
}

/** `null` where one of them has no range, or no cost is told. */
export function twoWay(
  which: Perspective,
  given: SocietyCase,
  readings: AssumptionReadings,
  across: AssumptionId,
  down: AssumptionId,
): TwoWay | null {
  const ranges = rangesOf(readings);
  const [one, other] = [across, down].map((id) => ranges.find((range) => range.id === id));
  if (one === undefined || other === undefined || across === down) return null;
  const values = valuesOf(readings);
  const acrossValues = stepsOf(one.low, one.high);
  const downValues = stepsOf(other.low, other.high);
  const nets = downValues.map((second) =>
    acrossValues.flatMap((first) => netOfCase(which, given, { ...values, [across]: first, [down]: second }).net ?? []),
  );
  return nets.some((row) => row.length < acrossValues.length) ? null : { across, down, acrossValues, downValues, nets };
}

const steps = 5;

function stepsOf(low: number, high: number): readonly number[] {
  return Array.from({ length: steps }, (_, index) => low + ((high - low) * index) / (steps - 1));
}
