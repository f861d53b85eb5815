/** BUD-810–819: what follow-up contradicts, in a förbund's form and in Samkoll's own sheets. */
import { kronor } from "../../../../src/reading/money";
import { locateBudget } from "../../../../src/subjects/budget/locate/locate-budget";
import { budgetRules } from "../../../../src/subjects/budget/rules/catalogue";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { check } from "../../../check";
import { aBudget } from "../a-budget";
import { withCells, withSheet } from "../change";
import { filledIn, withForecast, withRequisition } from "./a-followed-budget";
import { halfYear, judged, requisitioned, type Staged, stagedModel, told, withAmount } from "./a-staged-form";

const ids = budgetRules.map(({ id }) => id).filter((id) => id.startsWith("BUD-81"));
const none = (staged: Staged): readonly string[] => ids.flatMap((id) => told(id, stagedModel([staged])));
const inForm = (rule: string, staged: Staged): readonly string[] => told(rule, stagedModel([staged]));
const amounts = (rule: string, staged: Staged): unknown =>
  judged(rule, stagedModel([staged])).map(({ expected, found, values }) =>
    [expected, found, values.over ?? values.amount].map((value) =>
      value?.kind === "money" ? kronor(value.ore) : null,
    ),
  );

it("has nothing to say of a requisition, or of half a budget requisitioned, that adds up", () => {
  expect(none(halfYear)).toEqual([]);
  expect(none(requisitioned)).toEqual([]);
});

describe("BUD-810, an actual cost beyond the budget", () => {
  it("warns of the row, for money may be moved between rows, and of the total in a förbund’s own form", () => {
    const more = withAmount(withAmount(halfYear, 1, 2, 170_000), 3, 2, 1_170_000);
    expect(inForm("BUD-810", more)).toEqual(["D4 rows warning"]);
    expect(amounts("BUD-810", more)).toEqual([[140_000, 170_000, 30_000]]);
    const all = withAmount(withAmount(halfYear, 0, 2, 2_300_000), 3, 2, 2_490_000);
    expect(inForm("BUD-810", all)).toEqual(["D3 rows warning", "D6 total warning"]);
    expect(amounts("BUD-810", all)).toEqual([
      [1_800_000, 2_300_000, 500_000],
      [2_430_000, 2_490_000, 60_000],
    ]);
  });

  it("holds each organisation and year against its own budget, and a year of halves against the whole", () => {
    const byOwner: Staged = {
      columns: [
        { heading: "Budget kommunen", stage: "budget", organisation: "Uppsala kommun" },
        { heading: "Utfall kommunen", stage: "actual", organisation: "Uppsala kommun" },
        { heading: "Budget AF", stage: "budget", organisation: "Arbetsförmedlingen" },
        { heading: "Utfall AF", stage: "actual", organisation: "Arbetsförmedlingen" },
      ],
      rows: [["Arbetscoach", 900_000, 950_000, 600_000, 500_000]],
    };
    expect(inForm("BUD-810", byOwner)).toEqual(["C3 rows warning", "C2 total warning"]);
    const halves: Staged = {
      columns: [
        { heading: "Budget", stage: "budget" },
        { heading: "Vår", stage: "actual", period: { from: "2014-01-01", to: "2014-06-30" } },
        { heading: "Höst", stage: "actual", period: { from: "2014-07-01", to: "2014-12-31" } },
      ],
      rows: [["Arbetscoach", 900_000, 450_000, 460_000]],
    };
    expect(inForm("BUD-810", halves)).toEqual(["D3 rows warning", "D2 total warning"]);
  });

  it("says nothing of columns that are only likely", () => {
    // Without a column of what is left there is no arithmetic that shows them.
    const columns = halfYear.columns.slice(0, 3).map((column) => ({ ...column, evidence: "likely" as const }));
    expect(none({ ...withAmount(halfYear, 1, 2, 900_000), columns })).toEqual([]);
  });
});

