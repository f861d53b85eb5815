/** The register *Deltagare* as data: its columns with what may stand in them, its heading, and ready sets of columns. */
import type { Field } from "../../../reading/form";
import type { Label } from "../../../reading/label";
import type { ChoiceListId } from "./choices";

/**
 * What stands in a column. `dateOrYes`: the day, or just that it came about. `age`: years, or a group of ages. `years`:
 * years as a number, or a group. `share`: percent as 0–1 or 0–100. `money`: whole kronor.
 */
export type ColumnKind =
  | { readonly kind: "number" | "date" | "dateOrYes" | "count" | "share" | "text" | "list" | "birthYear" | "money" }
  | { readonly kind: "choice" | "choices"; readonly list: ChoiceListId }
  | { readonly kind: "age" | "years"; readonly list: ChoiceListId };

export interface ColumnSpec {
  readonly label: Label;
  readonly content: ColumnKind;
  /** Width in characters. */
  readonly width: number;
}

/**
 * The columns in their order. As in the registers of the sources: the parameters of Arbetslivsintro's final report, the
 * tables and diagrams of Hudiksvall. No column for a name, and none for free text: nobody is to be known by the register.
 */
export const registerColumns = {
  number: {
    label: {
      sv: "Nr",
      en: "No.",
      also: [
        "Nummer",
        "Löpnummer",
        "Löpnr",
        "Lnr",
        "Lp nr",
        "Ärende",
        "Ärendenr",
        "Ärendenummer",
        "Deltagare nr",
        "Deltagarnr",
        "Deltagarnummer",
        "Deltagare",
        "Deltagar-id",
        "Id",
        "Kod",
        "Running number",
      ],
    },
    content: { kind: "number" },
    width: 7,
  },
  referred: {
    label: {
      sv: "Anmäld",
      en: "Referred",
      also: [
        "Anmälningsdatum",
        "Anmälan",
        "Datum för anmälan",
        "Remitterad",
        "Remissdatum",
        "Remiss",
        "Datum för remiss",
        "Anvisad",
        "Anvisningsdatum",
        "Aktualiserad",
        "Aktualiseringsdatum",
        "Ansökningsdatum",
        "I kö sedan",
        "På kö från",
        "Referral date",
      ],
    },
    content: { kind: "date" },
    width: 12,
  },
  enrolled: {
    label: {
      sv: "Inskriven",
      en: "Enrolled",
      also: [
        "Inskrivningsdatum",
        "Inskrivningsdag",
        "Inskrivning",
        "Datum för inskrivning",
        "Startdatum",
        "Startdag",
        "Start",
        "Datum för start",
        "Insatsstart",
        "Startdatum i insatsen",
        "Startdatum för insatsen",
        "Startad",
        "Startade",
        "Startat",
        "Började",
        "Börjat",
        "Påbörjad",
        "Påbörjade",
        "Påbörjat",
        "Påbörjades",
        "Enrolment date",
        "Start date",
        "Started",
      ],
    },
    content: { kind: "date" },
    width: 12,
  },
  planned: {
    label: {
      sv: "Planering klar",
      en: "Plan made",
      also: [
        "Datum då planering skapats",
        "Planeringsdatum",
        "Planering",
        "Datum för planering",
        "Handlingsplan",
        "Plan",
      ],
    },
    content: { kind: "date" },
    width: 12,
  },
  sex: {
    label: { sv: "Kön", en: "Sex", also: ["Könstillhörighet", "Juridiskt kön", "Kvinna/man", "Man/kvinna", "Gender"] },
    content: { kind: "choice", list: "sex" },
    width: 12,
  },
  birthYear: {
    label: { sv: "Födelseår", en: "Year of birth", also: ["Född", "Född år", "Birth year"] },
    content: { kind: "birthYear" },
    width: 10,
  },
  ageGroup: {
    label: { sv: "Åldersgrupp", en: "Age group", also: ["Ålder", "Ålder vid inskrivning", "Åldersintervall", "Age"] },
    content: { kind: "age", list: "ageGroup" },
    width: 13,
  },
  municipality: {
    label: {
      sv: "Hemkommun",
      en: "Home municipality",
      also: ["Kommun", "Bostadskommun", "Bostadsort", "Municipality"],
    },
    content: { kind: "text" },
    width: 16,
  },
  education: {
    label: { sv: "Utbildning", en: "Education", also: ["Utbildningsnivå", "Högsta utbildning", "Utbildningsbakgrund"] },
    content: { kind: "choice", list: "education" },
    width: 22,
  },
  support: {
    label: {
      sv: "Försörjning vid start",
      en: "Support at start",
      also: ["Försörjning", "Försörjning vid inskrivning", "Försörjningskälla", "Ersättning", "Support"],
    },
    content: { kind: "choices", list: "support" },
    width: 20,
  },
  supportYears: {
    label: {
      sv: "År i offentlig försörjning",
      en: "Years on public support",
      also: ["Tid i offentlig försörjning", "Tid i försörjning", "År i försörjning"],
    },
    content: { kind: "years", list: "supportYears" },
    width: 15,
  },
  efforts: {
    label: {
      sv: "Antal insatser",
      en: "Number of efforts",
      also: ["Antal förrehabiliterande insatser", "Insatser, antal", "Insatser", "Efforts"],
    },
    content: { kind: "count" },
    width: 10,
  },
  effortKinds: {
    label: {
      sv: "Slag av insatser",
      en: "Kinds of efforts",
      also: ["Typ av förrehabiliterande insats", "Typ av insats", "Insatstyp", "Insatser, slag"],
    },
    content: { kind: "list" },
    width: 26,
  },
  therapist: {
    label: { sv: "Träffat arbetsterapeut", en: "Met occupational therapist", also: ["Arbetsterapeut"] },
    content: { kind: "choice", list: "yesNo" },
    width: 13,
  },
  ability: {
    label: {
      sv: "Nått förmåga till arbetslivsinriktad rehabilitering",
      en: "Able to take part in work-oriented rehabilitation",
      also: [
        "Nått förmåga att delta i arbetslivsinriktad rehabilitering",
        "Nått förmåga",
        "Förmåga till arbetslivsinriktad rehabilitering",
      ],
    },
    content: { kind: "choice", list: "yesNo" },
    width: 18,
  },
  activity: {
    label: {
      sv: "Meningsfull sysselsättning",
      en: "Meaningful activity",
      also: ["Sysselsättning", "Arbetsträning", "Arbetsprövning", "Aktivitet"],
    },
    content: { kind: "choice", list: "activity" },
    width: 18,
  },
  work: {
    label: {
      sv: "Arbete från",
      en: "Work from",
      also: [
        "Arbete",
        "I arbete",
        "Till arbete",
        "I arbete sedan",
        "Anställning",
        "Anställd",
        "Anställd från",
        "Anställningsdatum",
        "Startdatum arbete",
        "Började arbeta",
        "Fick jobb",
        "Fick arbete",
        "Jobb från",
        "Work",
      ],
    },
    content: { kind: "dateOrYes" },
    width: 12,
  },
  workExtent: {
    label: {
      sv: "Arbetets omfattning",
      en: "Extent of work",
      also: ["Omfattning", "Sysselsättningsgrad", "Tjänstgöringsgrad", "Anställningsgrad"],
    },
    content: { kind: "share" },
    width: 11,
  },
  subsidised: {
    label: {
      sv: "Subventionerad anställning",
      en: "Subsidised employment",
      also: ["Subventionerad", "Subvention", "Lönebidrag", "Subsidised"],
    },
    content: { kind: "choice", list: "yesNo" },
    width: 16,
  },
  trade: {
    label: { sv: "Bransch", en: "Trade", also: ["Arbetsplats, bransch", "Verksamhetsområde", "Branch"] },
    content: { kind: "text" },
    width: 18,
  },
  studies: {
    label: { sv: "Studier", en: "Studies", also: ["Typ av studier", "Studieform", "Slag av studier"] },
    content: { kind: "choice", list: "studies" },
    width: 18,
  },
  ended: {
    label: {
      sv: "Avslutad",
      en: "Ended",
      also: [
        "Avslutsdatum",
        "Avslutsdag",
        "Avslut",
        "Datum för avslut",
        "Avslutat",
        "Avslutade",
        "Avslutades",
        "Avslutning",
        "Avslutningsdatum",
        "Slutdatum",
        "Slutdag",
        "Slut",
        "Slutade",
        "Slutat",
        "Datum för slut",
        "Insatsslut",
        "Slutdatum i insatsen",
        "Slutdatum för insatsen",
        "Sista dag",
        "Sista dagen",
        "Sista dag i insatsen",
        "Utskriven",
        "Utskrivning",
        "Utskrivningsdatum",
        "Utskrivningsdag",
        "Datum för utskrivning",
        "End date",
        "Discharged",
      ],
    },
    content: { kind: "date" },
    width: 12,
  },
  reason: {
    label: { sv: "Avslutsorsak", en: "Reason for ending", also: ["Orsak till avslut", "Orsak", "Avslutsanledning"] },
    content: { kind: "choice", list: "reason" },
    width: 20,
  },
  step: {
    label: {
      sv: "Steg efter",
      en: "Step after",
      also: ["Steg efter avslut", "Efter avslut", "Nästa steg", "Avslutad till", "Stegförflyttning"],
    },
    content: { kind: "choice", list: "step" },
    width: 26,
  },
  /** Of a study: its values are the groups, or something else altogether (`study/group-values.ts`). */
  group: {
    label: {
      sv: "Grupp",
      en: "Group",
      also: [
        "Studiegrupp",
        "Grupptillhörighet",
        "Behandlingsgrupp",
        "Studiearm",
        "Randomiserad till",
        "Study group",
        "Study arm",
      ],
    },
    content: { kind: "text" },
    width: 16,
  },
  /** Of what was done for the participant, kronor. */
  cost: {
    label: { sv: "Kostnad", en: "Cost", also: ["Kostnad per deltagare", "Kostnad kr", "Kostnad i kronor"] },
    content: { kind: "money" },
    width: 12,
  },
} as const satisfies Record<string, ColumnSpec>;

