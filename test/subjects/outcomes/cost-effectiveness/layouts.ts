/** The 40 + 40 people as others lay them out: words, order, units, wide or long, groups in columns, sheets or sections. */
import type { CellValue, Sheet, Snapshot } from "../../../../src/workbook/snapshot";
import { formSheet, type Line } from "../../fidelity/a-form";
import { areaOf, largeTrial } from "./forty-and-forty";

type Row = (typeof largeTrial)[number];

export interface TrialLayout {
  readonly name: string;
  readonly sheets: readonly Sheet[];
  /** In the order to answer: what must be asked, and the choice that makes it right. */
  readonly asked: readonly (readonly [about: string, choice: string])[];
  /** What it has figures of. */
  readonly effects: readonly ("days" | "work" | "anyWork" | "qaly" | "adjusted")[];
}

const months = [0, 6, 12, 18, 24] as const;
const named = (row: Row, project: CellValue, comparison: CellValue): CellValue => (row[1] === 1 ? project : comparison);
const utilities = (row: Row): readonly number[] => row.slice(4);
const comma = (value: number): string => String(value).replace(".", ",");
const spaced = (kronor: number): string => `${Math.floor(kronor / 1000)} ${String(kronor % 1000).padStart(3, "0")} kr`;

function table(
  headings: Line,
  lineOf: (row: Row, place: number) => Line,
  name = "Blad1",
  before: readonly Line[] = [],
): Sheet {
  return formSheet(name, [...before, headings, ...largeTrial.map(lineOf)]);
}

const all = ["days", "anyWork", "qaly", "adjusted"] as const;
const eq = (heading: (month: number) => string): readonly string[] => months.map(heading);
const parts = (cost: number): readonly number[] => [cost - 30_000 > 0 ? cost - 30_000 : 0, Math.min(cost, 30_000)];

