/** How the participants are spread over a column's choices: the tables behind Hudiksvall's diagrams 1–3 and 5–8. */
import type { Label } from "../../../reading/label";
import { choicesOf } from "../register/choices";
import { isDay, noDay, yearOf } from "../../../reading/day-number";
import { type Answer, answerOf, both, either, no, open, yes } from "./answer";
import { daysBetween, isUnread, resultOf } from "./measure-results";
import { endedBy, startedBy, type View } from "./measures";
import type { People } from "../model";
import { type CountRange, rangeTally } from "./open-share";
import { groupOf, noChoice, strangeChoice } from "../register/read-choice";

export const distributionIds = [
  "municipality",
  "sex",
  "age",
  "education",
  "support",
  "supportYears",
  "timeInEffort",
  "reason",
  "step",
  "trade",
  "studies",
  "activity",
] as const;
export type DistributionId = (typeof distributionIds)[number];

export interface DistributionRow {
  readonly id: string;
  readonly label: Label;
  readonly count: CountRange;
}

export interface Distribution {
  readonly id: DistributionId;
  /** In the list's order, texts by falling count; choices that nobody has are there with nobody. */
  readonly rows: readonly DistributionRow[];
  /** Of whom: those who have started, for how it ended those who have ended, for trades those who work. */
  readonly people: CountRange;
  /** Of them without an answer, or with *Uppgift saknas*. */
  readonly unanswered: CountRange;
  /** Whose answer cannot be read, or of whom it cannot be read whether they belong. */
  readonly unread: number;
  /** A person may be in more than one row. */
  readonly several: boolean;
}

/** Months of thirty days and a half, each up to the next group. Hudiksvall counts "7 månader eller längre". */
export const timeGroups: readonly { readonly id: string; readonly label: Label; readonly from: number }[] = [
  { id: "0", label: { sv: "Kortare än 3 månader", en: "Under 3 months" }, from: 0 },
  { id: "3", label: { sv: "3–6 månader", en: "3–6 months" }, from: 3 },
  { id: "7", label: { sv: "7–12 månader", en: "7–12 months" }, from: 7 },
  { id: "13", label: { sv: "13–24 månader", en: "13–24 months" }, from: 13 },
  { id: "25", label: { sv: "Längre än 24 månader", en: "Over 24 months" }, from: 25 },
];
const daysPerMonth = 365.25 / 12;

/** The first day count that belongs to a group of months. */
export function firstDayOf(months: number): number {
  return Math.ceil(months * daysPerMonth);
}

/** `null` where the register has no such column, or nobody has said yet which it is. */
export function distribution(view: View, id: DistributionId): Distribution | null {
  switch (id) {
    case "municipality":
    case "trade":
      return byText(view, id);
    case "support":
      return bySupport(view);
    case "age":
      return byAge(view);
    case "timeInEffort":
      return byTime(view);
    case "sex":
    case "education":
    case "supportYears":
    case "reason":
    case "step":
    case "studies":
    case "activity":
      return byChoice(view, id);
  }
}

/** How it ended is asked of those who have ended, and in what trade of those who work. */
function belongs(view: View, id: DistributionId, person: number): Answer {
  const started = startedBy(view, person);
  switch (id) {
    case "reason":
    case "step":
    case "timeInEffort":
      return both(started, endedBy(view, person));
    case "trade":
      return both(started, either(hasTrade(view.people, person), resultOf(view, person, "work")));
    case "municipality":
    case "sex":
    case "age":
    case "education":
    case "support":
    case "supportYears":
    case "studies":
    case "activity":
      return started;
  }
}

/** Whoever has a trade works, whether or not it is said since when. */
function hasTrade({ trade }: People, person: number): Answer {
  return answerOf((trade?.codes[person] ?? noChoice) >= 0);
}

function byChoice(view: View, id: "sex" | "education" | "supportYears" | "reason" | "step" | "studies" | "activity") {
  const column = view.people.choices[id];
  return column === undefined ? null : tallied(view, id, column.choices, (person) => column.codes[person] ?? noChoice);
}

interface Answered {
  readonly id: string;
  readonly label: Label;
}

/** `codeOf`: the choice's place, `noChoice` for none, `strangeChoice` for what cannot be read. */
function tallied(
  view: View,
  id: DistributionId,
  choices: readonly Answered[],
  codeOf: (person: number) => number,
): Distribution {
  const tally = spreadTally(choices);
  for (let person = 0; person < view.people.count; person += 1) {
    const belong = belongs(view, id, person);
    if (belong === no) continue;
    const code = codeOf(person);
    tally.add(belong, code < 0 ? 0 : 1 << code, code === strangeChoice);
  }
  return { id, ...tally.read(), several: false };
}

