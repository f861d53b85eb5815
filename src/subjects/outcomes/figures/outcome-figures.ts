/** The key figures of a register: who came, who went, how long it took, and what became of them. Exact, or a range. */
import type { IsoDate } from "../../../workbook/iso-day";
import type { Share } from "../../../reading/share";
import { memoizePerObject } from "../../../workbook/memoize";
import { type Answer, answerOf, both, no, not, open, yes } from "./answer";
import { resultMasks, resultOf, belongsTo, daysBetween, isUnread } from "./measure-results";
import { dayOf, isoOf } from "../../../reading/day-number";
import { type Distribution, distribution, distributionIds, firstDayOf } from "./distributions";
import { type Flow, flowByYear, flowOf } from "./flow";
import { type Comparison, compareGroups } from "./groups";
import {
  basisIds,
  type BasisId,
  canTell,
  defaultWeeks,
  endedBy,
  type MeasureId,
  measureIds,
  startedBy,
  type View,
  waitsBy,
} from "./measures";
import type { People, Register } from "../model";
import { answerAt, countIn, freshTally, shareIn } from "./measure-tally";
import { countOne, known, noCounts, type OpenShare, openShare, type CountRange, rangeTally } from "./open-share";
import { strangeChoice } from "../register/read-choice";
import type { ColumnId } from "../register/register-template";
import { spreadOf } from "./statistics";

/** A share with what it is a share of, and how sure it is. */
export interface MeasuredShare extends OpenShare {
  readonly basis: BasisId;
}

export interface MeasureFigures {
  readonly measure: MeasureId;
  /** One for each basis that the register can tell. */
  readonly shares: readonly MeasuredShare[];
}

/** Of days that could all be read; mean and median are `null` where some could not. */
export interface DaySpread {
  readonly count: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly unread: number;
}

export interface OutcomeFigures {
  /** The day that all figures are of. */
  readonly asOf: IsoDate;
  readonly started: CountRange;
  readonly current: CountRange;
  readonly ended: CountRange;
  /** `null` where no column tells who was referred. */
  readonly waiting: CountRange | null;
  /** `null` where the register has no days of enrolment, or some that cannot be read. */
  readonly flow: Flow | null;
  /** Whole years of the effort, where it goes over more than one. */
  readonly byYear: readonly Flow[];
  /** Of those who have ended, days. */
  readonly daysInEffort: (DaySpread & { readonly sevenMonthsOrMore: number | null }) | null;
  readonly perCoach: { readonly participants: number; readonly coaches: number } | null;
  readonly measures: readonly MeasureFigures[];
  /** Days from enrolment to plan, of those who have a plan; `late` beyond `weeks`, `without` have none yet. */
  readonly plan:
    (DaySpread & { readonly weeks: number; readonly late: number | null; readonly without: number | null }) | null;
  readonly efforts: {
    /** `null` where some number cannot be read. */
    readonly total: number | null;
    readonly people: number;
    readonly unanswered: number;
    readonly unread: number;
  } | null;
  readonly effortKinds: readonly { readonly kind: string; readonly count: number }[];
  readonly work: { readonly subsidised: Share | null; readonly meanExtent: number | null } | null;
  readonly distributions: readonly Distribution[];
  readonly comparisons: readonly Comparison[];
}

/**
 * The rows of the register, for what is said of each: by the columns that are there, whatever is asked. `today`: the day
 * that it is read, where it does not say itself.
 */
export function viewOf(register: Register, today: IsoDate): View {
  return { ...viewOn(register, register.people, today), asked: new Set() };
}

/** The participants, each once however many rows they have: what every figure is of. */
export function personsView(register: Register, today: IsoDate): View {
  return viewOn(register, register.persons, today);
}

function viewOn({ head, asked }: Register, people: People, today: IsoDate): View {
  return { people, asOf: dayOf(head.asOf?.value ?? today), asked };
}

export function outcomeFigures(register: Register, today: IsoDate): OutcomeFigures {
  return figuresOn(register)(today);
}

