/** The key figures of outcomes in words, a row each: for the pane and for a terminal. */
import type { MeasuredShare, OutcomeFigures } from "./outcome-figures";
import { usualBasis } from "./outcome-figures";
import type { GoalResult } from "../goals/results";
import { isPersonMeasure } from "../goals/template";
import type { OutcomesModel } from "../locate";
import { bases, personMeasures } from "./measures";
import type { Interval } from "./statistics";
import { quotient, type Share } from "../../../reading/share";
import type { Language } from "../../../checking/language";
import type { TextUnder } from "../../../checking/text-key";

export interface OutcomeRow {
  readonly label: string;
  readonly value: string;
}

/** Numbers of people, time and what each coach has. */
export function keyRows(figures: OutcomeFigures, language: Language): readonly OutcomeRow[] {
  const { t, number } = language;
  const row = (key: TextUnder<"outcomes.figure">, value: string): OutcomeRow => ({
    label: t(`outcomes.figure.${key}`),
    value,
  });
  const { flow, daysInEffort: days, perCoach, efforts, plan } = figures;
  return [
    row("started", number(figures.started)),
    row("current", number(figures.current)),
    row("ended", number(figures.ended)),
    ...(figures.waiting === null ? [] : [row("waiting", number(figures.waiting))]),
    ...(flow === null
      ? []
      : [
          {
            label: t("outcomes.row.flow", { from: flow.from }),
            value: t("outcomes.row.flowValue", { start: flow.start, new: flow.new, ended: flow.ended, end: flow.end }),
          },
        ]),
    ...(days === null
      ? []
      : [
          row("meanDays", one(days.mean, language)),
          row("medianDays", one(days.median, language)),
          row("sevenMonths", ofText({ numerator: days.sevenMonthsOrMore, denominator: days.count }, language)),
        ]),
    ...(perCoach === null ? [] : [row("perCoach", one(perCoach.participants / perCoach.coaches, language))]),
    ...(plan === null ? [] : [row("planDays", one(plan.mean, language))]),
    ...(efforts === null || efforts.people === 0
      ? []
      : [
          row(
            "effortsEach",
            t("outcomes.row.quotient", {
              value: number(Math.round((efforts.total / efforts.people) * 100) / 100),
              count: efforts.total,
              of: efforts.people,
            }),
          ),
        ]),
  ];
}

function one(value: number, { number }: Language): string {
  return number(Math.round(value * 10) / 10);
}

/** "11 av 39 (28 %)". */
export function ofText(share: Share, { t, share: percent }: Language): string {
  const value = quotient(share);
  const values = { count: share.numerator, of: share.denominator };
  return value === null
    ? t("outcomes.row.ofNobody")
    : t("outcomes.row.of", { ...values, share: percent(whole(value)) });
}

/** Whole percent: a share of some tens of people is no surer than that. */
function whole(value: number): number {
  return Math.round(value * 100) / 100;
}

export function intervalText(interval: Interval | null, { t, share }: Language): string {
  if (interval === null) return "";
  return t("outcomes.row.interval", { low: share(whole(interval.low)), high: share(whole(interval.high)) });
}

export interface MeasureRow extends OutcomeRow {
  readonly basis: string;
  readonly interval: string;
  readonly share: Share;
}

/** Each measure once, of those that it is usually told of. */
export function measureRows({ register, figures }: OutcomesModel, language: Language): readonly MeasureRow[] {
  if (register === null || figures === null) return [];
  return figures.measures.flatMap(({ measure, shares }) => {
    const usual = usualBasis(measure, register.columns);
    const told: MeasuredShare | undefined = shares.find(({ basis }) => basis === usual) ?? shares[0];
    if (told === undefined) return [];
    return [
      {
        label: personMeasures[measure].label[language.code],
        value: ofText(told.share, language),
        basis: bases[told.basis][language.code],
        interval: intervalText(told.interval, language),
        share: told.share,
      },
    ];
  });
}

export interface GoalRow {
  readonly goal: string;
  readonly status: GoalResult["status"];
  readonly statusText: string;
  /** What came about, with its numbers; empty where it cannot be told. */
  readonly result: string;
  readonly target: string;
  readonly why: string;
  /** 0–1, for a bar; `null` for what is no share. */
  readonly share: number | null;
  readonly targetShare: number | null;
}

export function goalRows(results: readonly GoalResult[], language: Language): readonly GoalRow[] {
  const { t, number, share: percent } = language;
  return results.map(({ goal, status, why, share, number: counted, basis, interval }) => {
    const isShare = share !== null || (goal.measure !== null && isPersonMeasure(goal.measure));
    const parts = [
      ...(share === null ? [] : [ofText(share, language)]),
      ...(counted === null ? [] : [number(Math.round(counted * 100) / 100)]),
      ...(basis === null ? [] : [t("outcomes.row.basis", { basis: bases[basis][language.code].toLowerCase() })]),
      ...(interval === null ? [] : [intervalText(interval, language)]),
    ];
    return {
      goal: goal.text,
      status,
      statusText: t(`outcomes.status.${status}`),
      result: parts.join(" · "),
      target: goal.target === null ? "" : isShare ? percent(goal.target) : number(goal.target),
      why: why === null ? "" : t(`outcomes.why.${why}`),
      share: share === null ? null : quotient(share),
      targetShare: isShare ? goal.target : null,
    };
  });
}
