/** What the net of a year becomes at the low and at the high of each assumption, the others as they are. kr a year. */
import {
  type AssumptionId,
  type AssumptionReadings,
  type AssumptionValues,
  valuesOf,
} from "../assumptions/assumptions";
import { netOfCase, type Perspective } from "../calculation/net";
import type { SocietyCase } from "../model";

export interface Swing {
  readonly id: AssumptionId;
  readonly low: number;
  readonly high: number;
  readonly netAtLow: number;
  readonly netAtHigh: number;
  /** How much it moves the net: never below zero. */
  readonly swing: number;
}

/** The one that moves most first; those that move nothing are left out. Empty where no cost is told: there is no net. */
export function swings(which: Perspective, given: SocietyCase, readings: AssumptionReadings): readonly Swing[] {
  const values = valuesOf(readings);
  return rangesOf(readings)
    .flatMap(({ id, low, high }): readonly Swing[] => {
      const netAtLow = netWith(which, given, values, id, low);
      const netAtHigh = netWith(which, given, values, id, high);
      if (netAtLow === null || netAtHigh === null) return [];
      return [{ id, low, high, netAtLow, netAtHigh, swing: Math.abs(netAtHigh - netAtLow) }];
    })
    .filter(({ swing }) => swing > 0.005)
    .sort((a, b) => b.swing - a.swing);
}

export interface Range {
  readonly id: AssumptionId;
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

/** The assumptions that have a low and a high apart. */
export function rangesOf(readings: AssumptionReadings): readonly Range[] {
  return [...readings.values()].flatMap(({ id, low, value, high }) =>
    low === null || value === null || high === null || low >= high ? [] : [{ id, low, value, high }],
  );
}

export function netWith(
  which: Perspective,
  given: SocietyCase,
  values: AssumptionValues,
  id: AssumptionId,
  value: number,
): number | null {
  return netOfCase(which, given, { ...values, [id]: value }).net;
}