export type ColumnId = keyof typeof registerColumns;

// eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- Object.keys forgets the keys of a record
export const columnIds = Object.keys(registerColumns) as readonly ColumnId[];

/** Other tables have them too: they tell no register from another table, and make no participant of a row. */
export const studyColumns: ReadonlySet<ColumnId> = new Set(["group", "cost"] as const);

export function columnSpec(id: ColumnId): ColumnSpec {
  return registerColumns[id];
}

/** Columns that our own sheet reckons from the others. */
export const reckonedColumns = {
  days: { label: { sv: "Dagar i insatsen", en: "Days in the effort" }, from: "enrolled", to: "ended", width: 10 },
  planDays: { label: { sv: "Dagar till planering", en: "Days to plan" }, from: "enrolled", to: "planned", width: 10 },
  /** Whole years, by the year of birth. */
  age: { label: { sv: "År vid inskrivning", en: "Years at enrolment" }, from: "birthYear", to: "enrolled", width: 11 },
} as const satisfies Record<
  string,
  { readonly label: Label; readonly from: ColumnId; readonly to: ColumnId; readonly width: number }
>;
export type ReckonedId = keyof typeof reckonedColumns;

/** The heading of the register, filled in to the right of its labels. */
export const headFields = {
  effort: {
    kind: "text",
    sv: "Insats",
    en: "Effort",
    also: ["Insatsens namn", "Projekt", "Verksamhet", "Projektets namn"],
  },
  from: {
    kind: "firstDay",
    sv: "Insatstid från",
    en: "Effort from",
    also: ["Insatsens start", "Projektstart", "Period från"],
  },
  to: { kind: "day", sv: "Insatstid till", en: "Effort to", also: ["Insatsens slut", "Projektslut", "Period till"] },
  asOf: {
    kind: "firstDay",
    sv: "Mätdatum",
    en: "As of",
    also: ["Mätpunkt", "Avläst den", "Datum för uppföljning", "Uppföljningsdatum"],
  },
  flowFrom: { kind: "firstDay", sv: "Flöde räknas från", en: "Flow counted from", also: ["Flöde från"] },
  coaches: {
    kind: "posts",
    sv: "Heltidscoacher",
    en: "Full-time coaches",
    also: ["Coacher, heltid", "Antal coacher", "IPS-coacher, heltid", "Heltidsresurs"],
  },
} as const satisfies Record<string, Field>;
export type HeadFieldId = keyof typeof headFields;

