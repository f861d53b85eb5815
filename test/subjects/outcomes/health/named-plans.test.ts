/** A budget or a plan that has a form's name is no answers: nothing is read of it, and it is asked at the most. */
import { locateHealth } from "../../../../src/subjects/outcomes/health/locate";
import { throughFile } from "../../budget/layouts/writers";
import { formSheet, type Line } from "../../fidelity/a-form";
import { workbookOf } from "../a-register";
import { namedPlans } from "./layouts/named-plans";

it("there are three hundred and thirty of them, and none is read or told as sums that are not read", () => {
  expect(namedPlans).toHaveLength(330);
  const wrong = namedPlans.flatMap(({ name, sheet }) => {
    const { tables, unused } = locateHealth(workbookOf(sheet));
    return tables.length + unused.length === 0 ? [] : [`${name}: ${tables.length} tables, ${unused.length} unused`];
  });
  expect(wrong).toEqual([]);
});

it("whatever would be read is asked about, and nothing else is", () => {
  const asked = namedPlans.map(({ sheet }) => locateHealth(workbookOf(sheet)).questions.map(({ about }) => about));
  expect([...new Set(asked.flat())]).toEqual(["formAnswers"]);
  expect(asked.every((questions) => questions.length <= 1)).toBe(true);
});

it("nor is one that comes from a file", async () => {
  const some = namedPlans.filter((_, index) => index % 17 === 0);
  const read = await Promise.all(
    some.map(async ({ sheet }) => locateHealth(await throughFile(workbookOf(sheet), "exceljs"))),
  );
  expect(read.flatMap(({ tables, unused }) => [...tables, ...unused])).toEqual([]);
});

describe("EQ-5D projektbudget with amounts of 1 to 5", () => {
  const lines = (title: string): readonly Line[] => [
    [title],
    [],
    ["Nr", 1, 2, 3, 4, 5],
    [1, 1, 2, 1, 3, 2],
    [2, 2, 2, 1, 5, 4],
    [3, 1, 1, 1, 1, 2],
  ];
  const budget = workbookOf(formSheet("Blad1", lines("EQ-5D projektbudget")));
  const { questions } = locateHealth(budget);

  it("is asked about, with where it stands", () => {
    expect(questions.map(({ about, at, cells }) => [about, at.row, at.column, cells.length])).toEqual([
      ["formAnswers", 3, 1, 15],
    ]);
  });

  it.each([
    ["answers", 3],
    ["other", 0],
  ] as const)("answered with %s", (answer, people) => {
    const answers = new Map(questions.map(({ id }) => [id, answer]));
    const model = locateHealth(budget, { answers });
    expect(model.tables.flatMap(({ readings }) => readings)).toHaveLength(people);
    expect(model.unused).toEqual([]);
  });

  it("is read without a question where the title says nothing but the form", () => {
    const model = locateHealth(workbookOf(formSheet("Blad1", lines("EQ-5D-5L"))));
    expect(model.questions).toEqual([]);
    expect(model.tables.flatMap(({ readings }) => readings)).toHaveLength(3);
  });
});

it.each<readonly [string, Line]>([
  ["the dimensions", ["Nr", "Rörlighet", "Hygien", "Vanliga aktiviteter", "Smärta", "Oro"]],
  ["the form with its items", ["Nr", "EQ5D_1", "EQ5D_2", "EQ5D_3", "EQ5D_4", "EQ5D_5"]],
])("columns that name %s are answers whatever the sheet is called", (_, headings) => {
  const model = locateHealth(
    workbookOf(formSheet("Mätplan EQ-5D-5L", [headings, [1, 1, 2, 1, 3, 2], [2, 2, 2, 1, 5, 4]])),
  );
  expect(model.questions.filter(({ about }) => about === "formAnswers")).toEqual([]);
  expect(model.tables.flatMap(({ readings }) => readings)).toHaveLength(2);
});

it("amounts that are shown in kronor are asked about although no word says that they are money", () => {
  const sheet = formSheet("EQ-5D", [
    ["Nr", "Kommun", "Start"],
    [1, "Gävle", 12_500],
    [2, "Ockelbo", 21_000],
    [3, "Hofors", 15_000],
  ]);
  const shown = {
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell.column === 2 ? { ...cell, format: "#,##0 kr" } : cell)),
    })),
  };
  const model = locateHealth(workbookOf(shown));
  expect(model.tables).toEqual([]);
  expect(model.questions.map(({ about }) => about)).toEqual(["formAnswers"]);
});
