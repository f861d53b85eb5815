/** Where a measurement stands among its scale's bands, as parts of the way from the smallest to the largest total. */
import type { FidelityFigures } from "./fidelity-figures";
import { type Band, largestTotal, smallestTotal } from "../scales/scale";

export interface GaugeBand {
  readonly band: Band;
  /** 0–1. A band ends where the next one begins. */
  readonly from: number;
  readonly to: number;
  /** The total is in it, or can still end in it. */
  readonly possible: boolean;
}

export interface Gauge {
  readonly bands: readonly GaugeBand[];
  /** 0–1; the two are the same where no score is missing. */
  readonly reach: { readonly from: number; readonly to: number };
  /** The totals at the two ends. */
  readonly ends: { readonly smallest: number; readonly largest: number };
}

/** `null` for a scale without bands. */
export function gaugeOf({ scale, points, possibleBands }: FidelityFigures): Gauge | null {
  if (scale.bands.length === 0) return null;
  const [smallest, largest] = [smallestTotal(scale), largestTotal(scale)];
  const along = (total: number): number => Math.min(1, Math.max(0, (total - smallest) / (largest - smallest)));
  return {
    bands: scale.bands.map((band, index) => ({
      band,
      from: along(band.from),
      to: along(scale.bands[index + 1]?.from ?? band.to),
      possible: possibleBands.includes(band),
    })),
    reach: { from: along(points.from), to: along(points.to) },
    ends: { smallest, largest },
  };
}
