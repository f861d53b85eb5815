/** What became of each person: days in regular work, in work or not, QALYs as they stand or from utilities. */
import type { Address } from "../../../../workbook/address";
import { type Cell, cellIn, isBlank } from "../../../../workbook/snapshot";
import type { Answers, Question } from "../../../../checking/question";
import { kinds } from "../../../../reading/kinds";
import type { HeadingRole, RoleColumn } from "./heading-role";
import { numberIn, yesOrNo } from "./number-in-cell";
import { headingAt, type PersonTable } from "./person-table";
import { mayBeRunning, type Quantity, quantityOf, type Slot, sumOver } from "./quantity";
import { type Answered, askBlankWork, askMonths, askTimes } from "./questions";
import type { Basis, EffectId, Term } from "./trial";

export interface FoundEffect {
  readonly id: EffectId;
  readonly basis: Basis;
  readonly byPerson: ReadonlyMap<string, number | null>;
  readonly terms: readonly Term[] | null;
}

export interface Effects {
  readonly effects: readonly FoundEffect[];
  /** The utility at the start. */
  readonly baseline: ReadonlyMap<string, number | null> | null;
  readonly questions: readonly Question[];
  readonly unread: readonly Address[];
  readonly utilityColumns: readonly RoleColumn[];
}

type Put = (asked: Answered) => string | null;

export function effectsIn(table: PersonTable, dateSystem: 1900 | 1904, answers: Answers): Effects {
  const questions: Question[] = [];
  const unread: Address[] = [];
  const put: Put = ({ question, answer }) => {
    questions.push(question);
    return answer;
  };
  const of = (kind: HeadingRole["kind"], read: (cell: Cell, column: RoleColumn) => number | null): Quantity => {
    const columns = table.columns.filter(({ role }) => role.kind === kind && !isOfStart(role));
    const found = quantityOf(table, preferred(columns), read);
    unread.push(...found.unread);
    return found;
  };
  const days = daysOf(table, of("days", dayReader(dateSystem)), answers, put);
  const work = workOf(table, of("work", workReader), answers, put);
  const utilities = of("utility", (cell) => within(numberIn(cell), -1, 1));
  const measured = datedUtilities(table, utilities, answers, put);
  const direct = of("qaly", (cell) => within(numberIn(cell), -longestYears, longestYears));
  const qaly = qalysOf(direct, measured);
  const anyWork = days !== null && work === null ? [anyWorkOf(days)] : [];
  return {
    effects: [
      ...(days === null ? [] : [days]),
      ...(work === null ? [] : [work]),
      ...anyWork,
      ...(qaly === null ? [] : [qaly]),
    ],
    baseline: baselineOf(measured),
    questions,
    unread,
    utilityColumns: utilities.slots.map(({ column }) => column),
  };
}

/** Nobody is followed for longer. */
const longestYears = 10;

function within(value: number | null, least: number, most: number): number | null {
  return value !== null && value >= least && value <= most ? value : null;
}

/** Before the support began: no effect of it. A utility at the start is a measurement like the others. */
function isOfStart(role: HeadingRole): boolean {
  return (role.kind === "days" || role.kind === "work") && role.months?.to === 0;
}

/** Days in regular work before days in any. */
function preferred(columns: readonly RoleColumn[]): readonly RoleColumn[] {
  const regular = columns.filter(({ role }) => role.kind === "days" && role.isRegular);
  return regular.length > 0 ? regular : columns;
}

/** Never more days than the months have. */
function dayReader(dateSystem: 1900 | 1904) {
  return (cell: Cell, { role }: RoleColumn): number | null => {
    const read = kinds.days.read(cell, { dateSystem });
    const months = role.kind === "days" ? (role.months?.to ?? null) : null;
    return "unread" in read ? null : within(read.value, 0, months === null ? longestYears * 366 : months * 31);
  };
}

function workReader(cell: Cell): number | null {
  const answer = yesOrNo(cell);
  return answer === null ? null : Number(answer);
}

