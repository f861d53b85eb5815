/** An amount or the budget over the project's time: Örebro's 16 months, Västmanland's 15, ISAmverkan's year. */
import { check, defaultPolicy, type WholeResult } from "../../../check";
import fc from "fast-check";
import { periodForms, type PeriodRequest, periodTable } from "../../../../src/subjects/budget/sheets/period-table";
import { budgetBlueprints } from "../../../../src/subjects/budget/sheets/fill-budget";
import { type NewBudgetInput, newBudgetSchema } from "../../../../src/subjects/budget/sheets/new-budget-request";
import { kronor, money, ore } from "../../../../src/reading/money";
import { overPeriod, partsOf, periodSteps } from "../../../../src/reading/period-shares";
import type { SheetBlueprint } from "../../../../src/workbook/blueprint";
import { snapshotOf } from "../../../cases/blueprint-snapshot";
import { isamverkanRequest } from "../../../cases/isamverkan";
import { english, swedish } from "../../../cases/words";
import { vastmanlandRequest } from "../../../cases/vastmanland";

function checked(request: NewBudgetInput): WholeResult {
  return check(snapshotOf(budgetBlueprints(newBudgetSchema.parse(request), swedish)), defaultPolicy);
}

function formsOf(result: WholeResult, request: PeriodRequest, language = swedish) {
  const reading = periodTable(result, request);
  if (!reading.ok) throw new Error(reading.fault);
  return periodForms(reading.table, request, language, result.budget);
}

function sheetIn({ patch }: ReturnType<typeof formsOf>): SheetBlueprint {
  const [edit] = patch;
  if (edit?.kind !== "addSheet") throw new Error("No sheet is added.");
  return edit.blueprint;
}

const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, " ");
const orebro = { from: "2015-09-01", to: "2016-12-31" };

