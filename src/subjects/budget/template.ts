/**
 * The budget template of Samordningsförbundet Uppsala län as data: "Budget – detaljerad" and
 * "Budgetsammanställning projektplan" (bilaga 1 to the ISAmverkan project plan, 2013). Locating it, checking it, filling
 * it and making a blank one all read this file; none repeats it.
 */
import type { Label } from "../../reading/label";

export const blockIds = ["requested", "ownFunding"] as const;
/** requested: att rekvirera från samordningsförbundet. ownFunding: egenfinansiering. */
export type BlockId = (typeof blockIds)[number];

export const sectionIds = ["staff", "premises", "other"] as const;
export type SectionId = (typeof sectionIds)[number];

/** The section that the label heads or sums. */
export function sectionOf(id: DetailedLabelId): SectionId | undefined {
  return sectionIds.find((section) => id === section || id === `${section}Sum`);
}

/** What stands on the detailed sheet and tells where one is. */
export const detailedLabels = {
  title: {
    sv: "Budget - detaljerad",
    en: "Detailed budget",
    also: ["Budget detaljerad", "Budget detailed", "Detaljerad budget"],
  },
  period: { sv: "Projektets löptid", en: "Project period", also: ["Löptid", "Projektperiod", "Projekttid"] },
  hint: { sv: "Fyll i färgmarkerade fält", en: "Fill in the coloured fields" },
  requested: {
    sv: "Kostnader att rekvirera från Samordningsförbundet",
    en: "Costs to be requested from the coordination association",
    also: ["Kostnader att rekvirera", "Costs to be requested", "Costs requested"],
  },
  ownFunding: { sv: "Egenfinansiering", en: "Own funding", also: ["Projektägarnas egenfinansiering", "Own financing"] },
  lead: {
    sv: "Huvudprojektägare",
    en: "Lead project owner",
    also: [
      "Lead owner",
      "Lead applicant",
      "Huvudsökande",
      "Insatsägare",
      "Huvudinsatsägare",
      "Ansvarig projektägare",
      "Ansvarig part",
    ],
  },
  partner: {
    sv: "Delprojektägare",
    en: "Project partner",
    also: [
      "Partner",
      "Projektägare",
      "Project owner",
      "Samverkanspart",
      "Samverkande part",
      "Medverkande part",
      "Deltagande part",
      "Delinsatsägare",
    ],
  },
  allPartners: {
    sv: "ATT REKVIRERA - ALLA PROJEKTÄGARE",
    en: "Requested - all partners",
    also: [
      "Att rekvirera totalt",
      "Alla projektägare",
      "Totalt alla projektägare",
      "All partners",
      "Totalt",
      "Total",
      "Summa",
      "Sum",
      "Summa alla",
      "Att rekvirera alla",
      "Totalt alla parter",
      "Alla projektägare totalt",
    ],
  },
  unitKr: {
    sv: "Kostnader i kr",
    en: "Costs in SEK",
    also: ["Kostnader i kronor", "Belopp i kr", "Belopp i kronor", "Costs in kronor", "Kostnader kr"],
  },
  unitTkr: {
    sv: "Kostnader i tkr",
    en: "Costs in thousands of SEK",
    also: [
      "Kostnader i tusental kronor",
      "Kostnader i tusen kronor",
      "Belopp i tkr",
      "Costs in tkr",
      "Costs in SEK thousands",
      "Costs in kSEK",
      "Kostnader tkr",
    ],
  },
  share: {
    sv: "tjänst i %",
    en: "% of full time",
    also: [
      "post in %",
      "tjänst %",
      "% av heltid",
      "% heltid",
      "% tjänst",
      "% av tjänst",
      "Tjänst i procent",
      "Procent av heltid",
      "Sysselsättningsgrad",
      "Tjänstgöringsgrad",
      "Anställningsgrad",
      "Tjänstgöringens omfattning",
      "Omfattning av tjänst",
      "FTE %",
      "Omfattning %",
      "Omfattning i %",
    ],
  },
  staff: {
    sv: "Personalkostnader inkl PO-pålägg",
    en: "Staff costs incl. employer contributions",
    also: [
      "Personalkostnader inkl po-pål",
      "Personalkostnader",
      "Staff costs",
      "Lönekostnader inkl PO-pålägg",
      "Lönekostnader",
      "Löner",
    ],
  },
  premises: {
    sv: "Lokalkostnader",
    en: "Premises",
    also: ["Premises costs", "Cost of premises", "Kostnader för lokaler"],
  },
  other: { sv: "Övriga kostnader", en: "Other costs", also: ["Övriga projektkostnader"] },
  staffSum: {
    sv: "Summa personalkostnader",
    en: "Total staff costs",
    also: [
      "Sum of staff costs",
      "Summa personal",
      "Sum staff costs",
      "Totalt personalkostnader",
      "Totala personalkostnader",
      "Totalt personal",
      "Personalkostnader totalt",
      "Personal totalt",
    ],
  },
  premisesSum: {
    sv: "Summa lokalkostnader",
    en: "Total premises",
    also: [
      "Sum of premises",
      "Total premises costs",
      "Summa lokaler",
      "Sum premises",
      "Totalt lokalkostnader",
      "Totala lokalkostnader",
      "Totalt lokaler",
      "Lokalkostnader totalt",
      "Lokaler totalt",
    ],
  },
  otherSum: {
    sv: "Summa övriga kostnader",
    en: "Total other costs",
    also: [
      "Sum of other costs",
      "Summa övrigt",
      "Sum other costs",
      "Totalt övriga kostnader",
      "Totalt övrigt",
      "Övriga kostnader totalt",
      "Övrigt totalt",
    ],
  },
  requestedTotal: {
    sv: "Totalt från Samordningsförbundet",
    en: "Total from the coordination association",
    also: [
      "Total requested",
      "Summa från Samordningsförbundet",
      "Totalt från förbundet",
      "Summa från förbundet",
      "Totalt att rekvirera",
      "Summa att rekvirera",
      "Totalt sökt belopp",
    ],
  },
  ownFundingTotal: {
    sv: "Summa egenfinansiering",
    en: "Total own funding",
    also: ["Totalt egenfinansiering", "Sum of own funding"],
  },
  projectTotal: {
    sv: "Totalt kostnad projektet",
    en: "Total project cost",
    also: [
      "Total kostnad projektet",
      "Totalt projektet",
      "Total projektkostnad",
      "Totalkostnad projektet",
      "Project total",
      "Totala kostnader projektet",
      "Totalt kostnad insatsen",
      "Total kostnad insatsen",
      "Totalt insatsen",
      "Totalkostnad insatsen",
    ],
  },
} as const satisfies Record<string, Label>;
export type DetailedLabelId = keyof typeof detailedLabels;

