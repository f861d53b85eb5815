/** Who is lost in a study: how many answered of how many, and how those lost at last differ from those kept. */
import type { Label } from "../../../reading/label";
import { isDay, noDay, yearOf } from "../../../reading/day-number";
import { exactShare } from "../figures/open-share";
import { no } from "../figures/answer";
import { startedBy, type View } from "../figures/measures";
import type { Occasion } from "../health/template";
import {
  type AtOccasion,
  atOccasion,
  type ComparedMeans,
  comparedMeans,
  type ComparedShares,
  compareShares,
  occasionsOf,
} from "./compare";
import { monthsAfter } from "./group-outcomes";
import { personKey, type StudyGroup } from "./locate-groups";
import type { Series } from "./series";

export interface Loss {
  readonly id: string;
  readonly title: Label;
  /** Of the score. */
  readonly decimals: number;
  /** Answered of those whose occasion has come. */
  readonly occasions: readonly AtOccasion<ComparedShares & { readonly notYet: readonly number[] }>[];
  /** `null` where nobody is lost, or nobody is left. */
  readonly last: LostAndKept | null;
}

/** Two "groups" of each comparison: lost first, kept second. All groups of the study together. */
export interface LostAndKept {
  readonly occasion: Occasion;
  /** In the order of the study's groups. */
  readonly lost: readonly number[];
  readonly kept: readonly number[];
  readonly startScore: ComparedMeans;
  /** `null` where the register does not tell. */
  readonly women: ComparedShares | null;
  readonly age: ComparedMeans | null;
}

/** What the register tells of a person. */
export interface Background {
  readonly start: ReadonlyMap<string, number>;
  readonly woman: ReadonlyMap<string, boolean>;
  readonly age: ReadonlyMap<string, number>;
  readonly asOf: number | null;
  /** Who have not begun: none of their occasions has come. */
  readonly waiting: ReadonlySet<string>;
}

export const noBackground: Background = {
  waiting: new Set(),
  start: new Map(),
  woman: new Map(),
  age: new Map(),
  asOf: null,
};

export function backgroundOf(view: View): Background {
  const { people, asOf } = view;
  const waiting = new Set<string>();
  const [start, woman, age] = [new Map<string, number>(), new Map<string, boolean>(), new Map<string, number>()];
  const { sex } = people.choices;
  for (let person = 0; person < people.count; person += 1) {
    const key = personKey(people.numberOf(person), people.rows[person] ?? 0);
    const day = people.dates.enrolled?.[person] ?? noDay;
    if (isDay(day)) start.set(key, day);
    if (startedBy(view, person) === no) waiting.add(key);
    const id = sex?.choices[sex.codes[person] ?? -1]?.id;
    if (id === "woman" || id === "man") woman.set(key, id === "woman");
    const [born, years] = [people.birthYears?.[person] ?? 0, people.ages?.[person] ?? -1];
    if (born > 0 && isDay(day)) age.set(key, yearOf(day) - born);
    else if (years >= 0) age.set(key, years);
  }
  return { start, woman, age, asOf, waiting };
}

export function lossOf(
  { id, title, decimals, values }: Series,
  groups: readonly StudyGroup[],
  background: Background,
): Loss {
  const met = occasionsOf(groups, values);
  const occasions = met.map((occasion) => {
    const answered = atOccasion(values, occasion);
    const due = groups.map((group) => duePeople(group, occasion, answered, background));
    return {
      occasion,
      notYet: groups.map(({ people }, place) => people.size - (due[place]?.length ?? 0)),
      ...compareShares(
        due.map((people) => exactShare(people.filter((each) => answered.has(each)).length, people.length)),
      ),
    };
  });
  const last = met.at(-1);
  return {
    id,
    title,
    decimals,
    occasions,
    last: last === undefined || last === 0 ? null : lostAndKept(values, last, groups, background),
  };
}

/** Whoever began too late for the occasion is not lost; whoever has answered has come to it. */
function duePeople(
  { people }: StudyGroup,
  occasion: Occasion,
  answered: ReadonlyMap<string, unknown>,
  { start, asOf, waiting }: Background,
): readonly string[] {
  return [...people].filter((person) => {
    const day = start.get(person);
    if (waiting.has(person) && !answered.has(person)) return false;
    if (answered.has(person) || day === undefined || asOf === null || occasion === "end") return true;
    return monthsAfter(day, occasion) <= asOf;
  });
}

function lostAndKept(
  values: Series["values"],
  occasion: Occasion,
  groups: readonly StudyGroup[],
  background: Background,
): LostAndKept | null {
  const answered = atOccasion(values, occasion);
  const due = groups.map((group) => duePeople(group, occasion, answered, background));
  const lost = due.map((people) => people.filter((person) => !answered.has(person)));
  const kept = due.map((people) => people.filter((person) => answered.has(person)));
  const sides = [lost.flat(), kept.flat()];
  if (sides.some((people) => people.length === 0)) return null;
  const of = <Value>(known: ReadonlyMap<string, Value>): readonly (readonly Value[])[] =>
    sides.map((people) =>
      people.flatMap((person): readonly Value[] => {
        const value = known.get(person);
        return value === undefined ? [] : [value];
      }),
    );
  const { woman, age } = background;
  return {
    occasion,
    lost: lost.map(({ length }) => length),
    kept: kept.map(({ length }) => length),
    startScore: comparedMeans(of(atOccasion(values, 0))),
    women:
      woman.size === 0
        ? null
        : compareShares(of(woman).map((known) => exactShare(known.filter((each) => each).length, known.length))),
    age: age.size === 0 ? null : comparedMeans(of(age)),
  };
}
