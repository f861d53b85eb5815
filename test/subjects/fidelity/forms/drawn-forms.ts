/** Drawings of other services' fidelity forms, each with its right totals, and of tables that only look like them. */
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { type Line, formSheet } from "../a-form";
import { ips25 } from "../a-measurement";

export interface DrawnForm {
  readonly name: string;
  readonly snapshot: Snapshot;
  /** One for each measurement, in the order they are told. */
  readonly totals: readonly (number | null)[];
  /** How many raters agree or differ in each; 0 throughout where absent. */
  readonly raters?: readonly number[];
  /** The questions' kinds: then no total stands. */
  readonly asked?: readonly string[];
  readonly answered?: {
    readonly choice: string;
    readonly totals: readonly (number | null)[];
    readonly raters: readonly number[];
  };
}

const score = (index: number, salt = 0): number => 1 + ((index * 7 + salt * 3 + Math.floor(index / 4)) % 5);
const all = ips25.criteria;
const total = (salt = 0): number => all.reduce((sum, _, index) => sum + score(index, salt), 0);
const sv = (index: number): string => all[index]?.name.sv ?? "";
const en = (index: number): string => all[index]?.name.en ?? "";
const scores = (salt = 0): readonly number[] => all.map((_, index) => score(index, salt));

function book(sheets: Readonly<Record<string, readonly Line[]>>): Snapshot {
  return {
    sheets: Object.entries(sheets).map(([name, lines]) => formSheet(name, lines)),
    dateSystem: 1900,
    names: new Map(),
  };
}

const down = (
  name: (index: number) => string,
  salt = 0,
  head: readonly Line[] = [["Kriterium", "Poäng"]],
): readonly Line[] => [...head, ...all.map((_, index): Line => [name(index), score(index, salt)])];

const across = (
  heads: Line,
  rows: readonly Line[],
  name: (index: number) => string = sv,
  tail: Line = [],
): readonly Line[] => [[...heads, ...all.map((_, index) => name(index)), ...tail], ...rows];

const marked = (sign: string, heads: Line, lead: readonly string[] = []): readonly Line[] => [
  ["", ...lead.map(() => ""), ...heads],
  ...all.map((_, index): Line => {
    const given = [1, 2, 3, 4, 5].map((mark) => (mark === score(index) ? sign : undefined));
    return [...lead, sv(index), ...given];
  }),
];

const survey = (count: number): readonly Line[] =>
  Array.from({ length: count }, (_, index): Line => [`Fråga ${index + 1}`, score(index)]);

