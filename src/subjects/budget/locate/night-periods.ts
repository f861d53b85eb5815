/** Periods whose days stand at 22 or 23 o'clock: the time zone is lost, and which day is meant is asked once. */
import { type IsoDate, serialToDate } from "../../../workbook/iso-day";
import { asCells, asDate, asNumber } from "../../../checking/message-value";
import { type Answers, answerTo, type Question, type QuestionKind, questionId } from "../../../checking/question";
import { dayAfter, dayOf } from "../../../reading/day-number";
import { midnightInSweden, nightHour } from "../../../reading/night-time";
import type { BudgetModel, NightDay, PeriodReading } from "../model";
import type { Plan, PlanField } from "../plan/model";
import { detailedLabels } from "../template";
import { periodOf } from "./period";

export const nightPeriodKind: QuestionKind = {
  about: "periodAtNight",
  choices: ["dayAfter", "asStored"],
  whys: ["season"],
};

/** The model with the days as the answer has them; without one they are not known. */
export function settleNightPeriods(
  model: BudgetModel,
  answers: Answers,
): { readonly budget: BudgetModel; readonly questions: readonly Question[] } {
  const { plan, snapshot } = model;
  const days = [
    ...[model.detailed, model.summary].flatMap((sheet) => sheet?.period?.night?.days ?? []),
    ...(plan === null ? [] : [plan.from, plan.to, plan.endInGoals]).flatMap(
      (field) => nightDay(field, snapshot.dateSystem) ?? [],
    ),
  ];
  const [first] = days;
  if (first === undefined) return { budget: model, questions: [] };
  const question = questionOf(first, days);
  const answer = answerTo(answers, question);
  const { detailed, summary } = model;
  return {
    questions: [question],
    budget: {
      ...model,
      detailed: detailed && { ...detailed, period: settled(detailed.period, answer) },
      summary: summary && { ...summary, period: settled(summary.period, answer) },
      plan: plan && settledPlan(plan, answer, snapshot.dateSystem),
      periodsAtNight: { cells: days.map(({ at }) => at), stored: first.stored, hour: first.hour, answer },
    },
  };
}

function questionOf(first: NightDay, days: readonly NightDay[]): Question {
  const cells = days.filter(({ at }) => at.sheet === first.at.sheet).map(({ at }) => at);
  const inSeason = days.every(({ stored, hour }) => midnightInSweden(dayOf(stored) + 1) === hour);
  return {
    id: questionId(nightPeriodKind.about, first.at.sheet, detailedLabels.period.sv),
    about: nightPeriodKind.about,
    at: first.at,
    cells,
    values: { cells: asCells(cells), stored: asDate(first.stored), hour: asNumber(first.hour) },
    choices: [
      { id: "dayAfter", values: { date: asDate(dayAfter(first.stored)) } },
      { id: "asStored", values: { date: asDate(first.stored) } },
    ],
    likely: inSeason ? { choice: "dayAfter", why: "season" } : null,
  };
}

function settled(period: PeriodReading | null, answer: string | null): PeriodReading | null {
  if (period === null || period.night === null || answer === null) return period;
  const ends = answer === "dayAfter" ? period.night.dayAfter : period.night.asStored;
  return { ...period, ...ends, period: periodOf(ends) };
}

function nightDay({ at, cell }: PlanField<IsoDate>, dateSystem: 1900 | 1904): NightDay | null {
  const value = typeof cell?.value === "number" ? cell.value : null;
  const hour = value === null ? null : nightHour(value);
  const stored = value === null ? null : serialToDate(value, dateSystem);
  return hour === null || stored === null ? null : { at, stored, hour };
}

function settledPlan(plan: Plan, answer: string | null, dateSystem: 1900 | 1904): Plan {
  const day = (field: PlanField<IsoDate>): PlanField<IsoDate> => {
    const night = nightDay(field, dateSystem);
    if (night === null || answer === null) return field;
    return { ...field, value: answer === "dayAfter" ? dayAfter(night.stored) : night.stored };
  };
  return { ...plan, from: day(plan.from), to: day(plan.to), endInGoals: day(plan.endInGoals) };
}
