/** Weighs what a project costs more against what it gives more: differences and quadrant first, a ratio where it means one. */
import { type Arms, type CompletePerson, type Increments, incrementsOf, sumsOf } from "./increments";
import { type Intervals, intervalsOf, type LeftOut } from "./intervals";
import { acceptabilityCurve, type CurvePoint } from "./net-benefit";
import {
  mostAcross,
  type Quadrant,
  quadrantOf,
  type QuadrantShares,
  quadrantShares,
  ratioOf,
  ratiosInOrder,
  shareAcross,
} from "./plane";
import { mostResampled, resample, type Resamples } from "./resample";

export interface ArmMeans {
  readonly people: number;
  /** Kronor. */
  readonly cost: number;
  readonly effect: number;
}

/** Why a ratio has no interval. */
export type NoInterval = "noRatio" | "across" | "notDrawn" | "notSpread";

export interface Evaluation {
  readonly adjusted: boolean;
  readonly project: ArmMeans;
  readonly comparison: ArmMeans;
  readonly increments: Increments;
  readonly quadrant: Quadrant;
  /** Kronor for a unit of effect; `null` outside NE and SW. */
  readonly ratio: number | null;
  readonly ratioIntervals: Intervals | { readonly none: NoInterval };
  readonly costIntervals: Intervals;
  readonly effectIntervals: Intervals;
  /** `null`: too many people to draw anew. */
  readonly drawn: {
    readonly resamples: Resamples;
    readonly shares: QuadrantShares;
    readonly across: number;
    readonly curve: readonly CurvePoint[];
  } | null;
}

/** `increments`: as `incrementsOf` gives them of the same people. */
export function evaluate(arms: Arms, increments: Increments, adjusted: boolean): Evaluation {
  const { project, comparison } = arms;
  const quadrant = quadrantOf(increments);
  const ratio = ratioOf(increments);
  const means = { adjusted, project: meansOf(project), comparison: meansOf(comparison), increments, quadrant, ratio };
  if (project.length + comparison.length > mostResampled) {
    const none: Intervals = { percentile: null, bca: null };
    const why = ratio === null ? "noRatio" : "notDrawn";
    return { ...means, ratioIntervals: { none: why }, costIntervals: none, effectIntervals: none, drawn: null };
  }
  const resamples = resample(arms, adjusted);
  const without = leftOutOf(arms, adjusted);
  const across = shareAcross(resamples, increments.effect);
  return {
    ...means,
    ratioIntervals: ratioIntervals(ratio, increments, resamples, across, without),
    costIntervals: intervalsOf(
      resamples.costs,
      increments.cost,
      valuesOf(without, ({ cost }) => cost),
    ),
    effectIntervals: intervalsOf(
      resamples.effects,
      increments.effect,
      valuesOf(without, ({ effect }) => effect),
    ),
    drawn: { resamples, shares: quadrantShares(resamples), across, curve: acceptabilityCurve(resamples) },
  };
}

function meansOf(people: readonly CompletePerson[]): ArmMeans {
  const { cost, effect } = sumsOf(people);
  return { people: people.length, cost: cost / people.length, effect: effect / people.length };
}

type Without = readonly (readonly Increments[])[];

/** The differences without each person of the project, and then of the comparison. */
export function leftOutOf({ project, comparison }: Arms, adjusted: boolean): Without {
  const others = (people: readonly CompletePerson[], left: number) => sumsOf(people.filter((_, at) => at !== left));
  const [all, against] = [sumsOf(project), sumsOf(comparison)];
  return [
    project.map((_, left) => incrementsOf(others(project, left), against, adjusted)),
    comparison.map((_, left) => incrementsOf(all, others(comparison, left), adjusted)),
  ];
}

function valuesOf(without: Without, valueOf: (increments: Increments) => number): LeftOut {
  return without.map((group) => group.map(valueOf));
}

function ratioIntervals(
  ratio: number | null,
  { effect }: Increments,
  resamples: Resamples,
  across: number,
  without: Without,
): Evaluation["ratioIntervals"] {
  if (ratio === null) return { none: "noRatio" };
  if (across >= mostAcross) return { none: "across" };
  const intervals = intervalsOf(
    ratiosInOrder(resamples, effect),
    ratio,
    valuesOf(without, (each) => each.cost / each.effect),
  );
  return intervals.percentile === null ? { none: "notSpread" } : intervals;
}