export const forms: readonly DrawnForm[] = [
  {
    name: "a row a year under Swedish names",
    snapshot: book({
      Sammanställning: across(
        ["Enhet", "Datum"],
        [
          ["Norr", "2022-03-01", ...scores(0)],
          ["Norr", "2023-03-01", ...scores(1)],
        ],
      ),
    }),
    totals: [total(0), total(1)],
  },
  {
    name: "English names with 'thru', a total at the end",
    snapshot: book({
      Data: across(
        ["Site", "Date"],
        [["North", "2024-05-14", ...scores(2), total(2)]],
        (index) => en(index).replace(/through/g, "thru"),
        ["Total"],
      ),
    }),
    totals: [total(2)],
  },
  {
    name: "a row a rater and the agreed row",
    snapshot: book({
      Bedömning: across(
        ["Datum", "Bedömare"],
        [
          ["2024-02-01", "Bedömare A", ...scores(0)],
          ["2024-02-01", "Bedömare B", ...scores(1)],
          ["2024-02-01", "Konsensus", ...scores(2)],
        ],
      ),
    }),
    totals: [total(2)],
    raters: [2],
  },
  {
    name: "a row a rater, nothing agreed, and their mean below",
    snapshot: book({
      Bedömning: across(
        ["Bedömare"],
        [
          ["Bedömare 1", ...scores(0)],
          ["Bedömare 2", ...scores(1)],
          ["Medelvärde", ...all.map((_, index) => (score(index, 0) + score(index, 1)) / 2)],
        ],
      ),
    }),
    totals: [null],
    raters: [2],
  },
  {
    name: "a highest row and a target row beside one measurement",
    snapshot: book({
      Mätning: across(
        ["Rad", "Mätdatum"],
        [
          ["Resultat", "2023-10-10", ...scores(1)],
          ["Max", "", ...all.map(() => 5)],
          ["Mål", "", ...all.map(() => 4)],
        ],
      ),
    }),
    totals: [total(1)],
  },
  {
    name: "two rows that nothing tells apart",
    snapshot: book({
      Blad1: across(
        ["Team"],
        [
          ["Öster", ...scores(0)],
          ["Öster", ...scores(1)],
        ],
      ),
    }),
    totals: [],
    asked: ["fidelityJoin"],
    answered: { choice: "measurements", totals: [total(0), total(1)], raters: [0, 0] },
  },
  {
    name: "the names in row five, under a title and the areas",
    snapshot: book({
      Poäng: [
        ["Programtrohet 2024"],
        [],
        ["", "", "Personal", "", "", "Organisation"],
        ...across(["Enhet", "Datum"], [["Syd", "2024-01-15", ...scores(3)]]),
      ],
    }),
    totals: [total(3)],
  },
  {
    name: "marks in columns 1 to 5",
    snapshot: book({ Formulär: marked("x", [1, 2, 3, 4, 5]) }),
    totals: [total()],
  },
  {
    name: "ticks under text headings, best first, after the area",
    snapshot: book({
      Formulär: [
        ["Område", "Kriterium", "5 p", "4 p", "3 p", "2 p", "1 p"],
        ...all.map(({ area }, index): Line => [
          area,
          sv(index),
          ...[5, 4, 3, 2, 1].map((mark) => (mark === score(index) ? "✓" : undefined)),
        ]),
      ],
    }),
    totals: [total()],
  },
  {
    name: "marks in capitals, with their sum typed below",
    snapshot: book({ Formulär: [...marked("X", ["1", "2", "3", "4", "5"]), ["Totalt", "", "", "", "", "", total()]] }),
    totals: [total()],
  },
  {
    name: "bare Kriterium 1–25 on a sheet called Programtrohet",
    snapshot: book({ Programtrohet: down((index) => `Kriterium ${index + 1}`, 1) }),
    totals: [total(1)],
  },
  {
    name: "Item 1–25 under the words IPS fidelity",
    snapshot: book({
      Sheet1: down((index) => `Item ${index + 1}:`, 2, [["IPS Fidelity review 2023"], ["Item", "Score"]]),
    }),
    totals: [total(2)],
  },
  {
    name: "bare numbers under the word programtrohet",
    snapshot: book({
      Blad1: [
        ["Mätning av programtrohet"],
        ["Nr", "Poäng"],
        ...all.map((_, index): Line => [index + 1, score(index, 3)]),
      ],
    }),
    totals: [total(3)],
  },
  {
    name: "bare Kriterium 1–25 that no word tells of",
    snapshot: book({ Blad1: down((index) => `Kriterium ${index + 1}`) }),
    totals: [],
    asked: ["fidelityScale"],
    answered: { choice: "ips-25", totals: [total()], raters: [0] },
  },
  {
    name: "a sheet a rater and the agreed sheet",
    snapshot: book({
      "Bedömare 1": down(sv, 0),
      "Bedömare 2": down(sv, 1),
      Konsensus: down(sv, 2),
    }),
    totals: [total(2)],
    raters: [2],
  },
  {
    name: "a sheet a rater by name, nothing agreed",
    snapshot: book({ Anna: down(sv, 0), Karin: down(en, 1), Erik: down(sv, 2) }),
    totals: [null],
    raters: [3],
  },
  {
    name: "a sheet a year",
    snapshot: book({ "2022": down(sv, 0), "2023": down(sv, 1) }),
    totals: [total(0), total(1)],
  },
  {
    name: "two sheets that nothing tells apart",
    snapshot: book({ Blad1: down(sv, 0), Blad2: down(sv, 1) }),
    totals: [],
    asked: ["fidelityJoin"],
    answered: { choice: "raters", totals: [null], raters: [2] },
  },
  {
    name: "two sheets with a day each",
    snapshot: book({
      Blad1: [["Mätdatum", "2022-05-01"], ...down(sv, 0)],
      Blad2: [["Mätdatum", "2023-05-01"], ...down(sv, 1)],
    }),
    totals: [total(0), total(1)],
  },
  {
    name: "Swedish and English names in turn, numbered K1 to K25",
    snapshot: book({ Trohet: down((index) => `K${index + 1} ${index % 2 === 0 ? sv(index) : en(index)}`, 2) }),
    totals: [total(2)],
  },
  {
    name: "names longer than the scale's, with the scale's numbers beside",
    snapshot: book({
      Fidelity: [
        ["Nr", "Criterion", "Score"],
        ...all.map(({ no }, index): Line => [
          no,
          index === 3 ? "Integration of the rehabilitation work with treatment by team assignment" : en(index),
          score(index, 1),
        ]),
      ],
    }),
    totals: [total(1)],
  },
  {
    name: "a mean, a highest and a target column beside the raters and what is agreed",
    snapshot: book({
      Programtrohet: [
        ["Kriterium", "Bedömare A", "Bedömare B", "Medel", "Konsensus", "Max", "Mål"],
        ...all.map((_, index): Line => [
          sv(index),
          score(index, 0),
          score(index, 1),
          (score(index, 0) + score(index, 1)) / 2,
          score(index, 2),
          5,
          4,
        ]),
      ],
    }),
    totals: [total(2)],
    raters: [2],
  },
];

