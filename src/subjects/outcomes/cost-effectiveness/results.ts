/** What a trial shows, with how sure it is: people are drawn anew, so it is worked out where it is shown. */
import { memoizePerObject } from "../../../workbook/memoize";
import { type Estimate, type Moments, momentsOf, welchInterval } from "../study/welch";
import { type Pair, type PairedEffect, trialPairs } from "./pairs";
import type { Trial, TrialGroup } from "./read/trial";
import { type Evaluation, evaluate } from "./statistics/evaluate";

export interface EffectResult extends Omit<PairedEffect, "arms" | "increments"> {
  /** `null`: too few have both. */
  readonly evaluation: Evaluation | null;
}

export interface PairResult extends Omit<Pair, "effects"> {
  /** The utility at the start; `null` where it was not measured. */
  readonly baseline: {
    readonly project: Moments;
    readonly comparison: Moments;
    readonly difference: Estimate | null;
  } | null;
  readonly effects: readonly EffectResult[];
}

export const trialResults = memoizePerObject((trial: Trial): readonly PairResult[] =>
  trialPairs(trial).map(({ effects, ...pair }) => ({
    ...pair,
    baseline: baselineOf(pair),
    effects: effects.map(({ arms, increments, ...effect }) => ({
      ...effect,
      evaluation: increments && evaluate(arms, increments, effect.adjusted),
    })),
  })),
);

function baselineOf({ project, comparison }: Omit<Pair, "effects">): PairResult["baseline"] {
  const of = ({ people }: TrialGroup): Moments => momentsOf(people.flatMap(({ baseline }) => baseline ?? []));
  const [own, other] = [of(project), of(comparison)];
  if (own.mean === null || other.mean === null) return null;
  return { project: own, comparison: other, difference: welchInterval(own, other) };
}
