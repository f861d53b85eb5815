/** The cost-effectiveness plane: where a project lies against a comparison, and whether a ratio means anything there. */
import type { Increments } from "./increments";
import type { Resamples } from "./resample";

/**
 * Compass points, cost upwards and effect to the right. NE: costs more, gives more. SE: costs less, gives more: dominates.
 * SW: costs less, gives less. NW: costs more, gives less: is dominated. `axis`: one of the differences is nought.
 */
export const quadrants = ["NE", "SE", "SW", "NW", "axis"] as const;
export type Quadrant = (typeof quadrants)[number];

/** Of drawings, the shares of each quadrant: they add up to 1. */
export type QuadrantShares = Readonly<Record<Quadrant, number>>;

/** Less is what is left over when decimals are added up, of amounts and effects alike. */
const nothing = 1e-9;

export function quadrantOf({ cost, effect }: Increments): Quadrant {
  if (Math.abs(cost) <= nothing || Math.abs(effect) <= nothing) return "axis";
  if (effect > 0) return cost > 0 ? "NE" : "SE";
  return cost > 0 ? "NW" : "SW";
}

/** Kronor for each gained unit in NE, kronor saved for each lost unit in SW; `null` elsewhere, where it ranks nothing. */
export function ratioOf(increments: Increments): number | null {
  const quadrant = quadrantOf(increments);
  return quadrant === "NE" || quadrant === "SW" ? increments.cost / increments.effect : null;
}

export function quadrantShares({ costs, effects }: Resamples): QuadrantShares {
  const counts: Record<Quadrant, number> = { NE: 0, SE: 0, SW: 0, NW: 0, axis: 0 };
  costs.forEach((cost, place) => (counts[quadrantOf({ cost, effect: effects[place] ?? 0 })] += 1));
  const all = Math.max(1, costs.length);
  return {
    NE: counts.NE / all,
    SE: counts.SE / all,
    SW: counts.SW / all,
    NW: counts.NW / all,
    axis: counts.axis / all,
  };
}

/** From so many on, the drawings on the other side of ΔE = 0 leave the ratio without an interval. */
export const mostAcross = 0.025;

/** The share of the drawings whose effect is nought, or on the other side of nought from the estimate. */
export function shareAcross({ effects }: Resamples, estimate: number): number {
  const across = effects.reduce((sum, effect) => sum + (effect * Math.sign(estimate) <= nothing ? 1 : 0), 0);
  return across / Math.max(1, effects.length);
}

/**
 * The ratio of each drawing in the order of the plane, turned so that the estimate's effect is gained: what costs more
 * without a gain lies above every ratio, what costs less below. So a drawing across ΔE = 0 is never taken for a bargain.
 */
export function ratiosInOrder({ costs, effects }: Resamples, estimate: number): Float64Array {
  const side = Math.sign(estimate);
  return costs.map((cost, place) => {
    const effect = effects[place] ?? 0;
    if (effect * side > nothing) return cost / effect;
    return cost * side > 0 ? Infinity : -Infinity;
  });
}
