/** What became of the participants, for machines: the JSON of the command line. Shares as 0–1, days as whole days. */
import type { OutcomesModel } from "../locate";
import type { Flow } from "./flow";
import type { Change } from "../health/change";
import type { Interval } from "./statistics";
import { quotient, type Share } from "../../../reading/share";
import type { Language } from "../../../checking/language";

export interface ShareReport {
  readonly count: number;
  readonly of: number;
  /** `null` of nobody. */
  readonly share: number | null;
  /** 95 %, Wilson. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface OutcomesReport {
  /** `null` where the workbook has goals or forms alone, as all figures of people then are. */
  readonly register: string | null;
  readonly asOf: string | null;
  readonly started: number | null;
  readonly current: number | null;
  readonly ended: number | null;
  readonly waiting: number | null;
  readonly flow: Flow | null;
  readonly byYear: readonly Flow[];
  readonly days: {
    readonly people: number;
    readonly mean: number;
    readonly median: number;
    readonly sevenMonthsOrMore: number;
  } | null;
  readonly perCoach: number | null;
  readonly plan: {
    readonly people: number;
    readonly mean: number;
    readonly weeks: number;
    readonly late: number;
    readonly without: number;
  } | null;
  readonly efforts: { readonly total: number; readonly people: number; readonly each: number | null } | null;
  readonly measures: readonly (ShareReport & { readonly measure: string; readonly basis: string })[];
  readonly distributions: readonly {
    readonly id: string;
    readonly people: number;
    readonly unanswered: number;
    readonly rows: readonly { readonly id: string; readonly label: string; readonly count: number }[];
  }[];
  readonly comparisons: readonly {
    readonly by: string;
    readonly measure: string;
    readonly groups: readonly (ShareReport & {
      readonly id: string;
      readonly label: string;
      readonly verdict: "equal" | "higher" | "lower" | null;
    })[];
  }[];
  readonly goals: readonly {
    readonly goal: string;
    readonly sheet: string;
    readonly status: "met" | "notMet" | "unclear";
    readonly why: string | null;
    readonly target: number | null;
    readonly number: number | null;
    readonly result: ShareReport | null;
  }[];
  readonly health: {
    readonly ghq12: {
      readonly people: number;
      readonly change: ChangeReport;
      readonly bimodalChange: ChangeReport;
    } | null;
    readonly eq5d: readonly {
      readonly form: string;
      readonly valueSet: string;
      readonly people: number;
      readonly means: readonly { readonly occasion: number | "end"; readonly people: number; readonly mean: number }[];
      readonly change: ChangeReport;
      readonly qalys: readonly { readonly months: number; readonly people: number; readonly mean: number | null }[];
    }[];
  };
}

interface ChangeReport {
  readonly people: number;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: "improved" | "notShown" | "worse";
}

export function outcomesReport(model: OutcomesModel, { code }: Language): OutcomesReport {
  const { register, figures, results, healthFigures } = model;
  const { daysInEffort: days, perCoach, plan, efforts } = figures ?? {};
  return {
    register: register?.sheet ?? null,
    asOf: figures?.asOf ?? null,
    started: figures?.started ?? null,
    current: figures?.current ?? null,
    ended: figures?.ended ?? null,
    waiting: figures?.waiting ?? null,
    flow: figures?.flow ?? null,
    byYear: figures?.byYear ?? [],
    days: days
      ? { people: days.count, mean: rounded(days.mean), median: days.median, sevenMonthsOrMore: days.sevenMonthsOrMore }
      : null,
    perCoach: perCoach ? rounded(perCoach.participants / perCoach.coaches) : null,
    plan: plan
      ? { people: plan.count, mean: rounded(plan.mean), weeks: plan.weeks, late: plan.late, without: plan.without }
      : null,
    efforts: efforts
      ? {
          total: efforts.total,
          people: efforts.people,
          each: orNull(quotient({ numerator: efforts.total, denominator: efforts.people })),
        }
      : null,
    measures: (figures?.measures ?? []).flatMap(({ measure, shares }) =>
      shares.map(({ basis, share, interval }) => ({ measure, basis, ...shareReport(share, interval) })),
    ),
    distributions: (figures?.distributions ?? []).map(({ id, people, unanswered, rows }) => ({
      id,
      people,
      unanswered,
      rows: rows.map(({ id: row, label, count }) => ({ id: row, label: label[code], count })),
    })),
    comparisons: (figures?.comparisons ?? []).map(({ grouping, measure, groups }) => ({
      by: grouping,
      measure,
      groups: groups.map(({ id, label, share, interval, verdict }) => ({
        id,
        label: label[code],
        ...shareReport(share, interval),
        verdict,
      })),
    })),
    goals: results.map(({ goal, status, why, share, interval, number }) => ({
      goal: goal.text,
      sheet: goal.sheet,
      status,
      why,
      target: goal.target,
      number: orNull(number),
      result: share && shareReport(share, interval),
    })),
    health: {
      ghq12: healthFigures.ghq12 && {
        people: healthFigures.ghq12.people,
        change: changeReport(healthFigures.ghq12.change),
        bimodalChange: changeReport(healthFigures.ghq12.bimodalChange),
      },
      eq5d: healthFigures.eq5d.map(({ form, valueSet, people, means, change, wholePeriods }) => ({
        form,
        valueSet: valueSet.id,
        people,
        means: means.map(({ occasion, people: each, mean }) => ({ occasion, people: each, mean: rounded(mean) })),
        change: changeReport(change),
        qalys: wholePeriods.map(({ months, people: each, mean }) => ({ months, people: each, mean: orNull(mean) })),
      })),
    },
  };
}

function shareReport(share: Share, interval: Interval | null): ShareReport {
  return {
    count: share.numerator,
    of: share.denominator,
    share: orNull(quotient(share)),
    low: orNull(interval?.low ?? null),
    high: orNull(interval?.high ?? null),
  };
}

function changeReport({ people, mean, interval, verdict }: Change): ChangeReport {
  return {
    people,
    mean: orNull(mean),
    low: orNull(interval?.low ?? null),
    high: orNull(interval?.high ?? null),
    verdict,
  };
}

function orNull(value: number | null): number | null {
  return value === null ? null : rounded(value);
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
