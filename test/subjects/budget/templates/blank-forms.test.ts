/** Blank forms in many förbund's words: learned as proposed, they read a right filled form as right, and a wrong sum as wrong. */
import { noAnswers } from "../../../../src/checking/question";
import type { BudgetForm } from "../../../../src/subjects/budget/form/form-model";
import { locateBudget } from "../../../../src/subjects/budget/locate/locate-budget";
import { templateFrom } from "../../../../src/subjects/budget/templates/learn-template";
import { locateByTemplates } from "../../../../src/subjects/budget/templates/template-for";
import type { BudgetTemplate } from "../../../../src/subjects/budget/templates/template-schema";
import { type Cell, type Snapshot } from "../../../../src/workbook/snapshot";
import { addressText } from "../../../../src/workbook/address";
import { check, policyWith } from "../../../check";
import { rowsOf } from "../../../pane/a-checked-workbook";

type Line = readonly Cell["value"][];

const titles = [
  ["Lön", "Lokal", "Köp av tjänst", "Drift m.m."],
  ["Personal", "Lokaler", "Externa tjänster", "Övrigt"],
  ["Personalkostnader", "Hyra och drift", "Köpta tjänster", "Verksamhet"],
  ["Bemanning", "Hus", "Utomstående", "Resten"],
];
/** Among them words that nobody else would know for costs. */
const posts = [
  ["Insatsledare", "Coach 1", "Semesterersättning", "Pension"],
  ["Vatten", "Hyra", "Flytt", "El"],
  ["Bevakning", "Utvärdering", "Föreläsare", "Brandsyn"],
  ["Resor", "Kurser", "Telefon", "Xyzzy"],
];
const sums = [
  ["S:a lön", "Delsumma", "Tillsammans", "Summa drift"],
  ["Summa", "Summa", "Summa", "Summa"],
  ["Summa personalkostnader", "Delsumma", "Summa köpta tjänster", "Summa verksamhet"],
];
const totals = ["Hela insatsen", "Tillsammans", "Summa", "Totalkostnad"];

const variations = titles.flatMap((_, title) =>
  sums.flatMap((__, sum) => totals.map((___, total) => [title, sum, total] as const)),
);

/** Kronor, 10 000 a section: none is the sum of those before it. */
const costs = [1100, 2300, 4700, 1900];

/** Rows of four sections, what is sought and half as much of one's own. */
function linesOf([title, sum, total]: readonly [number, number, number], isFilled: boolean): readonly Line[] {
  const amounts = (sought: number): Line => (isFilled ? [sought, sought / 2, sought * 1.5] : []);
  return [
    ["Samordningsförbundet Exempel"],
    ["Budget, kr"],
    [],
    ["Kostnadsslag", "Sökt 2027", "Egen insats 2027", "Totalt"],
    ...posts.flatMap((section, at): readonly Line[] => [
      [titles[title]?.[at] ?? ""],
      ...section.map((post, index): Line => [post, ...amounts(costs[index] ?? 0)]),
      [sums[sum]?.[at] ?? "", ...amounts(10_000)],
    ]),
    ["OH 10 %", ...amounts(4000)],
    [totals[total] ?? "", ...amounts(44_000)],
    ["Antal platser", ...(isFilled ? [20] : [])],
  ];
}

function bookOf(lines: readonly Line[]): Snapshot {
  const sheet = { name: "Ansökan", visibility: "visible", protected: false, hiddenColumns: new Set<number>() } as const;
  return { dateSystem: 1900, names: new Map(), sheets: [{ ...sheet, rows: rowsOf(lines) }] };
}

function learned(variation: readonly [number, number, number]): BudgetTemplate {
  const form = locateBudget(bookOf(linesOf(variation, false)), noAnswers).form?.form;
  if (form === undefined) throw new Error("The blank form was not read.");
  return templateFrom(form, { id: "blank", forbund: "Exempel", name: "Ansökan", edition: "2027" });
}

const read = (lines: readonly Line[], template: BudgetTemplate): BudgetForm | undefined =>
  locateByTemplates(bookOf(lines), [template], noAnswers).form?.form;

it.each(variations)("form %i, sums %i, total %i: a right filled form comes to 66 000 kr, 20 places", (...variation) => {
  const form = read(linesOf(variation, true), learned(variation));
  expect(form?.template?.id).toBe("blank");
  expect(form?.money).toMatchObject({ total: 66_000_00, requested: 44_000_00, ownFunding: 22_000_00, places: 20 });
});

it.each(variations)("form %i, sums %i, total %i: calls no row with an unsure role anything", (...variation) => {
  const template = learned(variation);
  const kinds = new Map(Object.values(template.rows ?? {}).map(({ sv, role }) => [sv, role]));
  expect([...kinds.values()]).not.toContain("note");
  expect(["Semesterersättning", "Bevakning", "Xyzzy"].map((post) => kinds.get(post))).toEqual(Array(3).fill("unknown"));
  const named = Object.values(template.sections ?? {}).map(({ sv }) => sv);
  expect(named.every((name) => titles.flat().includes(name))).toBe(true);
  expect(Object.values(template.quantities ?? {})).toMatchObject([{ sv: "Antal platser", of: "places" }]);
});

it.each(variations)(
  "form %i, sums %i, total %i: a wrong sum is the only error, a right form has none",
  (...variation) => {
    const policy = policyWith({ budgetTemplates: [learned(variation)] });
    const errors = (lines: readonly Line[]): readonly string[] =>
      check(bookOf(lines), policy)
        .findings.filter(({ severity }) => severity === "error")
        .map(({ rule, at }) => `${rule} ${addressText(at)}`);
    const right = linesOf(variation, true);
    expect(errors(right)).toEqual([]);
    const wrong = right.map((line, row) => (row === 15 ? [line[0] ?? null, 9000, 5000, 15_000] : line));
    expect(errors(wrong)).toEqual(["BUD-302 Ansökan!B16"]);
  },
);

it("keeps no person's name from a filled budget", () => {
  const lines: readonly Line[] = [
    ["Budget, kr"],
    ["Kostnadsslag", "Sökt", "Totalt"],
    ["Lön Anna Andersson", 500_000, 500_000],
    ["Lön projektledare", 300_000, 300_000],
    ["Lokalhyra", 100_000, 100_000],
    ["Summa", 900_000, 900_000],
  ];
  const form = locateBudget(bookOf(lines), noAnswers).form?.form;
  const template = form && templateFrom(form, { id: "a", forbund: "A", name: "A", edition: "1" });
  expect(JSON.stringify(template)).toContain("Lön projektledare");
  expect(JSON.stringify(template)).not.toContain("Andersson");
});