function termsOf(slots: readonly Slot[], places: readonly number[]): readonly Term[] {
  return places.flatMap((place) => {
    const column = slots[place]?.column.column;
    return column === undefined ? [] : [{ column, weight: 1 }];
  });
}

function headingsOf(slots: readonly Slot[]): readonly string[] {
  return [...new Set(slots.map(({ column }) => column.heading))];
}

function lastMonth(slots: readonly Slot[]): number | null {
  const ends = slots.flatMap(({ months }) => months?.to ?? []);
  return ends.length === 0 ? null : Math.max(...ends);
}

function daysOf(table: PersonTable, read: Quantity, answers: Answers, put: Put): FoundEffect | null {
  const { slots } = read;
  const [first] = slots;
  if (first === undefined) return null;
  const [headings, months] = [headingsOf(slots), lastMonth(slots)];
  const of = (places: readonly number[], how: Basis["how"]): FoundEffect => ({
    id: "days",
    basis: { headings, how, months },
    byPerson: mapped(read, (own) => sumOver(own, places)),
    terms: termsOf(slots, places),
  });
  const all = slots.map((_, place) => place);
  if (all.length === 1) return of(all, "one");
  const isDated = slots.every((slot) => slot.months !== null);
  const isUnclear = !isDated || mayBeRunning(read);
  const answer = isUnclear ? put(askTimes(answers, headingAt(table, first.column.column), headings)) : "sum";
  if (answer === null) return null;
  return answer === "sum" ? of(all, "sum") : of([latest(slots)], "last");
}

function latest(slots: readonly Slot[]): number {
  const ends = slots.map(({ months }) => months?.to ?? -1);
  return ends.lastIndexOf(Math.max(...ends));
}

/** At the last time that it is told. An empty cell is no "no", unless somebody says so. */
function workOf(table: PersonTable, read: Quantity, answers: Answers, put: Put): FoundEffect | null {
  if (read.slots.length === 0) return null;
  const place = latest(read.slots);
  const slot = read.slots[place];
  if (slot === undefined) return null;
  const values = [...read.byPerson.values()].map((own) => own[place] ?? null);
  const saysNo = values.includes(0);
  const blank =
    saysNo || !hasBlank(table, slot.column)
      ? "missing"
      : put(askBlankWork(answers, headingAt(table, slot.column.column), slot.column.heading));
  if (blank === null) return null;
  const fill = blank === "no" ? 0 : null;
  return {
    id: "work",
    basis: {
      headings: [slot.column.heading],
      how: read.slots.length > 1 ? "last" : "one",
      months: slot.months?.to ?? null,
    },
    byPerson: mapped(read, (own) => own[place] ?? fill),
    terms: blank === "no" ? null : termsOf(read.slots, [place]),
  };
}

function hasBlank({ rows }: PersonTable, { column }: RoleColumn): boolean {
  return rows.some(({ row }) => isBlank(cellIn(row, column)?.value ?? null));
}

function anyWorkOf({ basis, byPerson, terms }: FoundEffect): FoundEffect {
  return {
    id: "anyWork",
    basis,
    terms,
    byPerson: new Map([...byPerson].map(([person, days]) => [person, days === null ? null : Number(days > 0)])),
  };
}

interface Measured {
  readonly read: Quantity;
  /** By place among the slots, rising in time. */
  readonly months: readonly number[];
}

/** `null` where there are fewer than two, or it is asked when they were. */
function datedUtilities(table: PersonTable, read: Quantity, answers: Answers, put: Put): Measured | null {
  const { slots } = read;
  const [first] = slots;
  if (first === undefined || slots.length < 2) return first === undefined ? null : { read, months: slots.map(() => 0) };
  const told = slots.flatMap(({ months }) => (months === null ? [] : [months.to]));
  if (told.length === slots.length && !areOrdinals(slots, told)) {
    return new Set(told).size === told.length ? { read, months: told } : null;
  }
  const answer = put(askMonths(answers, headingAt(table, first.column.column), headingsOf(slots)));
  return answer === "halfYears" ? { read, months: slots.map((_, place) => 6 * place) } : null;
}