export const lookalikes: readonly {
  readonly name: string;
  readonly snapshot: Snapshot;
  readonly asked?: readonly string[];
}[] = [
  { name: "a survey with 25 questions", snapshot: book({ Enkät: survey(25) }) },
  { name: "a survey of 14 questions", snapshot: book({ Enkät: survey(14) }) },
  {
    name: "a risk list numbered 1 to 25",
    snapshot: book({
      Risker: [
        ["Nr", "Risk", "Sannolikhet"],
        ...all.map((_, index): Line => [index + 1, `Risk ${index + 1}`, score(index)]),
      ],
    }),
  },
  {
    name: "a procurement with criteria that have names",
    snapshot: book({
      Utvärdering: [
        ["Kriterium", "Vad", "Poäng"],
        ...all.map((_, index): Line => [`Kriterium ${index + 1}`, `Pris ${index}`, score(index)]),
      ],
    }),
  },
  {
    name: "twelve criteria",
    snapshot: book({ Blad1: Array.from({ length: 12 }, (_, index): Line => [`Kriterium ${index + 1}`, score(index)]) }),
  },
  {
    name: "a list of participants 1 to 25 of an IPS service",
    snapshot: book({
      "IPS deltagare": [
        ["Nr", "Kön", "Coach"],
        ...all.map((_, index): Line => [index + 1, index % 2 === 0 ? "Kvinna" : "Man", 1]),
      ],
    }),
  },
  {
    name: "days of a month in a budget",
    snapshot: book({ Budget: [["Dag", "Kostnad"], ...all.map((_, index): Line => [index + 1, 1200 + index])] }),
  },
  {
    name: "25 criteria scored up to 10",
    snapshot: book({ Blad1: all.map((_, index): Line => [`Kriterium ${index + 1}`, 6 + (index % 5)]) }),
  },
  {
    name: "criteria across with words instead of scores",
    snapshot: book({ Plan: across(["Enhet"], [["Norr", ...all.map(() => "se bilaga")]]) }),
  },
  {
    name: "25 criteria that may be a scale's",
    snapshot: book({ Betyg: all.map((_, index): Line => [`Criterion ${index + 1}`, score(index)]) }),
    asked: ["fidelityScale"],
  },
];
