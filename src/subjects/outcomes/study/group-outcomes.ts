/** What became of each group by the register: work, studies, activity, and work within 6, 12, 18 and 24 months. */
import { isDay, isoOf, noDay, unreadDay, dayOf } from "../../../reading/day-number";
import { type Answer, answerOf, no, open, yes } from "../figures/answer";
import { resultMasks } from "../figures/measure-results";
import { answerAt } from "../figures/measure-tally";
import { canTell, type MeasureId, measureIds, startedBy, type View } from "../figures/measures";
import { type CountRange, countOne, noCounts, openShare, rangeTally } from "../figures/open-share";
import type { Register } from "../model";
import { type ComparedShares, compareShares } from "./compare";
import { personKey, type StudyGroup } from "./locate-groups";

export interface OutcomeComparison extends ComparedShares {
  readonly measure: MeasureId;
  /** Within so many months of the start, of those who began so long ago; `null`: by the day of the register. */
  readonly months: number | null;
}

const measures = ["work", "studies", "workOrStudies", "activity", "workRehab"] as const satisfies readonly MeasureId[];
const spans = [6, 12, 18, 24] as const;

export function compareOutcomes(
  register: Register,
  view: View,
  groups: readonly StudyGroup[],
): readonly OutcomeComparison[] {
  const groupOf = groupTeller(view, groups);
  const compare = (belongs: Teller, came: Teller): ComparedShares => {
    const counts = groups.map(noCounts);
    for (let person = 0; person < view.people.count; person += 1) {
      const own = counts[groupOf(person)];
      const isIn = own === undefined ? no : belongs(person);
      if (own !== undefined && isIn !== no) countOne(own, isIn, came(person));
    }
    return compareShares(counts.map(openShare));
  };
  const results = resultMasks(view);
  const told = measures
    .filter((measure) => canTell(register.columns, register.asked, measure))
    .map((measure): OutcomeComparison => {
      const bit = measureIds.indexOf(measure);
      const came: Teller = (person) => answerAt(results.came[person] ?? 0, results.open[person] ?? 0, bit);
      return { measure, months: null, ...compare((person) => startedBy(view, person), came) };
    });
  const { enrolled, work } = view.people.dates;
  if (enrolled === undefined || work === undefined) return told;
  const inTime = spans.flatMap((months): readonly OutcomeComparison[] => {
    const compared = compare(followedFor(view, enrolled, months), workedWithin(enrolled, work, months));
    const anybody = compared.groups.some(({ of }) => of.most > 0);
    return anybody ? [{ measure: "work", months, ...compared }] : [];
  });
  return [...told, ...inTime];
}

/** How many of each group have started. */
export function startedInGroups(view: View, groups: readonly StudyGroup[]): readonly CountRange[] {
  const groupOf = groupTeller(view, groups);
  const tallies = groups.map(rangeTally);
  for (let person = 0; person < view.people.count; person += 1) tallies[groupOf(person)]?.add(startedBy(view, person));
  return tallies.map((tally) => tally.range());
}

type Teller = (person: number) => Answer;

function groupTeller({ people }: View, groups: readonly StudyGroup[]): (person: number) => number {
  const places = new Map(groups.flatMap((group, place) => [...group.people].map((person) => [person, place] as const)));
  return (person) => places.get(personKey(people.numberOf(person), people.rows[person] ?? 0)) ?? -1;
}

function followedFor(view: View, enrolled: Int32Array, months: number): Teller {
  return (person) => {
    const begun = startedBy(view, person);
    const day = enrolled[person] ?? noDay;
    return begun !== yes || !isDay(day) ? begun : answerOf(monthsAfter(day, months) <= view.asOf);
  };
}

/** Work that came about on no known day may have come later. */
function workedWithin(enrolled: Int32Array, work: Int32Array, months: number): Teller {
  return (person) => {
    const [start, day] = [enrolled[person] ?? noDay, work[person] ?? noDay];
    if (day === noDay) return no;
    if (!isDay(day) || day === unreadDay || !isDay(start)) return open;
    return answerOf(day <= monthsAfter(start, months));
  };
}

/** 31 August and six months is the last of February. */
export function monthsAfter(day: number, months: number): number {
  const [year = 0, month = 1, date = 1] = isoOf(day).split("-").map(Number);
  const index = year * 12 + month - 1 + months;
  const last = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();
  const parts = [Math.floor(index / 12), (index % 12) + 1, Math.min(date, last)];
  return dayOf(parts.map((part) => String(part).padStart(2, "0")).join("-"));
}
