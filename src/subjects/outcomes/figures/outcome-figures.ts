/** The key figures of a register: who came, who went, how long it took, and what became of them. Exact counts. */
import type { IsoDate } from "../../../workbook/iso-day";
import type { Share } from "../../../reading/share";
import { memoizePerObject } from "../../../workbook/memoize";
import { resultMasks, hasResult, daysBetween, inBasis } from "./measure-results";
import { dayOf, isoOf } from "../../../reading/day-number";
import { type Distribution, distribution, distributionIds, firstDayOf } from "./distributions";
import { type Flow, flowByYear, flowOf } from "./flow";
import { type Comparison, compareGroups } from "./groups";
import {
  basisIds,
  type BasisId,
  canTell,
  defaultWeeks,
  hasEnded,
  hasStarted,
  isWaiting,
  type MeasureId,
  measureIds,
  type View,
} from "./measures";
import type { Register } from "../model";
import { type Interval, type Spread, spreadOf, wilson } from "./statistics";

/** A share with what it is a share of, and how sure it is. */
export interface MeasuredShare {
  readonly basis: BasisId;
  readonly share: Share;
  /** 95 %, Wilson; `null` of nobody. */
  readonly interval: Interval | null;
}

export interface MeasureFigures {
  readonly measure: MeasureId;
  /** One for each basis that the register can tell. */
  readonly shares: readonly MeasuredShare[];
}

export interface OutcomeFigures {
  /** The day that all figures are of. */
  readonly asOf: IsoDate;
  readonly started: number;
  readonly current: number;
  readonly ended: number;
  /** `null` where no column tells who was referred. */
  readonly waiting: number | null;
  /** `null` where the register has no days of enrolment. */
  readonly flow: Flow | null;
  /** Whole years of the effort, where it goes over more than one. */
  readonly byYear: readonly Flow[];
  /** Of those who have ended, days. */
  readonly daysInEffort: (Spread & { readonly sevenMonthsOrMore: number }) | null;
  readonly perCoach: { readonly participants: number; readonly coaches: number } | null;
  readonly measures: readonly MeasureFigures[];
  /** Days from enrolment to plan, of those who have a plan; `late` beyond `weeks`, `without` have none yet. */
  readonly plan: (Spread & { readonly weeks: number; readonly late: number; readonly without: number }) | null;
  readonly efforts: { readonly total: number; readonly people: number; readonly unanswered: number } | null;
  readonly effortKinds: readonly { readonly kind: string; readonly count: number }[];
  readonly work: { readonly subsidised: Share; readonly meanExtent: number | null } | null;
  readonly distributions: readonly Distribution[];
  readonly comparisons: readonly Comparison[];
}

/** `today`: the day that the register is read, where it does not say itself. */
export function viewOf(register: Register, today: IsoDate): View {
  const asOf = register.head.asOf?.value ?? today;
  return { people: register.people, asOf: dayOf(asOf) };
}

export function outcomeFigures(register: Register, today: IsoDate): OutcomeFigures {
  return figuresOn(register)(today);
}

const figuresOn = memoizePerObject((register: Register) => {
  let known: { readonly today: IsoDate; readonly figures: OutcomeFigures } | null = null;
  return (today: IsoDate): OutcomeFigures => {
    if (known?.today !== today) known = { today, figures: figuresOf(register, today) };
    return known.figures;
  };
});

function figuresOf(register: Register, today: IsoDate): OutcomeFigures {
  const view = viewOf(register, today);
  const { people, asOf } = view;
  let [started, ended, waiting] = [0, 0, 0];
  for (let person = 0; person < people.count; person += 1) {
    if (hasStarted(view, person)) {
      started += 1;
      if (hasEnded(view, person)) ended += 1;
    } else if (isWaiting(view, person)) waiting += 1;
  }
  const current = started - ended;
  const coaches = register.head.coaches?.value ?? 0;
  return {
    asOf: isoOf(asOf),
    started,
    current,
    ended,
    waiting: people.dates.referred === undefined ? null : waiting,
    flow: flowOf(register, view),
    byYear: flowByYear(register, view),
    daysInEffort: daysInEffort(view),
    perCoach: coaches > 0 ? { participants: current, coaches } : null,
    measures: measureFigures(register, view),
    plan: planFigures(view),
    efforts: effortFigures(view),
    effortKinds: [...(people.effortKinds ?? [])]
      .map(([kind, count]) => ({ kind, count }))
      .sort((a, b) => b.count - a.count),
    work: workFigures(view),
    distributions: distributionIds.flatMap((id) => distribution(view, id) ?? []),
    comparisons: compareGroups(register, view),
  };
}

