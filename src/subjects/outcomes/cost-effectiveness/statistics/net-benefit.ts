/** Net benefit, and how sure it is that a project is worth its cost, at what a unit of effect is worth to the user. */
import type { Increments } from "./increments";
import { type Interval, quantile } from "./intervals";
import type { Resamples } from "./resample";

/** `worth`: kronor for a unit of effect. `share`: of the drawings with a net benefit above nought. */
export interface CurvePoint {
  readonly worth: number;
  readonly share: number;
}

/** Kronor: λΔE − ΔC. */
export function netBenefit({ cost, effect }: Increments, worth: number): number {
  return worth * effect - cost;
}

function netBenefits({ costs, effects }: Resamples, worth: number): Float64Array {
  return costs.map((cost, place) => netBenefit({ cost, effect: effects[place] ?? 0 }, worth));
}

/** Percentile, of 95 %; `null` where the drawings do not differ. */
export function netBenefitInterval(resamples: Resamples, worth: number): Interval | null {
  const sorted = netBenefits(resamples, worth).sort();
  const [low, high] = [quantile(sorted, 0.025), quantile(sorted, 0.975)];
  return low < high ? { low, high } : null;
}

/** Less than an öre is neither gain nor loss: such a drawing counts as half. */
const nothing = 0.01;

export function shareWorthIt(resamples: Resamples, worth: number): number {
  const benefits = netBenefits(resamples, worth);
  const sum = benefits.reduce((total, each) => total + (each > nothing ? 1 : each >= -nothing ? 0.5 : 0), 0);
  return sum / Math.max(1, benefits.length);
}

const steps = 10;
/** The curve reaches so many times the drawings' middle ratio, up or down: where it has done most of its rise. */
const reach = 3;

/**
 * The acceptability curve from nothing to what the data reach: no worth is built in. Empty where no drawing has an
 * effect, or none costs anything.
 */
export function acceptabilityCurve(resamples: Resamples): readonly CurvePoint[] {
  const { costs, effects } = resamples;
  const ratios = costs.map((cost, place) => Math.abs(cost / (effects[place] ?? 0))).filter(Number.isFinite);
  const middle = ratios.sort()[Math.floor(ratios.length / 2)] ?? 0;
  if (middle <= 0) return [];
  const step = evenStep((reach * middle) / steps);
  return Array.from({ length: steps + 1 }, (_, place) => {
    const worth = place * step;
    return { worth, share: shareWorthIt(resamples, worth) };
  });
}

/** The next of 1, 2, 5, 10, 20, 50 … at or above. */
function evenStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5, 10].find((each) => each * power >= least * (1 - 1e-9)) ?? 10);
}
