/** One person of all the rows with the same running number: what is lasting by the first row that says it, the rest by the latest. */
import { isDay, noDay, unreadDay } from "../../../reading/day-number";
import type { ChoiceColumn, ChoiceColumnId, DateColumnId, People, Stay } from "../model";
import { saysNo } from "./choices";
import { noChoice, strangeChoice } from "./read-choice";

/** `groups`: the rows of each person, in the sheet's order. */
export function mergePeople(people: People, groups: readonly (readonly number[])[]): People {
  const first = (group: readonly number[]): number => group[0] ?? 0;
  const byStart = groups.map((group) => (group.length === 1 ? group : inOrder(group, people)));
  const texts = <Codes extends Int32Array | Int16Array>(
    codes: Codes,
    none: number,
    make: (size: number) => Codes,
  ): Codes => {
    const merged = make(groups.length);
    for (const [place, group] of byStart.entries()) {
      merged[place] = codes[group.find((row) => codes[row] !== none) ?? first(group)] ?? none;
    }
    return merged;
  };
  const numbers = (values: Float64Array, of: (said: readonly number[]) => number): Float64Array =>
    Float64Array.from(byStart, (group) => {
      const said = group.map((row) => values[row] ?? Number.NaN).filter((value) => !Number.isNaN(value));
      return said.length === 0 ? Number.NaN : of(said);
    });
  const short = (size: number): Int16Array => new Int16Array(size);
  const long = (size: number): Int32Array => new Int32Array(size);
  const stays = new Map<number, readonly Stay[]>();
  for (const [place, group] of byStart.entries()) if (group.length > 1) stays.set(place, staysOf(group, people));
  return {
    count: groups.length,
    rows: Int32Array.from(groups, (group) => people.rows[first(group)] ?? 0),
    numberOf: (person) => people.numberOf(first(groups[person] ?? [])),
    dates: mergedDates(people, byStart),
    choices: Object.fromEntries(
      Object.entries(people.choices).map(([id, column]) => [id, mergedChoices(id, column, byStart)]),
    ),
    support: people.support && {
      ...people.support,
      masks: Uint16Array.from(byStart, (group) => orOf(group, people.support?.masks)),
      unread: Uint8Array.from(byStart, (group) => orOf(group, people.support?.unread)),
    },
    municipality: people.municipality && {
      ...people.municipality,
      codes: texts(people.municipality.codes, noChoice, long),
    },
    trade: people.trade && { ...people.trade, codes: texts(people.trade.codes, noChoice, long) },
    birthYears: people.birthYears && texts(people.birthYears, 0, short),
    ages: people.ages && texts(people.ages, -1, short),
    // The number of a person's efforts is the same on each row, or nobody can say which of them it is.
    efforts: people.efforts && numbers(people.efforts, (said) => (new Set(said).size === 1 ? (said[0] ?? -1) : -1)),
    workExtent: people.workExtent && numbers(people.workExtent, (said) => said.at(-1) ?? Number.NaN),
    effortKinds: people.effortKinds,
    stays,
    doubtful: null,
  };
}

/** By when they begin; rows without a day last. */
function inOrder(group: readonly number[], { dates }: People): readonly number[] {
  const start = (row: number): number => {
    const day = dates.enrolled?.[row] ?? noDay;
    return isDay(day) ? day : Infinity;
  };
  return [...group].sort((a, b) => (start(a) === start(b) ? a - b : start(a) - start(b)));
}

function mergedDates({ dates }: People, groups: readonly (readonly number[])[]): People["dates"] {
  const daysOf = (id: DateColumnId, group: readonly number[]): readonly number[] =>
    group.map((row) => dates[id]?.[row] ?? noDay);
  const merged: Partial<Record<DateColumnId, Int32Array>> = {};
  for (const id of ["referred", "enrolled", "planned", "work"] as const) {
    if (dates[id] !== undefined) merged[id] = Int32Array.from(groups, (group) => earliest(daysOf(id, group)));
  }
  if (dates.ended !== undefined) {
    merged.ended = Int32Array.from(groups, (group) => {
      const begun = daysOf("enrolled", group);
      const days = daysOf("ended", group).filter((_, place) => dates.enrolled === undefined || begun[place] !== noDay);
      // Whoever goes on in one of them has not ended.
      if (days.includes(noDay) || days.length === 0) return noDay;
      return days.includes(unreadDay) ? unreadDay : Math.max(...days);
    });
  }
  return merged;
}

/** What cannot be read may be the earliest; what is not said is not. */
function earliest(days: readonly number[]): number {
  const said = days.filter((day) => day !== noDay);
  if (said.length === 0) return noDay;
  return said.includes(unreadDay) ? unreadDay : Math.min(...said);
}

/** Of these a person has one all along; of the others the rows tell what came about in each. */
const lasting: ReadonlySet<string> = new Set([
  "sex",
  "ageGroup",
  "education",
  "supportYears",
] as const satisfies readonly ChoiceColumnId[]);
/** How it ended is told where it ended last. */
const latest: ReadonlySet<string> = new Set(["reason", "step"] as const satisfies readonly ChoiceColumnId[]);

function mergedChoices(id: string, column: ChoiceColumn, groups: readonly (readonly number[])[]): ChoiceColumn {
  const { codes, choices } = column;
  const merged = Int8Array.from(groups, (group) => {
    const said = group.map((row) => codes[row] ?? noChoice).filter((code) => code !== noChoice);
    if (said.length === 0) return noChoice;
    if (lasting.has(id)) return said.find((code) => code !== strangeChoice) ?? strangeChoice;
    if (latest.has(id)) return said.at(-1) ?? noChoice;
    const came = said.find((code) => code !== strangeChoice && choices[code] !== undefined && !saysNo(choices[code]));
    return came ?? (said.includes(strangeChoice) ? strangeChoice : (said[0] ?? noChoice));
  });
  return { ...column, codes: merged };
}

function orOf(group: readonly number[], values: Uint8Array | Uint16Array | undefined): number {
  return group.reduce((mask, row) => mask | (values?.[row] ?? 0), 0);
}

/** Rows that lie side by side or over each other are one stay; a person who is away for more than a month came back. */
const longestBreak = 31;

function staysOf(group: readonly number[], { dates }: People): readonly Stay[] {
  const stays: { from: number; to: number }[] = [];
  for (const row of group) {
    const [from, to] = [dates.enrolled?.[row] ?? noDay, dates.ended?.[row] ?? noDay];
    if (!isDay(from)) continue;
    const last = stays.at(-1);
    if (last === undefined || (isDay(last.to) && from > last.to + longestBreak)) stays.push({ from, to });
    else if (isDay(last.to)) last.to = isDay(to) ? Math.max(last.to, to) : to;
  }
  return stays;
}