/**
 * Words that are one of the labels only where nothing stands beside them: "Alla" heads the totals, "Alla resor" is a
 * cost. What "Övrigt", "Summa" and the like are alone, the rows around them say (`locate/labels-in-context.ts`).
 */
export const wholeLabels: readonly { readonly id: DetailedLabelId; readonly texts: readonly string[] }[] = [
  {
    id: "allPartners",
    texts: [
      "Alla",
      "Alla parter",
      "Alla samverkansparter",
      "Alla insatsägare",
      "Alla organisationer",
      "Alla tillsammans",
      "Samtliga",
      "Samtliga parter",
      "Samtliga projektägare",
      "Samtliga insatsägare",
      "Samtliga samverkansparter",
      "Parterna tillsammans",
      "Tillsammans",
      "Hela projektet",
      "Hela insatsen",
      "Totalsumma",
      "All",
      "Everyone",
      "Whole project",
    ],
  },
  { id: "share", texts: ["Omfattning", "Tjänsteomfattning", "Tjänstegrad", "Årsarbetare", "FTE", "Employment rate"] },
  { id: "staff", texts: ["Personal", "Staff"] },
  { id: "premises", texts: ["Lokaler", "Lokal"] },
];

/** What stands on the summary sheet. */
export const summaryLabels = {
  title: {
    sv: "Budgetsammanställning projektplan",
    en: "Budget summary project plan",
    also: ["Budgetsammanställning", "Budget summary"],
  },
  period: detailedLabels.period,
  unitKr: detailedLabels.unitKr,
  unitTkr: detailedLabels.unitTkr,
  requested: {
    sv: "Att rekvirera från Samordningsförbundet",
    en: "Requested from the coordination association",
    also: ["Att rekvirera", "Requested"],
  },
  ownFunding: {
    sv: "Projektägarnas egenfinansiering",
    en: "Own funding",
    also: ["Projektägarnas ev. egenfinansiering", "Egenfinansiering", "Own funding of the partners"],
  },
  total: {
    sv: "Totalt projektet",
    en: "Project total",
    also: ["Totalt", "Total", "Total project", "Hela projektet", "Hela insatsen", "Totalt insatsen"],
  },
  lead: detailedLabels.lead,
  partner: detailedLabels.partner,
  sum: { sv: "Summa", en: "Sum", also: ["Totalsumma", "Total sum", "S:a", "S:ma"] },
  instructions: { sv: "Instruktioner till projektbudgeten", en: "Instructions for the project budget" },
} as const satisfies Record<string, Label>;
export type SummaryLabelId = keyof typeof summaryLabels;

