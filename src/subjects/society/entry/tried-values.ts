/** Values that somebody tries before they are saved: the assumptions as they stand, with some of them changed. */
import { type AssumptionId, type AssumptionReadings, assumptionIds, valuesOf } from "../assumptions/assumptions";

/** `null`: a cost that nobody knows. */
export type TriedValues = Readonly<Partial<Record<AssumptionId, number | null>>>;

/** The readings as if these values stood in their cells; low, high and source are as they were. */
export function withTried(readings: AssumptionReadings, tried: TriedValues): AssumptionReadings {
  return new Map(
    [...readings].map(([id, reading]) => {
      const value = tried[id];
      return [id, value === undefined ? reading : { ...reading, value }];
    }),
  );
}

/** Those whose value is another than the one that is read; the order is the sheet's. */
export function changedIds(readings: AssumptionReadings, tried: TriedValues): readonly AssumptionId[] {
  const now = valuesOf(readings);
  return assumptionIds.filter((id) => tried[id] !== undefined && tried[id] !== now[id]);
}
