/** The key figures of outcomes in words, a row each: for the pane and for a terminal. */
import type { MeasuredShare, OutcomeFigures } from "./outcome-figures";
import { usualBasis } from "./outcome-figures";
import type { GoalResult } from "../goals/results";
import { isPersonMeasure } from "../goals/template";
import type { OutcomesModel } from "../locate";
import type { Register } from "../model";
import { bases, personMeasures } from "./measures";
import type { Interval } from "./statistics";
import { quotient, type Share } from "../../../reading/share";
import type { Language } from "../../../checking/language";
import type { TextUnder } from "../../../checking/text-key";
import { flowFrom } from "./flow";
import { awaitsAnswer } from "./open-figures";
import { known, type CountRange } from "./open-share";
import { isSaid, isWhollyOpen, peopleText, shareNote, shareText, unreadText, whole } from "./range-text";
import { whyText } from "../goals/why-text";

export interface OutcomeRow {
  readonly label: string;
  readonly value: string;
  /** It may be anything: while a question is open it waits for the answer. */
  readonly isOpen?: boolean;
}

/** Numbers of people, time and what each coach has. */
export function keyRows(figures: OutcomeFigures, language: Language): readonly OutcomeRow[] {
  const { t, number } = language;
  const row = (key: TextUnder<"outcomes.figure">, value: string, isOpen = false): OutcomeRow => ({
    label: t(`outcomes.figure.${key}`),
    value,
    isOpen,
  });
  const { flow, daysInEffort: days, perCoach, efforts, plan, started } = figures;
  const people = (key: "started" | "current" | "ended" | "waiting", range: CountRange): OutcomeRow =>
    known(range) === null
      ? row(key, peopleText(range, started, language), !isSaid(range, started))
      : row(key, number(range.least));
  const mean = (key: "meanDays" | "medianDays" | "planDays", value: number | null, unread: number): OutcomeRow =>
    value === null ? row(key, t("outcomesOpen.days", { count: unread }), true) : row(key, one(value, language));
  return [
    people("started", figures.started),
    people("current", figures.current),
    people("ended", figures.ended),
    ...(figures.waiting === null ? [] : [people("waiting", figures.waiting)]),
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
          mean("meanDays", days.mean, days.unread),
          mean("medianDays", days.median, days.unread),
          ...(days.sevenMonthsOrMore === null
            ? []
            : [row("sevenMonths", ofText({ numerator: days.sevenMonthsOrMore, denominator: days.count }, language))]),
        ]),
    ...(perCoach === null ? [] : [row("perCoach", one(perCoach.participants / perCoach.coaches, language))]),
    ...(plan === null ? [] : [mean("planDays", plan.mean, plan.unread)]),
    ...(efforts === null || efforts.people === 0
      ? []
      : [
          row(
            "effortsEach",
            efforts.total === null
              ? unreadText(efforts.unread, language)
              : t("outcomes.row.quotient", {
                  value: number(Math.round((efforts.total / efforts.people) * 100) / 100),
                  count: efforts.total,
                  of: efforts.people,
                }),
            efforts.total === null,
          ),
        ]),
  ];
}

/** Figures that there are none of while days or columns are asked about, and will be. */
export function awaitedRows(register: Register, figures: OutcomeFigures, { t }: Language): readonly OutcomeRow[] {
  const { columns, asked, head } = register;
  const has = (id: "enrolled" | "ended"): boolean => columns.has(id) || asked.has(id);
  if (!awaitsAnswer(register) || !has("enrolled") || !has("ended") || known(figures.ended) !== null) return [];
  const awaited = { value: t("outcomesOpen.cannotSay"), isOpen: true };
  const from = flowFrom(head, figures.asOf);
  return [
    ...(figures.flow === null && from <= figures.asOf ? [{ label: t("outcomes.row.flow", { from }), ...awaited }] : []),
    ...(figures.daysInEffort === null ? [{ label: t("outcomes.figure.meanDays"), ...awaited }] : []),
  ];
}

function one(value: number, { number }: Language): string {
  return number(Math.round(value * 10) / 10);
}

/** "11 av 39 (28 %)". */
function ofText({ numerator, denominator }: Share, language: Language): string {
  const [count, of] = [numerator, denominator].map((people) => ({ least: people, most: people }));
  return count === undefined || of === undefined
    ? ""
    : shareText({ share: { numerator, denominator }, count, of, lowest: null, highest: null }, language);
}

