/** Makes tables of goals as other förbund write them: other words, order, layout and ways to write a level. */
import type { CellValue, Snapshot } from "../../../../src/workbook/snapshot";
import { formSheet, type Line } from "../../fidelity/a-form";
import { workbookOf } from "../a-register";

/** What a goal says, whatever the table looks like. */
interface GoalFact {
  readonly text: string;
  readonly indicator: string;
  readonly kind: "share" | "number";
  readonly bound: "least" | "most";
  readonly target: number;
  readonly result: number;
  /** What the measure of a register is, where the words decide. */
  readonly measure: string | null;
}

const facts: readonly GoalFact[] = [
  {
    text: "Deltagarna ska gå vidare till arbete",
    indicator: "Andel i arbete",
    kind: "share",
    bound: "least",
    target: 0.3,
    result: 0.28,
    measure: "work",
  },
  {
    text: "Deltagarna ska påbörja studier",
    indicator: "Andel som börjat studera vid avslut",
    kind: "share",
    bound: "least",
    target: 0.2,
    result: 0.22,
    measure: "studies",
  },
  {
    text: "Insatsen ska nå ut",
    indicator: "Antal deltagare",
    kind: "number",
    bound: "least",
    target: 25,
    result: 31,
    measure: "participants",
  },
  {
    text: "Avhoppen ska minska",
    indicator: "Andel avbrott",
    kind: "share",
    bound: "most",
    target: 0.1,
    result: 0.12,
    measure: null,
  },
  {
    text: "Handläggarna ska uppleva bättre samarbete",
    indicator: "Andel nöjda handläggare",
    kind: "share",
    bound: "least",
    target: 0.8,
    result: 0.9,
    measure: null,
  },
  {
    text: "Väntetiden ska vara högst så här lång",
    indicator: "Antal dagar till första möte",
    kind: "number",
    bound: "most",
    target: 14,
    result: 11,
    measure: null,
  },
];

type Writer = (fact: GoalFact, value: number, isTarget: boolean) => CellValue;
const percent = (value: number): number => Math.round(value * 100);
const sign = (fact: GoalFact): string => (fact.bound === "least" ? "minst" : "högst");

const writers: readonly Writer[] = [
  (fact, value, isTarget) =>
    `${isTarget ? `${sign(fact)} ` : ""}${fact.kind === "share" ? `${percent(value)} %` : `${value} st`}`,
  (fact, value, isTarget) =>
    `${isTarget ? (fact.bound === "least" ? "≥ " : "≤ ") : ""}${fact.kind === "share" ? `${percent(value)}%` : String(value)}`,
  (fact, value, isTarget) =>
    fact.kind === "share" && isTarget
      ? `${sign(fact)} ${percent(value) / 10} av 10`
      : fact.kind === "share"
        ? `${percent(value)} av 100 (${percent(value)} %)`
        : value,
  (fact, value, isTarget) =>
    `${isTarget ? `${fact.bound === "least" ? "Minst" : "Max"} ` : ""}${fact.kind === "share" ? `${percent(value)} procent` : `${value} deltagare`}`,
  // Bare figures: what they are is said by the indicator's words alone.
  (fact, value) => (fact.kind === "share" ? percent(value) : value),
  (fact, value) => (fact.kind === "share" ? value : value),
];

interface Words {
  readonly text: string;
  readonly indicator: string | null;
  readonly target: string;
  readonly result: string | null;
  readonly answer: string | null;
  readonly answers: readonly [yes: string, no: string];
  readonly title: readonly Line[];
}

const wordings: readonly Words[] = [
  { text: "Mål", indicator: null, target: "Målvärde", result: null, answer: null, answers: ["Ja", "Nej"], title: [] },
  {
    text: "Mål",
    indicator: "Indikator",
    target: "Nivå",
    result: null,
    answer: null,
    answers: ["Ja", "Nej"],
    title: [["Målen för insatsen"], []],
  },
  {
    text: "Effektmål",
    indicator: "Mått",
    target: "Mål",
    result: "Utfall",
    answer: "Måluppfyllelse",
    answers: ["Ja", "Nej"],
    title: [],
  },
  {
    text: "Delmål",
    indicator: "Nyckeltal",
    target: "Måltal",
    result: "Resultat",
    answer: "Uppnått?",
    answers: ["Uppnått", "Ej uppnått"],
    title: [["Bilaga 2"], ["Uppföljning av delmål 2023"], []],
  },
  {
    text: "Uppsatt mål",
    indicator: "Mäts genom",
    target: "Önskat värde",
    result: "Faktiskt utfall",
    answer: "Målet uppnått? (Ja/Nej/Delvis)",
    answers: ["JA", "NEJ"],
    title: [[]],
  },
  {
    text: "Mål enligt ansökan",
    indicator: "Indikatorer",
    target: "Förväntat resultat",
    result: "Uppnått resultat",
    answer: "Är målet uppfyllt",
    answers: ["Ja, helt", "Nej"],
    title: [["Insatsen Språnget"], []],
  },
  {
    text: "Resultatmål",
    indicator: "Indikator",
    target: "Målnivå 2023",
    result: "Utfall 2023",
    answer: "Målet uppnått",
    answers: ["ja", "nej"],
    title: [["Resultatmål"]],
  },
  {
    text: "Goal",
    indicator: "Indicator",
    target: "Target",
    result: "Actual",
    answer: "Goal met?",
    answers: ["Yes", "No"],
    title: [["Goals of the project"]],
  },
];

