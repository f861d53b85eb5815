/** The comparison of a study's groups as it may be published: people, outcomes, losses and means, small numbers left out. */
import type { Label } from "../../../reading/label";
import { quotient } from "../../../reading/share";
import { known } from "../figures/open-share";
import type { MeasureId } from "../figures/measures";
import type { OutcomeFigures } from "../figures/outcome-figures";
import { wilson } from "../figures/statistics";
import type { Occasion } from "../health/template";
import type { StudyFigures } from "../study/study-figures";
import { studyIds, toldOutcomes, toldSeries } from "./study-counts";
import { studyHidden } from "./study-hidden";
import type { Told, ToldShare } from "./tables";

interface ToldMean {
  readonly people: Told;
  /** Rounded to the decimals of its series; left out with its people. */
  readonly mean: Told;
}

/** Each list in the order of the groups. */
export interface PublishedStudy {
  readonly groups: readonly { readonly name: string; readonly people: Told }[];
  readonly isWithheld: boolean;
  readonly outcomes: readonly { readonly measure: MeasureId; readonly told: readonly ToldShare[] }[];
  readonly losses: readonly {
    readonly title: Label;
    readonly occasions: readonly { readonly occasion: Occasion; readonly told: readonly ToldShare[] }[];
  }[];
  readonly means: readonly {
    readonly title: Label;
    readonly decimals: number;
    readonly occasions: readonly { readonly occasion: Occasion; readonly told: readonly ToldMean[] }[];
  }[];
}

export function publishedStudy(figures: OutcomeFigures, study: StudyFigures, smallest: number): PublishedStudy {
  const { hidden, isWithheld } = studyHidden(figures, study, smallest);
  const told = (id: string, value: number | null): Told =>
    isWithheld || value === null || hidden.has(id) || (value > 0 && value < smallest) ? null : value;
  const names = study.study.groups.map(({ name }) => name);
  const members = names.map((_, group) => told(studyIds.members(group), knownOf(study, group)));
  return {
    groups: names.map((name, group) => ({ name, people: members[group] ?? null })),
    isWithheld,
    outcomes: toldOutcomes(study).map(({ measure, groups }) => ({
      measure,
      told: groups.map(({ share }, group) =>
        shareOf(told(studyIds.outcome(group, measure), share && share.numerator), members[group] ?? null),
      ),
    })),
    losses: study.losses.map(({ id, title, occasions }) => ({
      title,
      occasions: occasions.map(({ occasion, groups }) => ({
        occasion,
        told: groups.map(({ share }, group) =>
          shareOf(
            told(studyIds.answered(group, id, occasion), share && share.numerator),
            told(studyIds.due(group, id, occasion), share && share.denominator),
          ),
        ),
      })),
    })),
    means: toldSeries(study).map(({ series: { id, title, decimals }, occasions }) => ({
      title,
      decimals,
      occasions: occasions.map(({ occasion, groups }) => ({
        occasion,
        told: groups.map(({ people, mean }, group): ToldMean => {
          const answered = told(studyIds.answered(group, id, occasion), people);
          const isTold = answered !== null && answered >= smallest && mean !== null;
          return { people: answered, mean: isTold ? rounded(mean, decimals) : null };
        }),
      })),
    })),
  };
}

export function isAnyLeftOut({ groups, outcomes, losses, means }: PublishedStudy): boolean {
  const shares = [...outcomes, ...losses.flatMap(({ occasions }) => occasions)].flatMap(({ told }) => told);
  return (
    groups.some(({ people }) => people === null) ||
    shares.some(({ count, of }) => count === null || of === null) ||
    means.some(({ occasions }) => occasions.some(({ told }) => told.some(({ people }) => people === null)))
  );
}

function knownOf({ started }: StudyFigures, group: number): number | null {
  const range = started?.[group];
  return range === undefined ? null : known(range);
}

function shareOf(count: Told, of: Told): ToldShare {
  if (count === null || of === null) return { count, of, share: null, interval: null };
  return { count, of, share: quotient({ numerator: count, denominator: of }), interval: wilson(count, of) };
}

function rounded(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}
