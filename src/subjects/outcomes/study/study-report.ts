/** The comparison of a study's groups for machines: `outcomes.study` of the command line's JSON. Shares as 0–1. */
import { quotient } from "../../../reading/share";
import type { LanguageCode } from "../../../checking/language";
import { known, type OpenShare } from "../figures/open-share";
import type { Occasion } from "../health/template";
import type { ComparedMeans, ComparedShares, Difference } from "./compare";
import { scaleFigures } from "./scale-figures";
import type { Study } from "./locate-study";
import { type StudyFigures, studyFigures } from "./study-figures";

interface DifferenceReport {
  /** First − second; groups by name. */
  readonly first: string;
  readonly second: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: Difference["verdict"];
}

interface MeansReport {
  readonly groups: readonly {
    readonly group: string;
    readonly people: number;
    readonly mean: number | null;
    readonly standardDeviation: number | null;
  }[];
  readonly differences: readonly DifferenceReport[];
}

interface SharesReport {
  readonly groups: readonly {
    readonly group: string;
    readonly count: number | null;
    readonly of: number | null;
    readonly share: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly unread: number;
  }[];
  readonly differences: readonly DifferenceReport[];
}

type When = { readonly occasion: Occasion };

export interface StudyReport {
  /** `null` where there are none, where it is asked which they are, or where somebody is in two. */
  readonly groups: readonly { readonly name: string; readonly people: number }[] | null;
  readonly ungrouped: number;
  /** Cells that put somebody in a second group. */
  readonly inTwoGroups: number;
  readonly comparisons: number;
  readonly scales: readonly {
    readonly scale: string;
    readonly verified: boolean;
    readonly people: number;
    readonly means: readonly { readonly occasion: Occasion; readonly people: number; readonly mean: number }[];
    readonly change: {
      readonly people: number;
      readonly mean: number | null;
      readonly low: number | null;
      readonly high: number | null;
    };
  }[];
  readonly outcomes: readonly (SharesReport & { readonly measure: string; readonly withinMonths: number | null })[];
  readonly measures: readonly {
    readonly id: string;
    readonly title: string;
    readonly better: "higher" | "lower" | null;
    readonly occasions: readonly (MeansReport & When)[];
    readonly changes: readonly (MeansReport & When)[];
  }[];
  readonly cases: readonly { readonly id: string; readonly occasions: readonly (SharesReport & When)[] }[];
  readonly whole: readonly (MeansReport & { readonly id: string; readonly title: string })[];
  readonly costSums: readonly { readonly group: string; readonly kronor: number; readonly each: number | null }[];
  readonly losses: readonly {
    readonly id: string;
    readonly occasions: readonly (SharesReport & When & { readonly notYet: readonly number[] })[];
    /** Groups named *lost* and *kept*. */
    readonly last:
      | (When & {
          readonly lost: readonly number[];
          readonly kept: readonly number[];
          readonly startScore: MeansReport;
          readonly women: SharesReport | null;
          readonly age: MeansReport | null;
        })
      | null;
  }[];
}

export function studyReport(study: Study, code: LanguageCode): StudyReport {
  const figures = studyFigures(study);
  return {
    groups: figures && figures.study.groups.map(({ name, people }) => ({ name, people: people.size })),
    ungrouped: figures?.study.ungrouped ?? 0,
    inTwoGroups: study.conflicts.length,
    comparisons: figures?.comparisons ?? 0,
    scales: study.scales.flatMap((scored) => {
      const told = scaleFigures(scored);
      if (told === null) return [];
      const { scale, people, means, change } = told;
      return [
        {
          scale: scale.id,
          verified: scale.verified,
          people,
          means: means.map((each) => ({ ...each, mean: rounded(each.mean) })),
          change: {
            people: change.people,
            mean: orNull(change.mean),
            low: orNull(change.interval?.low),
            high: orNull(change.interval?.high),
          },
        },
      ];
    }),
    ...(figures === null
      ? { outcomes: [], measures: [], cases: [], whole: [], costSums: [], losses: [] }
      : comparisonsOf(figures, code)),
  };
}

function comparisonsOf(
  { study, outcomes, series, cases, wholes, costSums, losses }: StudyFigures,
  code: LanguageCode,
): Pick<StudyReport, "outcomes" | "measures" | "cases" | "whole" | "costSums" | "losses"> {
  const names = study.groups.map(({ name }) => name);
  const sides = ["lost", "kept"];
  return {
    outcomes: outcomes.map(({ measure, months, ...shares }) => ({
      measure,
      withinMonths: months,
      ...sharesReport(shares, names),
    })),
    measures: series.map(({ series: { id, title, better }, occasions, changes }) => ({
      id,
      title: title[code],
      better,
      occasions: occasions.map(({ occasion, ...means }) => ({ occasion, ...meansReport(means, names) })),
      changes: changes.map(({ occasion, ...means }) => ({ occasion, ...meansReport(means, names) })),
    })),
    cases: cases.map(({ series: { id }, occasions }) => ({
      id,
      occasions: occasions.map(({ occasion, ...shares }) => ({ occasion, ...sharesReport(shares, names) })),
    })),
    whole: wholes.map(({ series: { id, title }, ...means }) => ({
      id,
      title: title[code],
      ...meansReport(means, names),
    })),
    costSums: costSums.map(({ kronor, each }, place) => ({ group: names[place] ?? "", kronor, each: orNull(each) })),
    losses: losses.map(({ id, occasions, last }) => ({
      id,
      occasions: occasions.map(({ occasion, notYet, ...shares }) => ({
        occasion,
        notYet,
        ...sharesReport(shares, names),
      })),
      last: last && {
        occasion: last.occasion,
        lost: last.lost,
        kept: last.kept,
        startScore: meansReport(last.startScore, sides),
        women: last.women && sharesReport(last.women, sides),
        age: last.age && meansReport(last.age, sides),
      },
    })),
  };
}

function meansReport({ groups, differences }: ComparedMeans, names: readonly string[]): MeansReport {
  return {
    groups: groups.map(({ people, mean, spread }, place) => ({
      group: names[place] ?? "",
      people,
      mean: orNull(mean),
      standardDeviation: orNull(spread),
    })),
    differences: differences.map((each) => differenceReport(each, names)),
  };
}

function sharesReport({ groups, differences }: ComparedShares, names: readonly string[]): SharesReport {
  return {
    groups: groups.map(({ share, of, interval, unread }: OpenShare, place) => ({
      group: names[place] ?? "",
      count: share?.numerator ?? null,
      of: known(of),
      share: orNull(share && quotient(share)),
      low: orNull(interval?.low),
      high: orNull(interval?.high),
      unread,
    })),
    differences: differences.map((each) => differenceReport(each, names)),
  };
}

function differenceReport(
  { first, second, value, interval, verdict }: Difference,
  names: readonly string[],
): DifferenceReport {
  return {
    first: names[first] ?? "",
    second: names[second] ?? "",
    value: orNull(value),
    low: orNull(interval?.low),
    high: orNull(interval?.high),
    verdict,
  };
}

function orNull(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : rounded(value);
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