export const sheetNames = {
  register: { sv: "Deltagare", en: "Deltagare", also: ["Register", "Deltagarregister", "Participants"] },
  columns: { sv: "Deltagare – kolumner", en: "Deltagare – kolumner" },
  values: { sv: "Deltagare – värden", en: "Deltagare – värden" },
  goals: { sv: "Mål", en: "Mål", also: ["Goals", "Måluppfyllelse"] },
  outcomes: { sv: "Utfall", en: "Utfall" },
  published: { sv: "Utfall – publicering", en: "Utfall – publicering" },
  charts: { sv: "Diagram", en: "Diagram" },
  report: { sv: "Slutrapport", en: "Slutrapport" },
  study: { sv: "Jämförelse mellan grupper", en: "Jämförelse mellan grupper", also: ["Comparison of groups"] },
  trial: { sv: "Kostnadseffektivitet", en: "Kostnadseffektivitet", also: ["Cost-effectiveness"] },
} as const satisfies Record<string, Label>;

/** Ready sets of columns to choose from when a register is made. */
export const columnSets = {
  ips: {
    label: { sv: "IPS (som i Hudiksvall)", en: "IPS (as in Hudiksvall)" },
    columns: [
      "number",
      "referred",
      "enrolled",
      "sex",
      "birthYear",
      "municipality",
      "education",
      "support",
      "supportYears",
      "activity",
      "work",
      "workExtent",
      "subsidised",
      "trade",
      "studies",
      "ended",
      "reason",
    ],
  },
  prerehab: {
    label: { sv: "Förrehabilitering (som i Arbetslivsintro)", en: "Pre-rehabilitation (as in Arbetslivsintro)" },
    columns: [
      "number",
      "enrolled",
      "planned",
      "sex",
      "birthYear",
      "efforts",
      "effortKinds",
      "therapist",
      "ability",
      "ended",
      "reason",
      "step",
    ],
  },
  small: {
    label: { sv: "Litet register", en: "Small register" },
    columns: ["number", "enrolled", "sex", "birthYear", "work", "studies", "ended", "reason"],
  },
  study: {
    label: { sv: "Studie med två grupper (som i Örebro)", en: "Study of two groups (as in Örebro)" },
    columns: [
      "number",
      "group",
      "enrolled",
      "sex",
      "birthYear",
      "education",
      "support",
      "activity",
      "work",
      "workExtent",
      "studies",
      "cost",
      "ended",
      "reason",
    ],
  },
  all: {
    label: { sv: "Alla kolumner", en: "All columns" },
    // A study has a set of its own.
    columns: columnIds.filter((id) => id !== "ageGroup" && !studyColumns.has(id)),
  },
} as const satisfies Record<string, { readonly label: Label; readonly columns: readonly ColumnId[] }>;
export type ColumnSetId = keyof typeof columnSets;
