/** The sheet *Mål* as data: a goal a row, with what is measured, of whom, how much is enough and by when. */
import type { Label } from "../../../reading/label";
import { bases, type BasisId, basisIds, type MeasureId, measureIds, personMeasures } from "../figures/measures";

export const goalColumns = {
  number: { label: { sv: "Nr", en: "No.", also: ["Mål nr"] }, width: 5 },
  text: {
    label: {
      sv: "Mål",
      en: "Goal",
      also: [
        "Målformulering",
        "Uppsatta mål",
        "Uppsatt mål",
        "Goals",
        "Effektmål",
        "Delmål",
        "Projektmål",
        "Insatsens mål",
        "Insatsmål",
        "Resultatmål",
        "Individmål",
        "Strukturmål",
        "Kvantitativa mål",
        "Kvantitativt mål",
        "Mätbara mål",
        "Mätbart mål",
        "Mål enligt ansökan",
        "Mål för insatsen",
        "Mål med insatsen",
        "Målsättning",
        "Målbeskrivning",
        "Objective",
      ],
    },
    width: 46,
  },
  measure: {
    label: {
      sv: "Mått",
      en: "Measure",
      also: [
        "Mäts som",
        "Utfallsmått",
        "Indikator",
        "Indikatorer",
        "Nyckeltal",
        "Mätetal",
        "Mäts genom",
        "Mäts med",
        "Hur mäts målet",
        "Så mäts målet",
        "Indicator",
      ],
    },
    width: 24,
  },
  target: {
    label: {
      sv: "Minst",
      en: "At least",
      also: [
        "Målvärde",
        "Målnivå",
        "Target",
        "Target value",
        "Nivå",
        "Måltal",
        "Mål i siffror",
        "Önskat värde",
        "Önskat resultat",
        "Förväntat resultat",
        "Planerat",
        "Planerat värde",
        "Ska nå",
        "Krav",
      ],
    },
    width: 9,
  },
  basis: { label: { sv: "Av", en: "Of", also: ["Nämnare", "Andel av", "Denominator"] }, width: 18 },
  weeks: { label: { sv: "Inom veckor", en: "Within weeks", also: ["Veckor"] }, width: 9 },
  by: {
    label: {
      sv: "Senast",
      en: "By",
      also: ["Senast den", "Måldatum", "By date", "Tidpunkt", "Klart senast", "När", "Tidsgräns", "Slutdatum"],
    },
    width: 12,
  },
  ownCount: {
    label: { sv: "Egen uppföljning, antal", en: "Own follow-up, number", also: ["Egen uppföljning"] },
    width: 13,
  },
  ownOf: { label: { sv: "Egen uppföljning, av", en: "Own follow-up, of", also: ["Egen uppföljning av"] }, width: 13 },
  stated: {
    label: {
      sv: "Redovisat utfall",
      en: "Stated result",
      also: [
        "Redovisad andel",
        "Utfall",
        "Resultat",
        "Uppnått resultat",
        "Uppnått värde",
        "Faktiskt utfall",
        "Faktiskt resultat",
        "Uppmätt värde",
        "Utfallsvärde",
        "Slutvärde",
        "Result",
        "Outcome",
        "Actual",
      ],
    },
    width: 11,
  },
  answer: {
    label: {
      sv: "Redovisat uppnått",
      en: "Stated as met",
      also: [
        "Har målet uppnåtts",
        "Har målen uppnåtts",
        "Uppnått",
        "Målet uppnått",
        "Måluppfyllelse",
        "Är målet uppnått",
        "Mål uppnått",
        "Målet nått",
        "Uppnått ja/nej/delvis",
        "Uppnått ja/nej",
        "Uppfyllt",
        "Målet uppfyllt",
        "Är målet uppfyllt",
        "Nått målet",
        "Bedömning",
        "Goal met",
      ],
    },
    width: 11,
  },
} as const satisfies Record<string, { readonly label: Label; readonly width: number }>;
export type GoalColumnId = keyof typeof goalColumns;
// eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- Object.keys forgets the keys of a record
export const goalColumnIds = Object.keys(goalColumns) as readonly GoalColumnId[];

/** Measures that are no share of people: a number, or a change of health. */
export const otherMeasures = {
  participants: {
    sv: "Antal deltagare",
    en: "Number of participants",
    also: ["Deltagare", "Antal som börjat"],
  },
  effortsEach: { sv: "Insatser per deltagare", en: "Efforts per participant", also: ["Antal insatser per deltagare"] },
  ghq: { sv: "Bättre hälsa enligt GHQ-12", en: "Better health by GHQ-12", also: ["GHQ-12", "GHQ12", "Ökad hälsa"] },
  eq5d: { sv: "Bättre livskvalitet enligt EQ-5D", en: "Better quality of life by EQ-5D", also: ["EQ-5D", "EQ5D"] },
} as const satisfies Record<string, Label>;
export type OtherMeasure = keyof typeof otherMeasures;

/** A goal that nobody can read off a register is told as such, and kept. */
const noMeasure = {
  sv: "Mäts inte i registret",
  en: "Not measured by the register",
  also: ["Annat", "Ej mätbart"],
} as const satisfies Label;

export type GoalMeasure = MeasureId | OtherMeasure | "none";

export function isPersonMeasure(measure: GoalMeasure): measure is MeasureId {
  return measure in personMeasures;
}

export const goalMeasures: readonly { readonly id: GoalMeasure; readonly label: Label }[] = [
  ...measureIds.map((id) => ({ id, label: personMeasures[id].label })),
  ...(["participants", "effortsEach", "ghq", "eq5d"] as const).map((id) => ({ id, label: otherMeasures[id] })),
  { id: "none", label: noMeasure },
];

export const goalBases: readonly { readonly id: BasisId; readonly label: Label }[] = basisIds.map((id) => ({
  id,
  label: bases[id],
}));

export function measureLabel(measure: GoalMeasure): Label {
  return goalMeasures.find(({ id }) => id === measure)?.label ?? noMeasure;
}
