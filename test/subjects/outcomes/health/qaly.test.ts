import fc from "fast-check";
import { qalyOf } from "../../../../src/subjects/outcomes/health/qaly";

const months = [0, 6, 12, 18, 24] as const;

function indices(...values: readonly (number | null)[]): ReadonlyMap<number, number> {
  return new Map(
    months.flatMap((month, place) => {
      const value = values[place] ?? null;
      return value === null ? [] : [[month, value] as const];
    }),
  );
}

describe("a person's QALYs", () => {
  it("are the area under the curve: 1,3625 for 0,6 0,65 0,7 0,7 0,75 over two years", () => {
    expect(qalyOf(indices(0.6, 0.65, 0.7, 0.7, 0.75))).toEqual({ qaly: 1.3625, toMonth: 24, missing: [] });
  });

  it("end before a gap, although the person was measured again after it", () => {
    expect(qalyOf(indices(0.6, 0.65, null, 0.7, 0.75))).toEqual({ qaly: 0.3125, toMonth: 6, missing: [12] });
    expect(qalyOf(indices(0.6, null, null, null, 0.75))).toEqual({ qaly: null, toMonth: 0, missing: [6, 12, 18] });
  });

  it("end with the last occasion where none is missing before it", () => {
    expect(qalyOf(indices(0.6, 0.65, 0.7))).toEqual({ qaly: 0.65, toMonth: 12, missing: [] });
  });

  it("cannot be reckoned without the start, from the start alone, or from nothing", () => {
    expect(qalyOf(indices(null, 0.65, 0.7))).toEqual({ qaly: null, toMonth: null, missing: [0] });
    expect(qalyOf(indices(0.6))).toEqual({ qaly: null, toMonth: 0, missing: [] });
    expect(qalyOf(indices())).toEqual({ qaly: null, toMonth: null, missing: [] });
  });

  it("are twice the index over two years in which it stays the same", () => {
    fc.assert(
      fc.property(fc.integer({ min: -6000, max: 10_000 }), (figure) => {
        const index = figure / 10_000;
        expect(qalyOf(indices(index, index, index, index, index)).qaly).toBeCloseTo(2 * index, 9);
      }),
    );
  });

  it("lie between the lowest and the highest index times the years", () => {
    const index = fc.double({ min: -0.6, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(index, { minLength: 2, maxLength: 5 }), (values) => {
        const { qaly, toMonth } = qalyOf(indices(...values));
        const years = (toMonth ?? 0) / 12;
        expect(years).toBe((values.length - 1) / 2);
        expect(qaly).toBeGreaterThanOrEqual(Math.min(...values) * years - 1e-8);
        expect(qaly).toBeLessThanOrEqual(Math.max(...values) * years + 1e-8);
      }),
    );
  });
});
