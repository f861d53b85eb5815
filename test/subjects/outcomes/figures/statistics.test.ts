/** Intervals against the values that R. G. Newcombe published in Statistics in Medicine 17 (1998). */
import { differenceInterval, spreadOf, wilson } from "../../../../src/subjects/outcomes/figures/statistics";

const rounded = (interval: { readonly low: number; readonly high: number } | null): readonly number[] =>
  interval === null ? [] : [Number(interval.low.toFixed(4)), Number(interval.high.toFixed(4))];

describe("Wilson's interval, pages 857 to 872, table I, method 3", () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("%p of %p is %p to %p", (count, of, low, high) => {
    expect(rounded(wilson(count, of))).toEqual([low, high]);
  });

  it("of all of them ends at one, of none begins at nought", () => {
    expect(wilson(20, 20)?.high).toBe(1);
    expect(wilson(0, 20)?.low).toBe(0);
    expect(wilson(1, 1)?.high).toBe(1);
  });

  it("of nobody there is none", () => {
    expect(wilson(0, 0)).toBeNull();
  });
});

describe("the difference between two shares, pages 873 to 890, table II, method 10", () => {
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])("%p of %p less %p of %p is %p to %p", (a, m, b, n, low, high) => {
    expect(rounded(differenceInterval({ count: a, of: m }, { count: b, of: n }))).toEqual([low, high]);
  });

  it("against nobody there is none", () => {
    expect(differenceInterval({ count: 1, of: 2 }, { count: 0, of: 0 })).toBeNull();
  });
});

describe("mean and median", () => {
  it("of an odd number take the middle one, of an even number what lies between the two", () => {
    expect(spreadOf(Int32Array.of(9, 1, 2))).toEqual({ count: 3, mean: 4, median: 2 });
    expect(spreadOf(Int32Array.of(10, 1, 2, 3))).toEqual({ count: 4, mean: 4, median: 2.5 });
  });

  it("of nothing there are none", () => {
    expect(spreadOf(new Int32Array())).toBeNull();
  });
});
