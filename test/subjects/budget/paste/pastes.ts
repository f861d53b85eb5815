/** Tables as förbund lay them out, made of one list of costs in other words, orders and columns. */

export interface Paste {
  readonly name: string;
  readonly text: string;
  /** In kronor. */
  readonly total: number;
}

interface Words {
  readonly name: string;
  readonly sum: string;
  readonly whole: string;
  /** Label and cost in kronor. */
  readonly costs: readonly (readonly [label: string, cost: number])[];
}

const wordings: readonly Words[] = [
  {
    name: "staff first",
    sum: "Summa",
    whole: "Totalt",
    costs: [
      ["Projektledare", 420_000],
      ["Arbetscoach", 380_000],
      ["Hyra", 120_000],
      ["Köpta tjänster", 96_000],
      ["Resor", 16_000],
      ["Utvärdering", 52_000],
    ],
  },
  {
    name: "premises first",
    sum: "S:a kostnader",
    whole: "Sammanlagt",
    costs: [
      ["Lokalhyra", 144_000],
      ["Lön samordnare", 512_000],
      ["Lön handläggare", 468_000],
      ["Konsulter", 80_000],
      ["Telefon och IT", 24_000],
    ],
  },
  {
    name: "purchases first",
    sum: "Summa kostnader",
    whole: "Helår",
    costs: [
      ["Inköp av utbildning", 60_000],
      ["Personal, koordinator", 540_000],
      ["Lokaler", 88_000],
      ["Material", 12_000],
      ["Övriga kostnader", 36_000],
    ],
  },
];

type Cells = readonly (readonly (string | number)[])[];

/** Two parts of a cost that are not alike, whole hundreds. */
const parted = (cost: number): readonly [number, number] => {
  const first = Math.round((cost * 0.4) / 400) * 400;
  return [first, cost - first];
};
const shown = (cell: string | number): string =>
  typeof cell === "number" ? String(cell).replace(/\B(?=(\d{3})+$)/g, " ") : cell;
const text = (cells: Cells): string => cells.map((row) => row.map(shown).join("\t")).join("\n");

/** `plus`: added to the sum, so that it is wrong. */
type Shape = (words: Words, plus: number) => Cells;

const totalOf = ({ costs }: Words): number => costs.reduce((all, [, cost]) => all + cost, 0);
const partsOf = ({ costs }: Words, place: 0 | 1): number =>
  costs.reduce((all, [, cost]) => all + parted(cost)[place], 0);

const shapes: Readonly<Record<string, Shape>> = {
  "one column": (words, plus) => [["Kostnad", "Belopp (kr)"], ...words.costs, [words.sum, totalOf(words) + plus]],
  "years and their sum": (words, plus) => [
    ["Kostnader i kr", "2025", "2026", words.whole === "Helår" ? "Totalt" : words.whole],
    ...words.costs.map(([label, cost]) => [label, ...parted(cost), cost]),
    [words.sum, partsOf(words, 0), partsOf(words, 1), totalOf(words) + plus],
  ],
  "half-years and the whole year": (words, plus) => [
    ["Kostnad, kr", "Vt 2025", "Ht 2025", "Helår"],
    ...words.costs.map(([label, cost]) => [label, ...parted(cost), cost]),
    [words.sum, partsOf(words, 0), partsOf(words, 1), totalOf(words) + plus],
  ],
  "broken fiscal years": (words, plus) => [
    ["Kostnadsslag (kr)", "2025/26", "2026/27", "Summa"],
    ...words.costs.map(([label, cost]) => [label, ...parted(cost), cost]),
    [words.sum, partsOf(words, 0), partsOf(words, 1), totalOf(words) + plus],
  ],
  "budget, outcome and deviation": (words, plus) => [
    ["Kostnader (kr)", "Budget", "Utfall", "Avvikelse"],
    ...words.costs.map(([label, cost]) => [label, cost, parted(cost)[1], parted(cost)[0]]),
    [words.sum, totalOf(words) + plus, partsOf(words, 1), partsOf(words, 0)],
  ],
  "asked for and own": (words, plus) => [
    ["Kostnader (kr)", "Söks från samordningsförbundet", "Egenfinansiering", "Totalt"],
    ...words.costs.map(([label, cost]) => [label, parted(cost)[1], parted(cost)[0], cost]),
    [words.sum, partsOf(words, 1), partsOf(words, 0), totalOf(words) + plus],
  ],
  "thousands in the title": (words, plus) => [
    ["Budget i tkr"],
    ["Kostnad", "2025", "2026", "Totalt"],
    ...words.costs.map(([label, cost]) => [label, ...parted(cost).map((part) => part / 1_000), cost / 1_000]),
    [words.sum, partsOf(words, 0) / 1_000, partsOf(words, 1) / 1_000, (totalOf(words) + plus) / 1_000],
  ],
  "participants below": (words, plus) => [
    ["Kostnad", "Kronor"],
    ...words.costs,
    [words.sum, totalOf(words) + plus],
    ["Antal deltagare", 50],
    ["Kostnad per deltagare", Math.round(totalOf(words) / 50)],
  ],
};

function pastes(plus: number): readonly Paste[] {
  return wordings.flatMap((words) =>
    Object.entries(shapes).map(([shape, make]) => ({
      name: `${shape}, ${words.name}`,
      text: text(make(words, plus)).replaceAll(".", ","),
      total: totalOf(words),
    })),
  );
}

export const rightPastes = pastes(0);
/** The sum of everything says 30 000 kr too much. */
export const wrongPastes = pastes(30_000);
