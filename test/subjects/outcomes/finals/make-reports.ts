/** Makes final reports as other förbund lay them out, with the figures that Arbetslivsintro printed and some that are made up. */
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { formSheet, type Line } from "../../fidelity/a-form";
import { workbookOf } from "../a-register";

/** 97 took part, 46 ended: 22, 6, 11 and 7; 365 efforts, 3,76 each; the rest is made up. */
export interface ReportFacts {
  readonly women: number;
  readonly men: number;
  readonly participants: number;
  readonly ended: number;
  readonly endedTo: readonly [number, number, number, number];
  readonly from: string;
  readonly to: string;
  readonly granted: number;
  readonly used: number;
  readonly left: number;
  readonly answers: readonly [boolean, boolean];
  readonly results: readonly [number, number];
}

export const rightFacts: ReportFacts = {
  women: 58,
  men: 39,
  participants: 97,
  ended: 46,
  endedTo: [22, 6, 11, 7],
  from: "2022-01-01",
  to: "2023-12-31",
  granted: 5_000_000,
  used: 3_495_734,
  left: 1_504_266,
  answers: [true, false],
  results: [97, 48],
};

type Part = (facts: ReportFacts) => readonly Line[];

const names: readonly Part[] = [
  () => [
    ["Projektnamn", "Arbetslivsintro"],
    ["Ärendenummer", "2021-12"],
    ["Syfte", "Att närma sig arbete"],
  ],
  () => [["Namn på insatsen: Arbetslivsintro"], ["Diarienummer: 2021-12"], ["Insatsens syfte: Att närma sig arbete"]],
  () => [
    ["Insats", null, "Arbetslivsintro"],
    ["Projektägare", null, "Uppsala kommun"],
  ],
];
const periods: readonly Part[] = [
  ({ from, to }) => [
    ["Insatsens start", from],
    ["Insatsens slut", to],
  ],
  ({ from, to }) => [["Projekttid", `${from} – ${to}`]],
  ({ from, to }) => [[`Start: ${from}`], [`Slut: ${to}`]],
  ({ from, to }) => [["Insatsens start/slut", `${from} till ${to}`]],
];
const people: readonly Part[] = [
  ({ participants, women, men }) => [
    ["Antal deltagare totalt", participants],
    ["varav kvinnor", women],
    ["varav män", men],
  ],
  ({ participants, women, men }) => [
    ["Deltagare", "Totalt", "Kvinnor", "Män"],
    ["Antal deltagare", participants, women, men],
  ],
  ({ participants, women, men }) => [["Antal deltagare totalt / kvinnor / män", `${participants} / ${women} / ${men}`]],
  ({ participants, women, men }) => [["Antal deltagare"], ["Kvinnor", women], ["Män", men], ["Totalt", participants]],
  ({ participants, women, men }) => [
    ["", "Planerat", "Utfall"],
    ["Antal deltagare", 100, participants],
    ["Kvinnor", 60, women],
    ["Män", 40, men],
  ],
  ({ participants, women, men }) => [
    [`Antal deltagare: ${participants} st`],
    [`Kvinnor: ${women} st`],
    [`Män: ${men} st`],
  ],
];
const endings: readonly Part[] = [
  ({ ended, endedTo: [rehab, work, ill, moved] }) => [
    ["Antal avslutade", ended],
    ["Avslutade till arbetslivsinriktad rehabilitering", rehab],
    ["Avslutade till arbete", work],
    ["Avslutade på grund av sjukdom", ill],
    ["Avslutade på grund av flytt", moved],
  ],
  ({ ended, endedTo: [rehab, work, ill, moved] }) => [
    [`Avslutade totalt: ${ended}`],
    [`Avslutade till arbetslivsinriktad rehabilitering: ${rehab}`],
    [`Avslutade till arbete: ${work}`],
    [`Avslutade p.g.a. sjukdom: ${ill}`],
    [`Avslutade p.g.a. flytt: ${moved}`],
  ],
  ({ ended, endedTo: [rehab, work, ill, moved] }) => [
    ["Utfall", "Antal", "Andel"],
    ["Avslutade", ended, null],
    ["Avslutade till arbetslivsinriktad rehabilitering", rehab, rehab / 46],
    ["Avslutade till arbete", work, work / 46],
    ["Avslutade: sjukdom", ill, ill / 46],
    ["Avslutade: flytt", moved, moved / 46],
  ],
];
const efforts: readonly Part[] = [
  () => [
    ["Totalt antal insatser", 365],
    ["Insatser per deltagare", 3.76],
  ],
  () => [["Antal insatser: 365"], ["Insatser per deltagare i snitt: 3,76"]],
];
const money: readonly Part[] = [
  ({ granted, used, left }) => [
    ["Beviljade medel", granted],
    ["Förbrukat", used],
    ["Kvarvarande", left],
  ],
  ({ granted, used, left }) => [
    [`Beviljat belopp: ${granted} kr`],
    [`Använda medel: ${used} kr`],
    [`Att återbetala: ${left} kr`],
  ],
  ({ granted, used, left }) => [
    ["Tilldelade medel", "Förbrukade medel", "Ej förbrukade medel"],
    [granted, used, left],
  ],
  ({ granted, used, left }) => [
    ["Beviljade medel (tkr)", granted / 1000],
    ["Förbrukat (tkr)", used / 1000],
    ["Återstår (tkr)", left / 1000],
  ],
  ({ granted, used, left }) => [
    ["Part", "Beviljade medel", "Förbrukat", "Kvar"],
    ["Uppsala kommun", granted, used, left],
    ["Summa", granted, used, left],
  ],
];
const goalTexts = [
  "Deltagarna ska ha en planering inom åtta veckor",
  "Deltagarna ska ta nästa steg mot arbete",
] as const;
const yes = (answer: boolean): string => (answer ? "Ja" : "Nej");
const goals: readonly Part[] = [
  ({ results, answers }) => [
    ["Mål", "Målvärde", "Utfall", "Måluppfyllelse"],
    [goalTexts[0], "minst 80 %", `${results[0]} %`, yes(answers[0])],
    [goalTexts[1], "minst 50 %", `${results[1]} %`, yes(answers[1])],
  ],
  ({ results, answers }) => [
    ["Uppsatta mål", "Nivå", "Resultat", "Målet uppnått? Ja/Nej/Delvis"],
    [goalTexts[0], "80 %", `${results[0]} %`, yes(answers[0])],
    [goalTexts[1], "≥ 50 %", `${results[1]} %`, yes(answers[1])],
  ],
];

