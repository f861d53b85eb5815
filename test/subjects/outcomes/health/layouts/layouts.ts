/** Questionnaires as other people lay them out: other words, other orders, other sheets; and tables that are none. */
import type { Sheet } from "../../../../../src/workbook/snapshot";
import { formSheet, type Line } from "../../../fidelity/a-form";
import { answersOf, studyOf, type Study } from "./study";

/** `answers`: by what is asked about, what the one who made the sheet would say. */
export interface Layout {
  readonly name: string;
  readonly study: Study;
  readonly highest: 3 | 5;
  readonly ghq: "points" | "binary" | null;
  readonly eq5d: boolean;
  readonly sheets: readonly Sheet[];
  readonly answers?: Readonly<Record<string, string>>;
  /** The last month is written as the end. */
  readonly endsWith?: "end";
}

const items = (digits: string, offset = 0): Line => [...digits].map((digit) => Number(digit) + offset);
const twelve = (name: (item: number) => string | number): Line =>
  Array.from({ length: 12 }, (_, index) => name(index + 1));
const five = (name: (item: number) => string | number): Line =>
  Array.from({ length: 5 }, (_, index) => name(index + 1));
const merged = (sheet: Sheet, ...merges: readonly string[]): Sheet => ({ ...sheet, merges });
const letters = "ABCDE";

/** A row for each person and occasion. */
function long(study: Study, line: (person: number, month: number) => Line): readonly Line[] {
  return study.people.flatMap((person) => study.months.map((month) => line(person, month)));
}

/** A row for each person. */
function wide(study: Study, line: (person: number) => Line): readonly Line[] {
  return study.people.map(line);
}

/** The cells of a person for each month. */
function across(
  study: Study,
  person: number,
  cells: (of: { readonly ghq: string; readonly eq5d: string }) => Line,
): Line {
  return study.months.flatMap((month) => cells(answersOf(study, person, month)));
}

interface Kind {
  readonly name: string;
  readonly highest?: 3 | 5;
  readonly months?: readonly number[];
  readonly forms: readonly ("ghq" | "binary" | "eq5d")[];
  readonly answers?: Readonly<Record<string, string>>;
  readonly endsWith?: "end";
  readonly sheets: (study: Study) => readonly Sheet[];
}

const threeLevels = { eq5dVersion: "threeLevels" };

