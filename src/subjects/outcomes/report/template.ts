/** The final report as data: the fields of the form that a finished effort leaves to its samordningsförbund. */
import type { Label } from "../../../reading/label";
import { goalColumns } from "../goals/template";

/** `known`: what the workbook may know. `text`: what only the writer knows. */
export interface ReportField {
  readonly label: Label;
  readonly kind: "known" | "text";
}

/** *Slutrapport samverkansinsatser*, Samordningsförbundet Uppsala län: the fields in the form's order. */
export const reportFields = {
  name: {
    label: { sv: "Insatsens namn", en: "Name of the effort", also: ["Insats", "Projektets namn"] },
    kind: "known",
  },
  diary: { label: { sv: "Diarienummer", en: "Registry number", also: ["Diariernr", "Diarienr", "Dnr"] }, kind: "text" },
  owners: {
    label: {
      sv: "Insatsägare och samverkansparter",
      en: "Owner and partners",
      also: ["Insatsägare/Samverkansparter", "Insatsägare", "Organisationer"],
    },
    kind: "known",
  },
  purpose: { label: { sv: "Syfte", en: "Purpose", also: ["Ange syftet med insatsen"] }, kind: "text" },
  equality: {
    label: {
      sv: "Jämställdhet och jämlikhet",
      en: "Equality",
      also: ["Beskriv hur ni i insatsen resonerat kring jämställdhet och jämlikhet"],
    },
    kind: "text",
  },
  need: {
    label: { sv: "Hur behovet har förändrats", en: "How the need has changed", also: ["Hur har det behov som angavs"] },
    kind: "text",
  },
  from: { label: { sv: "Startdatum", en: "Start date", also: ["Insatstid från"] }, kind: "known" },
  to: { label: { sv: "Slutdatum", en: "End date", also: ["Insatstid till"] }, kind: "known" },
  targetGroup: {
    label: {
      sv: "Målgrupp enligt ansökan",
      en: "Target group as applied for",
      also: ["Ange hur målgrupp för insatsen definierades i ansökan"],
    },
    kind: "text",
  },
  targetGroupChanged: {
    label: {
      sv: "Målgruppens förändring",
      en: "How the target group changed",
      also: ["Har målgruppen förändrats under pågående insats och i så fall hur", "Har målgruppen förändrats"],
    },
    kind: "text",
  },
  participants: {
    label: {
      sv: "Antal deltagare",
      en: "Number of participants",
      also: ["Ange antal deltagare som deltagit i insatsen", "Antal deltagare som deltagit"],
    },
    kind: "known",
  },
  method: {
    label: {
      sv: "Metod enligt ansökan",
      en: "Method as applied for",
      also: ["Ange metod/metoder som definierades i ansökan"],
    },
    kind: "text",
  },
  methodChanged: {
    label: {
      sv: "Metodens förändring",
      en: "How the method changed",
      also: ["Har metod/metoder förändrats under pågående insats och i så fall hur"],
    },
    kind: "text",
  },
  methodUsed: {
    label: {
      sv: "Metoden i praktiken",
      en: "The method in practice",
      also: ["Har aktuella metoder/aktiviteter använts/utförts på det sätt som var tänkt"],
    },
    kind: "text",
  },
  followUp: {
    label: {
      sv: "Uppföljning av målen",
      en: "How the goals were followed up",
      also: ["Ange metod för uppföljning och utvärdering av målen"],
    },
    kind: "text",
  },
  result: { label: { sv: "Resultat i korthet", en: "Results in short", also: ["Utfall i korthet"] }, kind: "known" },
  use: {
    label: {
      sv: "Hur resultaten tas till vara",
      en: "How the results are used",
      also: ["Ange hur resultaten för insatsen kommer att tas tillvara i ordinarie verksamhet"],
    },
    kind: "text",
  },
  returnedWhy: {
    label: {
      sv: "Varför medel har återförts",
      en: "Why money was returned",
      also: ["Har medel återförts till förbundet, iså fall varför", "Har medel återförts till förbundet"],
    },
    kind: "text",
  },
  consequences: {
    label: {
      sv: "Vad återförda medel fick för följder",
      en: "What the returned money led to",
      also: ["Ifall medel har återförts till förbundet, vad har detta fått för konsekvenser"],
    },
    kind: "text",
  },
  lessons: {
    label: {
      sv: "Lärdomar hos varje part",
      en: "What each partner learnt",
      also: ["Vilka lärdomar och erfarenheter har respektive samverkanspart erhållit"],
    },
    kind: "text",
  },
} as const satisfies Record<string, ReportField>;
export type ReportFieldId = keyof typeof reportFields;
// eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- Object.keys forgets the keys of a record
export const reportFieldIds = Object.keys(reportFields) as readonly ReportFieldId[];

/** The table of goals in the report. */
export const goalHeadings = {
  goal: {
    sv: "Uppsatt mål",
    en: "Goal",
    also: ["Ange uppsatta mål för insatsen", ...goalColumns.text.label.also, "Mål"],
  },
  answer: {
    sv: "Har målet uppnåtts?",
    en: "Was it met?",
    also: ["Har målen uppnåtts? Ja eller Nej", "Ja eller Nej", ...goalColumns.answer.label.also],
  },
  outcome: {
    sv: "Utfall",
    en: "Result",
    also: ["Ange utfall/resultat för respektive mål", "Utfall/resultat", ...goalColumns.stated.label.also],
  },
  source: { sv: "Hämtat ur", en: "Taken from", also: ["Källa"] },
} as const satisfies Record<string, Label>;
export type GoalHeadingId = keyof typeof goalHeadings;

/** The table of money in the report, kronor: a row a partner and a row of sums. */
export const moneyHeadings = {
  partner: {
    sv: "Part",
    en: "Partner",
    also: [
      "Organisation",
      "Samverkanspart",
      "Aktör",
      "Parter",
      "Post",
      "Kostnadspost",
      "Kostnadsslag",
      "År",
      "Budgetpost",
    ],
  },
  granted: {
    sv: "Beviljat, kr",
    en: "Granted, kr",
    also: ["Beviljat", "Beviljade medel", "Beviljat belopp", "Beviljad budget", "Tilldelade medel", "Budget"],
  },
  used: {
    sv: "Använt, kr",
    en: "Used, kr",
    also: ["Förbrukat", "Förbrukat, kr", "Förbrukade medel", "Använda medel", "Använt", "Utfall", "Kostnad"],
  },
  returned: {
    sv: "Återfört, kr",
    en: "Returned, kr",
    also: [
      "Återfört",
      "Återförda medel",
      "Återlämnat",
      "Kvar",
      "Kvarvarande",
      "Kvarvarande medel",
      "Återstår",
      "Ej förbrukat",
      "Att återbetala",
    ],
  },
} as const satisfies Record<string, Label>;
export type MoneyHeadingId = keyof typeof moneyHeadings;

export const moneyTotal = { sv: "Summa", en: "Sum", also: ["Totalt", "Sammanlagt"] } as const satisfies Label;

/** Beside what is printed: what the workbook knows, which the answers follow until somebody writes over them. */
export const workingHeading = {
  sv: "Ur arbetsboken",
  en: "From the workbook",
} as const satisfies Label;

/** The answers to whether a goal was met. */
export const goalAnswers = {
  met: { sv: "Ja", en: "Yes" },
  notMet: { sv: "Nej", en: "No" },
  unclear: { sv: "Kan inte bedömas än", en: "Cannot be told yet" },
} as const satisfies Record<"met" | "notMet" | "unclear", Label>;