export function intervalText(interval: Interval | null, { t, share }: Language): string {
  if (interval === null) return "";
  return t("outcomes.row.interval", { low: share(whole(interval.low)), high: share(whole(interval.high)) });
}

export interface MeasureRow extends OutcomeRow {
  readonly basis: string;
  /** How sure it is; empty where it is a range. */
  readonly interval: string;
  /** How many answers were not read; empty for none. */
  readonly unread: string;
  /** `null` where it is a range. */
  readonly share: Share | null;
  /** How sure it is, or what it can be; `null` of nobody. 0–1, both ends. */
  readonly range: Interval | null;
}

/** Each measure once, of those that it is usually told of. */
export function measureRows({ register, figures }: OutcomesModel, language: Language): readonly MeasureRow[] {
  if (register === null || figures === null) return [];
  return figures.measures.flatMap(({ measure, shares }) => {
    const usual = usualBasis(measure, register);
    const told: MeasuredShare | undefined = shares.find(({ basis }) => basis === usual) ?? shares[0];
    if (told === undefined) return [];
    return [
      {
        label: personMeasures[measure].label[language.code],
        value: shareText(told, language),
        basis: bases[told.basis][language.code],
        interval: intervalText(told.interval, language),
        unread: shareNote(told, language),
        share: told.share,
        range: told.interval ?? possibleShares(told),
        isOpen: isWhollyOpen(told),
      },
    ];
  });
}

function possibleShares({ lowest, highest }: Pick<MeasuredShare, "lowest" | "highest">): Interval | null {
  return lowest === null || highest === null ? null : { low: lowest, high: highest };
}

export interface GoalRow {
  readonly goal: string;
  readonly status: GoalResult["status"];
  readonly statusText: string;
  /** What came about, with its numbers; empty where it cannot be told. */
  readonly result: string;
  readonly target: string;
  /** The target as a phrase, and the day that it is to be met by; empty where there is neither. */
  readonly targetText: string;
  readonly why: string;
  /** 0–1, for a bar; `null` for what is no share. */
  readonly share: number | null;
  readonly targetShare: number | null;
  /** How many of how many, without its interval; empty where it is no share. */
  readonly counted: string;
  /** How sure the share is, or what it can be; `null` where it is none. */
  readonly range: Interval | null;
}

export function goalRows(results: readonly GoalResult[], language: Language): readonly GoalRow[] {
  const { t, number, share: percent } = language;
  return results.map(({ goal, status, why, open, number: counted, basis }) => {
    const isShare =
      goal.targetKind === "share" && (open !== null || (goal.measure !== null && isPersonMeasure(goal.measure)));
    const shown = goal.targetKind === "share" ? percent : number;
    const target = goal.target === null ? "" : isShare ? percent(goal.target) : shown(goal.target);
    const isCeiling = goal.bound === "most" || goal.bound === "less";
    const { value: stated } = goal.stated;
    const parts = [
      ...(goal.statedDay === null ? [] : [t("outcomes.row.stated", { result: goal.statedDay })]),
      ...(open !== null || counted !== null || stated === null || goal.target === null
        ? []
        : [t("outcomes.row.stated", { result: shown(stated) })]),
      ...(open === null ? [] : [shareText(open, language)]),
      ...(counted === null ? [] : [number(Math.round(counted * 100) / 100)]),
      ...(basis === null ? [] : [t("outcomes.row.basis", { basis: bases[basis][language.code].toLowerCase() })]),
      ...[
        open === null ? "" : intervalText(open.interval, language),
        open === null ? "" : shareNote(open, language),
      ].filter((part) => part !== ""),
    ];
    return {
      goal: goal.text,
      status,
      statusText: t(`outcomes.status.${status}`),
      result: parts.join(" · "),
      target,
      targetText: [
        ...(target === "" ? [] : [t(isCeiling ? "outcomes.row.targetMost" : "outcomes.row.target", { target })]),
        ...(goal.by === null ? [] : [t("outcomes.row.by", { date: goal.by })]),
      ].join(", "),
      why: why === null ? "" : whyText(why, language),
      share: open?.share ? quotient(open.share) : null,
      targetShare: isShare ? goal.target : null,
      counted: open === null ? "" : shareText(open, language),
      range: open === null ? null : (open.interval ?? possibleShares(open)),
    };
  });
}