export interface GoalTable {
  readonly id: string;
  readonly snapshot: Snapshot;
  readonly facts: readonly (GoalFact & { readonly answer: boolean | null; readonly hasResult: boolean })[];
  /** Rows where the answer is contradicted by the figures beside it. */
  readonly planted: number;
}

/** `place` shifts what is right and what is planted. */
function tableOf(words: Words, writer: Writer, place: number): GoalTable {
  const offset = place % 3;
  const chosen = facts.filter((_, index) => (index + place) % 4 !== 0);
  const told = chosen.map((fact, index) => {
    const isMet = fact.bound === "least" ? fact.result >= fact.target : fact.result <= fact.target;
    const isPlanted = index === place % chosen.length;
    return { ...fact, answer: words.answer === null ? null : isMet !== isPlanted, hasResult: words.result !== null };
  });
  const order = place % 2 === 0;
  const columns = (
    text: CellValue,
    indicator: CellValue,
    target: CellValue,
    result: CellValue,
    answer: CellValue,
  ): Line => {
    const parts = [
      ...(order
        ? [text, ...(words.indicator === null ? [] : [indicator])]
        : [...(words.indicator === null ? [] : ["", indicator].slice(1)), text]),
      target,
      ...(words.result === null ? [] : [result]),
      ...(words.answer === null ? [] : [answer]),
    ];
    return [...Array.from({ length: offset }, () => null), ...parts];
  };
  const lines: readonly Line[] = [
    ...words.title,
    columns(words.text, words.indicator, words.target, words.result, words.answer),
    ...(place % 5 === 0 ? [columns("Individnivå", null, null, null, null)] : []),
    ...told.map((fact) =>
      columns(
        words.indicator === null ? `${fact.text}: ${fact.indicator.toLowerCase()}` : fact.text,
        fact.indicator,
        writer(fact, fact.target, true),
        writer(fact, fact.result, false),
        words.answers[fact.answer === true ? 0 : 1],
      ),
    ),
    ...(place % 3 === 0 ? [[], [], [], ["Ansvarig för uppföljningen är insatsledaren."]] : []),
  ];
  return {
    id: `${words.text}/${words.target}/${writers.indexOf(writer)}`,
    snapshot: workbookOf(formSheet(place % 2 === 0 ? "Blad1" : "Uppföljning", lines)),
    facts: told,
    planted: words.answer === null || words.result === null ? 0 : 1,
  };
}

export const goalTables: readonly GoalTable[] = wordings.flatMap((words, first) =>
  writers.map((writer, second) => tableOf(words, writer, first * writers.length + second)),
);

/** What has a word of goals, and is no table of goals. */
export const lookAlikes: readonly (readonly [string, readonly Line[]])[] = [
  [
    "goals of football",
    [
      ["Lag", "Mål", "Insläppta mål", "Poäng"],
      ["Sirius", 42, 31, 50],
      ["Storvreta", 38, 29, 47],
    ],
  ],
  [
    "scorers",
    [
      ["Spelare", "Mål", "Assist", "Resultat"],
      ["Nr 9", 12, 3, "2–1"],
      ["Nr 10", 8, 7, "0–0"],
    ],
  ],
  [
    "target groups",
    [
      ["Målgrupp", "Antal", "Andel"],
      ["Unga 16–29", 40, "40 %"],
      ["Sjukskrivna", 60, "60 %"],
    ],
  ],
  [
    "levels of target groups",
    [
      ["Målgrupp", "Nivå", "Senast"],
      ["Unga 16–29", "Bas", "2024-01-01"],
      ["Vuxna", "Påbyggnad", "2024-06-01"],
    ],
  ],
  [
    "a budget with a goal column",
    [
      ["Post", "Mål", "Utfall", "Avvikelse"],
      ["Personal", 500000, 480000, 20000],
      ["Lokaler", 90000, 95000, -5000],
    ],
  ],
  [
    "a budget of targets of costs",
    [
      ["Kostnadsslag", "Målvärde", "Resultat"],
      ["Personal", 500000, 480000],
      ["Resor", 20000, 18000],
    ],
  ],
  [
    "painting",
    [
      ["Målning", "Nivå", "Färg"],
      ["Fasad", "Plan 1", "Röd"],
      ["Trapphus", "Plan 2", "Vit"],
    ],
  ],
  [
    "meals",
    [
      ["Måltid", "Antal", "Pris"],
      ["Lunch", 20, 95],
      ["Fika", 20, 35],
    ],
  ],
  [
    "what a goal is called, with no level",
    [
      ["Mål", "Ansvarig", "Kommentar"],
      ["Bättre samverkan", "Styrgruppen", "Pågår"],
      ["Fler möten", "Teamet", ""],
    ],
  ],
  [
    "levels of a course",
    [
      ["Kurs", "Nivå", "Krav"],
      ["SFI", "B", "A avklarad"],
      ["SFI", "C", "B avklarad"],
    ],
  ],
  [
    "measures of a room",
    [
      ["Rum", "Mått", "Nivå"],
      ["Konferens", "4 x 6 m", "Plan 2"],
      ["Kontor", "3 x 3 m", "Plan 3"],
    ],
  ],
  [
    "languages",
    [
      ["Målspråk", "Nivå", "Antal"],
      ["Svenska", "B1", 12],
      ["Engelska", "A2", 3],
    ],
  ],
];
