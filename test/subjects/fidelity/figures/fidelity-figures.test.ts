import { agreementOf, weightedKappa } from "../../../../src/subjects/fidelity/figures/agreement";
import { fidelityFigures } from "../../../../src/subjects/fidelity/figures/fidelity-figures";
import { ips25, onlyMeasurement, scaleOf, scored, scoresFor, workbookOf, type Filling } from "../a-measurement";

const figuresOf = (filling: Filling) => fidelityFigures(onlyMeasurement(workbookOf(filling)));

describe("the figures of a measurement", () => {
  it("give Hudiksvall's 81 points: partly in line with IPS, 19 points from the next band", () => {
    const figures = figuresOf(scored(scoresFor(81)));
    expect(figures.points).toEqual({ from: 81, to: 81, missing: 0 });
    expect(figures.band?.name.sv).toBe("stämmer delvis överens med IPS");
    expect(figures.share).toEqual({ numerator: 81, denominator: 125 });
    expect(figures.next).toMatchObject({ band: { id: "well" }, points: 19 });
    expect(figures.areas.map(({ points, largest }) => [points.from, largest])).toEqual([
      [12, 15],
      [27, 40],
      [42, 70],
    ]);
  });

  it("are a range as long as a score is missing, and a band only where all of the range lies in it", () => {
    const scores = [...scoresFor(81)];
    const without = (places: readonly number[]) =>
      scores.map((score, index) => (places.includes(index) ? null : score));
    const one = figuresOf(scored(without([24])));
    expect(one.points).toEqual({ from: 79, to: 83, missing: 1 });
    expect(one.share).toBeNull();
    expect(one.next).toBeNull();
    expect(one.band?.id).toBe("partly");
    expect(one.missing.map(({ no }) => no)).toEqual([25]);
    const five = figuresOf(scored(without([0, 1, 2, 3, 4])));
    expect(five.points).toEqual({ from: 66, to: 86, missing: 5 });
    expect(five.band).toBeNull();
    expect(five.possibleBands.map(({ id }) => id)).toEqual(["none", "partly"]);
  });

  it("tell strengths, and what to develop in order of gain", () => {
    const scores = ips25.criteria.map((_, index) => (index === 3 ? 5 : index === 11 ? 1 : index === 7 ? 2 : 3));
    const { strengths, development } = figuresOf(scored(scores));
    expect(strengths.map(({ criterion, score }) => [criterion.no, score])).toEqual([[4, 5]]);
    expect(development.map(({ criterion, gain }) => [criterion.no, gain])).toEqual([
      [12, 4],
      [8, 3],
    ]);
  });

  it("name the fewest criteria that reach the next band", () => {
    // 98 points: two are wanting, and one criterion with a 2 can give three.
    const scores = ips25.criteria.map((_, index) => (index === 16 ? 2 : 4));
    const { next } = figuresOf(scored(scores));
    expect(next?.points).toBe(2);
    expect(next?.criteria.map(({ criterion }) => criterion.no)).toEqual([17]);
  });

  it("have no next band above the highest, and none at all for a scale without bands", () => {
    expect(figuresOf(scored(ips25.criteria.map(() => 5))).next).toBeNull();
    const services = scaleOf("ips-25-services");
    const part = figuresOf(
      scored(
        services.criteria.map(() => 4),
        { scale: services },
      ),
    );
    expect([part.points.from, part.largest, part.band, part.next]).toEqual([56, 70, null, null]);
  });
});

