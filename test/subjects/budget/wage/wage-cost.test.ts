/** What a post costs from its monthly wage. ISAmverkan: 600 000 kr for a full-time year, PO-pålägg 38,46 % in 2014. */
import fc from "fast-check";
import { type WageTerms, firstMonths, monthsFrom, wageCost } from "../../../../src/subjects/budget/wage/wage-cost";
import { kronor, money, ore } from "../../../../src/reading/money";

const typed = { kind: "typed" } as const;
const year2014 = {
  year: 2014,
  months: 1_200,
  rate: 3_846,
  source: { kind: "skr", year: 2014, verified: true },
} as const;
const fullTime = (wage: number): WageTerms => ({
  monthlyWage: money(wage),
  post: 10_000,
  yearlyRaise: 0,
  years: [year2014],
});

describe("the cost of a post", () => {
  it("is 600 000 kr a full-time year at 36 111,51 kr in the month, as in ISAmverkan", () => {
    const { steps, exact, cost } = wageCost(fullTime(36_111.51));
    // 36 111,51 × 12 = 433 338,12; × 38,46 % = 166 661,84.
    expect(steps).toEqual([
      {
        ...year2014,
        monthlyWage: ore(3_611_151),
        wages: ore(43_333_812),
        contributions: ore(16_666_184),
        sum: ore(59_999_996),
      },
    ]);
    expect(kronor(exact)).toBe(599_999.96);
    expect(kronor(cost)).toBe(600_000);
  });

  it("is rounded to whole kronor once, at the end", () => {
    // 36 112,47 × 12 × 1,3846 = 600 015,91
    expect(kronor(wageCost(fullTime(36_112.47)).cost)).toBe(600_016);
  });

  it("of half a post for the same wage is half: the project leader's 300 000 kr", () => {
    expect(kronor(wageCost({ ...fullTime(36_111.51), post: 5_000 }).cost)).toBe(300_000);
  });

  it("takes the raise on each 1 January, on the wage of the year before, in whole öre", () => {
    const years = [2014, 2015, 2016].map((year) => ({ year, months: 1_200, rate: 3_846, source: typed }));
    const { steps } = wageCost({ ...fullTime(30_000), yearlyRaise: 275, years });
    // 30 000 × 1,0275 = 30 825; × 1,0275 = 31 672,6875
    expect(steps.map(({ monthlyWage }) => kronor(monthlyWage))).toEqual([30_000, 30_825, 31_672.69]);
  });

  it("takes each year's own rate: 38,46 % in 2015 and 39,15 % in 2019", () => {
    const years = [
      { year: 2015, months: 600, rate: 3_846, source: typed },
      { year: 2019, months: 600, rate: 3_915, source: typed },
    ];
    const { steps } = wageCost({ ...fullTime(10_000), years });
    expect(steps.map(({ contributions }) => kronor(contributions))).toEqual([23_076, 23_490]);
  });

  const terms = fc.record({
    monthlyWage: fc.integer({ min: 0, max: 100_000_000 }).map(ore),
    post: fc.integer({ min: 1, max: 100_000 }),
    yearlyRaise: fc.integer({ min: 0, max: 10_000 }),
    years: fc
      .array(fc.record({ months: fc.integer({ min: 1, max: 1_200 }), rate: fc.integer({ min: 0, max: 10_000 }) }), {
        minLength: 1,
        maxLength: 5,
      })
      .map((years) => years.map((paid, index) => ({ ...paid, year: 2024 + index, source: typed }))),
  });

  it("adds up: wages and contributions to each year, the years to the whole, to the öre", () => {
    fc.assert(
      fc.property(terms, (given) => {
        const { steps, exact, cost } = wageCost(given);
        for (const step of steps) expect(step.wages + step.contributions).toBe(step.sum);
        expect(steps.reduce((total, step) => total + step.sum, 0)).toBe(exact);
        expect(cost % 100).toBe(0);
        expect(Math.abs(cost - exact)).toBeLessThanOrEqual(50);
      }),
    );
  });

  it("without a raise is the plain product, but for the rounding of each year to öre", () => {
    fc.assert(
      fc.property(terms, (given) => {
        const { exact } = wageCost({ ...given, yearlyRaise: 0 });
        const { monthlyWage, post, years } = given;
        // In ten-thousandths of a hundredth of a ten-thousandth of an öre.
        const product = years.reduce(
          (total, { months, rate }) =>
            total + BigInt(monthlyWage) * BigInt(post) * BigInt(months) * BigInt(10_000 + rate),
          0n,
        );
        const off = BigInt(exact) * 10_000_000_000n - product;
        // Half an öre of wages with its contributions, and half an öre of contributions, each year.
        expect((off < 0n ? -off : off) <= BigInt(years.length) * 15_000_000_000n).toBe(true);
      }),
    );
  });

  it("with a raise is never less than without one", () => {
    fc.assert(
      fc.property(terms, (given) => {
        expect(wageCost(given).exact).toBeGreaterThanOrEqual(wageCost({ ...given, yearlyRaise: 0 }).exact);
      }),
    );
  });
});

describe("the months that are paid", () => {
  const period = { from: "2014-01-01", to: "2015-06-30" };

  it("run from the period's start to its end, year by year", () => {
    expect(monthsFrom(period, { year: 2014, month: 1 }, 0)).toEqual([
      { year: 2014, months: 1_200 },
      { year: 2015, months: 600 },
    ]);
  });

  it("may begin later, and end before the period does", () => {
    const there = monthsFrom(period, { year: 2014, month: 9 }, 0);
    expect(firstMonths(there, 550)).toEqual([
      { year: 2014, months: 400 },
      { year: 2015, months: 150 },
    ]);
  });

  it("count a broken month as its share of days", () => {
    // 17 of January's 31 days are 0,548 of a month.
    expect(monthsFrom({ from: "2014-01-15", to: "2014-02-28" }, { year: 2014, month: 1 }, 0)).toEqual([
      { year: 2014, months: 155 },
    ]);
  });

  it("have no end where the budget has no period", () => {
    expect(firstMonths(monthsFrom(null, { year: 2026, month: 11 }, 12_000), 1_500)).toEqual([
      { year: 2026, months: 200 },
      { year: 2027, months: 1_200 },
      { year: 2028, months: 100 },
    ]);
  });
});