describe("the parts of a period", () => {
  it("are the calendar's, cut where the project begins and ends", () => {
    expect(partsOf({ from: "2011-10-15", to: "2012-02-29" }, "quarter")).toEqual([
      { year: 2011, number: 4, days: 78 },
      { year: 2012, number: 1, days: 60 },
    ]);
    expect(partsOf(orebro, "year").map(({ year, days }) => [year, days])).toEqual([
      [2015, 122],
      [2016, 366],
    ]);
    expect(partsOf(orebro, "month")).toHaveLength(16);
  });

  it("take 537 000 kr for Örebro's 16 months: 4 and 12 months of it, or 122 and 366 days", () => {
    expect(overPeriod(money(537_000), orebro, "year", "months").map(kronor)).toEqual([134_250, 402_750]);
    expect(overPeriod(money(537_000), orebro, "year", "days").map(kronor)).toEqual([134_250, 402_750]);
    const uneven = { from: "2015-02-01", to: "2015-03-31" };
    expect(overPeriod(money(59_000), uneven, "month", "days").map(kronor)).toEqual([28_000, 31_000]);
    expect(overPeriod(money(59_000), uneven, "month", "months").map(kronor)).toEqual([29_500, 29_500]);
  });

  it("add up to the amount, and a year's months and quarters to the year", () => {
    const day = fc
      .integer({ min: 0, max: 1_500 })
      .map((days) => new Date(Date.UTC(2014, 0, 1 + days)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 900_000_000 }),
        fc.tuple(day, day),
        fc.constantFrom("days" as const, "months" as const),
        (amount, days, weight) => {
          const [from = "", to = ""] = [...days].sort();
          const period = { from, to };
          const byYear = new Map<string, Set<number>>();
          for (const step of periodSteps) {
            const parts = partsOf(period, step);
            const amounts = overPeriod(ore(amount), period, step, weight);
            expect(amounts.reduce((total, part) => total + part, 0)).toBe(amount);
            for (const year of new Set(parts.map((part) => part.year))) {
              const sum = amounts
                .filter((_, place) => parts[place]?.year === year)
                .reduce((total, part) => total + part, 0);
              byYear.set(`${year}`, new Set([...(byYear.get(`${year}`) ?? []), sum]));
            }
          }
          for (const sums of byYear.values()) expect(sums.size).toBe(1);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("the whole budget by project owner", () => {
  const result = checked(isamverkanRequest);
  const request = { what: "total", step: "quarter", weight: "months" } as const;
  const forms = formsOf(result, request);

  it("has a row for each owner with money, a column for each quarter, and sums both ways", () => {
    expect(plain(forms.text).split("\n")).toEqual([
      "Fördelning över projektets löptid 2014-01-01 – 2014-12-31",
      "Projektägare (kr)\t2014 kvartal 1\t2014 kvartal 2\t2014 kvartal 3\t2014 kvartal 4\tSumma",
      "Uppsala kommun\t457 500\t457 500\t457 500\t457 500\t1 830 000",
      "Arbetsförmedlingen\t150 000\t150 000\t150 000\t150 000\t600 000",
      "Summa\t607 500\t607 500\t607 500\t607 500\t2 430 000",
    ]);
    expect(forms.html).toContain('<td align="left">Arbetsförmedlingen</td>');
  });

  it("is a sheet whose sums are live and hold what they come to", () => {
    const sheet = sheetIn(forms);
    const formulas = sheet.cells.flatMap(({ formula, value }) =>
      formula === undefined ? [] : [`${formula} ${value}`],
    );
    expect(sheet.name).toBe("Fördelning");
    expect(formulas).toEqual([
      "SUM(B4:E4) 1830000",
      "SUM(B5:E5) 600000",
      "SUM(B4:B5) 607500",
      "SUM(C4:C5) 607500",
      "SUM(D4:D5) 607500",
      "SUM(E4:E5) 607500",
      "SUM(F4:F5) 2430000",
    ]);
  });

  it("is no budget in the eyes of the check: the findings stay what they were", () => {
    const { snapshot } = result.budget;
    const [made] = snapshotOf([sheetIn(forms)]).sheets;
    const withSheet = { ...snapshot, sheets: [...snapshot.sheets, ...(made === undefined ? [] : [made])] };
    expect(check(withSheet, defaultPolicy).findings).toEqual(result.findings);
  });

  it("takes another name where the workbook has a sheet of that name, and English words for an English reader", () => {
    const [made] = snapshotOf([sheetIn(forms)]).sheets;
    const sheets = [...result.budget.snapshot.sheets, ...(made === undefined ? [] : [made])];
    const budget = { ...result.budget, snapshot: { ...result.budget.snapshot, sheets } };
    expect(sheetIn(formsOf({ ...result, budget }, request)).name).toBe("Fördelning 2");
    expect(formsOf(result, request, english).head).toEqual([
      "Project owner (SEK)",
      "2014 quarter 1",
      "2014 quarter 2",
      "2014 quarter 3",
      "2014 quarter 4",
      "Sum",
    ]);
  });

  it("says why there is no table where nothing is financed by the owners, or the period is unknown", () => {
    expect(periodTable(result, { ...request, what: "ownFunding" })).toEqual({ ok: false, fault: "noAmount" });
    const { detailed, summary } = result.budget;
    const budget = {
      ...result.budget,
      detailed: detailed && { ...detailed, period: null },
      summary: summary && { ...summary, period: null },
    };
    expect(periodTable({ ...result, budget }, request)).toEqual({ ok: false, fault: "noPeriod" });
  });
});

it("lays one amount out with a row a year, Västmanland's 1 450 000 kr over 2011 and 2012", () => {
  const forms = formsOf(checked(vastmanlandRequest), {
    what: { amount: money(1_450_000) },
    step: "year",
    weight: "months",
  });
  expect(plain(forms.text).split("\n").slice(1)).toEqual([
    "Tid\tBelopp (kr)",
    "2011\t290 000",
    "2012\t1 160 000",
    "Summa\t1 450 000",
  ]);
  expect(sheetIn(forms).cells.find(({ formula }) => formula !== undefined)).toMatchObject({
    formula: "SUM(B4:B5)",
    value: 1_450_000,
  });
});
