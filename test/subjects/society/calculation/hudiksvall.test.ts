/** Every figure of `society.md` and of the report's socio-economic analysis comes out of its two tables. */
import { valuesOf } from "../../../../src/subjects/society/assumptions/assumptions";
import { breakEven } from "../../../../src/subjects/society/calculation/break-even";
import { reportSteps, reportSums } from "../../../../src/subjects/society/calculation/as-in-report";
import { netOf, netOfCase } from "../../../../src/subjects/society/calculation/net";
import { manyYears, personsIn } from "../../../../src/subjects/society/calculation/over-time";
import { perspectives } from "../../../../src/subjects/society/calculation/perspectives";
import { sgiStep } from "../../../../src/subjects/society/calculation/sgi-step";
import { taxGain, totalOf, yearTotals } from "../../../../src/subjects/society/calculation/year-totals";
import { readingsWith } from "../a-calculation";
import { hudiksvall } from "../hudiksvall-case";

const values = valuesOf(readingsWith({ programmeCost: 1_000_000 }));
const totals = yearTotals(hudiksvall, values);
const found = perspectives(totals, values);

/** As the report prints them, with the lost tax of row 10. */
const printed = {
  lessSupport: 1_772_604,
  housing: 391_756,
  taxGain: 386_520,
  subsidies: 1_090_440,
  production: 3_365_813,
};

describe("Hudiksvall's year", () => {
  test("support no longer paid is 1 772 604 kr: 171 600 by the municipality, 1 403 004 by FK, 198 000 by AF", () => {
    expect(totals.lessSupport).toEqual({
      municipality: 171_600,
      region: 0,
      socialInsurance: 1_403_004,
      employmentService: 198_000,
      other: 0,
    });
    expect(totalOf(totals.lessSupport)).toBe(1_772_604);
  });

  test("wages are 2 404 152, tax gained 353 294 and production 3 365 813 with row 1 × 1,4 and row 10's tax", () => {
    expect(totals.wages).toBe(2_404_152);
    expect(taxGain(totals)).toBeCloseTo(353_294.16, 2);
    expect(totals.production).toBeCloseTo(3_365_812.8, 2);
    expect(totalOf(totals.subsidies)).toBe(1_090_440);
  });

  test("16 hours of housing support a week are 832 hours and 391 756 kr", () => {
    expect(totals.housingHours).toBe(832);
    expect(Math.round(totals.housing)).toBe(391_756);
  });
});

describe("as in the report", () => {
  test.each([
    ["as printed", 1_000_000, 1_550_880, 460_440],
    ["at its budget's cost", 1_422_000, 1_128_880, 38_440],
  ])("%s: at %d kr a profit of %d, less subsidies %d", (_, cost, profit, lessSubsidies) => {
    const steps = reportSteps(printed, cost);
    expect(steps.lessCosts).toBe(2_164_360);
    expect(steps.income).toBe(2_550_880);
    expect(steps.profit).toBe(profit);
    expect(steps.profitLessSubsidies).toBe(lessSubsidies);
  });

  test("with row 10 right 5 212 kr is left", () => {
    const taxRight = { ...printed, taxGain: 386_520 - 12 * 2769 };
    expect(reportSteps(taxRight, 1_422_000).profitLessSubsidies).toBe(5_212);
  });

  test("production added to the profit would be 4,9 million", () => {
    expect(Math.round(reportSteps(printed, 1_000_000).everythingAdded ?? 0)).toBe(4_916_693);
  });

  test("without a cost there is no profit, and no nought", () => {
    const steps = reportSteps(reportSums(totals), null);
    expect([steps.profit, steps.profitLessSubsidies, steps.everythingAdded]).toEqual([null, null, null]);
  });
});

describe("by perspective", () => {
  test("production is public + participants + employers: 3 365 813 = 1 790 843 + 484 530 + 1 090 440", () => {
    expect(Math.round(found.publicSector.total)).toBe(1_790_843);
    expect(Math.round(found.participants.total)).toBe(484_530);
    expect(found.employers.total).toBeCloseTo(1_090_440, 6);
    expect(found.remainder).toBeCloseTo(0, 6);
  });

  test("it closes too when the subsidised work is worth only what the employer pays: 2,28 million", () => {
    const low = valuesOf(readingsWith({ subsidisedWorth: 0 }));
    const own = perspectives(yearTotals(hudiksvall, low), low);
    expect(Math.round(own.society.production)).toBe(2_275_373);
    expect(own.employers.total).toBeCloseTo(0, 6);
    expect(own.remainder).toBeCloseTo(0, 6);
  });

  test("the employers' fees are 755 385 kr of the public's part", () => {
    expect(Math.round(found.publicSector.fees)).toBe(755_385);
    expect(found.publicSector.total - found.publicSector.withoutFees).toBeCloseTo(found.publicSector.fees, 6);
  });

  test("the payers' lines add up to the public's", () => {
    const sum = found.bearers.reduce((all, { total }) => all + total, 0);
    expect(sum).toBeCloseTo(found.publicSector.total, 6);
  });

  test("as employer the municipality pays 870 053 kr net of subsidies, in no sum", () => {
    const municipality = found.bearers.find(({ bearer }) => bearer === "municipality");
    expect(Math.round(municipality?.asEmployer ?? 0)).toBe(870_053);
  });

  test("of the printed tax 257 680 is the municipality's", () => {
    expect(386_520 * values.municipalTaxShare).toBeCloseTo(257_680, 6);
  });

  test("freed hours are no money until somebody says how much of them can be cashed", () => {
    expect(found.publicSector.cashableHousing).toBe(0);
    const half = valuesOf(readingsWith({ cashableHours: 0.5 }));
    expect(perspectives(yearTotals(hudiksvall, half), half).publicSector.cashableHousing).toBeCloseTo(195_877.76, 2);
  });

  test("society gains 2 757 568 kr at a cost of 1,0 million", () => {
    expect(Math.round(netOfCase("society", hudiksvall, values).beforeCounterfactual ?? 0)).toBe(2_757_568);
  });
});

