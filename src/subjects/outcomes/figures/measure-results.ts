/** Whether a measure came about for a person, and whether the person belongs to a basis: what shares are counted of. */
import { memoizePerObject } from "../../../workbook/memoize";
import { saysNo } from "../register/choices";
import { cameAbout, isDay, noDay, unreadDay } from "../../../reading/day-number";
import { type Answer, answerOf, both, either, no, open, yes } from "./answer";
import { type BasisId, defaultWeeks, endedBy, type MeasureId, measureIds, startedBy, type View } from "./measures";
import type { ChoiceColumnId, People } from "../model";
import { countOne, noCounts, type OpenShare, openShare } from "./open-share";
import { noChoice, strangeChoice } from "../register/read-choice";

function inBasis(view: View, person: number, basis: BasisId): Answer {
  const begun = startedBy(view, person);
  if (begun === no) return no;
  return belongsTo(basis, begun, endedBy(view, person), (measure) => resultOf(view, person, measure));
}

/** Of somebody who has begun, and perhaps ended. */
export function belongsTo(
  basis: BasisId,
  begun: Answer,
  gone: Answer,
  resultIn: (measure: "work" | "completed") => Answer,
): Answer {
  switch (basis) {
    case "all":
      return begun;
    case "ended":
      return both(begun, gone);
    case "endedOrWorking":
      return both(begun, either(gone, resultIn("work")));
    case "completed":
      return both(begun, both(gone, resultIn("completed")));
  }
}

/** Whether it came about for a person. */
type Teller = (person: number) => Answer;

/** `weeks`: for `planned` alone. */
export function resultOf(view: View, person: number, measure: MeasureId, weeks = defaultWeeks): Answer {
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
  const { people, asOf, asked } = view;
  switch (measure) {
    case "work": {
      if (asked.has("work")) return () => open;
      const { work } = people.dates;
      if (work === undefined) return isChoice(view, "step", "work");
      return (person) => {
        const day = work[person] ?? noDay;
        return day === unreadDay ? open : answerOf(cameAbout(day) && day <= asOf);
      };
    }
    case "studies":
      if (asked.has("studies")) return () => open;
      return people.choices.studies === undefined ? isChoice(view, "step", "studies") : saysYes(view, "studies");
    case "workOrStudies":
      return eitherOf(newTeller(view, "work", weeks), newTeller(view, "studies", weeks));
    case "activity":
      return saysYes(view, "activity");
    case "workRehab":
      return isChoice(view, "step", "workRehab");
    case "workStudiesSeeking":
      return eitherOf(isChoice(view, "step", "jobSeeking"), newTeller(view, "workOrStudies", weeks));
    case "anyStep":
      return eitherOf(newTeller(view, "workRehab", weeks), newTeller(view, "workStudiesSeeking", weeks));
    case "planned":
      if (asked.has("planned") || asked.has("enrolled")) return () => open;
      return (person) => {
        const days = daysBetween(people, person, "enrolled", "planned", asOf);
        if (days !== null) return answerOf(days <= weeks * 7);
        return isUnread(people, person, "enrolled", "planned") ? open : no;
      };
    case "ability":
    case "therapist":
      return isChoice(view, measure, "yes");
    case "completed":
      return isChoice(view, "reason", "completed");
  }
}

function eitherOf(first: Teller, second: Teller): Teller {
  return (person) => either(first(person), second(person));
}

function isChoice({ people, asked }: View, column: ChoiceColumnId, id: string): Teller {
  if (asked.has(column)) return () => open;
  const found = people.choices[column];
  const place = found?.choices.findIndex((choice) => choice.id === id) ?? -1;
  if (found === undefined || place < 0) return () => no;
  return (person) => {
    const code = found.codes[person];
    return code === strangeChoice ? open : answerOf(code === place);
  };
}

function saysYes({ people, asked }: View, column: "studies" | "activity"): Teller {
  if (asked.has(column)) return () => open;
  const found = people.choices[column];
  if (found === undefined) return () => no;
  const saying = found.choices.map((choice) => !saysNo(choice));
  return (person) => {
    const code = found.codes[person] ?? noChoice;
    return code === strangeChoice ? open : answerOf(saying[code] === true);
  };
}

/** Something stands where a day should, and neither of them is nothing. */
export function isUnread(people: People, person: number, from: "enrolled", to: "planned" | "ended"): boolean {
  const [first, last] = [people.dates[from]?.[person] ?? noDay, people.dates[to]?.[person] ?? noDay];
  if (first === noDay || last === noDay) return false;
  return !isDay(first) || !isDay(last);
}

export interface ResultMasks {
  /** For each person a bit at the place of each measure in `measureIds` that came about, within the usual weeks. */
  readonly came: Uint16Array;
  /** Of those that cannot be told. */
  readonly open: Uint16Array;
}

export const resultMasks = memoizePerObject((view: View): ResultMasks => {
  const tellers = measureIds.map((measure) => tellerOf(view, measure));
  const masks = { came: new Uint16Array(view.people.count), open: new Uint16Array(view.people.count) };
  for (let person = 0; person < view.people.count; person += 1) {
    let [came, unsure] = [0, 0];
    for (let place = 0; place < tellers.length; place += 1) {
      const answer = tellers[place]?.(person) ?? no;
      if (answer === yes) came |= 1 << place;
      else if (answer === open) unsure |= 1 << place;
    }
    masks.came[person] = came;
    masks.open[person] = unsure;
  }
  return masks;
});

export function shareFor(view: View, measure: MeasureId, basis: BasisId, weeks = defaultWeeks): OpenShare {
  const counts = noCounts();
  for (let person = 0; person < view.people.count; person += 1) {
    const belongs = inBasis(view, person, basis);
    if (belongs !== no) countOne(counts, belongs, resultOf(view, person, measure, weeks));
  }
  return openShare(counts);
}

/**
 * `null` where a day lacks, lies after the day of the view, or they come in the wrong order. Of somebody who came back
 * the days of every stay.
 */
export function daysBetween(
  people: People,
  person: number,
  from: "enrolled",
  to: "planned" | "ended",
  asOf: number,
): number | null {
  const [first, last] = [people.dates[from]?.[person] ?? noDay, people.dates[to]?.[person] ?? noDay];
  if (!isDay(first) || !isDay(last) || last < first || last > asOf) return null;
  const stays = to === "ended" ? people.stays?.get(person) : undefined;
  return stays === undefined ? last - first : stays.reduce((sum, stay) => sum + (stay.to - stay.from), 0);
}
