/** *Underlag till Uppföljning Finsam*: by year what the workbook says, and nothing spread evenly. */
import { budgetKey } from "../../../../src/subjects/budget/examined-budget";
import { finsamForms, type FinsamTable, finsamTable } from "../../../../src/subjects/budget/followup/finsam-table";
import { finsamMoney } from "../../../../src/subjects/budget/followup/finsam-money";
import { toldFigures } from "../../../../src/subjects/budget/figures/told-figures";
import { budgetPolicy } from "../../../../src/subjects/budget/policy";
import { catalogue } from "../../../../src/subjects/catalogue";
import { kronor } from "../../../../src/reading/money";
import { sharedFactsOf } from "../../../../src/subjects/subject";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { check, defaultPolicy } from "../../../check";
import { swedish } from "../../../cases/words";
import { arbetslivsintroRegister } from "../../outcomes/arbetslivsintro";
import { aBudget } from "../a-budget";
import { added, filledIn, valueAt, withRequisition, withSheets } from "./a-followed-budget";
import { type Staged, stagedModel } from "./a-staged-form";

const plan = { participants: 50 } as const;
const isamverkan = aBudget({}, plan);

function tableOf(snapshot: Snapshot): FinsamTable | null {
  const result = catalogue.check(snapshot, undefined, "2024-03-01");
  return finsamTable(budgetKey.of(result), sharedFactsOf(result));
}

const lines = (snapshot: Snapshot): unknown =>
  tableOf(snapshot)?.rows.map(({ year, budget, outcome, planned }) => [
    year,
    budget && kronor(budget),
    outcome && kronor(outcome),
    planned,
  ]);

const filled = filledIn(withRequisition(isamverkan, "2014-01-01", "2014-06-30"), "Rekvisition", { D12: 450_000 });

/** ISAmverkan's money over two years, with the register of Arbetslivsintro beside it. */
const twoYears = aBudget({ from: "2022-01-01", to: "2023-12-31" }, plan);
const withRegister: Snapshot = { ...twoYears, sheets: [...twoYears.sheets, arbetslivsintroRegister()] };

it("has a row for the year of an effort, with its budget, cost and budgeted participants", () => {
  expect(lines(isamverkan)).toEqual([[2014, 2_430_000, null, 50]]);
  expect(lines(filled)).toEqual([[2014, 2_430_000, 450_000, 50]]);
});

it("parts the cost by the years of the requisitions, and never the budget that nobody has parted", () => {
  const first = filledIn(withRequisition(twoYears, "2022-01-01", "2022-12-31"), "Rekvisition", { D12: 450_000 });
  const both = filledIn(withRequisition(first, "2023-01-01", "2023-06-30"), "Rekvisition 2", { D12: 200_000 });
  expect(lines(both)).toEqual([
    [2022, null, 450_000, null],
    [2023, null, 200_000, null],
    [null, 2_430_000, 650_000, 50],
  ]);
  const across = filledIn(withRequisition(twoYears, "2022-07-01", "2023-06-30"), "Rekvisition", { D12: 450_000 });
  expect(lines(across)).toEqual([
    [2022, null, null, null],
    [2023, null, null, null],
    [null, 2_430_000, 450_000, 50],
  ]);
});

it("takes the budget of each year from the columns of a form: Västmanland's 165, 1 050 and 110 tkr of 2011–2013", () => {
  const year = (heading: string): Staged["columns"][number] => ({
    heading,
    stage: null,
    period: { from: `${heading}-01-01`, to: `${heading}-12-31` },
  });
  const form: Staged = {
    columns: [year("2011"), year("2012"), year("2013")],
    rows: [
      ["Kartläggning", 165_000, 1_050_000, 110_000],
      ["Summa", 165_000, 1_050_000, 110_000],
    ],
  };
  const budget = stagedModel([form]);
  const rows =
    finsamMoney({ budget, figures: toldFigures(budget), policy: budgetPolicy.of(defaultPolicy) })?.rows ?? [];
  expect(rows.slice(0, 3).map((row) => [row.year, row.budget && kronor(row.budget)])).toEqual([
    [2011, 165_000],
    [2012, 1_050_000],
    [2013, 110_000],
  ]);
});

it("has the participants by sex of the register beside it, year by year and over all", () => {
  const people = tableOf(withRegister)?.rows.map((row) => [
    row.year,
    row.people?.all,
    row.people?.women,
    row.people?.men,
  ]);
  expect(people).toEqual([
    [2022, 72, 44, 28],
    [2023, expect.anything(), expect.anything(), expect.anything()],
    [null, 97, 59, 38],
  ]);
});

it("shows two dots for what is kept back, on the clipboard and on the sheet, and no formula", () => {
  const table = tableOf(withRegister);
  if (table === null) throw new Error("No table");
  const [first] = table.rows;
  if (first === undefined) throw new Error("No row");
  const hidden = {
    ...table,
    rows: [{ ...first, people: { all: 72, women: "hidden", men: "hidden", other: 0 } as const }],
  };
  const forms = finsamForms(hidden, swedish, withRegister);
  expect(forms.text.split("\n")).toEqual([
    "ISAmverkan\t2022",
    "Budget (kr)\t",
    "Utfall (kr)\t",
    "Budgeterat antal deltagare\t",
    "Deltagare totalt\t72",
    "Kvinnor\t..",
    "Män\t..",
    "Annat eller okänt kön\t0",
  ]);
  expect(forms.note).toContain("färre än 5");
  const [sheet] = added(forms.patch);
  expect(sheet?.cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  expect(sheet?.cells.filter(({ value }) => value === "..")).toHaveLength(2);
});

it("is no budget and no table of outcomes: what was said of the workbook is said of it still", () => {
  const table = tableOf(withRegister);
  if (table === null) throw new Error("No table");
  const made = withSheets(withRegister, finsamForms(table, swedish, withRegister).patch);
  const told = (snapshot: Snapshot): readonly string[] => check(snapshot).findings.map(({ rule }) => rule);
  expect(valueAt(made, "Underlag Uppföljning Finsam", "B8")).toBe(72);
  expect(told(made)).toEqual(told(withRegister));
});

it("is not made where the budget's years are not known", () => {
  expect(tableOf({ ...isamverkan, sheets: [] })).toBeNull();
});
