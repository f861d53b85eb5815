/** What is counted of the participants, and of how many: each measure a question that is asked of one person. */
import type { Label } from "../../../reading/label";
import { cameAbout, noDay, someDay, unreadDay } from "../../../reading/day-number";
import { type Answer, answerOf, both, no, not, open, yes } from "./answer";
import type { People } from "../model";
import type { ColumnId } from "../register/register-template";

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

/** Of those who completed all have completed. */
export function tellsSomething(measure: MeasureId, basis: BasisId): boolean {
  return measure !== "completed" || basis !== "completed";
}

/** Eight weeks: the goal of Arbetslivsintro. */
export const defaultWeeks = 8;

/** The participants as they were on a day: nothing later is known yet. */
export interface View {
  readonly people: People;
  /** As in `day.ts`. */
  readonly asOf: number;
  /** Columns that nobody has said which they are yet: whatever hangs on them is open. */
  readonly asked: ReadonlySet<ColumnId>;
}

/** Enrolled by the day of the view; where no column says when, everyone is. */
export function startedBy({ people, asOf, asked }: View, person: number): Answer {
  if (asked.has("enrolled")) return open;
  const { enrolled } = people.dates;
  const day = enrolled === undefined ? someDay : (enrolled[person] ?? noDay);
  if (day === noDay || day > asOf) return no;
  // Whoever stands on several rows may be one person or more.
  return day === unreadDay || people.doubtful?.[person] === 1 ? open : yes;
}

/** A day that cannot be read may be none: "pågår enligt plan". */
export function endedBy({ people, asOf, asked }: View, person: number): Answer {
  if (asked.has("ended")) return open;
  const day = people.dates.ended?.[person] ?? noDay;
  return day === unreadDay ? open : answerOf(day !== noDay && day <= asOf);
}

export function waitsBy(view: View, person: number): Answer {
  const { people, asOf, asked } = view;
  const day = people.dates.referred?.[person] ?? noDay;
  const referred = asked.has("referred") || day === unreadDay ? open : answerOf(cameAbout(day) && day <= asOf);
  return both(referred, both(not(startedBy(view, person)), not(endedBy(view, person))));
}

/** Whether the register has a column that can answer, or may have once a question is answered. */
export function canTell(
  columns: ReadonlyMap<ColumnId, unknown>,
  asked: ReadonlySet<ColumnId>,
  measure: MeasureId,
): boolean {
  const { needs } = personMeasures[measure];
  const has = (id: ColumnId): boolean => columns.has(id) || asked.has(id);
  return needs.some(has) && (measure !== "planned" || has("enrolled"));
}
