/** Örebro's costs per place and month (orebro-sofint-ansokan.txt §§ 9–10), read as they are printed. */
import { kronor } from "../../../../src/reading/money";
import type { PlaceCalculation, Places, Printed } from "../../../../src/subjects/budget/places/places-model";
import { placesOf } from "../../../../src/subjects/budget/places/read-places";
import type { Sheet } from "../../../../src/workbook/snapshot";
import { aBudget } from "../a-budget";
import { rightBudget } from "../findings";
import { sheetOf, workbookOf } from "../written-sheet";
import { orebroCosts, orebroPeriods, orebroPlaces } from "./orebro-sheets";

const read = (...sheets: readonly Sheet[]): Places => placesOf(workbookOf(...sheets));
const range = (amount: Printed | null): string =>
  amount === null ? "–" : `${kronor(amount.min)}–${kronor(amount.max)}`;

function calculationOf(sheet: Sheet): PlaceCalculation {
  const [calculation] = read(sheet).calculations;
  if (calculation === undefined) throw new Error("No calculation is read.");
  return calculation;
}

/** Places, months and amounts of each line: `4–8 × 12 = 200845–401690`. */
function linesOf(sheet: Sheet): readonly string[] {
  return calculationOf(sheet).lines.map(
    ({ places, months, amount }) => `${places.min}–${places.max} × ${months} = ${range(amount)}`,
  );
}

describe("Örebro's § 9, Kostnader", () => {
  const calculation = calculationOf(orebroCosts);

  it("has what a month costs for 30 places: 96 560 + 28 968 = 125 528", () => {
    expect(calculation.costs.map(({ amount, isOverhead }) => [kronor(amount.min), isOverhead])).toEqual([
      [96_560, false],
      [28_968, true],
    ]);
    expect(calculation.sum).toMatchObject({ places: 30, amount: { min: 12_552_800 } });
  });

  it("has 4 184 kr per place and month, and the exact 125 528 over 30 as its figure", () => {
    expect(range(calculation.rate?.amount ?? null)).toBe("4184–4184");
    expect(read(orebroCosts).perPlaceMonth).toEqual({ numerator: 12_552_800, denominator: 30, value: 418_427 });
  });

  it("has a line for each area, the ranges as they are written", () => {
    expect(linesOf(orebroCosts)).toEqual([
      "18–18 × 12 = 903802–903802",
      "4–8 × 12 = 200845–401690",
      "4–8 × 12 = 200845–401690",
      "4–8 × 12 = 200845–401690",
    ]);
    expect(calculation.lines.map(({ evidence }) => evidence)).toEqual(["told", "shown", "shown", "shown"]);
  });

  it("has the total for 30 to 40 places", () => {
    expect(calculation.total).toMatchObject({ places: { min: 30, max: 40 }, months: 12 });
    expect(range(calculation.total?.amount ?? null)).toBe("1506336–2108871");
  });

  it("is told in the terms of every form, overhead shown as 30 % of the row above", () => {
    const [table, ...others] = read(orebroCosts).tables;
    expect(others).toEqual([]);
    expect(table?.about).toBe("places");
    expect(table?.rows.slice(0, 4).map(({ role }) => role)).toEqual([
      { kind: "cost", costKind: "staff" },
      { kind: "percentOf", rows: [3], share: 0.3 },
      { kind: "sum", rows: [3, 4], of: "costs" },
      { kind: "ratio" },
    ]);
    // A range is no one amount.
    expect(table?.rows.at(-1)?.amounts.map(({ ore }) => ore)).toEqual([null]);
  });
});

describe("Örebro's § 10, Finansiering", () => {
  it("has 8 places for 4 and 12 months, 135 000 and 402 000, 537 000 for 16 months", () => {
    const [applied] = read(orebroPeriods).applied;
    expect(applied?.rows.map(({ places, months, amount }) => [places, months, kronor(amount.min)])).toEqual([
      [8, 4, 135_000],
      [8, 12, 402_000],
    ]);
    expect(applied?.total).toMatchObject({ months: 16, amount: { min: 53_700_000 } });
  });

  it("is no calculation, and no further money, by itself", () => {
    expect(read(orebroPeriods).calculations).toEqual([]);
    expect(read(orebroPeriods).tables).toEqual([]);
  });
});

it("has the places of § 4 that are told beside: at most 40", () => {
  expect(read(orebroCosts, orebroPlaces).told.map(({ places }) => places.max)).toEqual([40]);
});

