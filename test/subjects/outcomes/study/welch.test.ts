/** Welch's interval and Student's t for degrees of freedom that are not whole, against scipy 1.17. */
import { momentsOf, t95At, welchInterval } from "../../../../src/subjects/outcomes/study/welch";

describe("Student's t for any degrees of freedom", () => {
  it.each([
    // scipy.stats.t.ppf(0.975, degrees)
    [1, 12.706204736174694],
    [1.5, 6.016663104427929],
    [2, 4.302652729749462],
    [3.7, 2.8675207071911895],
    [10, 2.228138851986274],
    [37.4, 2.0254612332283064],
    [78, 1.9908470688116906],
    [500.25, 1.964717455069457],
    [5000.5, 1.9604385042432446],
  ])("is as scipy's at %d", (degrees, expected) => {
    expect(t95At(degrees)).toBeCloseTo(expected, 8);
  });

  it("has none below one", () => {
    expect(() => t95At(0.5)).toThrow(RangeError);
    expect(() => t95At(Number.NaN)).toThrow(RangeError);
  });
});

describe("Welch's interval", () => {
  it("is as scipy.stats.ttest_ind with unequal variances gives it", () => {
    const found = welchInterval(momentsOf([20, 18, 24, 12, 9, 30]), momentsOf([12, 15, 14, 12, 10, 18, 22]));
    expect(found?.difference).toBeCloseTo(113 / 6 - 103 / 7, 10);
    expect(found?.low).toBeCloseTo(-4.092940754137844, 8);
    expect(found?.high).toBeCloseTo(12.331035992233081, 8);
  });

  it("takes one group in which all are alike, but not two", () => {
    const alike = momentsOf([5, 5, 5]);
    expect(welchInterval(alike, momentsOf([4, 6, 8]))).not.toBeNull();
    expect(welchInterval(alike, momentsOf([7, 7]))).toBeNull();
  });

  it("is not made of fewer than two in a group", () => {
    expect(welchInterval(momentsOf([1]), momentsOf([1, 2, 3]))).toBeNull();
    expect(welchInterval(momentsOf([]), momentsOf([1, 2, 3]))).toBeNull();
  });
});