const figuresOn = memoizePerObject((register: Register) => {
  let last: { readonly today: IsoDate; readonly figures: OutcomeFigures } | null = null;
  return (today: IsoDate): OutcomeFigures => {
    if (last?.today !== today) last = { today, figures: figuresOf(register, today) };
    return last.figures;
  };
});

function figuresOf(register: Register, today: IsoDate): OutcomeFigures {
  const view = personsView(register, today);
  const { people, asOf, asked } = view;
  const [started, current, ended, waiting] = [rangeTally(), rangeTally(), rangeTally(), rangeTally()];
  for (let person = 0; person < people.count; person += 1) {
    const begun = startedBy(view, person);
    waiting.add(begun === yes ? no : waitsBy(view, person));
    if (begun === no) continue;
    const gone = endedBy(view, person);
    started.add(begun);
    ended.add(both(begun, gone));
    current.add(both(begun, not(gone)));
  }
  const begun = known(started.range());
  const coaches = register.head.coaches?.value ?? 0;
  const participants = known(current.range());
  return {
    asOf: isoOf(asOf),
    started: started.range(),
    current: current.range(),
    ended: ended.range(),
    waiting: people.dates.referred === undefined && !asked.has("referred") ? null : waiting.range(),
    flow: flowOf(register, view),
    byYear: flowByYear(view),
    daysInEffort: daysInEffort(view),
    perCoach: coaches > 0 && participants !== null ? { participants, coaches } : null,
    measures: measureFigures(register, view),
    plan: planFigures(view, begun),
    efforts: effortFigures(view),
    effortKinds: [...(people.effortKinds ?? [])]
      .map(([kind, count]) => ({ kind, count }))
      .sort((a, b) => b.count - a.count),
    work: workFigures(view),
    distributions: distributionIds.flatMap((id) => distribution(view, id) ?? []),
    comparisons: compareGroups(register, view),
  };
}

const placeOf = { work: measureIds.indexOf("work"), completed: measureIds.indexOf("completed") };

/** All measures in one walk. */
function measureFigures({ columns, asked }: Register, view: View): readonly MeasureFigures[] {
  const told = measureIds.flatMap((measure, bit) => (canTell(columns, asked, measure) ? [{ measure, bit }] : []));
  const bases = basisIds.filter((basis) => canHave(columns, asked, basis));
  const bits = told.map(({ bit }) => bit);
  const tallies = bases.map(() => freshTally(told.length));
  const results = resultMasks(view);
  for (let person = 0; person < view.people.count; person += 1) {
    const begun = startedBy(view, person);
    if (begun === no) continue;
    const gone = endedBy(view, person);
    const came = results.came[person] ?? 0;
    const unsure = results.open[person] ?? 0;
    const resultIn = (measure: "work" | "completed"): Answer => answerAt(came, unsure, placeOf[measure]);
    for (let place = 0; place < bases.length; place += 1) {
      const basis = bases[place];
      const tally = tallies[place];
      const belongs = basis === undefined ? no : belongsTo(basis, begun, gone, resultIn);
      if (belongs !== no && tally !== undefined) countIn(tally, belongs, came, unsure, bits);
    }
  }
  return told.map(({ measure }, at) => ({
    measure,
    shares: bases.map((basis, place) => ({ basis, ...shareIn(tallies[place] ?? freshTally(0), at) })),
  }));
}

/** Whether the register tells who belongs to the basis, or will once a question is answered. */
function canHave(columns: Register["columns"], asked: Register["asked"], basis: BasisId): boolean {
  const has = (id: ColumnId): boolean => columns.has(id) || asked.has(id);
  switch (basis) {
    case "all":
      return true;
    case "ended":
      return has("ended");
    case "endedOrWorking":
      return has("ended") && has("work");
    case "completed":
      return has("ended") && has("reason");
  }
}

/** The basis that a measure is told of where nobody says which. */
export function usualBasis(measure: MeasureId, { columns, asked }: Pick<Register, "columns" | "asked">): BasisId {
  if (measure === "work" && canHave(columns, asked, "endedOrWorking")) return "endedOrWorking";
  const ofAll = measure === "activity" || measure === "planned" || measure === "therapist" || measure === "ability";
  return !ofAll && canHave(columns, asked, "ended") ? "ended" : "all";
}