describe("BUD-811, more requisitioned than granted", () => {
  it("counts what was requisitioned earlier with the period's costs, where what is left does", () => {
    const second = ["Lokalkostnader", 140_000, 100_000, 70_000, -30_000] as const;
    const rows = halfYear.rows.map((row) => (row[0] === "Lokalkostnader" ? second : row));
    expect(inForm("BUD-811", { ...halfYear, rows })).toEqual(["D4 rows warning"]);
    expect(amounts("BUD-811", { ...halfYear, rows })).toEqual([[140_000, 170_000, 30_000]]);
  });

  it("tells the row and the whole of a form with one column of it", () => {
    const all = requisitioned.rows.map(
      ([label, granted]) => [label, granted ?? 0, Number(granted) + 1_000, -1_000] as const,
    );
    expect(inForm("BUD-811", { ...requisitioned, rows: all })).toEqual(["C3 rows warning", "C10 total warning"]);
  });

  it("does not tell again what the period alone goes beyond", () => {
    const rows = [["Lokalkostnader", 140_000, 0, 170_000, -30_000]] as const;
    expect(inForm("BUD-810", { ...halfYear, rows })).toHaveLength(2);
    expect(inForm("BUD-811", { ...halfYear, rows })).toEqual([]);
  });
});

describe("BUD-814, what is left", () => {
  it("is the granted less what most rows take off it", () => {
    expect(inForm("BUD-814", withAmount(requisitioned, 0, 2, 160_000))).toEqual(["D3 rows error"]);
    expect(amounts("BUD-814", withAmount(requisitioned, 0, 2, 160_000))).toEqual([[150_000, 160_000, null]]);
    expect(inForm("BUD-814", withAmount(halfYear, 2, 3, 490_000))).toEqual(["E5 rows error"]);
  });

  it("may mean something else where no row of it agrees", () => {
    const other = requisitioned.rows.map(([label, granted, spent]) => [label, granted ?? 0, spent ?? 0, 7] as const);
    expect(inForm("BUD-814", { ...requisitioned, rows: other })).toEqual(["D2 column warning"]);
  });

  it("bears what rounding to the unit makes, and an empty cell", () => {
    // 33 333,33 is written 33 333, and 66 666,67 is 66 667: they miss 100 000 by nothing, 66 666 by one.
    const rows = [
      ["Resor", 100_000, 33_333, 66_666],
      ["Telefon", 90_000, 45_000, 45_000],
      ["Övrigt", 10_000, 5_000, null],
    ] as const;
    expect(inForm("BUD-814", { ...requisitioned, rows })).toEqual([]);
  });
});

describe("BUD-815 and 816, the forecast", () => {
  const forecast = (amount: number): Staged => ({
    columns: [
      { heading: "Beviljat", stage: "granted" },
      { heading: "Utfall", stage: "actual" },
      { heading: "Prognos", stage: "forecast" },
    ],
    rows: [
      ["Personalkostnader", 1_800_000, 1_620_000, amount],
      ["Summa", 1_800_000, 1_620_000, amount],
    ],
  });

  it("is no less than what has been used", () => {
    expect(inForm("BUD-815", forecast(1_500_000))).toEqual(["D3 below warning"]);
    expect(inForm("BUD-815", forecast(1_700_000))).toEqual([]);
  });

  it("tells what is left to be returned, and warns of what goes beyond the granted", () => {
    expect(inForm("BUD-816", forecast(1_700_000))).toEqual(["D4 forecast info"]);
    expect(amounts("BUD-816", forecast(1_700_000))).toEqual([[1_800_000, 1_700_000, 100_000]]);
    expect(inForm("BUD-816", forecast(1_900_000))).toEqual(["D4 beyond warning"]);
    expect(inForm("BUD-816", forecast(1_800_000))).toEqual([]);
  });

  it("of the months to come alone may be less than what has been used", () => {
    const { columns, rows } = forecast(200_000);
    const ofRest = columns.map((column) =>
      column.stage === "forecast" ? { ...column, period: { from: "2014-10-01", to: "2014-12-31" } } : column,
    );
    expect(none({ columns: ofRest, rows })).toEqual([]);
  });
});

