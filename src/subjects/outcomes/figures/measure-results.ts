/** Whether a measure came about for a person, and whether the person belongs to a basis: what shares are counted of. */
import { memoizePerObject } from "../../../workbook/memoize";
import type { Share } from "../../../reading/share";
import { saysNo } from "../register/choices";
import { cameAbout, isDay, noDay } from "../../../reading/day-number";
import { type BasisId, defaultWeeks, hasEnded, hasStarted, type MeasureId, measureIds, type View } from "./measures";
import type { ChoiceColumnId, People } from "../model";

export function inBasis(view: View, person: number, basis: BasisId): boolean {
  if (!hasStarted(view, person)) return false;
  switch (basis) {
    case "all":
      return true;
    case "ended":
      return hasEnded(view, person);
    case "endedOrWorking":
      return hasEnded(view, person) || hasResult(view, person, "work");
    case "completed":
      return hasEnded(view, person) && hasResult(view, person, "completed");
  }
}

/** Whether it came about for a person. */
type Teller = (person: number) => boolean;

/** `weeks`: for `planned` alone. */
export function hasResult(view: View, person: number, measure: MeasureId, weeks = defaultWeeks): boolean {
  return tellerOf(view, measure, weeks)(person);
}

/** The columns are looked up once and not for each of a million participants. */
function tellerOf(view: View, measure: MeasureId, weeks = defaultWeeks): Teller {
  const tellers = tellersOf(view);
  const key = `${measure} ${weeks}`;
  const teller = tellers.get(key) ?? newTeller(view, measure, weeks);
  tellers.set(key, teller);
  return teller;
}

const tellersOf = memoizePerObject((_: View) => new Map<string, Teller>());

function newTeller(view: View, measure: MeasureId, weeks: number): Teller {
  const { people, asOf } = view;
  switch (measure) {
    case "work": {
      const { work } = people.dates;
      if (work === undefined) return isChoice(people, "step", "work");
      return (person) => {
        const day = work[person] ?? noDay;
        return cameAbout(day) && day <= asOf;
      };
    }
    case "studies":
      return people.choices.studies === undefined ? isChoice(people, "step", "studies") : saysYes(people, "studies");
    case "workOrStudies":
      return either(newTeller(view, "work", weeks), newTeller(view, "studies", weeks));
    case "activity":
      return saysYes(people, "activity");
    case "workRehab":
      return isChoice(people, "step", "workRehab");
    case "workStudiesSeeking":
      return either(isChoice(people, "step", "jobSeeking"), newTeller(view, "workOrStudies", weeks));
    case "anyStep":
      return either(newTeller(view, "workRehab", weeks), newTeller(view, "workStudiesSeeking", weeks));
    case "planned":
      return (person) => {
        const days = daysBetween(people, person, "enrolled", "planned", asOf);
        return days !== null && days <= weeks * 7;
      };
    case "ability":
    case "therapist":
      return isChoice(people, measure, "yes");
    case "completed":
      return isChoice(people, "reason", "completed");
  }
}

function either(first: Teller, second: Teller): Teller {
  return (person) => first(person) || second(person);
}

function isChoice(people: People, column: ChoiceColumnId, id: string): Teller {
  const found = people.choices[column];
  const place = found?.choices.findIndex((choice) => choice.id === id) ?? -1;
  return found === undefined || place < 0 ? () => false : (person) => found.codes[person] === place;
}

function saysYes(people: People, column: "studies" | "activity"): Teller {
  const found = people.choices[column];
  if (found === undefined) return () => false;
  const yes = found.choices.map((choice) => !saysNo(choice));
  return (person) => yes[found.codes[person] ?? -1] === true;
}

/** For each person a bit at the place of each measure in `measureIds` that came about, within the usual weeks. */
export const resultMasks = memoizePerObject((view: View): Uint16Array => {
  const tellers = measureIds.map((measure) => tellerOf(view, measure));
  const masks = new Uint16Array(view.people.count);
  for (let person = 0; person < masks.length; person += 1) {
    let mask = 0;
    for (let place = 0; place < tellers.length; place += 1) if (tellers[place]?.(person) === true) mask |= 1 << place;
    masks[person] = mask;
  }
  return masks;
});

export function shareFor(view: View, measure: MeasureId, basis: BasisId, weeks = defaultWeeks): Share {
  let [numerator, denominator] = [0, 0];
  for (let person = 0; person < view.people.count; person += 1) {
    if (!inBasis(view, person, basis)) continue;
    denominator += 1;
    if (hasResult(view, person, measure, weeks)) numerator += 1;
  }
  return { numerator, denominator };
}

/** `null` where a day lacks, lies after the day of the view, or they come in the wrong order. */
export function daysBetween(
  people: People,
  person: number,
  from: "enrolled",
  to: "planned" | "ended",
  asOf: number,
): number | null {
  const [first, last] = [people.dates[from]?.[person] ?? noDay, people.dates[to]?.[person] ?? noDay];
  return isDay(first) && isDay(last) && last >= first && last <= asOf ? last - first : null;
}
