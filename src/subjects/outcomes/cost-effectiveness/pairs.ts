/** Each project beside each comparison, by each effect: those who have both cost and effect, and what they show. */
import { memoizePerObject } from "../../../workbook/memoize";
import type { Basis, EffectId, Trial, TrialGroup, TrialPerson } from "./read/trial";
import { type Arms, type CompletePerson, type Increments, incrementsOf, sumsOf } from "./statistics/increments";

/** Of a group: how many have both cost and effect, of how many. */
export interface Complete {
  readonly count: number;
  readonly of: number;
}

export interface PairedEffect {
  readonly effect: EffectId;
  /** For the utility at the start; of QALYs alone. */
  readonly adjusted: boolean;
  readonly basis: Basis;
  readonly complete: { readonly project: Complete; readonly comparison: Complete };
  readonly arms: Arms;
  /** `null`: too few have both. */
  readonly increments: Increments | null;
}

export interface Pair {
  readonly project: TrialGroup;
  readonly comparison: TrialGroup;
  readonly effects: readonly PairedEffect[];
}

/** A mean of one person has no spread. */
const fewestPeople = 2;

export const trialPairs = memoizePerObject((trial: Trial): readonly Pair[] => {
  const of = (side: TrialGroup["side"]): readonly TrialGroup[] => trial.groups.filter((group) => group.side === side);
  return of("project").flatMap((project) => of("comparison").map((comparison) => pairOf(trial, project, comparison)));
});

function pairOf({ effects }: Trial, project: TrialGroup, comparison: TrialGroup): Pair {
  const isMeasured = [project, comparison].every(({ people }) => people.some(({ baseline }) => baseline !== null));
  return {
    project,
    comparison,
    effects: effects.flatMap(({ id, basis }) =>
      (id === "qaly" && isMeasured ? [false, true] : [false]).map((adjusted): PairedEffect => {
        const arms = {
          project: completeOf(project, id, adjusted),
          comparison: completeOf(comparison, id, adjusted),
        };
        const isEnough = Math.min(arms.project.length, arms.comparison.length) >= fewestPeople;
        return {
          effect: id,
          adjusted,
          basis,
          complete: {
            project: { count: arms.project.length, of: project.people.length },
            comparison: { count: arms.comparison.length, of: comparison.people.length },
          },
          arms,
          increments: isEnough ? incrementsOf(sumsOf(arms.project), sumsOf(arms.comparison), adjusted) : null,
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
