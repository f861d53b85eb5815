/** The sheet *Programtrohet* as data: what its heading says, its columns, and the numbers that a service has of its own. */
import type { Field } from "../../reading/form";
import type { Label } from "../../reading/label";

export const sheetNames = {
  measurement: { sv: "Programtrohet", en: "Programtrohet" },
  overTime: { sv: "Programtrohet – över tid", en: "Programtrohet – över tid" },
  report: { sv: "Programtrohet – rapport", en: "Programtrohet – rapport" },
} as const satisfies Record<string, Label>;

/** The heading of a measurement, filled in to the right of its labels. */
export const headFields = {
  service: {
    kind: "text",
    sv: "Verksamhet",
    en: "Service",
    also: ["IPS-verksamhet", "Enhet", "Programme", "Team", "Site"],
  },
  scale: { kind: "text", sv: "Skala", en: "Scale", also: ["Programtrohetsskala"] },
  measuredOn: {
    kind: "firstDay",
    sv: "Mätdatum",
    en: "Date of measurement",
    also: ["Datum", "Datum för mätningen", "Date", "Mätning"],
  },
  startedOn: {
    kind: "firstDay",
    sv: "Verksamhetens start",
    en: "Start of the service",
    also: ["Startdatum", "Start", "Start date"],
  },
  previousOn: {
    kind: "firstDay",
    sv: "Föregående mätning",
    en: "Previous measurement",
    also: ["Senaste mätning", "Last measurement"],
  },
} as const satisfies Record<string, Field>;
export type HeadFieldId = keyof typeof headFields;

/** The headings over the columns. A rater's column has the rater's number, or what the raters call themselves. */
export const columnLabels = {
  number: { sv: "Nr", en: "No.", also: ["Nummer", "#", "Number"] },
  criterion: { sv: "Kriterium", en: "Criterion", also: ["Kriterier", "Område", "Item", "Criteria"] },
  rater: { sv: "Bedömare", en: "Rater", also: ["Skattare", "Intervjuare", "Assessor"] },
  score: {
    sv: "Enats om",
    en: "Agreed score",
    also: [
      "Poäng",
      "Score",
      "Enad poäng",
      "Gemensam bedömning",
      "Samlad bedömning",
      "Konsensus",
      "Bedömning",
      "Points",
    ],
  },
  status: { sv: "Saknas", en: "Missing" },
  interviews: { sv: "Intervjuer", en: "Interviews", also: ["Intervju", "Interview"] },
  documents: { sv: "Dokument", en: "Documents", also: ["Dokumentation", "Document review"] },
  observation: { sv: "Observation", en: "Observation", also: ["Observationer", "Observations"] },
  evidence: { sv: "Underlag", en: "Evidence", also: ["Evidens", "Belägg"] },
  note: { sv: "Kommentar", en: "Note", also: ["Anteckning", "Anteckningar", "Comments"] },
  suggestion: { sv: "Förslag", en: "Suggestion", also: ["Rekommendation", "Utvecklingsförslag", "Recommendation"] },
} as const satisfies Record<string, Label>;
export type ColumnId = keyof typeof columnLabels;

export const sourceColumns = ["interviews", "documents", "observation"] as const;
export type SourceId = (typeof sourceColumns)[number];
export const textColumns = ["evidence", "note", "suggestion"] as const;
export type TextColumnId = (typeof textColumns)[number];

/** What stands in a source's cell where it was used. */
export const sourceMark = "x";

/** Rows under the criteria. An area's sum is *Summa* and the area's name. */
export const sumLabels = {
  areaSum: { sv: "Summa", en: "Sum", also: ["Delsumma", "Subtotal", "Poäng", "Sum of"] },
  total: {
    sv: "Total poäng",
    en: "Total score",
    also: ["Totalpoäng", "Totalt", "Total", "Summa totalt", "Totalsumma"],
  },
  largest: { sv: "Högsta möjliga poäng", en: "Highest possible score", also: ["Maxpoäng", "Max", "Maximum"] },
  share: { sv: "Andel av högsta möjliga", en: "Share of the highest possible" },
  missing: { sv: "Poäng som saknas", en: "Scores missing", also: ["Saknade poäng", "Missing scores"] },
  band: { sv: "Nivå", en: "Level", also: ["Resultat", "Programtrohet", "Programtrohetsnivå", "Band", "Result"] },
} as const satisfies Record<string, Label>;
export type SumId = Exclude<keyof typeof sumLabels, "areaSum">;

/** The numbers that the service has of its own: from its register, its diary, its budget. */
export const numberFields = {
  participants: { kind: "count", sv: "Deltagare", en: "Participants", also: ["Antal deltagare", "Pågående deltagare"] },
  coaches: {
    kind: "posts",
    sv: "Arbetscoacher, heltid",
    en: "Employment specialists, full-time",
    also: ["Heltidscoacher", "Coacher, heltid", "Antal coacher", "IPS-coacher, heltid"],
  },
  employmentTime: {
    kind: "share",
    sv: "Coachernas tid för arbetsinriktat stöd",
    en: "Specialists' time on employment services",
    also: ["Andel av coachernas tid för arbetsinriktat stöd"],
  },
  firstContactDays: {
    kind: "days",
    sv: "Dagar till första arbetsgivarkontakt",
    en: "Days to the first employer contact",
    also: ["Dagar till första kontakt med arbetsgivare"],
  },
  employerContacts: {
    kind: "perWeek",
    sv: "Arbetsgivarkontakter per coach och vecka",
    en: "Employer contacts per specialist and week",
    also: ["Arbetsgivarbesök per coach och vecka"],
  },
  jobs: { kind: "count", sv: "Arbeten", en: "Jobs", also: ["Antal arbeten", "Anställningar", "Antal anställningar"] },
  competitiveJobs: {
    kind: "count",
    sv: "– varav reguljära och permanenta",
    en: "– competitive and permanent",
    also: ["Reguljära arbeten", "varav reguljära"],
  },
  jobTypes: { kind: "count", sv: "– antal slags arbeten", en: "– kinds of jobs", also: ["Slags arbeten", "Job types"] },
  employers: {
    kind: "count",
    sv: "– antal arbetsgivare",
    en: "– number of employers",
    also: ["Arbetsgivare", "Employers"],
  },
} as const satisfies Record<string, Field>;
export type NumberFieldId = keyof typeof numberFields;

// eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- Object.keys forgets the keys of a record
export const numberFieldIds = Object.keys(numberFields) as readonly NumberFieldId[];
// eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- as above
export const headFieldIds = Object.keys(headFields) as readonly HeadFieldId[];