/** Each person with a bit for each choice; `unread`: with some other besides, that cannot be read. */
function spreadTally(choices: readonly Answered[]): {
  readonly add: (belong: Answer, mask: number, unread: boolean) => void;
  readonly read: () => Pick<Distribution, "rows" | "people" | "unanswered" | "unread">;
} {
  const sure = new Int32Array(choices.length);
  const maybe = new Int32Array(choices.length);
  const unknown = choices.findIndex(({ id }) => id === "unknown");
  const [people, unanswered] = [rangeTally(), rangeTally()];
  let unreadPeople = 0;
  const range = (place: number): CountRange => {
    const least = sure[place] ?? 0;
    return { least, most: least + (maybe[place] ?? 0) };
  };
  return {
    add: (belong, mask, unread) => {
      people.add(belong);
      const silent = mask === 0 || (unknown >= 0 && ((mask >> unknown) & 1) === 1);
      unanswered.add(unread ? no : both(belong, answerOf(silent)));
      if (unread || belong === open) unreadPeople += 1;
      for (let place = 0; unread ? place < choices.length : mask >> place > 0; place += 1) {
        const has = ((mask >> place) & 1) === 1;
        if (has && belong === yes) sure[place] = (sure[place] ?? 0) + 1;
        else if (has || unread) maybe[place] = (maybe[place] ?? 0) + 1;
      }
    },
    read: () => ({
      rows: choices.flatMap(({ id, label }, place) => (place === unknown ? [] : [{ id, label, count: range(place) }])),
      people: people.range(),
      unanswered: unanswered.range(),
      unread: unreadPeople,
    }),
  };
}

/** A text of one's own is read as it stands; so many that no bits hold them. */
function byText(view: View, id: "municipality" | "trade"): Distribution | null {
  const column = view.people[id];
  if (column === null) return null;
  const tallies = column.texts.map(rangeTally);
  const [people, unanswered] = [rangeTally(), rangeTally()];
  let unread = 0;
  for (let person = 0; person < view.people.count; person += 1) {
    const belong = belongs(view, id, person);
    if (belong === no) continue;
    people.add(belong);
    if (belong === open) unread += 1;
    const tally = tallies[column.codes[person] ?? noChoice];
    if (tally === undefined) unanswered.add(belong);
    else tally.add(belong);
  }
  const rows = column.texts
    .map((text, place) => ({
      id: text,
      label: { sv: text, en: text },
      count: tallies[place]?.range() ?? { least: 0, most: 0 },
    }))
    .filter(({ count }) => count.most > 0)
    .sort((a, b) => b.count.least - a.count.least);
  return { id, rows, people: people.range(), unanswered: unanswered.range(), unread, several: false };
}

function bySupport(view: View): Distribution | null {
  const { support } = view.people;
  if (support === null) return null;
  const tally = spreadTally(support.choices);
  for (let person = 0; person < view.people.count; person += 1) {
    const started = startedBy(view, person);
    if (started !== no) tally.add(started, support.masks[person] ?? 0, support.unread[person] === 1);
  }
  return { id: "support", ...tally.read(), several: true };
}

/**
 * By the age when the person was enrolled, where it is known by the year of birth; else as the register says.
 * `strangeChoice` where it is written so that it cannot be read.
 */
export function ageCodeOf(people: People, person: number): number {
  const born = people.birthYears?.[person] ?? 0;
  const enrolled = people.dates.enrolled?.[person] ?? noDay;
  if (born > 0 && isDay(enrolled)) return groupOf(yearOf(enrolled) - born, "ageGroup");
  const stated = people.choices.ageGroup?.codes[person] ?? noChoice;
  if (stated !== noChoice) return stated;
  return born < 0 || (born > 0 && enrolled !== noDay) ? strangeChoice : noChoice;
}

function byAge(view: View): Distribution | null {
  const { people } = view;
  if (people.birthYears === null && people.choices.ageGroup === undefined) return null;
  return tallied(view, "age", choicesOf("ageGroup"), (person) => ageCodeOf(people, person));
}

function byTime(view: View): Distribution | null {
  const { people, asOf } = view;
  if (people.dates.enrolled === undefined || people.dates.ended === undefined) return null;
  return tallied(view, "timeInEffort", timeGroups, (person) => {
    const days = daysBetween(people, person, "enrolled", "ended", asOf);
    if (days !== null) return timeGroups.findLastIndex(({ from }) => days >= firstDayOf(from));
    return isUnread(people, person, "enrolled", "ended") ? strangeChoice : noChoice;
  });
}
