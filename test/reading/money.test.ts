/** Money: whole öre, kept sums. Figures from the four applications. */
import fc from "fast-check";
import { distribute, figureIn, kronor, money, ore, perUnit, roundKeepingSum, sum } from "../../src/reading/money";

describe("money", () => {
  it("holds kronor and öre exactly", () => {
    expect(sum([money(0.1), money(0.2)])).toBe(30);
    expect(kronor(money(2_430_000))).toBe(2_430_000);
  });

  it("reads tkr as thousands of kronor", () => {
    expect(money(1_830, "tkr")).toBe(money(1_830_000));
    expect(figureIn("tkr", money(1_830_000))).toBe(1_830);
  });

  it("adds up the line list of Västmanland, and its years in tkr", () => {
    const lines = [165_000, 1_050_000, 110_000, 50_000, 75_000].map((amount) => money(amount));
    expect(kronor(sum(lines))).toBe(1_450_000);
    const years = [[40, 300, 35, 25], [125, 750, 75, 50], [50]].map((column) =>
      figureIn("tkr", sum(column.map((amount) => money(amount, "tkr")))),
    );
    expect(years).toEqual([400, 1_000, 50]);
  });

  it("divides to the nearest öre and refuses to divide by nothing", () => {
    // Västmanland: 20 714 kr a participant. Örebro: 4 184 kr a place and month.
    expect(perUnit(money(1_450_000), 70)).toBe(2_071_429);
    expect(perUnit(money(125_528), 30)).toBe(418_427);
    expect(perUnit(money(1), 0)).toBeNull();
    expect(perUnit(money(1), Number.NaN)).toBeNull();
  });

  it("makes 18 places in Örebro 903 802 kr a year", () => {
    const monthForAll = money(125_528);
    expect(Math.round(kronor(ore((monthForAll * 18 * 12) / 30)))).toBe(903_802);
  });
});

describe("rounding that keeps the sum", () => {
  it("gives three equal thirds of 100 tkr the missing thousand in order", () => {
    expect(roundKeepingSum([ore(3_333_333), ore(3_333_333), ore(3_333_334)], 100_000)).toEqual([33, 33, 34]);
    expect(roundKeepingSum([ore(50_000), ore(50_000)], 100_000)).toEqual([1, 0]);
  });

  it("always adds up to the rounded total, each part within one of its own value", () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 1e12 }).map(ore), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(amounts, (parts) => {
        const rounded = roundKeepingSum(parts, 100_000);
        expect(rounded.reduce((a, b) => a + b, 0)).toBe(Math.round(sum(parts) / 100_000));
        rounded.forEach((part, index) => expect(Math.abs(part - (parts[index] ?? 0) / 100_000)).toBeLessThan(1));
      }),
    );
  });
});

describe("laying an amount out over months", () => {
  it("makes the first three of fifteen equal months exactly a fifth of Västmanland's total", () => {
    const months = distribute(money(1_450_000), Array<number>(15).fill(1));
    expect(months[0]).toBe(9_666_667);
    expect(sum(months.slice(0, 3))).toBe(money(290_000));
    expect(sum(months)).toBe(money(1_450_000));
  });

  it("always adds up, and gives nothing where there is no weight", () => {
    const weights = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }).map(ore), weights, (amount, parts) => {
        expect(sum(distribute(amount, parts))).toBe(amount);
      }),
    );
    expect(distribute(money(1), [0, 0])).toEqual([0, 0]);
    expect(distribute(money(1), [])).toEqual([]);
  });
});