function daysInEffort(view: View): OutcomeFigures["daysInEffort"] {
  if (view.people.doubtful !== null) return null;
  const { days, unread } = daysTo(view, "ended");
  const spread = daySpread(days, unread);
  if (spread === null) return null;
  const long = days.filter((count) => count >= firstDayOf(7)).length;
  return { ...spread, sevenMonthsOrMore: unread > 0 ? null : long };
}

/** Nothing of nobody. */
function daySpread(days: Int32Array, unread: number): DaySpread | null {
  const spread = spreadOf(days);
  if (spread === null) return null;
  return unread > 0 ? { count: spread.count, mean: null, median: null, unread } : { ...spread, unread };
}

/** From enrolment, of those who have or may have started; `unread` have both days, one of which cannot be read. */
function daysTo(view: View, to: "planned" | "ended"): { readonly days: Int32Array; readonly unread: number } {
  const { people, asOf } = view;
  const values = new Int32Array(people.count);
  let [count, unread] = [0, 0];
  for (let person = 0; person < people.count; person += 1) {
    if (startedBy(view, person) === no) continue;
    const value = daysBetween(people, person, "enrolled", to, asOf);
    if (value !== null) {
      values[count] = value;
      count += 1;
    }
    if (isUnread(people, person, "enrolled", to)) unread += 1;
  }
  return { days: values.subarray(0, count), unread };
}

/** `begun`: how many have started, where that is known. */
function planFigures(view: View, begun: number | null): OutcomeFigures["plan"] {
  const { people } = view;
  if (people.dates.planned === undefined || people.dates.enrolled === undefined) return null;
  if (people.doubtful !== null) return null;
  const { days, unread } = daysTo(view, "planned");
  const spread = daySpread(days, unread);
  return (
    spread && {
      ...spread,
      weeks: defaultWeeks,
      late: unread > 0 ? null : days.filter((count) => count > defaultWeeks * 7).length,
      without: unread > 0 || begun === null ? null : begun - days.length,
    }
  );
}

function effortFigures(view: View): OutcomeFigures["efforts"] {
  const { efforts } = view.people;
  if (efforts === null) return null;
  let [total, people, unanswered, unread] = [0, 0, 0, 0];
  for (let person = 0; person < view.people.count; person += 1) {
    const started = startedBy(view, person);
    if (started === no) continue;
    const own = efforts[person] ?? Number.NaN;
    if (own < 0 || started === open) unread += 1;
    else if (Number.isNaN(own)) unanswered += 1;
    else {
      total += own;
      people += 1;
    }
  }
  return { total: unread > 0 ? null : total, people, unanswered, unread };
}

function workFigures(view: View): OutcomeFigures["work"] {
  const { people, asked } = view;
  if (people.dates.work === undefined) return null;
  let [extents, extent, unread] = [0, 0, 0];
  const counts = noCounts();
  const column = people.choices.subsidised;
  for (let person = 0; person < people.count; person += 1) {
    const works = both(startedBy(view, person), resultOf(view, person, "work"));
    if (works === no) continue;
    const code = column?.codes[person];
    const said = code === strangeChoice ? open : answerOf(column?.choices[code ?? -1]?.id === "yes");
    if (column !== undefined || asked.has("subsidised")) countOne(counts, works, column === undefined ? open : said);
    const own = people.workExtent?.[person] ?? Number.NaN;
    if (own < 0 || (works === open && !Number.isNaN(own))) unread += 1;
    else if (!Number.isNaN(own)) {
      extents += 1;
      extent += own;
    }
  }
  return {
    subsidised: openShare(counts).share,
    meanExtent: extents === 0 || unread > 0 ? null : extent / extents,
  };
}

/** The share of a measure, of a basis; `null` where the register cannot tell. */
export function measuredShare(figures: OutcomeFigures, measure: MeasureId, basis: BasisId): MeasuredShare | null {
  return figures.measures.find((each) => each.measure === measure)?.shares.find((each) => each.basis === basis) ?? null;
}
