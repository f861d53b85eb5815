/** What a trial shows: each project against each comparison, by each effect, of those with both cost and effect. */
import { memoizePerObject } from "../../../workbook/memoize";
import { momentsOf, type Estimate, type Moments, welchInterval } from "../study/welch";
import type { Basis, EffectId, Trial, TrialGroup, TrialPerson } from "./read/trial";
import { type Evaluation, evaluate } from "./statistics/evaluate";
import type { CompletePerson } from "./statistics/increments";

/** Of a group: how many have both cost and effect, of how many. */
export interface Complete {
  readonly count: number;
  readonly of: number;
}

export interface EffectResult {
  readonly effect: EffectId;
  /** For the utility at the start; of QALYs alone. */
  readonly adjusted: boolean;
  readonly basis: Basis;
  readonly complete: { readonly project: Complete; readonly comparison: Complete };
  /** `null`: too few have both. */
  readonly evaluation: Evaluation | null;
}

export interface PairResult {
  readonly project: TrialGroup;
  readonly comparison: TrialGroup;
  /** The utility at the start; `null` where it was not measured. */
  readonly baseline: {
    readonly project: Moments;
    readonly comparison: Moments;
    readonly difference: Estimate | null;
  } | null;
  readonly effects: readonly EffectResult[];
}

export const trialResults = memoizePerObject((trial: Trial): readonly PairResult[] => {
  const of = (side: TrialGroup["side"]): readonly TrialGroup[] => trial.groups.filter((group) => group.side === side);
  return of("project").flatMap((project) => of("comparison").map((comparison) => pairOf(trial, project, comparison)));
});

function pairOf({ effects }: Trial, project: TrialGroup, comparison: TrialGroup): PairResult {
  const baseline = baselineOf(project, comparison);
  return {
    project,
    comparison,
    baseline,
    effects: effects.flatMap(({ id, basis }) =>
      (id === "qaly" && baseline !== null ? [false, true] : [false]).map((adjusted): EffectResult => {
        const [own, other] = [completeOf(project, id, adjusted), completeOf(comparison, id, adjusted)];
        return {
          effect: id,
          adjusted,
          basis,
          complete: {
            project: { count: own.length, of: project.people.length },
            comparison: { count: other.length, of: comparison.people.length },
          },
          evaluation: evaluate({ project: own, comparison: other }, adjusted),
        };
      }),
    ),
  };
}

/** Whoever lacks the cost or the effect is left out of both: nothing is filled in, and nothing missing is nought. */
function completeOf({ people }: TrialGroup, effect: EffectId, adjusted: boolean): readonly CompletePerson[] {
  return people.flatMap(({ cost, effects, baseline }: TrialPerson): readonly CompletePerson[] => {
    const value = effects[effect] ?? null;
    if (cost === null || value === null || (adjusted && baseline === null)) return [];
    return [{ cost, effect: value, baseline: baseline ?? 0 }];
  });
}

function baselineOf(project: TrialGroup, comparison: TrialGroup): PairResult["baseline"] {
  const of = ({ people }: TrialGroup): Moments => momentsOf(people.flatMap(({ baseline }) => baseline ?? []));
  const [own, other] = [of(project), of(comparison)];
  if (own.mean === null || other.mean === null) return null;
  return { project: own, comparison: other, difference: welchInterval(own, other) };
}