describe("BUD-812 and 813, periods", () => {
  const budget = aBudget();
  const made = (...periods: readonly (readonly [string, string])[]): Snapshot =>
    periods.reduce((snapshot, [from, to]) => withRequisition(snapshot, from, to), budget);
  const toldOf = (rule: string, snapshot: Snapshot): readonly string[] => told(rule, locateBudget(snapshot));

  it("follow each other within the effort's time", () => {
    const year = made(["2014-01-01", "2014-06-30"], ["2014-07-01", "2014-12-31"]);
    expect(ids.flatMap((id) => toldOf(id, year))).toEqual([]);
  });

  it("go outside the effort's time, end before they begin, or have no day", () => {
    expect(toldOf("BUD-812", made(["2014-07-01", "2015-01-31"]))).toEqual(["B6 outside error"]);
    expect(toldOf("BUD-812", made(["2014-07-01", "2014-06-30"]))).toEqual(["B7 backwards error"]);
    expect(
      toldOf("BUD-812", withCells(made(["2014-01-01", "2014-06-30"]), "Rekvisition", { B7: { value: "juni" } })),
    ).toEqual(["B7 unread error"]);
  });

  it("leave days out, or take days twice, whatever their order", () => {
    expect(toldOf("BUD-813", made(["2014-01-01", "2014-03-31"], ["2014-05-01", "2014-06-30"]))).toEqual([
      "B6 gap warning",
    ]);
    expect(toldOf("BUD-813", made(["2014-04-01", "2014-06-30"], ["2014-01-01", "2014-04-30"]))).toEqual([
      "B6 overlap error",
    ]);
    expect(
      toldOf("BUD-813", made(["2014-01-01", "2014-12-31"], ["2014-02-01", "2014-02-28"], ["2014-04-01", "2014-12-31"])),
    ).toEqual(["B6 overlap error", "B6 overlap error"]);
  });

  it("of a form's own requisition are those of its title", () => {
    const late = { ...halfYear, title: "Rekvisition av medel, period 2014-07-01 – 2015-06-30" };
    expect(told("BUD-812", stagedModel([late], budget))).toEqual(["A1 outside error"]);
    expect(told("BUD-812", stagedModel([halfYear], budget))).toEqual([]);
  });

  it("of columns leave a quarter out, or take a month twice", () => {
    const quarters = (...spans: readonly (readonly [string, string])[]): Staged => ({
      columns: spans.map(([from, to]) => ({ heading: from.slice(0, 7), stage: "actual", period: { from, to } })),
      rows: [["Lön", ...spans.map(() => 100)]],
    });
    const [q1, q2, q4] = [
      ["2025-01-01", "2025-03-31"],
      ["2025-04-01", "2025-06-30"],
      ["2025-10-01", "2025-12-31"],
    ] as const;
    expect(inForm("BUD-813", quarters(q1, q2))).toEqual([]);
    expect(inForm("BUD-813", quarters(q1, q2, q4))).toEqual(["D2 columnsGap warning"]);
    expect(inForm("BUD-813", quarters(q1, ["2025-03-01", "2025-06-30"]))).toEqual(["C2 columnsOverlap warning"]);
  });
});

