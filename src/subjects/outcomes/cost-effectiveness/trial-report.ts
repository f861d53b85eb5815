/** The cost-effectiveness of a project for machines: kronor, and effects in their own units; shares as 0–1. */
import type { Basis, ReadTrial, TrialFacts } from "./read/trial";
import type { Complete } from "./pairs";
import { type EffectResult, type PairResult, trialResults } from "./results";
import type { NoInterval } from "./statistics/evaluate";
import type { Interval } from "./statistics/intervals";
import type { CurvePoint } from "./statistics/net-benefit";
import type { Quadrant, QuadrantShares } from "./statistics/plane";
import { resampling } from "./statistics/resample";

interface IntervalsReport {
  readonly percentile: Interval | null;
  readonly bca: Interval | null;
}

export interface TrialReport {
  readonly sheet: string;
  /** A question is open: there is no figure. */
  readonly waiting: boolean;
  readonly groups: readonly { readonly name: string; readonly side: string; readonly people: number }[];
  readonly ungrouped: number;
  readonly twice: number;
  readonly cost: Basis | null;
  readonly facts: TrialFacts | null;
  /** How people are drawn anew. */
  readonly resamples: number;
  readonly seed: number;
  readonly comparisons: readonly ComparisonReport[];
}

interface ComparisonReport {
  readonly project: string;
  readonly comparison: string;
  readonly baseline: {
    readonly project: number | null;
    readonly comparison: number | null;
    readonly low: number | null;
    readonly high: number | null;
  } | null;
  readonly effects: readonly EffectReport[];
}

interface EffectReport {
  /** `qaly` twice where it can be adjusted for the utility at the start. */
  readonly effect: string;
  readonly adjusted: boolean;
  readonly basis: Basis;
  readonly complete: { readonly project: Complete; readonly comparison: Complete };
  readonly means: {
    readonly project: { readonly cost: number; readonly effect: number };
    readonly comparison: { readonly cost: number; readonly effect: number };
  } | null;
  readonly deltaCost: number | null;
  readonly deltaCostIntervals: IntervalsReport | null;
  readonly deltaEffect: number | null;
  readonly deltaEffectIntervals: IntervalsReport | null;
  readonly quadrant: Quadrant | null;
  readonly quadrantShares: QuadrantShares | null;
  /** Of the drawings, on the other side of no effect. */
  readonly across: number | null;
  /** Kronor for a gained unit (NE), saved for a lost one (SW); `null` elsewhere. */
  readonly ratio: number | null;
  readonly ratioIntervals: IntervalsReport | null;
  readonly noInterval: NoInterval | null;
  readonly acceptability: readonly CurvePoint[];
}

export function trialReport({ sheet, trial }: ReadTrial): TrialReport {
  return {
    sheet,
    waiting: trial === null,
    groups: (trial?.groups ?? []).map(({ name, side, people }) => ({ name, side, people: people.length })),
    ungrouped: trial?.ungrouped ?? 0,
    twice: trial?.twice ?? 0,
    cost: trial?.cost ?? null,
    facts: trial?.facts ?? null,
    resamples: resampling.count,
    seed: resampling.seed,
    comparisons: trial === null ? [] : trialResults(trial).map(comparisonReport),
  };
}

function comparisonReport({ project, comparison, baseline, effects }: PairResult): ComparisonReport {
  return {
    project: project.name,
    comparison: comparison.name,
    baseline: baseline && {
      project: orNull(baseline.project.mean),
      comparison: orNull(baseline.comparison.mean),
      low: orNull(baseline.difference?.low),
      high: orNull(baseline.difference?.high),
    },
    effects: effects.map(effectReport),
  };
}

function effectReport({ effect, adjusted, basis, complete, evaluation }: EffectResult): EffectReport {
  const ratioIntervals = evaluation?.ratioIntervals ?? null;
  const hasRatio = ratioIntervals !== null && !("none" in ratioIntervals);
  return {
    effect,
    adjusted,
    basis,
    complete,
    means: evaluation && {
      project: { cost: rounded(evaluation.project.cost), effect: rounded(evaluation.project.effect) },
      comparison: { cost: rounded(evaluation.comparison.cost), effect: rounded(evaluation.comparison.effect) },
    },
    deltaCost: orNull(evaluation?.increments.cost),
    deltaCostIntervals: evaluation && intervalsReport(evaluation.costIntervals),
    deltaEffect: orNull(evaluation?.increments.effect),
    deltaEffectIntervals: evaluation && intervalsReport(evaluation.effectIntervals),
    quadrant: evaluation?.quadrant ?? null,
    quadrantShares: evaluation?.drawn?.shares ?? null,
    across: evaluation?.drawn?.across ?? null,
    ratio: orNull(evaluation?.ratio),
    ratioIntervals: hasRatio ? intervalsReport(ratioIntervals) : null,
    noInterval: ratioIntervals !== null && "none" in ratioIntervals ? ratioIntervals.none : null,
    acceptability: evaluation?.drawn?.curve ?? [],
  };
}

function intervalsReport({ percentile, bca }: IntervalsReport): IntervalsReport {
  const of = (interval: Interval | null): Interval | null =>
    interval && { low: rounded(interval.low), high: rounded(interval.high) };
  return { percentile: of(percentile), bca: of(bca) };
}

function orNull(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : rounded(value);
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
