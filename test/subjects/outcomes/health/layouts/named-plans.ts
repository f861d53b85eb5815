/** Budgets and plans that a form has given its name to, with numbers as small as answers: none of them is one. */
import type { Sheet } from "../../../../../src/workbook/snapshot";
import { formSheet, type Line } from "../../../fidelity/a-form";

const rows = Array.from({ length: 12 }, (_, index) => index + 1);
const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);
const small = (row: number, column: number): number => ((row * 3 + column * 2) % 5) + 1;
const points = (row: number, column: number): number => (row * 7 + column * 3) % 4;
/** Whole tens of thousands and the like, whose digits are answers'. */
const amounts = [12_500, 21_000, 15_000, 11_250, 20_000, 32_500, 12_000, 51_000, 10_500, 22_500, 13_000, 14_500];
const larger = [
  120_000, 240_000, 100_000, 310_000, 204_000, 132_000, 220_000, 400_000, 104_000, 300_000, 210_000, 144_000,
];

type Shape = readonly [name: string, lines: readonly Line[]];

const eq5dShapes: readonly Shape[] = [
  [
    "a column a year",
    [["Nr", ...upTo(5)], ...rows.map((row): Line => [row, ...upTo(5).map((year) => small(row, year))])],
  ],
  [
    "a column a year, and a sum",
    [
      ["Nr", "Post", ...upTo(5), "Summa"],
      ...rows.map((row): Line => {
        const years = upTo(5).map((year) => small(row, year));
        return [row, `Post ${row}`, ...years, years.reduce((sum, each) => sum + each, 0)];
      }),
    ],
  ],
  [
    "years in words",
    [
      ["Nr", ...upTo(5).map((year) => `Fråga ${year}`)],
      ...rows.map((row): Line => [row, ...upTo(5).map((year) => small(row, year))]),
    ],
  ],
  [
    "amounts of five digits",
    [["Nr", "Post", "Belopp"], ...rows.map((row): Line => [row, `Post ${row}`, amounts[row - 1]])],
  ],
  [
    "amounts a measurement",
    [
      ["Nr", "Start", "6 mån", "12 mån"],
      ...rows.map((row): Line => [row, amounts[row - 1], amounts[row % 12], amounts[(row + 4) % 12]]),
    ],
  ],
  [
    "how many are measured",
    [["Nr", "Kommun", "Start", "6 mån"], ...rows.map((row): Line => [row, `Kommun ${row}`, row * 4, row * 3])],
  ],
  ["amounts under the form's name", [["Nr", "EQ-5D"], ...rows.map((row): Line => [row, amounts[row - 1]])]],
];
const ghqShapes: readonly Shape[] = [
  [
    "a column a month",
    [["Nr", ...upTo(12)], ...rows.map((row): Line => [row, ...upTo(12).map((month) => points(row, month))])],
  ],
  [
    "a column a month after what is done",
    [
      ["Nr", "Aktivitet", ...upTo(12)],
      ...rows.map((row): Line => [row, `Moment ${row}`, ...upTo(12).map((month) => points(row, month))]),
    ],
  ],
  [
    "amounts of six digits",
    [["Nr", "Post", "Kostnad"], ...rows.map((row): Line => [row, `Post ${row}`, larger[row - 1]])],
  ],
  ["amounts under the form's name", [["Nr", "GHQ-12"], ...rows.map((row): Line => [row, larger[row - 1]])]],
];

const titles = [
  "projektbudget",
  "budget 2025",
  "kostnader",
  "tidplan",
  "mätplan",
  "prognos",
  "licenser, tkr",
  "inköp av formulär",
  "beställningar",
  "aktivitetsplan",
] as const;

export interface NamedPlan {
  readonly name: string;
  readonly sheet: Sheet;
}

/** Each title in the sheet's name, in a title, and in both. */
export const namedPlans: readonly NamedPlan[] = titles.flatMap((title) =>
  (["EQ-5D", "GHQ-12"] as const).flatMap((form) =>
    (form === "EQ-5D" ? eq5dShapes : ghqShapes).flatMap(([shape, lines]): readonly NamedPlan[] => {
      const called = `${form} ${title}`;
      return [
        { name: `${called}: ${shape}, in a title`, sheet: formSheet("Blad1", [[called], [], ...lines]) },
        { name: `${called}: ${shape}, by the sheet's name`, sheet: formSheet(called, lines) },
        {
          name: `${called}: ${shape}, in both`,
          sheet: formSheet(title, [[called], ["Ansvarig: projektledaren"], [], ...lines]),
        },
      ];
    }),
  ),
);
