import fc from "fast-check";
import { changeOf } from "../../../../src/subjects/outcomes/health/change";

/** The differences of Student's own ten patients (1908): the hours of sleep that two drugs gave more, apart. */
const student = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];

describe("the change from first to last", () => {
  it("has the interval of Student's ten patients: 1,58, from 0,70 to 2,46", () => {
    const change = changeOf(
      student.map((last) => ({ first: 0, last })),
      "higher",
    );
    expect(change.mean).toBeCloseTo(1.58, 10);
    expect(change.interval?.low).toBeCloseTo(0.7001, 4);
    expect(change.interval?.high).toBeCloseTo(2.4599, 4);
    expect(change).toMatchObject({ people: 10, improved: 9, unchanged: 1, worse: 0, verdict: "improved" });
  });

  it("is worse where a higher score is worse", () => {
    const change = changeOf(
      student.map((last) => ({ first: 0, last })),
      "lower",
    );
    expect(change).toMatchObject({ improved: 0, unchanged: 1, worse: 9, verdict: "worse" });
  });

  it("is not shown where the interval holds 0", () => {
    const change = changeOf(
      [
        { first: 20, last: 10 },
        { first: 12, last: 14 },
        { first: 9, last: 9 },
      ],
      "lower",
    );
    expect(change.mean).toBeCloseTo(-8 / 3, 10);
    expect(change).toMatchObject({ improved: 1, unchanged: 1, worse: 1, verdict: "notShown" });
  });

  it("has no interval for one person, nor where all have changed alike: then nothing is shown", () => {
    expect(changeOf([{ first: 20, last: 10 }], "lower")).toMatchObject({
      mean: -10,
      interval: null,
      verdict: "notShown",
    });
    const alike = [1, 2, 3].map((first) => ({ first: first / 10, last: first / 10 + 0.1 }));
    expect(changeOf(alike, "higher")).toMatchObject({ interval: null, improved: 3, verdict: "notShown" });
    expect(changeOf([], "lower")).toMatchObject({ people: 0, mean: null, meanFirst: null, verdict: "notShown" });
  });

  it("counts everybody once, and turns about with the scale", () => {
    const score = fc.integer({ min: 0, max: 36 });
    fc.assert(
      fc.property(fc.array(fc.record({ first: score, last: score }), { maxLength: 40 }), (people) => {
        const [lower, higher] = [changeOf(people, "lower"), changeOf(people, "higher")];
        expect(lower.improved + lower.unchanged + lower.worse).toBe(people.length);
        expect([lower.improved, lower.worse]).toEqual([higher.worse, higher.improved]);
        expect(lower.interval).toEqual(higher.interval);
      }),
    );
  });
});