describe("what would have come anyway", () => {
  test.each([
    [0.25, 1_000_000, 913_160],
    [0.5, 1_000_000, 275_440],
  ])("%d of the report's sum at %d kr leaves %d", (counterfactual, cost, left) => {
    const own = valuesOf(readingsWith({ programmeCost: cost, counterfactual }));
    expect(netOf("report", reportSteps(printed, null).income, own).net).toBe(left);
  });

  test.each([
    [0.25, -326_670],
    [0.5, -691_780],
  ])("%d of the printed sum less subsidies, at 1 422 000 kr, leaves %d", (counterfactual, left) => {
    const own = valuesOf(readingsWith({ programmeCost: 1_422_000, counterfactual }));
    const { income, subsidies } = reportSteps(printed, null);
    expect(netOf("reportLessSubsidies", income - subsidies, own).net).toBe(left);
  });

  test.each([
    [0.25, -351_591],
    [0.5, -708_394],
  ])("%d, with subsidies and 1 422 000 kr, leaves %d", (counterfactual, left) => {
    const own = valuesOf(readingsWith({ programmeCost: 1_422_000, counterfactual }));
    // The source's figure stands on table 4's whole kronor and on a tax rounded a row.
    expect(netOfCase("reportLessSubsidies", hudiksvall, own).net).toBeGreaterThan(left - 3);
    expect(netOfCase("reportLessSubsidies", hudiksvall, own).net).toBeLessThan(left + 3);
  });

  test("what the alternative would have cost comes off the insats's own cost", () => {
    const own = valuesOf(readingsWith({ programmeCost: 1_000_000, alternativeCost: 300_000, counterfactual: 0 }));
    expect(Math.round(netOfCase("society", hudiksvall, own).net ?? 0)).toBe(3_057_568);
  });
});

describe("over time", () => {
  test.each([
    ["once", [10, 15, 20]],
    ["yearly", [10, 15, 17.5]],
    ["report", [5, 10, 15]],
  ] as const)("ten new persons a year of whom half keep it, %s: %j", (rule, persons) => {
    expect([1, 2, 3].map((year) => personsIn(year, 10, 0.5, rule))).toEqual(persons);
  });

  test("the report's 15 persons of year 3 are 2 658 906 kr in benefits, 579 780 in tax and 587 634 in hours", () => {
    expect([1_772_604, 386_520, 391_756].map((amount) => (amount * personsIn(3, 10, 0.5, "report")) / 10)).toEqual([
      2_658_906, 579_780, 587_634,
    ]);
  });

  test("at 3 % the second year counts 1/1,03; the first is counted down only where somebody says so", () => {
    const [first, second] = manyYears(1000, 10, values, "once").years;
    expect([first?.discount, second?.discount]).toEqual([1, 1 / 1.03]);
    const fromFirst = { ...values, discountFromFirstYear: 1 };
    expect(manyYears(1000, 10, fromFirst, "once").years[0]?.discount).toBe(1 / 1.03);
  });

  test("three years without discounting are 4,5 years' gain less three years' cost", () => {
    const { gain, cost, net } = manyYears(1_000_000, 10, { ...values, discountRate: 0 }, "once");
    expect([gain, cost, net]).toEqual([4_500_000, 3_000_000, 1_500_000]);
  });

  test("it breaks even at 10 × 1 000 000 / 2 550 880 persons, or 4,7 months", () => {
    const { persons, months } = breakEven(2_550_880, 10, 1_000_000);
    expect(persons).toBeCloseTo(3.92, 2);
    expect(months).toBeCloseTo(4.7, 1);
    expect(breakEven(-1, 10, 1_000_000)).toEqual({ persons: null, months: null });
  });
});

test("the second year of sickness benefit is 79 380 kr less, 57 417 after tax; the note took 5 %: 63 504", () => {
  const { gross, net, asInNote } = sgiStep(hudiksvall, values);
  expect([gross, net, asInNote].map(Math.round)).toEqual([79_380, 57_417, 63_504]);
});
