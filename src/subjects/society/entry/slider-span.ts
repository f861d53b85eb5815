/** From where to where an assumption's slider goes, and in which steps; in the figures that its field shows. */
import { type AssumptionId, type AssumptionUnit, proposedFor } from "../assumptions/assumptions";

export interface SliderSpan {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The assumption's value for each 1 of the slider: 0.01 for per cent. */
  readonly scale: number;
}

const steps: Readonly<Partial<Record<AssumptionUnit, number>>> = { factor: 0.01, krYear: 10_000, kr: 10 };

/**
 * `value`: as it was read or last typed, which open-ended amounts are shown around. `null` where a slider says nothing:
 * a yes or no, a calendar year, or an amount that nobody knows.
 */
export function sliderSpan(id: AssumptionId, value: number | null): SliderSpan | null {
  const { unit, least, most } = proposedFor(id);
  switch (unit) {
    case "share":
      return { min: least * 100, max: most * 100, step: id === "discountRate" ? 0.5 : 1, scale: 0.01 };
    case "factor":
      return { min: least, max: Math.min(most, 2), step: steps.factor ?? 1, scale: 1 };
    case "weeks":
      return { min: least, max: most, step: 1, scale: 1 };
    case "years":
      return { min: least, max: Math.min(most, Math.max(10, value ?? 0)), step: 1, scale: 1 };
    case "kr":
    case "krYear":
      return value === null || value <= 0
        ? null
        : { min: least, max: Math.min(most, roundUp(2 * value)), step: steps[unit] ?? 1, scale: 1 };
    case "year":
    case "yesNo":
      return null;
  }
}

/** `count` steps of the slider as the assumption's value, without the computer's own rounding. */
export function valueAt({ scale, step }: SliderSpan, count: number): number {
  return Math.round(count * step * scale * 1e8) / 1e8;
}

/** To one figure that counts: 941 becomes 1 000, 2 844 000 becomes 3 000 000. */
function roundUp(value: number): number {
  const size = 10 ** Math.floor(Math.log10(value));
  return Math.ceil(value / size) * size;
}
