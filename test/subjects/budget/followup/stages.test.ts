/** How far the money of a form has come: told where its columns say it and its rows add up, else not at all. */
import { stagesIn, stagesOf } from "../../../../src/subjects/budget/followup/stages";
import { kronor, type Ore } from "../../../../src/reading/money";
import { locateBudget } from "../../../../src/subjects/budget/locate/locate-budget";
import { aBudget } from "../a-budget";
import { filledIn, withForecast, withRequisition } from "./a-followed-budget";
import { halfYear, requisitioned, type Staged, stagedForm, withAmount } from "./a-staged-form";

type Figures = ReturnType<typeof stagesOf>;

const inKronor = (figures: Figures): unknown =>
  figures &&
  Object.fromEntries(
    Object.entries(figures).map(([name, amount]: [string, Ore | null]) => [
      name,
      amount === null ? null : kronor(amount),
    ]),
  );
const of = (...tables: readonly Staged[]): unknown => inKronor(stagesOf(stagedForm(...tables)));

/** `budget-outcome.xlsx`: nine tenths of ISAmverkan's budget. */
const outcome: Staged = {
  columns: [
    { heading: "Budget", stage: "budget" },
    { heading: "Utfall", stage: "actual" },
  ],
  rows: [
    ["Personalkostnader", 1_800_000, 1_620_000],
    ["Lokalkostnader", 140_000, 126_000],
    ["Övriga kostnader", 490_000, 441_000],
    ["Summa", 2_430_000, 2_187_000],
  ],
};

describe("the stages of a form", () => {
  it("are what its columns say: a requisition of 1 070 000 of 2 430 000", () => {
    expect(of(halfYear)).toEqual({
      granted: 2_430_000,
      used: 1_070_000,
      requisitioned: 0,
      left: 1_360_000,
      forecast: null,
      toReturn: null,
    });
  });

  it("tell half of it requisitioned and half left", () => {
    expect(of(requisitioned)).toMatchObject({
      granted: 2_430_000,
      used: null,
      requisitioned: 1_215_000,
      left: 1_215_000,
    });
  });

  it("take the budget for what was granted where it is followed up, and reckon what is left", () => {
    expect(of(outcome)).toMatchObject({ granted: 2_430_000, used: 2_187_000, left: 243_000 });
  });

  it("are none where no column has one", () => {
    expect(of({ columns: [{ heading: "2014", stage: null }], rows: [["Lön", 100]] })).toBeNull();
    expect(of({ columns: [{ heading: "Budget", stage: "budget" }], rows: [["Lön", 100]] })).toBeNull();
  });

  it("tell what the forecast leaves to be returned, and nothing where it takes all", () => {
    const forecast = (amount: number): Staged => ({
      columns: [...outcome.columns, { heading: "Prognos", stage: "forecast" }],
      rows: [
        ["Personalkostnader", 1_800_000, 1_620_000, amount],
        ["Summa", 1_800_000, 1_620_000, amount],
      ],
    });
    expect(of(forecast(1_700_000))).toMatchObject({ forecast: 1_700_000, toReturn: 100_000 });
    expect(of(forecast(1_900_000))).toMatchObject({ forecast: 1_900_000, toReturn: 0 });
  });

  it("add the periods of a stage, and never its total beside them", () => {
    const byHalfYear: Staged = {
      columns: [
        { heading: "Budget", stage: "budget" },
        { heading: "Utfall vår", stage: "actual", period: { from: "2014-01-01", to: "2014-06-30" } },
        { heading: "Utfall höst", stage: "actual", period: { from: "2014-07-01", to: "2014-12-31" } },
        { heading: "Utfall hela året", stage: "actual", parts: [1, 2] },
      ],
      rows: [
        ["Personalkostnader", 1_800_000, 880_000, 740_000, 1_620_000],
        ["Summa", 1_800_000, 880_000, 740_000, 1_620_000],
      ],
    };
    expect(of(byHalfYear)).toMatchObject({ used: 1_620_000, left: 180_000 });
  });
});

