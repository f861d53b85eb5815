/** The sheet *Mätningar* as data: its columns, the forms that are read, and the occasions that are measured. */
import type { Label } from "../../../reading/label";
import { registerColumns } from "../register/register-template";

export const sheetName = { sv: "Mätningar", en: "Measurements" } as const satisfies Label;

export const columnLabels = {
  // As in the register, and what only those who hand out forms write.
  person: {
    ...registerColumns.number.label,
    also: [
      ...registerColumns.number.label.also,
      "Person",
      "Respondent",
      "Klient",
      "Klient-id",
      "Individ",
      "Brukare",
      "Studie-id",
      "Kodnummer",
      "Participant",
      "Participant id",
      "Subject",
      "Client",
    ],
  },
  occasion: {
    sv: "Tillfälle",
    en: "Occasion",
    also: [
      "Mättillfälle",
      "Månad",
      "Månader",
      "Månader sedan start",
      "Tidpunkt",
      "Mätpunkt",
      "Mätning",
      "Mätomgång",
      "Omgång",
      "När",
      "Uppföljning",
      "Month",
      "Months",
      "Time point",
      "Timepoint",
      "Wave",
      "Measurement",
    ],
  },
  date: { sv: "Datum", en: "Date", also: ["Mätdatum", "Ifylld", "Ifylld den", "Besvarad", "Dag", "Svarsdatum"] },
  form: { sv: "Formulär", en: "Form", also: ["Enkät", "Instrument", "Mätinstrument", "Skattning", "Questionnaire"] },
  answer: {
    sv: "Svar",
    en: "Answers",
    also: ["Svarskod", "Svarskoder", "Svarssträng", "Profil", "Hälsoprofil", "Answer", "Responses"],
  },
} as const satisfies Record<string, Label>;
export type ColumnId = keyof typeof columnLabels;

/** The five dimensions of EQ-5D by name, in the order that their levels are written in. */
export const dimensionLabels = {
  MO: { sv: "Rörlighet", en: "Mobility", also: ["MO", "Gång", "Gå", "Förflyttning"] },
  SC: {
    sv: "Hygien",
    en: "Self-care",
    also: ["SC", "Personlig vård", "Personlig hygien", "Egenvård", "Sköta sig själv"],
  },
  UA: {
    sv: "Huvudsakliga aktiviteter",
    en: "Usual activities",
    also: ["UA", "Vanliga aktiviteter", "Dagliga aktiviteter", "Vardagsaktiviteter", "Aktiviteter", "Activities"],
  },
  PD: {
    sv: "Smärtor/besvär",
    en: "Pain/discomfort",
    also: ["PD", "Smärta/obehag", "Smärta/besvär", "Smärtor", "Smärta", "Pain"],
  },
  AD: {
    sv: "Oro/nedstämdhet",
    en: "Anxiety/depression",
    also: [
      "AD",
      "Rädsla/nedstämdhet",
      "Oro/ångest",
      "Ångest/oro",
      "Ångest/depression",
      "Ångest/nedstämdhet",
      "Oro",
      "Ångest",
      "Nedstämdhet",
      "Anxiety",
    ],
  },
} as const satisfies Record<string, Label>;
export type Dimension = keyof typeof dimensionLabels;
export const dimensions = ["MO", "SC", "UA", "PD", "AD"] as const satisfies readonly Dimension[];

export const healthForms = ["GHQ-12", "EQ-5D-3L", "EQ-5D-5L"] as const;
export type HealthForm = (typeof healthForms)[number];
export type Eq5dForm = Exclude<HealthForm, "GHQ-12">;

/** How many items a form has, and the digits that an item is answered with; no question is reproduced. */
export interface FormShape {
  readonly items: number;
  readonly lowest: number;
  readonly highest: number;
}

export const formShapes: Readonly<Record<HealthForm, FormShape>> = {
  // The box furthest left is 0 and the healthiest in every item: no item is ever reversed.
  "GHQ-12": { items: 12, lowest: 0, highest: 3 },
  "EQ-5D-3L": { items: 5, lowest: 1, highest: 3 },
  "EQ-5D-5L": { items: 5, lowest: 1, highest: 5 },
};

/** Stands for an item that was left unanswered. */
export const missingItem = "-";

/** Of GHQ-12 scored 0-0-1-1 by somebody else: one of the two boxes to the left or to the right, and not which. */
export const halves = { left: "a", right: "b" } as const;

/** Whole months since the person's start, or the end of the person's time, whose month the sheet does not tell. */
export type Occasion = number | "end";

/** Örebro (SOFINT): measured at the start and after 6, 12, 18 and 24 months. */
export const occasionMonths = [0, 6, 12, 18, 24] as const;
/** In the order of time. */
export const occasions: readonly Occasion[] = [...occasionMonths, "end"];

/** What the list of the column offers besides months. */
export const occasionChoices = {
  start: { sv: "Start", en: "Start", also: ["Inskrivning", "Baslinje", "Baseline", "Första", "Före", "Intake"] },
  end: { sv: "Avslut", en: "End", also: ["Utskrivning", "Slut", "Efter", "Discharge", "Exit", "Final"] },
} as const satisfies Record<string, Label>;

/** An occasion in a sentence. */
export function occasionLabel(occasion: Occasion): Label {
  if (occasion === "end") return { sv: "avslut", en: "the end" };
  return occasion === 0 ? { sv: "start", en: "the start" } : { sv: `${occasion} månader`, en: `${occasion} months` };
}