export const trialLayouts: readonly TrialLayout[] = [
  {
    name: "as handed, other words",
    sheets: [
      table(
        ["Individ", "Grupp", "Total kostnad (kr)", "Antal dagar i arbete", ...eq((month) => `EQ5D_${month}`)],
        (row) => [`P${row[0]}`, named(row, "Projekt", "Kontrollgrupp"), row[2], row[3], ...utilities(row)],
      ),
    ],
    asked: [],
    effects: all,
  },
  {
    name: "effects first, the group last",
    sheets: [
      table([...eq((month) => `${month} mån EQ-5D index`), "Arbetsdagar", "Kostnad, kr", "Studiearm", "Nr"], (row) => [
        ...utilities(row),
        row[3],
        row[2],
        named(row, "Insats", "Jämförelse"),
        row[0],
      ]),
    ],
    asked: [],
    effects: all,
  },
  {
    name: "thousands of kronor by the heading",
    sheets: [
      table(["Löpnr", "Grupp", "Kostnad (tkr)", "Arbetsdagar"], (row) => [
        row[0],
        named(row, "IPS", "TAU"),
        row[2] / 1000,
        row[3],
      ]),
    ],
    asked: [],
    effects: ["days", "anyWork"],
  },
  {
    name: "thousands of kronor by a line over the table",
    sheets: [
      table(
        ["Löpnr", "Grupp", "Kostnad", "Arbetsdagar"],
        (row) => [row[0], named(row, "IPS", "Sedvanligt stöd"), row[2] / 1000, row[3]],
        "Data",
        [["Hälsoekonomisk utvärdering"], ["Alla belopp i tkr"], []],
      ),
    ],
    asked: [],
    effects: ["days", "anyWork"],
  },
  {
    name: "thousands that nobody says",
    sheets: [
      table(["Löpnr", "Grupp", "Kostnad", "Arbetsdagar"], (row) => [
        row[0],
        named(row, "IPS", "Kontroll"),
        row[2] / 1000,
        row[3],
      ]),
    ],
    asked: [["trialUnit", "tkr"]],
    effects: ["days", "anyWork"],
  },
  {
    name: "thousands in one group",
    sheets: [
      table(["Löpnr", "Grupp", "Kostnad", "Arbetsdagar"], (row) => [
        row[0],
        named(row, "IPS", "Kontroll"),
        row[1] === 1 ? row[2] : row[2] / 1000,
        row[3],
      ]),
    ],
    asked: [["trialLowCosts", "thousands"]],
    effects: ["days", "anyWork"],
  },
  {
    name: "letters",
    sheets: [
      table(["Löpnr", "Grupp", "Kostnad kr", "Arbetsdagar"], (row) => [row[0], named(row, "A", "B"), row[2], row[3]]),
    ],
    asked: [["trialComparison", "b"]],
    effects: ["days", "anyWork"],
  },
  {
    name: "codes",
    sheets: [table(["Löpnr", "Arm", "Kostnad kr", "Arbetsdagar"], (row) => [row[0], named(row, 1, 0), row[2], row[3]])],
    asked: [["trialComparison", "0"]],
    effects: ["days", "anyWork"],
  },
  {
    name: "a column IPS with 1 and 0",
    sheets: [table(["ID", "IPS", "Kostnad kr", "Arbetsdagar"], (row) => [row[0], row[1], row[2], row[3]])],
    asked: [],
    effects: ["days", "anyWork"],
  },
  {
    name: "texts for numbers",
    sheets: [
      table(["Deltagare", "Grupp", "Kostnad", "Dagar i arbete", ...eq((month) => `Nytta ${month} mån`)], (row) => [
        String(row[0]),
        named(row, "IPS", "Ordinarie"),
        spaced(row[2]),
        `${row[3]} dagar`,
        ...utilities(row).map(comma),
      ]),
    ],
    asked: [],
    effects: all,
  },
  {
    name: "QALYs as they stand",
    sheets: [
      table(["Löpnr", "Grupp", "Kostnad kr", "QALY", "EQ-5D start"], (row) => [
        row[0],
        named(row, "IPS", "Kontroll"),
        row[2],
        areaOf(row),
        row[4],
      ]),
    ],
    asked: [],
    effects: ["qaly", "adjusted"],
  },
  {
    name: "parts and their sum",
    sheets: [
      table(["Löpnr", "Grupp", "Kostnad kommun", "Kostnad region", "Summa kostnad", "Arbetsdagar"], (row) => [
        row[0],
        named(row, "IPS", "Kontroll"),
        ...parts(row[2]),
        row[2],
        row[3],
      ]),
    ],
    asked: [],
    effects: ["days", "anyWork"],
  },
  {
    name: "parts with a sum that nothing calls one",
    sheets: [
      table(["Löpnr", "Grupp", "Vård, kr", "Kommun, kr", "Samhället, kr", "Arbetsdagar"], (row) => [
        row[0],
        named(row, "IPS", "Kontroll"),
        ...parts(row[2]),
        row[2],
        row[3],
      ]),
    ],
    asked: [],
    effects: ["days", "anyWork"],
  },
  {
    name: "parts alone",
    sheets: [
      table(["Löpnr", "Grupp", "Kostnad kommun (kr)", "Kostnad region (kr)", "Arbetsdagar"], (row) => [
        row[0],
        named(row, "IPS", "Kontroll"),
        ...parts(row[2]),
        row[3],
      ]),
    ],
    asked: [],
    effects: ["days", "anyWork"],
  },
  {
    name: "a total that is not the sum of what stands there",
    sheets: [
      table(["Löpnr", "Grupp", "Kostnad kommun (kr)", "Total kostnad (kr)", "Arbetsdagar"], (row) => [
        row[0],
        named(row, "IPS", "Kontroll"),
        Math.round(row[2] / 3),
        row[2],
        row[3],
      ]),
    ],
    asked: [["trialCost", "2"]],
    effects: ["days", "anyWork"],
  },
  {
    name: "running totals of the cost",
    sheets: [
      table(["Löpnr", "Grupp", "Kostnad 12 mån", "Kostnad 24 mån", "Arbetsdagar"], (row) => [
        row[0],
        named(row, "IPS", "Kontroll"),
        Math.round(row[2] / 2),
        row[2],
        row[3],
      ]),
    ],
    asked: [["trialTimes", "last"]],
    effects: ["days", "anyWork"],
  },
  {
    name: "a year each",
    sheets: [
      table(["Löpnr", "Grupp", "Kostnad år 1", "Kostnad år 2", "Arbetsdagar år 1", "Arbetsdagar år 2"], (row) => [
        row[0],
        named(row, "IPS", "Kontroll"),
        ...parts(row[2]),
        Math.min(row[3], 150),
        Math.max(0, row[3] - 150),
      ]),
    ],
    asked: [],
    effects: ["days", "anyWork"],
  },
  {
    name: "long: a row an occasion",
    sheets: [
      formSheet("Mätdata", [
        ["Löpnr", "Grupp", "Månad", "Kostnad kr", "EQ-5D index"],
        ...largeTrial.flatMap((row) =>
          months.map((month, place): Line => [
            row[0],
            named(row, "IPS", "Ordinarie stöd"),
            month,
            place === 0 ? 0 : place === 1 ? row[2] - 3 * Math.floor(row[2] / 5) : Math.floor(row[2] / 5),
            utilities(row)[place] ?? null,
          ]),
        ),
      ]),
    ],
    asked: [],
    effects: ["qaly", "adjusted"],
  },
  {
    name: "a sheet each",
    sheets: ([1, 0] as const).map((arm) =>
      formSheet(arm === 1 ? "IPS" : "Kontroll", [
        ["Nr", "Kostnad kr", "Arbetsdagar", ...eq((month) => `EQ-5D ${month} mån`)],
        ...largeTrial
          .filter((row) => row[1] === arm)
          .map((row, place): Line => [place + 1, row[2], row[3], ...utilities(row)]),
      ]),
    ),
    asked: [],
    effects: all,
  },
  {
    name: "sections under one heading, with means below",
    sheets: [
      formSheet("Resultat", [
        ["Nr", "Kostnad kr", "Arbetsdagar"],
        ...([1, 0] as const).flatMap((arm): readonly Line[] => [
          [arm === 1 ? "IPS" : "Kontroll"],
          ...largeTrial.filter((row) => row[1] === arm).map((row): Line => [row[0], row[2], row[3]]),
          ["Medel", arm === 1 ? 99_792.5 : 71_382.5, arm === 1 ? 93.625 : 25.625],
        ]),
      ]),
    ],
    asked: [],
    effects: ["days", "anyWork"],
  },
  {
    name: "costs in one sheet, effects in another",
    sheets: [
      table(["Löpnr", "Grupp", "Kostnad kr"], (row) => [row[0], named(row, "IPS", "Kontroll"), row[2]], "Kostnader"),
      formSheet("Utfallsmått", [
        ["Löpnr", "Arbetsdagar", ...eq((month) => `EQ-5D ${month} mån`)],
        ...[...largeTrial].reverse().map((row): Line => [row[0], row[3], ...utilities(row)]),
      ]),
    ],
    asked: [],
    effects: all,
  },
  {
    name: "headings in two rows",
    sheets: [
      formSheet("Data", [
        [null, null, null, null, "EQ-5D", null, null, null, null],
        ["Löpnr", "Grupp", "Kostnad kr", "Arbetsdagar", "0 mån", "6 mån", "12 mån", "18 mån", "24 mån"],
        ...largeTrial.map((row): Line => [row[0], named(row, "IPS", "Kontroll"), row[2], row[3], ...utilities(row)]),
      ]),
    ],
    asked: [],
    effects: all,
  },
  {
    name: "measurements in an order alone",
    sheets: [
      table(
        ["Löpnr", "Grupp", "Kostnad kr", ...[0, 1, 2, 3, 4].map((place) => `EQ-5D mätning ${place + 1}`)],
        (row) => [row[0], named(row, "IPS", "Kontroll"), row[2], ...utilities(row)],
      ),
    ],
    asked: [["trialMonths", "halfYears"]],
    effects: ["qaly", "adjusted"],
  },
  {
    name: "work as yes and no, with a sum below",
    sheets: [
      formSheet("Data", [
        ["Löpnr", "Grupp", "Kostnad kr", "I arbete 24 mån"],
        ...largeTrial.map((row): Line => [
          row[0],
          named(row, "SE/IPS", "Ordinarie stöd"),
          row[2],
          row[3] > 0 ? "Ja" : "Nej",
        ]),
        ["Summa", null, largeTrial.reduce((sum, row) => sum + row[2], 0), null],
      ]),
    ],
    asked: [],
    effects: ["work"],
  },
  {
    name: "work marked with a cross alone",
    sheets: [
      table(["Löpnr", "Grupp", "Kostnad kr", "I arbete"], (row) => [
        row[0],
        named(row, "IPS", "Kontroll"),
        row[2],
        row[3] > 0 ? "x" : null,
      ]),
    ],
    asked: [["trialBlankWork", "no"]],
    effects: ["work"],
  },
  {
    name: "the same cost in kronor and in thousands",
    sheets: [
      table(["Löpnr", "Grupp", "Kostnad (kr)", "Kostnad (tkr)", "Arbetsdagar"], (row) => [
        row[0],
        named(row, "IPS", "Kontroll"),
        row[2],
        row[2] / 1000,
        row[3],
      ]),
    ],
    asked: [],
    effects: ["days", "anyWork"],
  },
  {
    name: "in the register",
    sheets: [
      table(
        ["Nr", "Grupp", "Inskriven", "Kön", "Arbete från", "Kostnad", "Arbetsdagar", "QALY", "Avslutad"],
        (row, place) => [
          row[0],
          named(row, "IPS", "Ordinarie stöd"),
          42_300 + place,
          place % 2 === 0 ? "Kvinna" : "Man",
          row[3] > 0 ? 42_900 : null,
          row[2],
          row[3],
          areaOf(row),
          place % 4 === 0 ? 43_100 : null,
        ],
      ),
    ],
    asked: [],
    effects: ["days", "anyWork", "qaly"],
  },
  {
    name: "long, in an order alone, the cost at the end",
    sheets: [
      formSheet("Mätdata", [
        ["Löpnr", "Grupp", "Mätning", "EQ-5D", "Kostnad kr"],
        ...largeTrial.flatMap((row) =>
          months.map((_, place): Line => [
            row[0],
            named(row, "IPS", "Kontroll"),
            `T${place}`,
            utilities(row)[place] ?? null,
            place === 4 ? row[2] : 0,
          ]),
        ),
      ]),
    ],
    asked: [["trialMonths", "halfYears"]],
    effects: ["qaly", "adjusted"],
  },
  {
    name: "nobody numbered, means in the column of groups",
    sheets: [
      formSheet("Data", [
        ["Grupp", "Kostnad kr", "Arbetsdagar"],
        ...largeTrial.map((row): Line => [named(row, "SE/IPS", "Ordinarie stöd"), row[2], row[3]]),
        ["Medel SE/IPS", 99_792.5, 93.625],
        ["Medel ordinarie", 71_382.5, 25.625],
      ]),
    ],
    asked: [],
    effects: ["days", "anyWork"],
  },
  {
    name: "English",
    sheets: [
      table(
        [
          "Participant",
          "Treatment arm",
          "Total cost (SEK)",
          "Days in regular work",
          ...eq((month) => `Utility ${month} months`),
        ],
        (row) => [row[0], named(row, "Supported employment", "Usual care"), row[2], row[3], ...utilities(row)],
      ),
    ],
    asked: [],
    effects: all,
  },
];

export function trialWorkbook({ sheets }: Pick<TrialLayout, "sheets">): Snapshot {
  return { sheets, dateSystem: 1900, names: new Map() };
}
