/** What is counted of the participants, and of how many: each measure a question that is asked of one person. */
import type { Label } from "../label";
import type { Share } from "../share";
import { cameAbout, isDay, noDay } from "./day";
import type { ChoiceColumnId, People } from "./model";
import { choicesOf, saysNo } from "./choices";
import { oncePer } from "../remember";
import type { ColumnId } from "./template";

/**
 * Of whom a share is taken. Hudiksvall's table 2 takes work of those who ended and those who work but are not ended yet
 * (11 of 39), studies of those who ended (4 of 37).
 */
export const bases = {
  ended: { sv: "Avslutade", en: "Ended", also: ["Avslutade deltagare", "av avslutade", "Ended participants"] },
  all: { sv: "Alla som börjat", en: "All who started", also: ["Alla", "Alla deltagare", "Deltagare", "Samtliga"] },
  endedOrWorking: {
    sv: "Avslutade och anställda",
    en: "Ended or working",
    also: ["Avslutade och anställda som ej avslutats", "Avslutade plus anställda"],
  },
  completed: { sv: "Fullföljda", en: "Completed", also: ["De som fullföljer", "De som fullföljt", "Fullföljt"] },
} as const satisfies Record<string, Label>;
export type BasisId = keyof typeof bases;
export const basisIds = ["ended", "all", "endedOrWorking", "completed"] as const satisfies readonly BasisId[];

/** Measures of people: the share of a basis for whom it came about. */
export const personMeasures = {
  work: { label: { sv: "Arbete", en: "Work", also: ["Anställning", "Till arbete"] }, needs: ["work", "step"] },
  studies: { label: { sv: "Studier", en: "Studies", also: ["Till studier"] }, needs: ["studies", "step"] },
  workOrStudies: {
    label: {
      sv: "Arbete eller studier",
      en: "Work or studies",
      also: ["Arbete/studier", "Arbete alternativt studier"],
    },
    needs: ["work", "studies", "step"],
  },
  activity: {
    label: { sv: "Meningsfull sysselsättning", en: "Meaningful activity", also: ["Sysselsättning"] },
    needs: ["activity"],
  },
  workRehab: {
    label: {
      sv: "Nästa steg: arbetslivsinriktad rehabilitering",
      en: "Next step: work-oriented rehabilitation",
      also: ["Nästa steg mot arbete", "Arbetslivsinriktad rehabilitering"],
    },
    needs: ["step"],
  },
  workStudiesSeeking: {
    label: {
      sv: "Arbete, studier eller arbetssökande",
      en: "Work, studies or looking for work",
      also: ["Arbete, studier, arbetssökande"],
    },
    needs: ["step"],
  },
  anyStep: {
    label: { sv: "Något steg mot arbete", en: "Any step towards work", also: ["Steg mot arbete"] },
    needs: ["step"],
  },
  planned: {
    label: { sv: "Planering inom utsatt tid", en: "Plan in time", also: ["Planering", "Planering inom åtta veckor"] },
    needs: ["planned"],
  },
  ability: {
    label: {
      sv: "Nått förmåga till arbetslivsinriktad rehabilitering",
      en: "Able to take part in work-oriented rehabilitation",
      also: ["Nått förmåga"],
    },
    needs: ["ability"],
  },
  therapist: {
    label: { sv: "Träffat arbetsterapeut", en: "Met occupational therapist" },
    needs: ["therapist"],
  },
  completed: {
    label: { sv: "Fullföljt insatsen", en: "Completed the effort", also: ["Fullföljt"] },
    needs: ["reason"],
  },
} as const satisfies Record<string, { readonly label: Label; readonly needs: readonly ColumnId[] }>;
export type MeasureId = keyof typeof personMeasures;

// eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- Object.keys forgets the keys of a record
export const measureIds = Object.keys(personMeasures) as readonly MeasureId[];

/** Eight weeks: the goal of Arbetslivsintro. */
export const defaultWeeks = 8;

/** The participants as they were on a day: nothing later is known yet. */
export interface View {
  readonly people: People;
  /** As in `day.ts`. */
  readonly asOf: number;
}

/** Enrolled by the day of the view; where no column says when, everyone is. */
export function hasStarted({ people, asOf }: View, person: number): boolean {
  const { enrolled } = people.dates;
  if (enrolled === undefined) return true;
  const day = enrolled[person] ?? noDay;
  return day !== noDay && day <= asOf;
}

/** A day that cannot be read ends it all the same. */
export function hasEnded({ people, asOf }: View, person: number): boolean {
  const day = people.dates.ended?.[person] ?? noDay;
  return day !== noDay && day <= asOf;
}

export function isWaiting(view: View, person: number): boolean {
  const day = view.people.dates.referred?.[person] ?? noDay;
  return cameAbout(day) && day <= view.asOf && !hasStarted(view, person) && !hasEnded(view, person);
}

export function inBasis(view: View, person: number, basis: BasisId): boolean {
  if (!hasStarted(view, person)) return false;
  switch (basis) {
    case "all":
      return true;
    case "ended":
      return hasEnded(view, person);
    case "endedOrWorking":
      return hasEnded(view, person) || cameTo(view, person, "work");
    case "completed":
      return hasEnded(view, person) && choiceId(view.people, "reason", person) === "completed";
  }
}

/** Whether it came about for a person. */
type Teller = (person: number) => boolean;

/** `weeks`: for `planned` alone. */
export function cameTo(view: View, person: number, measure: MeasureId, weeks = defaultWeeks): boolean {
  return tellerOf(view, measure, weeks)(person);
}

/** The columns are looked up once and not for each of a million participants. */
export function tellerOf(view: View, measure: MeasureId, weeks = defaultWeeks): Teller {
  const tellers = tellersOf(view);
  const key = `${measure} ${weeks}`;
  const teller = tellers.get(key) ?? newTeller(view, measure, weeks);
  tellers.set(key, teller);
  return teller;
}

const tellersOf = oncePer((_: View) => new Map<string, Teller>());

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

/** Whether the register has a column that can answer. */
export function canTell(columns: ReadonlyMap<ColumnId, unknown>, measure: MeasureId): boolean {
  const { needs } = personMeasures[measure];
  return needs.some((id) => columns.has(id)) && (measure !== "planned" || columns.has("enrolled"));
}

export function shareFor(view: View, measure: MeasureId, basis: BasisId, weeks = defaultWeeks): Share {
  let [numerator, denominator] = [0, 0];
  for (let person = 0; person < view.people.count; person += 1) {
    if (!inBasis(view, person, basis)) continue;
    denominator += 1;
    if (cameTo(view, person, measure, weeks)) numerator += 1;
  }
  return { numerator, denominator };
}

/** The id of the choice, `null` for none and for what is none of the list. */
export function choiceId(people: People, column: ChoiceColumnId, person: number): string | null {
  const found = people.choices[column];
  return found === undefined ? null : (found.choices[found.codes[person] ?? -1]?.id ?? null);
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

/** The place of the *Uppgift saknas* of a list; -1 where it has none. */
export function unknownPlace(list: Parameters<typeof choicesOf>[0]): number {
  return choicesOf(list).findIndex(({ id }) => id === "unknown");
}
