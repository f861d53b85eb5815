/** How the participants are spread over a column's choices: the tables behind Hudiksvall's diagrams 1–3 and 5–8. */
import type { Label } from "../../../reading/label";
import { choicesOf } from "../register/choices";
import { isDay, yearOf } from "../../../reading/day-number";
import { daysBetween } from "./measure-results";
import { hasEnded, hasStarted, type View } from "./measures";
import type { People } from "../model";
import { groupOf, noChoice } from "../register/read-choice";

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
  readonly count: number;
}

export interface Distribution {
  readonly id: DistributionId;
  /** In the list's order, texts by falling count; choices that nobody has are there with 0. */
  readonly rows: readonly DistributionRow[];
  /** Of whom: those who have started, or for how it ended those who have ended. */
  readonly people: number;
  /** Of them without an answer, or with *Uppgift saknas*. */
  readonly unanswered: number;
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

/** `null` where the register has no such column. */
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

/** How it ended is asked of those who have ended. */
function belongs(view: View, id: DistributionId, person: number): boolean {
  return hasStarted(view, person) && ((id !== "reason" && id !== "step") || hasEnded(view, person));
}

function byChoice(view: View, id: "sex" | "education" | "supportYears" | "reason" | "step" | "studies" | "activity") {
  const column = view.people.choices[id];
  return column === undefined ? null : tallied(view, id, column.choices, (person) => column.codes[person] ?? noChoice);
}

function tallied(
  view: View,
  id: DistributionId,
  choices: readonly { readonly id: string; readonly label: Label }[],
  codeOf: (person: number) => number,
): Distribution {
  const counts = choices.map(() => 0);
  let [people, unanswered] = [0, 0];
  for (let person = 0; person < view.people.count; person += 1) {
    if (!belongs(view, id, person)) continue;
    people += 1;
    const code = codeOf(person);
    const choice = choices[code];
    if (choice === undefined || choice.id === "unknown") unanswered += 1;
    if (choice !== undefined) counts[code] = (counts[code] ?? 0) + 1;
  }
  const rows = choices
    .map((choice, place) => ({ id: choice.id, label: choice.label, count: counts[place] ?? 0 }))
    .filter((row) => row.id !== "unknown");
  return { id, rows, people, unanswered, several: false };
}

function byText(view: View, id: "municipality" | "trade"): Distribution | null {
  const column = view.people[id];
  if (column === null) return null;
  const choices = column.texts.map((text) => ({ id: text, label: { sv: text, en: text } }));
  const all = tallied(view, id, choices, (person) => column.codes[person] ?? noChoice);
  return { ...all, rows: [...all.rows].filter(({ count }) => count > 0).sort((a, b) => b.count - a.count) };
}

function bySupport(view: View): Distribution | null {
  const { support } = view.people;
  if (support === null) return null;
  const counts = support.choices.map(() => 0);
  let [people, unanswered] = [0, 0];
  for (let person = 0; person < view.people.count; person += 1) {
    if (!hasStarted(view, person)) continue;
    people += 1;
    const mask = support.masks[person] ?? 0;
    if (mask === 0) unanswered += 1;
    for (let place = 0; mask >> place > 0; place += 1) {
      if ((mask >> place) & 1) {
        counts[place] = (counts[place] ?? 0) + 1;
        if (support.choices[place]?.id === "unknown") unanswered += 1;
      }
    }
  }
  const rows = support.choices
    .map(({ id, label }, place) => ({ id, label, count: counts[place] ?? 0 }))
    .filter(({ id }) => id !== "unknown");
  return { id: "support", rows, people, unanswered, several: true };
}

/** By the age when the person was enrolled, where it is known by the year of birth; else as the register says. */
export function ageCodeOf(people: People, person: number): number {
  const born = people.birthYears?.[person] ?? 0;
  const enrolled = people.dates.enrolled?.[person] ?? 0;
  if (born > 0 && isDay(enrolled)) return groupOf(yearOf(enrolled) - born, "ageGroup");
  return people.choices.ageGroup?.codes[person] ?? noChoice;
}

function byAge(view: View): Distribution | null {
  const { people } = view;
  if (people.birthYears === null && people.choices.ageGroup === undefined) return null;
  return tallied(view, "age", choicesOf("ageGroup"), (person) => ageCodeOf(people, person));
}

function byTime(view: View): Distribution | null {
  const { people, asOf } = view;
  if (people.dates.enrolled === undefined || people.dates.ended === undefined) return null;
  const counts = timeGroups.map(() => 0);
  let [ended, unanswered] = [0, 0];
  for (let person = 0; person < people.count; person += 1) {
    if (!hasStarted(view, person) || !hasEnded(view, person)) continue;
    ended += 1;
    const days = daysBetween(people, person, "enrolled", "ended", asOf);
    const place = days === null ? -1 : timeGroups.findLastIndex(({ from }) => days >= firstDayOf(from));
    if (place < 0) unanswered += 1;
    else counts[place] = (counts[place] ?? 0) + 1;
  }
  const rows = timeGroups.map(({ id, label }, place) => ({ id, label, count: counts[place] ?? 0 }));
  return { id: "timeInEffort", rows, people: ended, unanswered, several: false };
}
