/** What became of the participants, for machines: the JSON of the command line. Shares as 0–1, days as whole days. */
import type { OutcomesModel } from "../locate";
import { type FinalReportFigures, finalReportFigures } from "../report/report-figures";
import type { Flow } from "./flow";
import type { Change } from "../health/change";
import type { GroupVerdict } from "./groups";
import { tellsSomething } from "./measures";
import { type CountRange, known, type OpenShare } from "./open-share";
import { allRead } from "./open-figures";
import { quotient } from "../../../reading/share";
import { trialReport, type TrialReport } from "../cost-effectiveness/trial-report";
import { studyReport, type StudyReport } from "../study/study-report";
import type { Language } from "../../../checking/language";

export interface ShareReport {
  /** `null` where answers that cannot be read could change it; see `atLeast` and `atMost`. */
  readonly count: number | null;
  readonly of: number | null;
  /** `null` of nobody. */
  readonly share: number | null;
  /** 95 %, Wilson. */
  readonly low: number | null;
  readonly high: number | null;
  /** Answers that cannot be read. */
  readonly unread: number;
  readonly atLeast: number;
  readonly atMost: number;
  readonly shareAtLeast: number | null;
  readonly shareAtMost: number | null;
}

/** A number of people: `null` in its own key where it is not one. */
export interface RangeReport {
  readonly atLeast: number;
  readonly atMost: number;
}

export interface OutcomesReport {
  /** `null` where the workbook has goals or forms alone, as all figures of people then are. */
  readonly register: string | null;
  readonly asOf: string | null;
  readonly started: number | null;
  readonly current: number | null;
  readonly ended: number | null;
  readonly waiting: number | null;
  /** Rows of the register, where a person has more than one. */
  readonly rows: number | null;
  readonly ranges: {
    readonly started: RangeReport;
    readonly current: RangeReport;
    readonly ended: RangeReport;
  } | null;
  readonly flow: Flow | null;
  readonly byYear: readonly Flow[];
  readonly days: {
    /** `null` of days, plans and efforts of which some cannot be read. */
    readonly people: number | null;
    readonly mean: number | null;
    readonly median: number | null;
    readonly sevenMonthsOrMore: number | null;
    readonly unread: number;
  } | null;
  readonly perCoach: number | null;
  readonly plan: {
    readonly people: number | null;
    readonly mean: number | null;
    readonly weeks: number;
    readonly late: number | null;
    readonly without: number | null;
    readonly unread: number;
  } | null;
  readonly efforts: {
    readonly total: number | null;
    readonly people: number | null;
    readonly each: number | null;
    readonly unread: number;
  } | null;
  readonly measures: readonly (ShareReport & { readonly measure: string; readonly basis: string })[];
  readonly distributions: readonly {
    readonly id: string;
    readonly people: number | null;
    readonly unanswered: number | null;
    readonly unread: number;
    readonly rows: readonly (RangeReport & {
      readonly id: string;
      readonly label: string;
      readonly count: number | null;
    })[];
  }[];
  readonly comparisons: readonly {
    readonly by: string;
    readonly measure: string;
    readonly groups: readonly (ShareReport & {
      readonly id: string;
      readonly label: string;
      readonly verdict: GroupVerdict | null;
    })[];
  }[];
  readonly goals: readonly {
    readonly goal: string;
    readonly sheet: string;
    readonly status: "met" | "notMet" | "unclear";
    readonly why: string | null;
    readonly target: number | null;
    /** Whether the target is the least or the most; 0–1 where it is a share. */
    readonly targetIs: "least" | "more" | "most" | "less";
    readonly targetKind: "share" | "number";
    readonly by: string | null;
    /** What the table itself states as the result, in the target's unit. */
    readonly stated: number | null;
    readonly number: number | null;
    readonly result: ShareReport | null;
  }[];
  /** What a final report in the workbook says; `null` where there is none. */
  readonly finalReport: FinalReportFigures | null;
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
  /** Groups compared, and answers on scales; `null` where the workbook has neither. */
  readonly study: StudyReport | null;
  /** One for each table of people in groups with cost and effect. */
  readonly costEffectiveness: readonly TrialReport[];
}

