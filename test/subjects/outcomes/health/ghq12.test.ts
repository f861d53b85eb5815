import fc from "fast-check";
import { ghq12Score, isCase, scoringRules } from "../../../../src/subjects/outcomes/health/ghq12";

describe("GHQ-12 is scored in both ways", () => {
  it.each([
    ["000000000000", 0, 0],
    ["333333333333", 36, 12],
    ["111111111111", 12, 0],
    ["222222222222", 24, 12],
    ["000111222333", 18, 6],
    ["011223310012", 16, 5],
  ])("%s gives %i of 36 and %i of 12", (items, likert, bimodal) => {
    expect(ghq12Score(items)).toEqual({ likert, bimodal, missing: 0 });
  });

  it("counts every item from the box on the left, so that none is reversed", () => {
    const one = (place: number): string => "0".repeat(place) + "3" + "0".repeat(11 - place);
    const scores = Array.from({ length: 12 }, (_, place) => ghq12Score(one(place)));
    expect(scores).toEqual(scores.map(() => ({ likert: 3, bimodal: 1, missing: 0 })));
  });

  it("one missing item: 0–36 from the mean of the other eleven, 0–12 counts it as 0", () => {
    expect(ghq12Score("-11111111111")).toEqual({ likert: 12, bimodal: 0, missing: 1 });
    // 15 over eleven items, times twelve: 16,4.
    expect(ghq12Score("00011122233-")).toEqual({ likert: 16, bimodal: 5, missing: 1 });
    expect(ghq12Score("3333333333-3")).toEqual({ likert: 36, bimodal: 11, missing: 1 });
  });

  it("two or more missing items give no score", () => {
    expect(ghq12Score("--1111111111")).toBeNull();
    expect(ghq12Score("------------")).toBeNull();
  });

  it("says which of its rules have been read in a source", () => {
    const unread = Object.entries(scoringRules).filter(([, { verified }]) => !verified);
    expect(unread.map(([name]) => name)).toEqual(["oneMissing", "severalMissing"]);
  });

  it("4 of 12 is a sign of a problem (ark.ac.uk), 3 is not", () => {
    const signs = ["222000000000", "222200000000"].map((items) => {
      const score = ghq12Score(items);
      return score !== null && isCase(score);
    });
    expect(signs).toEqual([false, true]);
  });

  it("stays within 0–36 and 0–12, and never falls when an answer gets worse", () => {
    const items = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(items, fc.nat(11), fc.boolean(), (answers, place, leftOut) => {
        const text = answers.map((answer, index) => (leftOut && index === (place + 1) % 12 ? "-" : answer));
        const before = ghq12Score(text.join(""));
        const worse = text.map((item, index) =>
          index === place && item !== "-" ? Math.min(3, Number(item) + 1) : item,
        );
        const after = ghq12Score(worse.join(""));
        expect(before?.likert).toBeGreaterThanOrEqual(0);
        expect(after?.likert).toBeLessThanOrEqual(36);
        expect(after?.bimodal).toBeLessThanOrEqual(12);
        expect(after?.likert).toBeGreaterThanOrEqual(before?.likert ?? 99);
        expect(after?.bimodal).toBeGreaterThanOrEqual(before?.bimodal ?? 99);
      }),
    );
  });
});
