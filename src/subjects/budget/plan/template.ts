/**
 * The sheet *Projektuppgifter* as data: what a project plan says that a budget can be held against. Samkoll's own
 * sheet, after the cover and sections 1.1, 1.2, 3.2 and 4 of the ISAmverkan project plan (2013).
 */
import type { Field } from "../../../reading/form";
import type { KindValues } from "../../../reading/kinds";
import type { Label } from "../../../reading/label";

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
    kind: "day",
    cellName: "Samkoll_PlanStart",
    sv: "Startdatum enligt planen",
    en: "Start date in the plan",
    also: ["Startdatum", "Start date", "Beräknat startdatum"],
  },
  to: {
    kind: "day",
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
  /** Participants on the cover or in the summary. */
  participants: {
    kind: "count",
    cellName: "Samkoll_PlanDeltagare",
    sv: "Antal deltagare enligt sammanfattningen",
    en: "Participants in the summary",
    also: ["Antal deltagare", "Number of participants"],
  },
  /** At most at a time (1.1). */
  participantsAtATime: {
    kind: "count",
    sv: "Flest deltagare samtidigt",
    en: "Most participants at a time",
    also: ["Högst antal deltagare samtidigt", "Antal deltagare samtidigt", "Antal platser"],
  },
  /** Full-time coaches that the plan counts with (2,5). */
  coaches: {
    kind: "posts",
    cellName: "Samkoll_PlanCoacher",
    sv: "Heltidstjänster som coach",
    en: "Full-time coach posts",
    also: ["Antal coachtjänster", "Coachtjänster", "Full-time coaches"],
  },
  /** Participants in the goals (1.2). */
  participantsInGoals: {
    kind: "count",
    sv: "Antal deltagare enligt målen",
    en: "Participants in the goals",
    also: ["Antal deltagare i målen"],
  },
  /** *Vid projektavslut …* in the goals (1.2). */
  endInGoals: {
    kind: "day",
    sv: "Projektavslut enligt målen",
    en: "Project end in the goals",
    also: ["Projektavslut"],
  },
  /** Expected share of participants that complete, 0–1; empty counts as all. */
  completionShare: {
    kind: "share",
    sv: "Andel deltagare som fullföljer",
    en: "Share of participants who complete",
    also: ["Andel som fullföljer"],
  },
  /** Expected share of those who complete that go to work or studies, 0–1. */
  goalShare: {
    kind: "share",
    sv: "Andel av dem som fullföljer till arbete eller studier",
    en: "Share of those who complete that go to work or studies",
    also: ["Andel till arbete eller studier"],
  },
} as const satisfies Record<string, Field>;
export type PlanFieldId = keyof typeof planFields;
export type PlanFieldKind = (typeof planFields)[PlanFieldId]["kind"];
/** `workload` and `tkr` stand in the two tables. */
export type PlanEntryKind = PlanFieldKind | "workload" | "tkr";
/** What a plan says in its fields. */
export type PlanFieldValues = { readonly [Id in PlanFieldId]: KindValues[(typeof planFields)[Id]["kind"]] };

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
