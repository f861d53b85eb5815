/** Pasted tables of any layout, laid to a budget by what their columns and rows are. */
import { budgetBlueprints } from "../../../../src/subjects/budget/sheets/fill-budget";
import { locateBudget } from "../../../../src/subjects/budget/locate/locate-budget";
import { newBudgetSchema } from "../../../../src/subjects/budget/sheets/new-budget-request";
import {
  type PasteOutcome,
  pasteOutcome,
  tableInText,
  undecided,
  understandTable,
} from "../../../../src/subjects/budget/paste/paste-table";
import { cellName } from "../../../../src/workbook/address";
import { sheetOfTable } from "../../../../src/subjects/budget/paste/table-sheet";
import { kronor, money, sum } from "../../../../src/reading/money";
import { snapshotOf } from "../../../cases/blueprint-snapshot";
import { isamverkanRequest } from "../../../cases/isamverkan";
import { vastmanlandRequest } from "../../../cases/vastmanland";
import { swedish } from "../../../cases/words";
import { rightPastes, wrongPastes } from "./pastes";

const empty = ({ content: _content, ...head }: typeof isamverkanRequest | typeof vastmanlandRequest) =>
  locateBudget(snapshotOf(budgetBlueprints(newBudgetSchema.parse(head), swedish)));
const ofOneOwner = empty(vastmanlandRequest);
const ofFour = empty(isamverkanRequest);

function outcomeOf(text: string, model = ofOneOwner): PasteOutcome {
  const pasted = understandTable(tableInText(text), model);
  const outcome = pasted.kind === "table" ? pasteOutcome(pasted.reading, model, undecided) : null;
  if (outcome === null) throw new Error(pasted.kind);
  return outcome;
}

const tsv = (...rows: readonly (readonly string[])[]): string => rows.map((row) => row.join("\t")).join("\n");
const labels = ({ lines }: PasteOutcome): readonly string[] => lines.map(({ settled }) => settled.line.label);
const sections = ({ lines }: PasteOutcome) =>
  lines.map(({ settled }) => [settled.line.label, settled.line.section, settled.line.share]);

it.each(rightPastes)("$name: the lines cost what the table does, once", ({ text, total }) => {
  const outcome = outcomeOf(text);
  expect(outcome.undecided.unit).toBe(false);
  expect(kronor(sum(outcome.lines.map(({ settled }) => settled.sum)))).toBe(total);
  expect(outcome.sums.filter(({ agrees }) => !agrees)).toEqual([]);
});

it.each(wrongPastes)("$name: a sum that is 30 000 kr too much is told and not written", ({ text, total }) => {
  const outcome = outcomeOf(text);
  expect(kronor(outcome.tableTotal)).toBe(total);
  expect(outcome.sums.filter(({ agrees }) => !agrees).length).toBeGreaterThan(0);
});

it("a heading row of years beside a word is no cost of 6 036 kr", () => {
  const outcome = outcomeOf(
    tsv(
      ["Kostnad", "2011", "2012", "2013", "Summa"],
      ["Projektledare", "40 000", "125 000", "", "165 000"],
      ["Hyra", "35 000", "75 000", "", "110 000"],
      ["Summa", "75 000", "200 000", "", "275 000"],
    ),
  );
  expect(labels(outcome)).toEqual(["Projektledare", "Hyra"]);
  expect(outcome.tableTotal).toBe(money(275_000));
});

it("Budget and Utfall are not added, and whose the outcome is need not be said", () => {
  const outcome = outcomeOf(
    tsv(["Kostnader (kr)", "Budget", "Utfall"], ["Hyra", "100 000", "98 000"], ["Resor", "20 000", "25 000"]),
  );
  expect(outcome.tableTotal).toBe(money(120_000));
  expect(outcome.columns.map(({ heading, choice }) => [heading, choice])).toEqual([
    ["Budget", { partner: "landstinget västmanland" }],
    ["Utfall", "skip"],
  ]);
  expect(outcome.undecided.columns).toBe(0);
});

it("50 participants are no 50 kr, and what each costs is no cost more", () => {
  const outcome = outcomeOf(
    tsv(
      ["Kostnad", "Kronor"],
      ["Coach", "500 000"],
      ["Hyra", "100 000"],
      ["Summa", "600 000"],
      ["Antal deltagare", "50"],
      ["Kostnad per deltagare", "12 000"],
    ),
  );
  expect(labels(outcome)).toEqual(["Coach", "Hyra"]);
  expect(outcome.tableTotal).toBe(money(600_000));
});

it("rows without headings find their section by their kind, and a share in the label is the post's", () => {
  const outcome = outcomeOf(
    tsv(
      ["Kostnad", "Kronor"],
      ["Projektledare 50 %", "300 000"],
      ["Coach (80%)", "450 000"],
      ["Hyra", "100 000"],
      ["Köpta tjänster", "60 000"],
      ["Summa", "910 000"],
    ),
  );
  expect(sections(outcome)).toEqual([
    ["Projektledare", "staff", 0.5],
    ["Coach", "staff", 0.8],
    ["Hyra", "premises", null],
    ["Köpta tjänster", "other", null],
  ]);
});

