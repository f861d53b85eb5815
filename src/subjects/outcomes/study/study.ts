/** A study of groups: who is in which, and every comparison that the workbook can tell. */
import type { Address } from "../../../workbook/address";
import type { Sheet, Snapshot } from "../../../workbook/snapshot";
import type { Answers, Question } from "../../../checking/question";
import { personsView } from "../figures/outcome-figures";
import type { HealthModel } from "../health/model";
import type { ValueSetId } from "../health/value-set-ids";
import type { IsoDate } from "../../../workbook/iso-day";
import type { Register } from "../model";
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
import { studyCosts, type StudyCosts } from "./costs";
import { compareOutcomes, type OutcomeComparison } from "./group-outcomes";
import type { StudyAnswers } from "./locate-answers";
import { type LocatedGroups, locateGroups, type StudyGroups } from "./locate-groups";
import { backgroundOf, type Loss, lossOf, noBackground } from "./losses";
import { scaleSeries, healthSeries, type CaseSeries, type Series, type WholeSeries } from "./series";
import { type ScoredScale, scoredScales } from "./score-scales";

export interface SeriesComparison {
  readonly series: Series;
  readonly occasions: readonly AtOccasion<ComparedMeans>[];
  /** Since the start, of those with both; none for costs. */
  readonly changes: readonly AtOccasion<ComparedMeans>[];
}

export interface StudyFigures {
  readonly study: StudyGroups;
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

export interface Study {
  readonly scales: readonly ScoredScale[];
  /** Cells with a scale's answer or a cost that is not counted. */
  readonly unread: { readonly scales: readonly Address[]; readonly costs: readonly Address[] };
  readonly conflicts: readonly Address[];
  readonly questions: readonly Question[];
  /** `null`: no groups, or it is asked which they are, or somebody is in two. */
  readonly figures: StudyFigures | null;
}

export interface StudyGround {
  readonly snapshot: Snapshot;
  /** Those that nothing else has taken. */
  readonly sheets: readonly Sheet[];
  readonly register: Register | null;
  readonly health: HealthModel;
  readonly given: StudyAnswers;
  readonly valueSet: ValueSetId | null;
  readonly today: IsoDate;
  readonly answers: Answers;
}

/** `null` where the workbook has neither groups nor a scale. */
export function studyIn(ground: StudyGround): Study | null {
  const { snapshot, sheets, register, given, answers } = ground;
  const scales = scoredScales(given.scales, answers);
  const located = groupsIn(ground);
  const { study } = located;
  const scaleQuestions = scales.flatMap(({ question }) => question ?? []);
  const questions = [...located.questions, ...scaleQuestions];
  if (study === null && scales.length === 0 && questions.length === 0) return null;
  const costs = study && studyCosts(register, sheets, given.costs, study, snapshot.dateSystem);
  return {
    scales,
    unread: { scales: scales.flatMap(({ unread }) => unread), costs: costs?.unread ?? [] },
    conflicts: study?.conflicts ?? [],
    questions,
    figures:
      study === null || costs === null || study.conflicts.length > 0 ? null : figuresOf(study, costs, scales, ground),
  };
}

/** Answer sheets, and other lists of people of the register. */
function groupsIn({ sheets, register, health, given, answers }: StudyGround): LocatedGroups {
  const answered = new Set([...given.sheets, ...health.tables.map(({ columns }) => columns.sheet)]);
  if (register === null && answered.size === 0) return { study: null, questions: [] };
  const read = sheets.filter(({ name }) => name === register?.sheet || answered.has(name));
  return locateGroups(register, read, answers);
}

function figuresOf(
  study: StudyGroups,
  costs: StudyCosts,
  scales: readonly ScoredScale[],
  { register, health, valueSet, today }: StudyGround,
): StudyFigures {
  const { groups } = study;
  const measured = healthSeries(health, valueSet);
  const view = register && personsView(register, today);
  const background = view === null ? noBackground : backgroundOf(view);
  const scored = [...measured.series, ...scaleSeries(scales)];
  // The two ways to score GHQ-12 have the same answers.
  const asked = scored.filter(({ id }) => id !== "ghq12-bimodal");
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