/** All measures in one walk. */
function measureFigures({ columns }: Register, view: View): readonly MeasureFigures[] {
  const told = measureIds.flatMap((measure, bit) => (canTell(columns, measure) ? [{ measure, bit }] : []));
  const known = basisIds.filter((basis) => canHave(columns, basis));
  const sizes = new Int32Array(known.length);
  const counts = told.map(() => new Int32Array(known.length));
  const masks = resultMasks(view);
  for (let person = 0; person < view.people.count; person += 1) {
    if (!hasStarted(view, person)) continue;
    for (let place = 0; place < known.length; place += 1) {
      const basis = known[place];
      if (basis === undefined || !inBasis(view, person, basis)) continue;
      sizes[place] = (sizes[place] ?? 0) + 1;
      const mask = masks[person] ?? 0;
      for (let at = 0; mask > 0 && at < told.length; at += 1) {
        const row = counts[at];
        if (row !== undefined && (mask >> (told[at]?.bit ?? 0)) & 1) row[place] = (row[place] ?? 0) + 1;
      }
    }
  }
  return told.map(({ measure }, at) => ({
    measure,
    shares: known.map((basis, place) => {
      const share = { numerator: counts[at]?.[place] ?? 0, denominator: sizes[place] ?? 0 };
      return { basis, share, interval: wilson(share.numerator, share.denominator) };
    }),
  }));
}

/** Whether the register tells who belongs to the basis. */
function canHave(columns: Register["columns"], basis: BasisId): boolean {
  switch (basis) {
    case "all":
      return true;
    case "ended":
      return columns.has("ended");
    case "endedOrWorking":
      return columns.has("ended") && columns.has("work");
    case "completed":
      return columns.has("ended") && columns.has("reason");
  }
}

/** The basis that a measure is told of where nobody says which. */
export function usualBasis(measure: MeasureId, columns: Register["columns"]): BasisId {
  if (measure === "work" && canHave(columns, "endedOrWorking")) return "endedOrWorking";
  const ofAll = measure === "activity" || measure === "planned" || measure === "therapist" || measure === "ability";
  return !ofAll && canHave(columns, "ended") ? "ended" : "all";
}

function daysInEffort(view: View): OutcomeFigures["daysInEffort"] {
  const { people, asOf } = view;
  const days = collected(view, (person) => daysBetween(people, person, "enrolled", "ended", asOf));
  const spread = spreadOf(days);
  return spread && { ...spread, sevenMonthsOrMore: days.filter((count) => count >= firstDayOf(7)).length };
}

/** Of those who have started. */
function collected(view: View, of: (person: number) => number | null): Int32Array {
  const values = new Int32Array(view.people.count);
  let count = 0;
  for (let person = 0; person < values.length; person += 1) {
    const value = hasStarted(view, person) ? of(person) : null;
    if (value !== null) {
      values[count] = value;
      count += 1;
    }
  }
  return values.subarray(0, count);
}

function planFigures(view: View): OutcomeFigures["plan"] {
  const { people, asOf } = view;
  if (people.dates.planned === undefined || people.dates.enrolled === undefined) return null;
  const days = collected(view, (person) => daysBetween(people, person, "enrolled", "planned", asOf));
  const spread = spreadOf(days);
  const started = collected(view, () => 1).length;
  return (
    spread && {
      ...spread,
      weeks: defaultWeeks,
      late: days.filter((count) => count > defaultWeeks * 7).length,
      without: started - days.length,
    }
  );
}

function effortFigures(view: View): OutcomeFigures["efforts"] {
  const { efforts } = view.people;
  if (efforts === null) return null;
  let [total, people, unanswered] = [0, 0, 0];
  for (let person = 0; person < view.people.count; person += 1) {
    if (!hasStarted(view, person)) continue;
    const own = efforts[person] ?? Number.NaN;
    if (Number.isNaN(own)) unanswered += 1;
    else {
      total += own;
      people += 1;
    }
  }
  return { total, people, unanswered };
}

function workFigures(view: View): OutcomeFigures["work"] {
  const { people } = view;
  if (people.dates.work === undefined) return null;
  let [working, subsidised, extents, extent] = [0, 0, 0, 0];
  const column = people.choices.subsidised;
  for (let person = 0; person < people.count; person += 1) {
    if (!hasStarted(view, person) || !hasResult(view, person, "work")) continue;
    working += 1;
    if (column?.choices[column.codes[person] ?? -1]?.id === "yes") subsidised += 1;
    const own = people.workExtent?.[person] ?? Number.NaN;
    if (!Number.isNaN(own)) {
      extents += 1;
      extent += own;
    }
  }
  return {
    subsidised: { numerator: subsidised, denominator: column === undefined ? 0 : working },
    meanExtent: extents === 0 ? null : extent / extents,
  };
}

/** The share of a measure, of a basis; `null` where the register cannot tell. */
export function measuredShare(figures: OutcomeFigures, measure: MeasureId, basis: BasisId): MeasuredShare | null {
  return figures.measures.find((each) => each.measure === measure)?.shares.find((each) => each.basis === basis) ?? null;
}