/** Words that stand where a name is to be written. */
export const placeholders: readonly string[] = [
  "NAMN",
  "NAME",
  "Kostnadsbeteckning",
  "Cost label",
  "Roll",
  "Role",
  "Projektnamn",
  "Project name",
];

export const rowLabels = {
  rent: { sv: "Lokalhyra", en: "Rent", also: ["Hyra"] },
  otherPremises: { sv: "Övriga lokalkostnader", en: "Other premises costs" },
  evaluation: {
    sv: "Utvärdering",
    en: "Evaluation",
    also: ["Extern utvärdering", "External evaluation", "Följeforskning"],
  },
  seminars: {
    sv: "Halvtids- och slutseminarier",
    en: "Mid-term and final seminars",
    also: ["Halvtids och slutseminarium"],
  },
  staffTraining: {
    sv: "Handledning/utbildning projektmedarbetare",
    en: "Supervision/training of project staff",
    also: [
      "Handledn/utbildn projektmedarbetare",
      "Handledning/utbildning",
      "Supervision and training of project staff",
    ],
  },
  purchasedServices: {
    sv: "Inköpta utredningar, utbildningar och tjänster avsedda för deltagare",
    en: "Purchased investigations, training and services for participants",
    also: ["Inköpta utredningar", "Inköpta tjänster", "Purchased services"],
  },
  participantActivities: {
    sv: "Övriga aktiviteter för deltagare",
    en: "Other activities for participants",
    also: ["Övriga aktiviteter"],
  },
  telephoneIt: {
    sv: "Telefon-, IT-kostnader",
    en: "Telephone and IT",
    also: ["Telefon och IT", "Telefon/IT", "Telephone, IT costs", "IT och telefon"],
  },
  travel: { sv: "Resor", en: "Travel", also: ["Resekostnader"] },
  interpreter: { sv: "Tolk", en: "Interpreter", also: ["Tolkkostnader", "Interpreters"] },
  information: { sv: "Informationsmaterial", en: "Information material", also: ["Information"] },
  miscellaneous: { sv: "Övrigt", en: "Miscellaneous", also: ["Other"] },
} as const satisfies Record<string, Label>;
export type CostRowId = keyof typeof rowLabels;

/** One section of a block. `freeRows` are rows for what the applicant names: a role, or a kind of cost. */
export interface SectionTemplate {
  readonly id: SectionId;
  readonly title: Label;
  readonly sum: Label;
  readonly rows: readonly CostRowId[];
  readonly freeRows: number;
  /** What stands on an unfilled free row: a running number, or a placeholder word. */
  readonly freeLabel: "numbered" | "placeholder";
  /** Staff rows carry *tjänst i %*. */
  readonly hasShare: boolean;
}

export interface BlockTemplate {
  readonly id: BlockId;
  readonly title: Label;
  readonly total: Label;
  readonly sections: readonly SectionTemplate[];
}

const staff = {
  id: "staff",
  title: detailedLabels.staff,
  sum: detailedLabels.staffSum,
  rows: [],
  freeLabel: "numbered",
  hasShare: true,
} as const;
const premises = {
  id: "premises",
  title: detailedLabels.premises,
  sum: detailedLabels.premisesSum,
  rows: ["rent", "otherPremises"],
  freeRows: 0,
  freeLabel: "placeholder",
  hasShare: false,
} as const;
const other = {
  id: "other",
  title: detailedLabels.other,
  sum: detailedLabels.otherSum,
  freeLabel: "placeholder",
  hasShare: false,
} as const;

/** Both blocks with the rows of the source: five and three staff rows, ten named other costs and free ones. */
export const budgetBlocks: readonly BlockTemplate[] = [
  {
    id: "requested",
    title: detailedLabels.requested,
    total: detailedLabels.requestedTotal,
    sections: [
      { ...staff, freeRows: 5 },
      premises,
      {
        ...other,
        rows: [
          "evaluation",
          "seminars",
          "staffTraining",
          "purchasedServices",
          "participantActivities",
          "telephoneIt",
          "travel",
          "interpreter",
          "information",
          "miscellaneous",
        ],
        freeRows: 3,
      },
    ],
  },
  {
    id: "ownFunding",
    title: detailedLabels.ownFunding,
    total: detailedLabels.ownFundingTotal,
    sections: [{ ...staff, freeRows: 3 }, premises, { ...other, rows: [], freeRows: 3 }],
  },
];

/** The source's two sheets disagree on how many partners fit; here both take one lead and up to eight. */
export const mostPartners = 9;

/** Sheet names of a budget that Samkoll makes. */
export const sheetNames = {
  detailed: "Budget - detaljerad",
  summary: "Budgetsammanställning",
  plan: "Projektuppgifter",
} as const;
