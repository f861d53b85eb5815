/**
 * The sheet *Projektuppgifter* as data: what a project plan says that a budget can be held against. Samkoll's own
 * sheet, after the cover and sections 1.1, 1.2, 3.2 and 4 of the ISAmverkan project plan (2013).
 */
import type { Label } from "../../../reading/label";
import type { Plan, PlanField } from "./model";

/** `days`: a date. `percent`: 0–1. `posts`: full-time posts, decimals allowed. */
export type PlanFieldKind = "text" | "count" | "kronor" | "days" | "percent" | "posts";

/** The parts of a plan that are a single field. */
export type PlanFieldId = { [Key in keyof Plan]: Plan[Key] extends PlanField<unknown> ? Key : never }[keyof Plan];

export interface PlanFieldTemplate extends Label {
  readonly kind: PlanFieldKind;
  /** The defined name of the cell, where other sheets are likely to want it. */
  readonly cellName?: string;
}

/** The fields, label and kind, from top to bottom. Which section of the plan each is found in: locales, `sheets.plan.where.<id>`. */
export const planFields = {
  projectName: {
    kind: "text",
    cellName: "Samkoll_PlanProjektnamn",
    sv: "Projektets namn",
    en: "Name of the project",
    also: ["Projektnamn", "Project name"],
  },
  from: {
    kind: "days",
    cellName: "Samkoll_PlanStart",
    sv: "Startdatum enligt planen",
    en: "Start date in the plan",
    also: ["Startdatum", "Start date", "Beräknat startdatum"],
  },
  to: {
    kind: "days",
    cellName: "Samkoll_PlanSlut",
    sv: "Slutdatum enligt planen",
    en: "End date in the plan",
    also: ["Slutdatum", "End date", "Beräknat slutdatum"],
  },
  statedTotal: {
    kind: "kronor",
    cellName: "Samkoll_PlanTotalkostnad",
    sv: "Totalkostnad",
    en: "Total cost",
    also: ["Totalkostnad enligt planen", "Total cost in the plan"],
  },
  statedCostPerParticipant: {
    kind: "kronor",
    cellName: "Samkoll_PlanKostnadPerIndivid",
    sv: "Kostnad per individ",
    en: "Cost per individual",
    also: ["Kostnad/individ", "Kostnad per deltagare", "Cost per participant"],
  },
  participants: {
    kind: "count",
    cellName: "Samkoll_PlanDeltagare",
    sv: "Antal deltagare enligt sammanfattningen",
    en: "Participants in the summary",
    also: ["Antal deltagare", "Number of participants"],
  },
  participantsAtATime: {
    kind: "count",
    sv: "Flest deltagare samtidigt",
    en: "Most participants at a time",
    also: ["Högst antal deltagare samtidigt", "Antal deltagare samtidigt", "Antal platser"],
  },
  coaches: {
    kind: "posts",
    cellName: "Samkoll_PlanCoacher",
    sv: "Heltidstjänster som coach",
    en: "Full-time coach posts",
    also: ["Antal coachtjänster", "Coachtjänster", "Full-time coaches"],
  },
  participantsInGoals: {
    kind: "count",
    sv: "Antal deltagare enligt målen",
    en: "Participants in the goals",
    also: ["Antal deltagare i målen"],
  },
  endInGoals: {
    kind: "days",
    sv: "Projektavslut enligt målen",
    en: "Project end in the goals",
    also: ["Projektavslut"],
  },
  completionShare: {
    kind: "percent",
    sv: "Andel deltagare som fullföljer",
    en: "Share of participants who complete",
    also: ["Andel som fullföljer"],
  },
  goalShare: {
    kind: "percent",
    sv: "Andel av dem som fullföljer till arbete eller studier",
    en: "Share of those who complete that go to work or studies",
    also: ["Andel till arbete eller studier"],
  },
} as const satisfies Record<PlanFieldId, PlanFieldTemplate>;

/** From top to bottom. */
export const planFieldIds: readonly PlanFieldId[] = Object.keys(planFields).filter(
  (key): key is PlanFieldId => key in planFields,
);

/** Headings of the sheet and of its two tables. */
export const planLabels = {
  title: { sv: "Projektuppgifter", en: "Project facts" },
  value: { sv: "Värde", en: "Value" },
  commitments: {
    sv: "% heltid per organisation",
    en: "% of full time per organisation",
    also: ["Organisationernas åtaganden", "Organisationernas respektive åtaganden"],
  },
  organisation: { sv: "Organisation", en: "Organisation", also: ["Part", "Party"] },
  share: { sv: "% heltid", en: "% of full time", also: ["Total omfattning (% heltid)", "Omfattning % heltid"] },
  commitmentSum: {
    sv: "Summa % heltid",
    en: "Sum % of full time",
    also: ["Summa projektets omfattning i % av heltid"],
  },
  financing: {
    sv: "Projektets finansiering (tkr)",
    en: "Financing of the project (SEK thousand)",
    also: ["Projektets finansiering", "Financing of the project"],
  },
  owner: { sv: "Projektägare", en: "Project owner", also: ["Huvudprojektägare", "Lead project owner"] },
  requested: {
    sv: "Samordningsförbundets finansiering",
    en: "Financed by the coordination association",
    also: ["Samordningsförbundets finansiering enligt ansökan", "Att rekvirera från Samordningsförbundet"],
  },
  ownFunding: {
    sv: "Egenfinansiering",
    en: "Own funding",
    also: ["Projektägarnas egenfinansiering", "Projektägarnas ev. egenfinansiering"],
  },
  total: { sv: "Totalt", en: "Total", also: ["Totalt (tkr)"] },
  financingSum: { sv: "Summa", en: "Sum" },
} as const satisfies Record<string, Label>;
export type PlanLabelId = keyof typeof planLabels;

/** Rows for organisations in a sheet with no values yet: one lead and the eight partners that a budget takes. */
export const blankOrganisationRows = 9;