it("the columns of owners are theirs, and their common total is compared", () => {
  const outcome = outcomeOf(
    tsv(
      ["Kostnad (kr)", "Uppsala kommun", "Arbetsförmedlingen", "Sammanlagt"],
      ["Arbetscoach", "500 000", "100 000", "600 000"],
      ["Lokalhyra", "80 000", "", "80 000"],
      ["S:a kostnader", "580 000", "100 000", "680 000"],
    ),
    ofFour,
  );
  expect(outcome.columns.map(({ choice }) => choice)).toEqual([
    { partner: "uppsala kommun" },
    { partner: "arbetsförmedlingen" },
    "total",
  ]);
  expect(outcome.tableTotal).toBe(money(680_000));
  expect(outcome.sums).toEqual([
    { label: "S:a kostnader", found: money(680_000), expected: money(680_000), agrees: true },
  ]);
});

it("a year is compared with its own half-years, under headings in two rows, and the whole with all of them", () => {
  const table = (year: string) =>
    tsv(
      ["Kostnader i kr", "2025", "", "", "2026", "", "", "Totalt"],
      ["", "Vt", "Ht", "Helår", "Vt", "Ht", "Helår", ""],
      ["Lön", "100 000", "150 000", year, "120 000", "130 000", "250 000", "500 000"],
      ["Hyra", "20 000", "20 000", "40 000", "20 000", "20 000", "40 000", "80 000"],
      ["Summa", "120 000", "170 000", "290 000", "140 000", "150 000", "290 000", "580 000"],
    );
  const right = outcomeOf(table("250 000"));
  expect(right.tableTotal).toBe(money(580_000));
  expect(right.sums.filter(({ agrees }) => !agrees)).toEqual([]);
  expect(right.columns.filter(({ choice }) => choice === "total")).toHaveLength(3);
  const wrong = outcomeOf(table("260 000"));
  expect(wrong.tableTotal).toBe(money(580_000));
  expect(wrong.sums.filter(({ agrees }) => !agrees)).toContainEqual({
    label: "Lön",
    found: money(260_000),
    expected: money(250_000),
    agrees: false,
  });
});

it("what comes in beside the costs is no part of their sum", () => {
  const outcome = outcomeOf(
    tsv(
      ["Budget 2025, kr", ""],
      ["Intäkter", ""],
      ["Bidrag från kommunen", "-200 000"],
      ["Kostnader", ""],
      ["Lön", "600 000"],
      ["Hyra", "100 000"],
      ["Summa kostnader", "700 000"],
    ),
  );
  expect(outcome.sums.filter(({ agrees }) => !agrees)).toEqual([]);
});

it("a list of three costs, too little to be told for a budget, is laid to its sections and counts no people", () => {
  const outcome = outcomeOf(
    tsv(["Lön coach", "500 000"], ["Hyra", "100 000"], ["Antal deltagare", "50"], ["Sammanlagt", "600 000"]),
  );
  expect(sections(outcome)).toEqual([
    ["Lön coach", "staff", null],
    ["Hyra", "premises", null],
  ]);
  expect(outcome.sums).toEqual([
    { label: "Sammanlagt", found: money(600_000), expected: money(600_000), agrees: true },
  ]);
});

it("millions are counted as millions", () => {
  const outcome = outcomeOf(
    tsv(
      ["Budget, mkr", "2025", "2026"],
      ["Personal", "1,2", "1,3"],
      ["Lokaler", "0,2", "0,2"],
      ["Summa", "1,4", "1,5"],
    ),
  );
  expect(outcome.unit).toBe("mkr");
  expect(outcome.tableTotal).toBe(money(2_900_000));
});

it("a table by year is laid to the years of a form that has them for columns, in whatever order", () => {
  const form = sheetOfTable(
    tableInText(
      tsv(
        ["Kostnad (kr)", "År 1", "År 2", "År 3", "Hela insatsen"],
        ["Lön", "100 000", "200 000", "300 000", "600 000"],
        ["Resor", "10 000", "10 000", "10 000", "30 000"],
        ["Summa", "110 000", "210 000", "310 000", "630 000"],
      ),
    ),
  );
  const model = locateBudget({ ...ofOneOwner.snapshot, sheets: [{ ...form, name: "Årsbudget" }] });
  const outcome = outcomeOf(
    tsv(
      ["Kostnad (kr)", "År 3", "År 1", "År 2", "Summa"],
      ["Resor", "7 000", "5 000", "6 000", "18 000"],
      ["Lön", "330 000", "110 000", "220 000", "660 000"],
    ),
    model,
  );
  expect(outcome.undecided).toEqual({ unit: false, columns: 0, lines: 0 });
  expect(
    outcome.patch
      .flatMap((edit) => (edit.kind === "cell" ? [`${cellName(edit.at)} ${edit.content.value}`] : []))
      .sort(),
  ).toEqual(["B2 110000", "B3 5000", "C2 220000", "C3 6000", "D2 330000", "D3 7000"]);
});