/** "EQ5D_1", "EQ5D_2", "EQ5D_3": the first, second and third time, and not so many months. */
function areOrdinals(slots: readonly Slot[], told: readonly number[]): boolean {
  const isSaid = slots.some(({ column }) => /m[åa]n|month|\d ?m\b|\bm\d/i.test(column.heading));
  return (
    !isSaid && told.length > 2 && told.every((month, place) => place === 0 || month === (told[place - 1] ?? 0) + 1)
  );
}

function baselineOf(measured: Measured | null): ReadonlyMap<string, number | null> | null {
  const place = measured?.months.indexOf(0) ?? -1;
  return measured === null || place < 0 ? null : mapped(measured.read, (own) => own[place] ?? null);
}

/** As they stand, or the area under the utilities; a sum over an empty cell is none. */
function qalysOf(direct: Quantity, measured: Measured | null): FoundEffect | null {
  const area = measured !== null && measured.months.length > 1 ? areaOf(measured) : null;
  const [slot] = direct.slots;
  if (slot === undefined) return area;
  const place = latest(direct.slots);
  const isYears = direct.slots.every(({ months }) => months?.from !== null && months !== null);
  const places = isYears ? direct.slots.map((_, each) => each) : [place];
  const empty = measured === null ? null : emptyAsNought(measured);
  return {
    id: "qaly",
    terms: termsOf(direct.slots, places),
    basis: {
      headings: headingsOf(isYears ? direct.slots : direct.slots.slice(place, place + 1)),
      how: places.length > 1 ? "sum" : "one",
      months: lastMonth(direct.slots) ?? area?.basis.months ?? null,
    },
    byPerson: new Map(
      [...direct.byPerson].map(([person, own]) => {
        const value = sumOver(own, places);
        const wrong = empty?.get(person) ?? null;
        return [person, value !== null && wrong !== null && Math.abs(value - wrong) < 1e-3 ? null : value];
      }),
    ),
  };
}

function areaOf({ read, months }: Measured): FoundEffect {
  return {
    id: "qaly",
    basis: { headings: headingsOf(read.slots), how: "area", months: Math.max(...months) },
    terms: read.slots.map(({ column }, place) => ({
      column: column.column,
      // The area is linear: what one utility adds to it by itself.
      weight:
        areaUnder(
          months.map((_, each) => Number(each === place)),
          months,
        ) ?? 0,
    })),
    byPerson: mapped(read, (own) => areaUnder(own, months)),
  };
}

/** What a formula makes of utilities of which some are missing, as if they were nought; of nobody else. */
function emptyAsNought({ read, months }: Measured): ReadonlyMap<string, number | null> {
  return mapped(read, (own) =>
    own.includes(null)
      ? areaUnder(
          own.map((each) => each ?? 0),
          months,
        )
      : null,
  );
}

/** Years: trapezia, (u₁ + u₂) / 2 × months / 12; `null` with any of them missing. Not discounted. */
function areaUnder(utilities: readonly (number | null)[], months: readonly number[]): number | null {
  const points = months.map((month, place) => ({ month, utility: utilities[place] ?? null }));
  points.sort((a, b) => a.month - b.month);
  let area = 0;
  for (const [place, { month, utility }] of points.entries()) {
    const before = points[place - 1];
    if (utility === null) return null;
    if (before?.utility !== undefined && before.utility !== null) {
      area += ((before.utility + utility) / 2) * ((month - before.month) / 12);
    }
  }
  return area;
}

function mapped(
  { byPerson }: Quantity,
  valueOf: (own: readonly (number | null)[]) => number | null,
): ReadonlyMap<string, number | null> {
  return new Map([...byPerson].map(([person, own]) => [person, valueOf(own)]));
}
