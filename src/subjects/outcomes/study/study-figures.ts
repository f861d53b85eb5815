/** Every comparison of a study that the workbook can tell; worked out where it is shown. */
import { memoizePerObject } from "../../../workbook/memoize";
import { personsView } from "../figures/outcome-figures";
import {
  type AtOccasion,
  atOccasion,
  changesUntil,
  compareCases,
  type ComparedMeans,
  type ComparedShares,
  compareMeans,
  occasionsOf,
} from "./compare";
import type { CountRange } from "../figures/open-share";
import { compareOutcomes, type OutcomeComparison, startedInGroups } from "./group-outcomes";
import type { StudyGroups } from "./locate-groups";
import type { ComparedStudy, Study } from "./locate-study";
import { backgroundOf, type Loss, lossOf, noBackground } from "./losses";
import type { ScoredScale } from "./score-scales";
import { type CaseSeries, healthSeries, scaleSeries, type Series, type WholeSeries } from "./series";

export interface SeriesComparison {
  readonly series: Series;
  readonly occasions: readonly AtOccasion<ComparedMeans>[];
  /** Since the start, of those with both; none for costs. */
  readonly changes: readonly AtOccasion<ComparedMeans>[];
}

export interface StudyFigures {
  readonly study: StudyGroups;
  /** By the register, in the order of the groups; `null` where there is none. */
  readonly started: readonly CountRange[] | null;
  readonly outcomes: readonly OutcomeComparison[];
  readonly series: readonly SeriesComparison[];
  readonly cases: readonly { readonly series: CaseSeries; readonly occasions: readonly AtOccasion<ComparedShares>[] }[];
  readonly wholes: readonly (ComparedMeans & { readonly series: WholeSeries })[];
  /** Kronor for a whole group, and for each of its people. */
  readonly costSums: readonly { readonly kronor: number; readonly each: number | null }[];
  readonly losses: readonly Loss[];
  /** How many differences have an interval: of so many some look real by chance. */
  readonly comparisons: number;
}

/** `null`: no groups, or it is asked which they are, or somebody is in two. */
export const studyFigures = memoizePerObject(({ compared, scales }: Study): StudyFigures | null =>
  compared === null ? null : figuresOf(compared, scales),
);

function figuresOf(
  { study, costs, register, health, valueSet, today }: ComparedStudy,
  scales: readonly ScoredScale[],
): StudyFigures {
  const { groups } = study;
  const measured = healthSeries(health, valueSet);
  const view = register && personsView(register, today);
  const background = view === null ? noBackground : backgroundOf(view);
  const scored = [...measured.series, ...scaleSeries(scales)];
  // The two ways to score GHQ-12 have the same answers.
  const hasLikert = scored.some(
    ({ id, values }) => id === "ghq12-likert" && [...values.values()].some(({ size }) => size > 0),
  );
  const asked = scored.filter(({ id }) => !hasLikert || id !== "ghq12-bimodal");
  const outcomes = register === null || view === null ? [] : compareOutcomes(register, view, groups);
  const series = [
    ...scored.map((each) => compareSeries(each, groups, true)),
    ...costs.series.map((each) => compareSeries(each, groups, false)),
  ].filter(({ occasions }) => occasions.length > 0);
  const cases = measured.cases.map((each) => ({
    series: each,
    occasions: occasionsOf(groups, each.values).map((occasion) => ({
      occasion,
      ...compareCases(groups, atOccasion(each.values, occasion)),
    })),
  }));
  const wholes = [...measured.wholes, ...costs.wholes]
    .map((each) => ({ series: each, ...compareMeans(groups, each.values) }))
    .filter(({ groups: means }) => means.some(({ people }) => people > 0));
  const losses = asked.map((each) => lossOf(each, groups, background)).filter((loss) => loss.occasions.length > 0);
  return {
    study,
    started: view && startedInGroups(view, groups),
    outcomes,
    series,
    cases,
    wholes,
    costSums: (costs.sums?.kronor ?? []).map((kronor, place) => {
      const people = groups[place]?.people.size ?? 0;
      return { kronor, each: people === 0 ? null : kronor / people };
    }),
    losses,
    comparisons: [
      ...outcomes,
      ...series.flatMap(({ occasions, changes }) => [...occasions, ...changes]),
      ...cases.flatMap(({ occasions }) => occasions),
      ...wholes,
      ...losses.flatMap(({ occasions, last }) => [
        ...occasions,
        ...(last === null ? [] : [last.startScore, last.women, last.age]),
      ]),
    ].reduce((count, compared) => count + (compared?.differences ?? []).filter(({ interval }) => interval).length, 0),
  };
}

function compareSeries(series: Series, groups: StudyGroups["groups"], withChanges: boolean): SeriesComparison {
  const met = occasionsOf(groups, series.values);
  return {
    series,
    occasions: met.map((occasion) => ({ occasion, ...compareMeans(groups, atOccasion(series.values, occasion)) })),
    changes:
      withChanges && met.includes(0)
        ? met
            .filter((occasion) => occasion !== 0)
            .map((occasion) => ({ occasion, ...compareMeans(groups, changesUntil(series.values, occasion)) }))
        : [],
  };
}
