import { t95 } from "../../../../src/subjects/outcomes/health/student-t";

describe("the t that 95 % lie within", () => {
  // The printed tables, two-sided 5 %.
  it.each([
    [1, 12.706],
    [2, 4.303],
    [3, 3.182],
    [4, 2.776],
    [5, 2.571],
    [6, 2.447],
    [7, 2.365],
    [8, 2.306],
    [9, 2.262],
    [10, 2.228],
    [15, 2.131],
    [20, 2.086],
    [29, 2.045],
    [30, 2.042],
    [40, 2.021],
    [60, 2.0],
    [100, 1.984],
    [120, 1.98],
    [1000, 1.962],
    [1_000_000, 1.96],
  ])("is for %i degrees of freedom %d", (degrees, t) => {
    expect(t95(degrees)).toBeCloseTo(t, 3);
  });

  it("is exact where it can be written down: tan(0,95 × 90°) for one degree, and √(2 × 0,95² / (1 − 0,95²)) for two", () => {
    expect(t95(1)).toBeCloseTo(Math.tan(0.95 * (Math.PI / 2)), 8);
    expect(t95(2)).toBeCloseTo(Math.sqrt((2 * 0.95 ** 2) / (1 - 0.95 ** 2)), 10);
  });

  it("goes on without a step where the sum gives way to its expansion", () => {
    expect(t95(2_000) - t95(2_001)).toBeGreaterThan(0);
    expect(t95(2_000) - t95(2_001)).toBeLessThan(1e-6);
  });

  it("is nothing for no degree of freedom", () => {
    expect(() => t95(0)).toThrow(RangeError);
  });
});