describe("BUD-815, 816, 818 and 819, Samkoll's own sheets", () => {
  const budget = aBudget();
  const first = filledIn(withRequisition(budget, "2014-01-01", "2014-06-30"), "Rekvisition", {
    D11: 150_000,
    D12: 450_000,
  });
  const both = filledIn(withRequisition(first, "2014-07-01", "2014-12-31"), "Rekvisition 2", { D11: 140_000 });
  const toldOf = (snapshot: Snapshot): readonly string[] =>
    ids.flatMap((id) => told(id, locateBudget(snapshot)).map((line) => `${id.slice(4)} ${line}`));

  it("say at the effort's end what is not requisitioned", () => {
    expect(toldOf(first)).toEqual([]);
    expect(toldOf(both)).toEqual(["816 E28 ended info"]);
    expect(judged("BUD-816", locateBudget(both))[0]?.values.amount).toMatchObject({ ore: 169_000_000 });
  });

  it("tell a row and a total beyond what was granted", () => {
    const more = filledIn(both, "Rekvisition 2", { D11: 200_000 });
    expect(toldOf(more)).toContain("811 D11 rows warning");
    expect(toldOf(filledIn(both, "Rekvisition 2", { D12: 2_000_000 }))).toEqual(
      expect.arrayContaining(["810 D12 rows warning", "811 D28 total error"]),
    );
  });

  it("tell a granted amount that is typed over, and one that the budget has changed under", () => {
    const typed = filledIn(first, "Rekvisition", { B11: 350_000 });
    expect(toldOf(typed)).toEqual(["818 B28 error"]);
    const pasted = withCells(first, "Budget - detaljerad", { C9: { value: 400_000 } });
    expect(toldOf(pasted)).toEqual(["818 B28 error"]);
  });

  it("tell what was requisitioned earlier, typed over or left out", () => {
    expect(toldOf(filledIn(both, "Rekvisition 2", { C12: 400_000 }))).toContain("819 C12 rows error");
    const without = withSheet(both, "Rekvisition 2", (sheet) => ({
      ...sheet,
      rows: sheet.rows.filter(({ index }) => index !== 11),
    }));
    expect(toldOf(without)).toEqual(expect.arrayContaining(["819 C28 lost error"]));
  });

  it("tell a forecast whose formula is gone", () => {
    const forecast = filledIn(withForecast(first, "2014-12-31"), "Prognos", { E12: 450_000, F12: 800_000 });
    expect(toldOf(forecast)).toEqual(expect.arrayContaining(["815 F12 sum error", "816 F28 forecast info"]));
  });

  it("are none of the budget's own sheets: the rest of the check says what it said", () => {
    const others = (snapshot: Snapshot): readonly string[] =>
      check(snapshot)
        .findings.map(({ rule }) => rule)
        .filter((rule) => !rule.startsWith("BUD-81"));
    expect(others(withForecast(both, "2014-12-31"))).toEqual(others(budget));
  });
});

describe("BUD-817, returned without saying by whom", () => {
  // Arbetslivsintro (Uppsala 2023): 1 000 000 from the municipality, and 1 504 266 in all.
  const table = (...rows: readonly (readonly [string, number | null])[]): Staged => ({
    columns: [{ heading: "Återlämnat", stage: null }],
    rows,
  });
  const arbetslivsintro = table(["Region Uppsala", null], ["Uppsala kommun", 1_000_000], ["Sammanlagt", 1_504_266]);
  const restOf = (staged: Staged): unknown =>
    judged("BUD-817", stagedModel([staged])).map(
      ({ values }) => values.rest?.kind === "money" && kronor(values.rest.ore),
    );

  it("tells the 504 266 kr of Arbetslivsintro that are on no row", () => {
    expect(inForm("BUD-817", arbetslivsintro)).toEqual(["B5 missing warning"]);
    expect(restOf(arbetslivsintro)).toEqual([504_266]);
    expect(judged("BUD-817", stagedModel([arbetslivsintro]))[0]?.values.cells).toEqual({ kind: "cells", cells: "B3" });
  });

  it("is silent where every krona has its row, and tells rows beyond their sum", () => {
    expect(
      inForm("BUD-817", table(["Region Uppsala", 504_266], ["Uppsala kommun", 1_000_000], ["Sammanlagt", 1_504_266])),
    ).toEqual([]);
    expect(
      inForm("BUD-817", table(["Region Uppsala", 600_000], ["Uppsala kommun", 1_000_000], ["Sammanlagt", 1_504_266])),
    ).toEqual(["B5 beyond error"]);
  });

  it("leaves the table of a final report to the rules of the report", () => {
    expect(inForm("BUD-817", { ...arbetslivsintro, title: "Slutrapport samverkansinsatser" })).toEqual([]);
  });

  it("says nothing of a list without a sum, or a sum without rows", () => {
    expect(inForm("BUD-817", table(["Region Uppsala", 504_266], ["Uppsala kommun", 1_000_000]))).toEqual([]);
    expect(inForm("BUD-817", table(["Sammanlagt", 1_504_266]))).toEqual([]);
  });
});