const kinds: readonly Kind[] = [
  {
    name: "a column an occasion, words in front",
    forms: ["eq5d"],
    answers: threeLevels,
    sheets: (study) => [
      formSheet("EQ5D", [
        ["Löpnummer", "EQ-5D start", "EQ-5D 6 mån", "EQ-5D 12 mån"],
        ...wide(study, (person) => [person, ...across(study, person, ({ eq5d }) => [eq5d])]),
      ]),
    ],
  },
  {
    name: "bands over the five letters, with the version in the title",
    highest: 5,
    forms: ["eq5d"],
    sheets: (study) => [
      merged(
        formSheet("Hälsa", [
          ["EQ-5D-5L, insatsen Språnget"],
          [],
          [null, "Vid start", null, null, null, null, "6 månader", null, null, null, null, "Efter ett år"],
          ["Ärendenr", ...["MO", "SC", "UA", "PD", "AD", "MO", "SC", "UA", "PD", "AD", "MO", "SC", "UA", "PD", "AD"]],
          ...wide(study, (person) => [`P${person}`, ...across(study, person, ({ eq5d }) => items(eq5d))]),
        ]),
        "B3:F3",
        "G3:K3",
        "L3:P3",
      ),
    ],
  },
  {
    name: "letters of the dimension with the month, two words for persons",
    highest: 3,
    forms: ["eq5d"],
    sheets: (study) => [
      formSheet("EQ-5D-3L", [
        [
          "Nr",
          "Deltagar-id",
          ...study.months.flatMap((month) => ["MO", "SC", "UA", "PD", "AD"].map((id) => `${id}_${month}`)),
        ],
        ...wide(study, (person) => [900 - person, person, ...across(study, person, ({ eq5d }) => items(eq5d))]),
      ]),
    ],
  },
  {
    name: "item and month in one word",
    highest: 5,
    forms: ["eq5d"],
    sheets: (study) => [
      formSheet("Data", [
        ["Studie-id", ...study.months.flatMap((month) => five((item) => `EQ5D_${item}_${month}m`))],
        ...wide(study, (person) => [`A-${person}`, ...across(study, person, ({ eq5d }) => items(eq5d))]),
      ]),
    ],
  },
  {
    name: "a row an answer sheet, Swedish names of the dimensions, both forms in one table",
    highest: 3,
    forms: ["ghq", "eq5d"],
    sheets: (study) => [
      formSheet("Enkäter", [
        ["GHQ-12 (0–3) och EQ-5D-3L"],
        [],
        [
          "Klient",
          "Mätning",
          ...twelve((item) => `GHQ-12 fr ${item}`),
          ...[
            "EQ-5D-3L Rörlighet",
            "EQ-5D-3L Egenvård",
            "EQ-5D-3L Vanliga aktiviteter",
            "EQ-5D-3L Smärta",
            "EQ-5D-3L Oro",
          ],
        ],
        ...long(study, (person, month) => {
          const { ghq, eq5d } = answersOf(study, person, month);
          return [person, month === 0 ? "Före" : `${month} månader`, ...items(ghq), ...items(eq5d)];
        }),
      ]),
    ],
  },
  {
    name: "numbers under a band of the form",
    forms: ["ghq"],
    sheets: (study) => [
      formSheet("Blad1", [
        [null, null, "GHQ"],
        ["ID", "Tidpunkt", ...twelve((item) => item)],
        ...long(study, (person, month) => [
          person,
          month === 0 ? "Baslinje" : `${month}m`,
          ...items(answersOf(study, person, month).ghq),
        ]),
      ]),
    ],
  },
  {
    name: "Fråga 1–12 on a sheet of the form's name",
    forms: ["ghq"],
    sheets: (study) => [
      formSheet("GHQ-12", [
        ["Deltagare", "Omgång", "Ifylld", ...twelve((item) => `Fråga ${item}`)],
        ...long(study, (person, month) => [
          person,
          month === 0 ? "Vid inskrivning" : month === 6 ? "Efter ett halvår" : "Efter ett år",
          42_000 + month * 30,
          ...items(answersOf(study, person, month).ghq),
        ]),
      ]),
    ],
  },
  {
    name: "Fråga 1–12 and no form named",
    forms: ["ghq"],
    answers: { twelveItems: "ghq" },
    sheets: (study) => [
      formSheet("Blad1", [
        ["Nr", "Tillfälle", ...twelve((item) => `Fråga ${item}`)],
        ...long(study, (person, month) => [person, month, ...items(answersOf(study, person, month).ghq)]),
      ]),
    ],
  },
  {
    name: "a sheet an occasion, the form in the title",
    highest: 5,
    forms: ["eq5d"],
    sheets: (study) =>
      study.months.map((month) =>
        formSheet(month === 0 ? "Start" : `${month} månader`, [
          ["EuroQol EQ-5D-5L"],
          ["Kodnummer", "Rörlighet", "Hygien", "Huvudsakliga aktiviteter", "Smärtor/besvär", "Oro/nedstämdhet"],
          ...wide(study, (person) => [person, ...items(answersOf(study, person, month).eq5d)]),
          ["Medel", ...five(() => 2.4)],
        ]),
      ),
  },
  {
    name: "a sheet a form, answers as text with spaces",
    highest: 3,
    forms: ["ghq", "eq5d"],
    sheets: (study) => [
      formSheet("General Health", [
        ["Lnr", "Tidpunkt", "Svarskod"],
        ...long(study, (person, month) => [
          person,
          month === 0 ? "Vid start" : `Uppföljning ${month} mån`,
          [...answersOf(study, person, month).ghq].join(" "),
        ]),
      ]),
      formSheet("EQ5D 3L", [
        ["Lnr", "Tidpunkt", "Profil"],
        ...long(study, (person, month) => [
          person,
          month === 0 ? "Vid start" : `Uppföljning ${month} mån`,
          [...answersOf(study, person, month).eq5d].join("-"),
        ]),
      ]),
    ],
  },
  {
    name: "T0, T1, T2",
    highest: 5,
    forms: ["eq5d"],
    answers: { healthOccasions: "everySix" },
    sheets: (study) => [
      formSheet("Svar", [
        ["Respondent", ...["T0", "T1", "T2"].map((wave) => `EQ-5D-5L ${wave}`)],
        ...wide(study, (person) => [person, ...across(study, person, ({ eq5d }) => [Number(eq5d)])]),
      ]),
    ],
  },
  {
    name: "Mätning 1–3 in a column",
    forms: ["ghq"],
    answers: { healthOccasions: "everyYear" },
    months: [0, 12, 24],
    sheets: (study) => [
      formSheet("GHQ", [
        ["Id", "Mättillfälle", ...twelve((item) => `Q${item}`)],
        ...long(study, (person, month) => [
          person,
          `Mätning ${month / 12 + 1}`,
          ...items(answersOf(study, person, month).ghq),
        ]),
      ]),
    ],
  },
  {
    name: "waves 1, 2, 3 as numbers",
    highest: 5,
    forms: ["eq5d"],
    answers: { healthOccasions: "everySix" },
    sheets: (study) => [
      formSheet("EQ-5D-5L", [
        ["ID", "Omgång", "EQ1", "EQ2", "EQ3", "EQ4", "EQ5"],
        ...long(study, (person, month) => [person, month / 6 + 1, ...items(answersOf(study, person, month).eq5d)]),
      ]),
    ],
  },
  {
    name: "start and one follow-up, which is asked about",
    months: [0, 12],
    highest: 5,
    forms: ["eq5d"],
    answers: { healthOccasion: "12" },
    sheets: (study) => [
      formSheet("EQ-5D-5L", [
        ["Brukare", "Start", "Uppföljning"],
        ...wide(study, (person) => [person, ...across(study, person, ({ eq5d }) => [eq5d])]),
      ]),
    ],
  },
  {
    name: "1–4",
    forms: ["ghq"],
    answers: { ghqCoding: "oneToFour" },
    sheets: (study) => [
      formSheet("Utdata", [
        ["Löpnr", "När", ...twelve((item) => `ghq_${item}`)],
        ...long(study, (person, month) => [
          person,
          month === 0 ? "start" : `${month} mån`,
          ...items(answersOf(study, person, month).ghq, 1),
        ]),
      ]),
    ],
  },
  {
    name: "points 0-0-1-1, said above the table",
    forms: ["binary"],
    sheets: (study) => [
      formSheet("GHQ", [
        ["GHQ-12, svaren poängsatta 0-0-1-1"],
        ["Nr", "Månad", ...twelve((item) => `GHQ${item}`)],
        ...long(study, (person, month) => [
          person,
          month,
          ...[...answersOf(study, person, month).ghq].map((digit) => (digit >= "2" ? 1 : 0)),
        ]),
      ]),
    ],
  },
  {
    name: "zeros and ones that nothing explains",
    forms: ["binary"],
    answers: { ghqBinary: "binary" },
    sheets: (study) => [
      formSheet("Blad1", [
        ["Nr", ...study.months.map((month) => `GHQ-12 ${month === 0 ? "baslinje" : `${month} mån`}`)],
        ...wide(study, (person) => [
          person,
          ...across(study, person, ({ ghq }) => [[...ghq].map((digit) => (digit >= "2" ? "1" : "0")).join("")]),
        ]),
      ]),
    ],
  },
  {
    name: "letters",
    highest: 5,
    forms: ["eq5d"],
    answers: { healthLetters: "aFirst" },
    sheets: (study) => [
      formSheet("EQ-5D-5L", [
        ["Individ", "Tillfälle", "Mobility", "Self-care", "Usual activities", "Pain/discomfort", "Anxiety/depression"],
        ...long(study, (person, month) => [
          person,
          month === 0 ? "Baseline" : `${month} months`,
          ...[...answersOf(study, person, month).eq5d].map((level) => letters[Number(level) - 1]),
        ]),
      ]),
    ],
  },
  {
    name: "words that a legend explains",
    forms: ["ghq"],
    sheets: (study) => [
      formSheet("GHQ-12", [
        ["Aldrig = 0; Sällan = 1; Ibland = 2; Ofta = 3"],
        ["Nr", "Tillfälle", ...twelve((item) => `F${item}`)],
        ...long(study, (person, month) => [
          person,
          month,
          ...[...answersOf(study, person, month).ghq].map(
            (digit) => ["Aldrig", "Sällan", "Ibland", "Ofta"][Number(digit)],
          ),
        ]),
      ]),
    ],
  },
  {
    name: "levels from 0",
    highest: 3,
    forms: ["eq5d"],
    answers: { eq5dCoding: "fromZero" },
    sheets: (study) => [
      formSheet("EQ-5D-3L", [
        ["Nr", "Tillfälle", "AD", "PD", "UA", "SC", "MO"],
        ...long(study, (person, month) => [
          person,
          month,
          // None with the highest level, so that nothing but the zeros tells.
          ...[...items(answersOf(study, person, month).eq5d, -1)].reverse(),
        ]),
      ]),
    ],
  },
  {
    name: "a question a row and a person a column",
    highest: 5,
    months: [0],
    forms: ["eq5d"],
    sheets: (study) => [
      formSheet("EQ-5D-5L start", [
        ["Nr", ...study.people],
        ...["Rörlighet", "Hygien", "Aktiviteter", "Smärta", "Oro"].map((name, place): Line => [
          name,
          ...study.people.map((person) => Number(answersOf(study, person, 0).eq5d[place])),
        ]),
      ]),
    ],
  },
  {
    name: "no numbers of persons, a column an occasion",
    highest: 5,
    forms: ["eq5d"],
    sheets: (study) => [
      formSheet("Anonymt", [
        ["EQ-5D-5L före", "EQ-5D-5L 6 mån", "EQ-5D-5L 12 mån"],
        ...wide(study, (person) => across(study, person, ({ eq5d }) => [eq5d])),
      ]),
    ],
  },
  {
    name: "forms in a column, with slips of spelling, start and end",
    highest: 3,
    months: [0, 12],
    forms: ["ghq", "eq5d"],
    endsWith: "end",
    sheets: (study) => [
      formSheet("Mätdata", [
        ["Instrument", "Tidpunkt", "Kod", "Svar"],
        ...long(study, (person, month) => [
          "GHQ 12",
          month === 0 ? "Start" : "Avslut",
          person,
          answersOf(study, person, month).ghq,
        ]),
        ...long(study, (person, month) => [
          "eq5d-3l",
          month === 0 ? "Start" : "Avslut",
          person,
          answersOf(study, person, month).eq5d,
        ]),
      ]),
    ],
  },
  {
    name: "two tables below each other, with sums beside and below",
    highest: 5,
    forms: ["ghq", "eq5d"],
    sheets: (study) => [
      formSheet("Resultat", [
        ["GHQ-12"],
        ["Nr", "Tillfälle", ...twelve((item) => `GHQ${item}`), "GHQ summa"],
        ...long(study, (person, month) => [person, month, ...items(answersOf(study, person, month).ghq), 14]),
        ["Medelvärde", null, ...twelve(() => 1.2), 14.2],
        [],
        ["EQ-5D-5L"],
        ["Nr", "Tillfälle", "MO", "SC", "UA", "PD", "AD", "EQ VAS"],
        ...long(study, (person, month) => [person, month, ...items(answersOf(study, person, month).eq5d), 70]),
      ]),
    ],
  },
  {
    name: "persons in merged cells",
    highest: 5,
    forms: ["eq5d"],
    sheets: (study) => [
      merged(
        formSheet("EQ-5D-5L", [
          ["Deltagare", "Tidpunkt", "Hälsoprofil"],
          ...long(study, (person, month) => [
            month === 0 ? person : null,
            month === 0 ? "Start" : `${month} mån`,
            answersOf(study, person, month).eq5d,
          ]),
        ]),
        ...study.people.map((_, index) => `A${index * 3 + 2}:A${index * 3 + 4}`),
      ),
    ],
  },
  {
    name: "both forms a column an occasion, interleaved",
    highest: 3,
    forms: ["ghq", "eq5d"],
    sheets: (study) => [
      formSheet("Sammanställning", [
        [
          "Person",
          ...["inskrivning", "6 månader", "12 månader"].flatMap((when) => [`GHQ ${when}`, `EQ-5D-3L ${when}`]),
        ],
        ...wide(study, (person) => [person, ...across(study, person, ({ ghq, eq5d }) => [ghq, eq5d])]),
      ]),
    ],
  },
  {
    name: "the wave after the item",
    forms: ["ghq"],
    answers: { healthOccasions: "everySix" },
    sheets: (study) => [
      formSheet("spss", [
        ["id", ...["T0", "T1", "T2"].flatMap((wave) => twelve((item) => `GHQ${item}_${wave}`))],
        ...wide(study, (person) => [person, ...across(study, person, ({ ghq }) => items(ghq))]),
      ]),
    ],
  },
  {
    name: "the occasion before the item",
    highest: 5,
    forms: ["eq5d"],
    sheets: (study) => [
      formSheet("EQ-5D-5L", [
        ["Kod", ...["Start", "6 mån", "12 mån"].flatMap((when) => five((item) => `${when} Fråga ${item}`))],
        ...wide(study, (person) => [person, ...across(study, person, ({ eq5d }) => items(eq5d))]),
      ]),
    ],
  },
  {
    name: "items with words of their own",
    forms: ["ghq"],
    sheets: (study) => [
      formSheet("Formulär", [
        ["Svar på General Health Questionnaire (GHQ-12)"],
        [],
        ["Löpnummer", "Mättillfälle", ...twelve((item) => `${item}. påstående nummer så`)],
        ...long(study, (person, month) => [person, `${month} mån`, ...items(answersOf(study, person, month).ghq)]),
      ]),
    ],
  },
  {
    name: "the form and a number of months",
    forms: ["ghq"],
    sheets: (study) => [
      formSheet("Alla", [
        ["Nr", "GHQ 0", "GHQ 6", "GHQ 12"],
        ...wide(study, (person) => [person, ...across(study, person, ({ ghq }) => [ghq])]),
      ]),
    ],
  },
  {
    name: "dimensions with their number, in a study of start and end",
    highest: 5,
    months: [0, 6],
    endsWith: "end",
    forms: ["eq5d"],
    sheets: (study) => [
      formSheet("EQ-5D-5L", [
        ["Nummer", "Tidpunkt", "1. Rörlighet", "2. Hygien", "3. Aktiviteter", "4. Smärta", "5. Oro"],
        ...long(study, (person, month) => [
          person,
          month === 0 ? "före insatsen" : "efter insatsen",
          ...items(answersOf(study, person, month).eq5d),
        ]),
      ]),
    ],
  },
  {
    name: "months as numbers over the items, not merged",
    forms: ["ghq"],
    sheets: (study) => [
      formSheet("GHQ", [
        [null, ...study.months.flatMap((month): Line => [month, ...Array.from({ length: 11 }, () => null)])],
        ["Löpnr", ...study.months.flatMap(() => twelve((item) => `F${item}`))],
        ...wide(study, (person) => [person, ...across(study, person, ({ ghq }) => items(ghq))]),
      ]),
    ],
  },
  {
    name: "a column of answers an occasion and a column of forms",
    highest: 3,
    forms: ["ghq", "eq5d"],
    sheets: (study) => [
      formSheet("Allt", [
        ["Nr", "Enkät", "Svar start", "Svar 6 mån", "Svar 12 mån"],
        ...wide(study, (person) => [person, "GHQ-12", ...across(study, person, ({ ghq }) => [ghq])]),
        ...wide(study, (person) => [person, "EQ-5D-3L", ...across(study, person, ({ eq5d }) => [eq5d])]),
      ]),
    ],
  },
  {
    name: "occasions in merged blocks",
    highest: 3,
    forms: ["eq5d"],
    sheets: (study) => [
      merged(
        formSheet("EQ-5D-3L", [
          ["Mätning", "Löpnr", "MO", "SC", "UA", "PD", "AD"],
          ...study.months.flatMap((month) =>
            study.people.map((person): Line => [
              person === 1 ? (month === 0 ? "Startmätning" : `${month} månader efter start`) : null,
              person,
              ...items(answersOf(study, person, month).eq5d),
            ]),
          ),
        ]),
        ...study.months.map((_, index) => `A${index * 12 + 2}:A${index * 12 + 13}`),
      ),
    ],
  },
  {
    name: "seasons, which are asked about one by one",
    highest: 5,
    months: [0, 6],
    forms: ["eq5d"],
    answers: { "healthOccasion:våren 2023": "0", "healthOccasion:hösten 2023": "6" },
    sheets: (study) => [
      formSheet("Blad1", [
        ["Id", "EQ-5D-5L våren 2023", "EQ-5D-5L (hösten 2023)"],
        ...wide(study, (person) => [person, ...across(study, person, ({ eq5d }) => [eq5d])]),
      ]),
    ],
  },
  {
    name: "a sheet an occasion, whose names are an order",
    highest: 5,
    months: [0, 12],
    forms: ["eq5d"],
    answers: { "healthOccasion:Mätning 1": "0", "healthOccasion:Mätning 2": "12" },
    sheets: (study) =>
      study.months.map((month) =>
        formSheet(`Mätning ${month / 12 + 1}`, [
          ["EQ-5D-5L"],
          ["Deltagare", "Profil"],
          ...wide(study, (person) => [person, answersOf(study, person, month).eq5d]),
        ]),
      ),
  },
  {
    name: "numbers whose zeros are lost, a column an occasion",
    forms: ["ghq"],
    answers: { ghqShortNumbers: "zerosLost" },
    sheets: (study) => [
      formSheet("Blad1", [
        ["Nr", "GHQ-12 start", "GHQ-12 6 mån", "GHQ-12 12 mån"],
        ...wide(study, (person) => [person, ...across(study, person, ({ ghq }) => [Number(ghq)])]),
      ]),
    ],
  },
  {
    name: "years as headings",
    highest: 5,
    months: [0, 12],
    forms: ["eq5d"],
    answers: { "healthOccasion:2022": "0", "healthOccasion:2023": "12" },
    sheets: (study) => [
      formSheet("EQ-5D-5L", [
        ["ID", 2022, 2023],
        ...wide(study, (person) => [person, ...across(study, person, ({ eq5d }) => [eq5d])]),
      ]),
    ],
  },
  {
    name: "a question a row, a person and an occasion a column",
    highest: 5,
    forms: ["eq5d"],
    sheets: (study) => [
      formSheet("EQ-5D-5L", [
        ["Nr", ...long(study, (person) => [person]).flat()],
        ["Tidpunkt", ...long(study, (_, month) => [month === 0 ? "Start" : `${month} mån`]).flat()],
        ...["MO", "SC", "UA", "PD", "AD"].map((name, place): Line => [
          name,
          ...long(study, (person, month) => [Number(answersOf(study, person, month).eq5d[place])]).flat(),
        ]),
      ]),
    ],
  },
  {
    name: "items and months as numbers, the item first",
    forms: ["ghq"],
    sheets: (study) => [
      formSheet("Export", [
        ["id", ...study.months.flatMap((month) => twelve((item) => `GHQ${item}_${month}`))],
        ...wide(study, (person) => [person, ...across(study, person, ({ ghq }) => items(ghq))]),
      ]),
    ],
  },
  {
    name: "items and months as numbers, the month first",
    forms: ["ghq"],
    sheets: (study) => [
      formSheet("Export", [
        ["id", ...study.months.flatMap((month) => twelve((item) => `GHQ_${month}_${item}`))],
        ...wide(study, (person) => [person, ...across(study, person, ({ ghq }) => items(ghq))]),
      ]),
    ],
  },
];

export const layouts: readonly Layout[] = kinds.map(
  ({ name, highest = 3, months = [0, 6, 12], forms, answers, endsWith, sheets }) => {
    const study = studyOf(name, highest, months);
    return {
      name,
      study,
      highest,
      ghq: forms.includes("ghq") ? "points" : forms.includes("binary") ? "binary" : null,
      eq5d: forms.includes("eq5d"),
      sheets: sheets(study),
      ...(answers !== undefined && { answers }),
      ...(endsWith !== undefined && { endsWith }),
    };
  },
);