describe("a place calculation laid out in another way", () => {
  it("has its ranges in two columns, under headings of two rows", () => {
    const sheet = sheetOf("Platser", [
      ["Platskalkyl"],
      ["", "Per månad"],
      ["Arbetskonsulenter", 96_560],
      ["OH 30 %", 28_968],
      ["Summa per månad", 125_528],
      ["Antal platser", 30],
      ["Pris per plats och månad", 4_184.27],
      [],
      ["Område", "Platser", null, "Månader", "Kostnad", null],
      [null, "lägst", "högst", null, "lägst", "högst"],
      ["Örebro", 18, 18, 12, 903_802, 903_802],
      ["Norr", 4, 8, 12, 200_845, 401_690],
      ["Väster", 4, 8, 12, 200_845, 401_690],
      ["Summa", 26, 34, 12, 1_305_492, 1_707_182],
    ]);
    expect(linesOf(sheet)).toEqual([
      "18–18 × 12 = 903802–903802",
      "4–8 × 12 = 200845–401690",
      "4–8 × 12 = 200845–401690",
    ]);
    expect(calculationOf(sheet)).toMatchObject({ sum: { places: 30 }, total: { places: { min: 26, max: 34 } } });
    expect(read(sheet).perPlaceMonth).toMatchObject({ denominator: 30 });
  });

  it("has places, months and price in columns of their own, and no month's cost", () => {
    const sheet = sheetOf("Platser", [
      ["Enhet", "Antal platser", "Antal månader", "Kr per plats och månad", "Belopp"],
      ["Affektiva enheten", 12, 12, 4_184, 602_496],
      ["DBT-enheten", 6, 10, 4_184, 251_040],
      ["Summa", 18, null, null, 853_536],
    ]);
    expect(linesOf(sheet)).toEqual(["12–12 × 12 = 602496–602496", "6–6 × 10 = 251040–251040"]);
    expect(calculationOf(sheet).lines.map(({ price }) => range(price))).toEqual(["4184–4184", "4184–4184"]);
  });

  it("is told in tkr where the sheet says so", () => {
    const sheet = sheetOf("Platser", [
      ["Platskalkyl, tkr"],
      ["Per plats och månad", 4.2],
      ["", "Per år"],
      ["10 platser i norr", 504],
    ]);
    expect(linesOf(sheet)).toEqual(["10–10 × 12 = 504000–504000"]);
    expect(read(sheet).perPlaceMonth).toEqual({ numerator: 420_000, denominator: 1, value: 420_000 });
  });

  it("has a month's costs without a heading of their own, where its sum adds them, and a year of all places", () => {
    const rows = (year: number): Sheet =>
      sheetOf("Platskalkyl", [
        ["Kostnader per månad"],
        ["Arbetskonsulent 2 heltider", 133_000],
        ["OH 30 %", 39_900],
        ["Per månad för 40 platser", 172_900],
        ["Per plats och månad", 4_323],
        ["Kostnad per 12 månader", year],
      ]);
    expect(calculationOf(rows(2_074_800)).costs.map(({ share }) => share)).toEqual([null, 0.3]);
    expect(linesOf(rows(2_074_800))).toEqual(["40–40 × 12 = 2074800–2074800"]);
    expect(read(rows(2_074_800)).total).toBe(207_480_000);
    expect(read(rows(2_174_800)).total).toBeNull();
  });

  it("counts a line per area as often as its words say, only where the total shows it", () => {
    const rows = (total: number): Sheet =>
      sheetOf("Platser", [
        ["per månad för 30 platser", 125_528],
        ["", "Per 12 månader"],
        ["18 platser i Örebro", 903_802],
        ["8 platser per område i Norr, Väster och Söder", 401_690],
        ["Summa", total],
      ]);
    expect(calculationOf(rows(2_108_871)).lines.map(({ times }) => times)).toEqual([1, 3]);
    expect(calculationOf(rows(1_305_492)).lines.map(({ times }) => times)).toEqual([1, null]);
  });
});

describe("what is no place calculation", () => {
  it.each<[string, Sheet]>([
    ["a list of places alone", orebroPlaces],
    [
      "a budget with a row of places",
      sheetOf("Budget", [
        ["Personal", 500_000],
        ["Antal platser", 30],
        ["Summa", 500_000],
      ]),
    ],
    ["a price alone", sheetOf("Blad", [["Per plats och månad", 4_184]])],
    [
      "two prices, which are two calculations",
      sheetOf("Blad", [
        ["Per plats och månad", 4_184],
        ["18 platser per 12 månader", 903_744],
        ["Per plats och månad", 5_000],
        ["18 platser per 12 månader", 1_080_000],
      ]),
    ],
  ])("%s", (_, sheet) => {
    expect(read(sheet).calculations).toEqual([]);
  });

  it.each([
    ["Uppsala's budget", rightBudget],
    ["a plan with participants", aBudget({}, { participantsAtATime: 30 })],
  ])("%s", (_, snapshot) => {
    expect(placesOf(snapshot)).toMatchObject({ calculations: [], applied: [], tables: [], perPlaceMonth: null });
  });
});

describe("the figure kr per place and month", () => {
  it("is not told where the month's costs, their sum or the price contradict each other", () => {
    const sheet = (consultants: number, price: number): Sheet =>
      sheetOf("Kostnader", [
        ["", "Per månad"],
        ["Arbetskonsulenter", consultants],
        ["OH", 28_968],
        ["per månad för 30 platser", 125_528],
        ["Per plats och månad", price],
      ]);
    expect(read(sheet(96_560, 4_184)).perPlaceMonth?.value).toBe(418_427);
    expect(read(sheet(95_560, 4_184)).perPlaceMonth).toBeNull();
    expect(read(sheet(96_560, 4_284)).perPlaceMonth).toBeNull();
  });

  it("is not told where two sheets say it, and nobody can tell which is meant", () => {
    expect(read(orebroCosts, { ...orebroCosts, name: "Kostnader 2" }).perPlaceMonth).toBeNull();
  });
});
