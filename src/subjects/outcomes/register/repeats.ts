/** A running number on more rows than one: a person with a row for each effort or stay, a slip of the hand, or to be asked. */
import type { Address } from "../../../workbook/address";
import { type Answers, answerTo, type Question, questionId, type QuestionKind } from "../../../checking/question";
import { asNumber, asText } from "../../../checking/message-value";
import { runningNumber } from "../health/model";
import type { People, Repeats } from "../model";
import { isDay, noDay } from "../../../reading/day-number";
import { mergePeople } from "./merge-people";

export const repeatsQuestionKind: QuestionKind = {
  about: "registerRepeats",
  choices: ["person", "slips"],
  whys: [],
};

export interface SettledRepeats {
  readonly repeats: Repeats;
  readonly persons: People;
  readonly question: Question | null;
}

/** `at`: the cell of a person's running number. */
export function settleRepeats(
  people: People,
  sheet: string,
  at: (person: number) => Address,
  answers: Answers,
): SettledRepeats {
  if (!hasRepeats(people)) return { repeats: { kind: "none" }, persons: people, question: null };
  const groups = groupsOf(people);
  const repeated = groups.filter(({ length }) => length > 1);
  const [first] = repeated;
  const second = first?.[1];
  if (second === undefined) return { repeats: { kind: "none" }, persons: people, question: null };
  const told = { rows: people.count, persons: groups.length, first: at(second) };
  const asRows = (): SettledRepeats => ({
    repeats: { kind: "rowsOfOne", ...told },
    persons: mergePeople(people, groups),
    question: null,
  });
  const verdict = verdictOf(people, repeated);
  if (verdict === "person") return asRows();
  if (verdict === "slips") return { repeats: { kind: "slips" }, persons: people, question: null };
  const question = askRepeats(sheet, told, repeated, at);
  switch (answerTo(answers, question)) {
    case "person":
      return { ...asRows(), question };
    case "slips":
      return { repeats: { kind: "slips" }, persons: people, question };
    default: {
      const doubtful = new Uint8Array(people.count);
      for (const person of repeated.flat()) doubtful[person] = 1;
      return { repeats: { kind: "asked", ...told }, persons: { ...people, doubtful }, question };
    }
  }
}

/** Most registers count upwards: then there is no need to remember every number. */
function hasRepeats(people: People): boolean {
  let last = -Infinity;
  let rises = true;
  for (let person = 0; rises && person < people.count; person += 1) {
    const number = people.numberOf(person);
    if (number === "") continue;
    const value = Number(number);
    rises = value > last;
    last = value;
  }
  if (rises) return false;
  const met = new Set<string>();
  for (let person = 0; person < people.count; person += 1) {
    const number = runningNumber(people.numberOf(person));
    if (number === "") continue;
    if (met.has(number)) return true;
    met.add(number);
  }
  return false;
}

/** The rows of each running number, in the order they are met; a row without one is a group of its own. */
function groupsOf(people: People): readonly (readonly number[])[] {
  const byNumber = new Map<string, number[]>();
  const groups: number[][] = [];
  for (let person = 0; person < people.count; person += 1) {
    const number = runningNumber(people.numberOf(person));
    const known = number === "" ? undefined : byNumber.get(number);
    if (known !== undefined) {
      known.push(person);
      continue;
    }
    const group = [person];
    groups.push(group);
    if (number !== "") byNumber.set(number, group);
  }
  return groups;
}

/** So many rows that agree on nothing but the sex are hardly chance: one in some thousands. */
const fewestBySex = 12;
/** Ages agree by chance in one of some tens; three times is no chance. */
const fewestByAge = 3;

/**
 * By what does not change in a person: sex and year of birth. Where every number agrees it is a layout, where most do
 * not it is a slip. Of few rows it is a person only where one stay ends before the next begins.
 */
function verdictOf(people: People, repeated: readonly (readonly number[])[]): "person" | "slips" | "ask" {
  const sexes = agreement(repeated, (person) => said(people.choices.sex?.codes[person], 0));
  const years = agreement(repeated, (person) => said(people.birthYears?.[person], 1));
  const ages = agreement(repeated, (person) => said(people.choices.ageGroup?.codes[person], 0));
  if (sexes.differ + years.differ > 0) {
    const differing = repeated.filter((group) => {
      const own = (factOf: (person: number) => number | null): number => agreement([group], factOf).differ;
      return (
        own((person) => said(people.choices.sex?.codes[person], 0)) > 0 ||
        own((person) => said(people.birthYears?.[person], 1)) > 0
      );
    }).length;
    return 2 * differing >= repeated.length ? "slips" : "ask";
  }
  const byAge = years.agree >= fewestByAge || (ages.agree >= fewestByAge && ages.differ === 0);
  const cameBack =
    years.agree > 0 &&
    sexes.agree > 0 &&
    repeated.every((group) => years.agree >= group.length - 1 && inTurn(group, people));
  return byAge || cameBack || sexes.agree >= fewestBySex ? "person" : "ask";
}

function said(value: number | undefined, least: number): number | null {
  return value === undefined || value < least ? null : value;
}

/** Each stay begins when the one before is over. */
function inTurn(group: readonly number[], { dates }: People): boolean {
  const stays = group
    .map((row) => ({ from: dates.enrolled?.[row] ?? noDay, to: dates.ended?.[row] ?? noDay }))
    .sort((a, b) => a.from - b.from);
  return stays.every(({ from }, place) => {
    const before = stays[place - 1];
    return isDay(from) && (before === undefined || (isDay(before.to) && before.to < from));
  });
}

/** How many rows after the first say the same as the first of their number that says anything, and how many do not. */
function agreement(
  repeated: readonly (readonly number[])[],
  factOf: (person: number) => number | null,
): { readonly agree: number; readonly differ: number } {
  let [agree, differ] = [0, 0];
  for (const group of repeated) {
    let first: number | null = null;
    for (const person of group) {
      const fact = factOf(person);
      if (fact === null) continue;
      if (first === null) first = fact;
      else if (fact === first) agree += 1;
      else differ += 1;
    }
  }
  return { agree, differ };
}

function askRepeats(
  sheet: string,
  { rows, persons, first }: { readonly rows: number; readonly persons: number; readonly first: Address },
  repeated: readonly (readonly number[])[],
  at: (person: number) => Address,
): Question {
  return {
    id: questionId("registerRepeats", sheet, `${repeated.length}`),
    about: "registerRepeats",
    at: first,
    cells: repeated.flat().slice(0, 100).map(at),
    values: {
      sheet: asText(sheet),
      count: asNumber(repeated.length),
      rows: asNumber(rows),
      persons: asNumber(persons),
    },
    choices: [{ id: "person" }, { id: "slips" }],
    likely: null,
  };
}