describe("what the service's own numbers speak for", () => {
  const proposed = (numbers: Filling["numbers"]) =>
    figuresOf({ ...(numbers && { numbers }) }).proposals.map(({ criterion, score }) => [criterion.no, score]);

  it("is 4 for Hudiksvall: 34 people on 1.6 coaches, and 42 places on 2", () => {
    expect(proposed({ participants: 34, coaches: 1.6 })).toEqual([[1, 4]]);
    expect(proposed({ participants: 42, coaches: 2 })).toEqual([[1, 4]]);
    expect(figuresOf({ numbers: { participants: 34, coaches: 1.6 } }).proposals[0]).toMatchObject({
      number: 21.25,
      parts: { numerator: 34, denominator: 1.6 },
      verified: true,
    });
  });

  it.each([
    [20, 5],
    [20.5, 4],
    [25, 4],
    [30, 3],
    [40, 2],
    [41, 1],
  ])("gives %d participants on one coach a %i", (participants, score) => {
    expect(proposed({ participants, coaches: 1 })).toEqual([[1, score]]);
  });

  it.each([
    [{ employmentTime: 0.96 }, 2, 5],
    [{ employmentTime: 0.59 }, 2, 1],
    [{ firstContactDays: 31 }, 15, 4],
    [{ firstContactDays: 271 }, 15, 1],
    [{ employerContacts: 6 }, 17, 5],
    [{ employerContacts: 1.5 }, 17, 1],
    [{ jobs: 20, competitiveJobs: 19 }, 21, 5],
    [{ jobs: 20, jobTypes: 10 }, 19, 2],
    [{ jobs: 20, employers: 9 }, 20, 1],
  ])("%j speaks for criterion %i: %i", (numbers, no, score) => {
    expect(proposed(numbers)).toContainEqual([no, score]);
  });

  it("is the plan's caseload where the sheet has no numbers: ISAmverkan's 50 people on 2.5 coaches", () => {
    const planned = { participants: 50, coaches: 2.5 };
    const [proposal] = fidelityFigures(onlyMeasurement(workbookOf({})), planned).proposals;
    expect(proposal).toMatchObject({ score: 5, number: 20, origin: "plan" });
    const own = onlyMeasurement(workbookOf({ numbers: { participants: 60, coaches: 2.5 } }));
    expect(fidelityFigures(own, planned).proposals[0]).toMatchObject({ score: 4, number: 24, origin: "sheet" });
    // Half of the sheet's numbers and half of the plan's make no caseload.
    const half = onlyMeasurement(workbookOf({ numbers: { participants: 60 } }));
    expect(fidelityFigures(half, planned).proposals).toEqual([]);
  });

  it("is nothing where a part is missing or nought", () => {
    expect(proposed({ participants: 34 })).toEqual([]);
    expect(proposed({ participants: 34, coaches: 0 })).toEqual([]);
    expect(proposed({})).toEqual([]);
  });
});

describe("agreement between raters", () => {
  const pairs = (table: readonly (readonly number[])[]) =>
    table.flatMap((row, a) => row.flatMap((count, b) => Array.from({ length: count }, () => [a + 1, b + 1] as const)));

  it("is Cohen's kappa where the scale has two steps: 0.4 for the textbook's 20, 5, 10 and 15", () => {
    const scale = { ...ips25, lowest: 1, highest: 2 };
    expect(
      weightedKappa(
        pairs([
          [20, 5],
          [10, 15],
        ]),
        scale,
      ),
    ).toBeCloseTo(0.4, 10);
  });

  it("weighs a difference by its square: reckoned by hand for three steps", () => {
    // One pair of four lies a step apart: 0.25. The first rater's 1, 1, 2, 3 against the second's 1, 2, 2, 3: 5 of 16.
    const scale = { ...ips25, lowest: 1, highest: 3 };
    expect(
      weightedKappa(
        pairs([
          [1, 1, 0],
          [0, 1, 0],
          [0, 0, 1],
        ]),
        scale,
      ),
    ).toBeCloseTo(1 - (0.25 * 4) / 5, 10);
  });

  it("is 1 where all agree, below 0 where they are worse than chance, and nothing where chance explains all", () => {
    expect(
      weightedKappa(
        [
          [1, 1],
          [5, 5],
          [3, 3],
        ],
        ips25,
      ),
    ).toBe(1);
    expect(
      weightedKappa(
        [
          [1, 5],
          [5, 1],
        ],
        ips25,
      ),
    ).toBe(-1);
    expect(
      weightedKappa(
        [
          [4, 4],
          [4, 4],
        ],
        ips25,
      ),
    ).toBeNull();
    expect(weightedKappa([], ips25)).toBeNull();
  });

  it("is told for five raters by criterion and in all", () => {
    const filling = scored(scoresFor(100), {
      raters: 5,
      row: (index) => ({
        raterScores:
          index === 0
            ? [4, 4, 4, 4, 4]
            : index === 1
              ? [3, 4, 4, 4, 4]
              : index === 2
                ? [2, 4, 4, 4, 5]
                : [4, 4, 4, 5, 5],
      }),
    });
    const agreement = fidelityFigures(onlyMeasurement(workbookOf(filling))).agreement;
    expect(agreement?.raters).toBe(5);
    expect(agreement?.exact).toEqual({ numerator: 1, denominator: 25 });
    expect(agreement?.withinOne).toEqual({ numerator: 24, denominator: 25 });
    expect(agreement?.criteria.find(({ withinOne }) => !withinOne)).toMatchObject({ lowest: 2, highest: 5 });
  });

  it("counts only what two raters have scored, and is nothing for one rater", () => {
    const half = scored(scoresFor(100), {
      raters: 2,
      row: (index) => ({ raterScores: index < 10 ? [4, 4] : [4, null] }),
    });
    expect(fidelityFigures(onlyMeasurement(workbookOf(half))).agreement?.exact).toEqual({
      numerator: 10,
      denominator: 10,
    });
    const { rows, scale } = onlyMeasurement(workbookOf(scored(scoresFor(100))));
    expect(agreementOf(rows, scale)).toBeNull();
  });
});