describe("no figure is told", () => {
  it("of a column that is only likely", () => {
    const [granted, ...others] = requisitioned.columns;
    const likely: Staged = {
      ...requisitioned,
      columns: [{ heading: "", stage: "granted", ...granted, evidence: "likely" }, ...others],
    };
    const odd = [0, 1, 2, 3].reduce((form, row) => withAmount(form, row, 2, 7), likely);
    expect(of(odd)).toMatchObject({
      granted: null,
      requisitioned: 1_215_000,
      left: null,
    });
  });

  it("but of one that arithmetic shows: in nearly every row what is left is the granted less what was used", () => {
    const [granted, ...others] = halfYear.columns;
    const likely: Staged = {
      ...halfYear,
      columns: [{ heading: "", stage: "granted", ...granted, evidence: "likely" }, ...others],
    };
    expect(of(likely)).toMatchObject({ granted: 2_430_000, left: 1_360_000 });
    expect(of(withAmount(likely, 0, 3, 930_000))).toMatchObject({ granted: 2_430_000, left: null });
    const odd = withAmount(withAmount(likely, 0, 3, 930_000), 1, 3, 80_000);
    expect(of(odd)).toMatchObject({ granted: null, used: 1_070_000 });
  });

  it("where the rows do not come to their sum, or a cell cannot be read", () => {
    expect(of(withAmount(requisitioned, 7, 1, 1_250_000))).toMatchObject({ granted: 2_430_000, requisitioned: null });
    expect(of(withAmount(requisitioned, 0, 1, "ca 150 000"))).toMatchObject({
      requisitioned: null,
      granted: 2_430_000,
    });
  });

  it("of what is left where a row says something else", () => {
    expect(of(withAmount(requisitioned, 0, 2, 160_000))).toMatchObject({ left: null });
  });

  it("of two tables that say the same, or two things: nobody knows whether they are one budget or two", () => {
    const other = { ...requisitioned, sheet: "Andra" };
    expect(of(requisitioned, other)).toMatchObject({ granted: null });
    expect(of(requisitioned, { ...withAmount(other, 0, 0, 400_000), sheet: "Andra" })).toMatchObject({ granted: null });
  });

  it("but of a summary over a sheet a partner", () => {
    const part = (sheet: string, granted: number, spent: number): Staged => ({
      sheet,
      columns: [
        { heading: "Beviljat", stage: "granted" },
        { heading: "Rekvirerat", stage: "requisitioned" },
      ],
      rows: [
        ["Lön", granted, spent],
        ["Summa", granted, spent],
      ],
    });
    // ISAmverkan's table of financing: 1 830 000 and 600 000 of 2 430 000.
    const tables = [
      part("Uppsala kommun", 1_830_000, 900_000),
      part("Arbetsförmedlingen", 600_000, 300_000),
      part("Alla", 2_430_000, 1_200_000),
    ];
    expect(of(...tables)).toMatchObject({ granted: 2_430_000, requisitioned: 1_200_000, left: 1_230_000 });
  });
});

describe("the stages of Samkoll's own sheets", () => {
  const told = (snapshot: ReturnType<typeof aBudget>): unknown => inKronor(stagesIn(locateBudget(snapshot)));
  const first = filledIn(withRequisition(aBudget(), "2014-01-01", "2014-06-30"), "Rekvisition", {
    D12: 880_000,
    D16: 70_000,
    D26: 20_000,
  });
  const both = filledIn(withRequisition(first, "2014-07-01", "2014-12-31"), "Rekvisition 2", { D13: 500_000 });

  it("add period to period", () => {
    expect(told(first)).toMatchObject({ granted: 2_430_000, used: 970_000, requisitioned: 970_000, left: 1_460_000 });
    expect(told(both)).toMatchObject({
      granted: 2_430_000,
      used: 1_470_000,
      left: 960_000,
      forecast: null,
      toReturn: null,
    });
  });

  it("tell a forecast once somebody has filled it in", () => {
    const forecast = withForecast(both, "2014-12-31");
    expect(told(forecast)).toMatchObject({ used: 1_470_000, forecast: null });
    expect(told(filledIn(forecast, "Prognos", { E20: 200_000 }))).toMatchObject({
      forecast: 1_670_000,
      toReturn: 760_000,
    });
  });

  it("are none of a budget that nobody follows up", () => {
    expect(told(aBudget())).toBeNull();
  });
});