interface ChangeReport {
  readonly people: number;
  readonly mean: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly verdict: "improved" | "notShown" | "worse";
}

export function outcomesReport(model: OutcomesModel, { code }: Language): OutcomesReport {
  const { register, figures, results, healthFigures, study } = model;
  const { daysInEffort: days, perCoach, plan, efforts } = figures ?? {};
  return {
    register: register?.sheet ?? null,
    asOf: figures?.asOf ?? null,
    started: figures && known(figures.started),
    current: figures && known(figures.current),
    ended: figures && known(figures.ended),
    waiting: figures?.waiting ? known(figures.waiting) : null,
    rows: register?.repeats.kind === "rowsOfOne" ? register.repeats.rows : null,
    ranges: figures && {
      started: rangeReport(figures.started),
      current: rangeReport(figures.current),
      ended: rangeReport(figures.ended),
    },
    flow: figures?.flow ?? null,
    byYear: figures?.byYear ?? [],
    days: days
      ? {
          people: allRead(days, days.count),
          mean: orNull(days.mean),
          median: days.median,
          sevenMonthsOrMore: days.sevenMonthsOrMore,
          unread: days.unread,
        }
      : null,
    perCoach: perCoach ? rounded(perCoach.participants / perCoach.coaches) : null,
    plan: plan
      ? {
          people: allRead(plan, plan.count),
          mean: orNull(plan.mean),
          weeks: plan.weeks,
          late: plan.late,
          without: plan.without,
          unread: plan.unread,
        }
      : null,
    efforts: efforts
      ? {
          total: efforts.total,
          people: allRead(efforts, efforts.people),
          each:
            efforts.total === null ? null : orNull(quotient({ numerator: efforts.total, denominator: efforts.people })),
          unread: efforts.unread,
        }
      : null,
    measures: (figures?.measures ?? []).flatMap(({ measure, shares }) =>
      shares
        .filter(({ basis }) => tellsSomething(measure, basis))
        .map(({ basis, ...open }) => ({ measure, basis, ...shareReport(open) })),
    ),
    distributions: (figures?.distributions ?? []).map(({ id, people, unanswered, unread, rows }) => ({
      id,
      people: known(people),
      unanswered: known(unanswered),
      unread,
      rows: rows.map(({ id: row, label, count }) => ({
        id: row,
        label: label[code],
        count: known(count),
        ...rangeReport(count),
      })),
    })),
    comparisons: (figures?.comparisons ?? []).map(({ grouping, measure, groups }) => ({
      by: grouping,
      measure,
      groups: groups.map(({ id, label, verdict, ...open }) => ({
        id,
        label: label[code],
        ...shareReport(open),
        verdict,
      })),
    })),
    goals: results.map(({ goal, status, why, open, number }) => ({
      goal: goal.text,
      sheet: goal.sheet,
      status,
      why,
      target: goal.target,
      targetIs: goal.bound,
      targetKind: goal.targetKind,
      by: goal.by,
      stated: goal.stated.value,
      number: orNull(number),
      result: open && shareReport(open),
    })),
    finalReport: model.report && finalReportFigures(model.report),
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
    study: study && studyReport(study, code),
    costEffectiveness: model.trials.map(trialReport),
  };
}

function shareReport({ share, interval, count, of, lowest, highest, unread }: OpenShare): ShareReport {
  return {
    count: share && share.numerator,
    of: share?.denominator ?? known(of),
    share: share && orNull(quotient(share)),
    low: orNull(interval?.low ?? null),
    high: orNull(interval?.high ?? null),
    unread,
    atLeast: count.least,
    atMost: count.most,
    shareAtLeast: orNull(lowest),
    shareAtMost: orNull(highest),
  };
}

function rangeReport({ least, most }: CountRange): RangeReport {
  return { atLeast: least, atMost: most };
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