/** A section a part: with a heading of its own, or without. */
const sections: readonly (readonly (string | null)[])[] = [
  ["Om insatsen", "Utfall verksamheten", "Avslut", "Insatser", "Utfall ekonomi", "Måluppfyllelse"],
  [null, null, null, null, null, null],
  ["1. Grunduppgifter", "2. Deltagare", "3. Avslutade deltagare", "4. Insatser", "5. Ekonomi", "6. Mål och resultat"],
];
const titles = ["Slutrapport", "Slutredovisning av insats", "Slutrapport till samordningsförbundet"] as const;

export interface MadeReport {
  readonly id: number;
  readonly snapshot: Snapshot;
}

/** Each part as this `id` lays it out. */
function partsOf(id: number, facts: ReportFacts) {
  const pick = (parts: readonly Part[], step: number): readonly Line[] =>
    parts[(id * step + (id >> 2)) % parts.length]?.(facts) ?? [];
  return {
    names: pick(names, 1),
    period: pick(periods, 3),
    people: pick(people, 5),
    endings: pick(endings, 1),
    efforts: pick(efforts, 1),
    money: pick(money, 2),
    goals: pick(goals, 1),
  };
}

/** `id` chooses how each part is laid out, and where the form begins. */
export function reportOf(id: number, facts: ReportFacts = rightFacts): MadeReport {
  const heads = sections[id % sections.length] ?? [];
  const own = partsOf(id, facts);
  const parts = [[...own.names, ...own.period], own.people, own.endings, own.efforts, own.money, own.goals];
  const order = id % 4 === 3 ? [0, 5, 1, 2, 3, 4] : [0, 1, 2, 3, 4, 5];
  const margin = Array.from({ length: id % 3 === 2 ? 1 : 0 }, () => null);
  const lines: readonly Line[] = [
    [titles[id % titles.length] ?? ""],
    [],
    ...order.flatMap((place): readonly Line[] => {
      const head = heads[place] ?? null;
      return [...(head === null ? [] : [[head]]), ...(parts[place] ?? []), []];
    }),
  ];
  return {
    id,
    snapshot: workbookOf(
      formSheet(
        id % 2 === 0 ? "Blad1" : "Rapport",
        lines.map((line) => [...margin, ...line]),
      ),
    ),
  };
}

export const reportIds = Array.from({ length: 36 }, (_, index) => index);

type Pages = readonly (readonly [name: string, lines: readonly Line[]])[];

/** Ways to lay a report over sheets; the last two part the period and the money too, where these stand on rows. */
const spreads: readonly ((parts: ReturnType<typeof partsOf>) => Pages)[] = [
  ({ names: about, period, people: who, endings: ends, efforts: what, money: amounts, goals: aims }) => [
    ["Utfall verksamheten", [...about, ...period, [], ...who, [], ...ends, [], ...what]],
    ["Utfall ekonomi", amounts],
    ["Måluppfyllelse", aims],
  ],
  ({ names: about, period, people: who, endings: ends, efforts: what, money: amounts, goals: aims }) => [
    ["Slutrapport", [["Slutrapport"], [], ...about, ...period]],
    ["Deltagare", [["2. Deltagare"], ...who]],
    ["Avslut", [...ends, [], ...what]],
    ["Ekonomi", [["Ekonomi"], [], ...amounts]],
    ["Mål", [["Mål och resultat"], ...aims]],
  ],
  ({ names: about, period, people: who, endings: ends, efforts: what, money: amounts, goals: aims }) => [
    ["Blad1", [["Slutrapport 2023"], ...about, ...period, [], ...who]],
    ["Blad2", [["Resultat"], [], ...ends, [], ...what, [], ...aims]],
    ["Blad3", [["Ekonomisk redovisning"], [], ...amounts]],
  ],
  ({ names: about, period, people: who, endings: ends, efforts: what, money: amounts, goals: aims }) => [
    ["Om insatsen", [...about, ...period.slice(0, 1), ...rowsOf(amounts).slice(0, 1)]],
    ["Utfall verksamheten", [...period.slice(1), [], ...who, [], ...ends, [], ...what]],
    [
      "Utfall ekonomi",
      [["Utfall ekonomi"], ...rowsOf(amounts).slice(1), ...(rowsOf(amounts).length > 0 ? [] : amounts)],
    ],
    ["Måluppfyllelse", [["Måluppfyllelse"], ...aims]],
  ],
];

/** Amounts with a label each, which may stand on different sheets. */
function rowsOf(amounts: readonly Line[]): readonly Line[] {
  return amounts.every(([label, , third]) => typeof label === "string" && third === undefined) ? amounts : [];
}

/** The same report over three sheets or more. */
export function spreadReportOf(id: number, facts: ReportFacts = rightFacts): MadeReport {
  const pages = spreads[id % spreads.length]?.(partsOf(id, facts)) ?? [];
  return { id, snapshot: workbookOf(...pages.map(([name, lines]) => formSheet(name, lines))) };
}
