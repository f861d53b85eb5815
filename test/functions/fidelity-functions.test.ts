/** PROGRAMTROHET and KAPPA give what a measurement sheet with the same scores gives. */
import fc from "fast-check";
import { fidelityPoints, kappa } from "../../src/functions/fidelity-functions";
import { pointsInCell } from "../../src/subjects/fidelity/figures/points";
import { scoreFigures } from "../../src/subjects/fidelity/figures/fidelity-figures";
import { english, swedish } from "../cases/words";
import { type Filling, located, scored, scoresFor, workbookOf } from "../subjects/fidelity/a-measurement";
import { faultOf, keyOf } from "./faults";

function figuresOf(filling: Filling) {
  const [measurement] = located(workbookOf(filling)).measurements;
  if (measurement === undefined) throw new Error("No measurement");
  return scoreFigures(measurement);
}

const down = (scores: readonly unknown[]): readonly (readonly unknown[])[] => scores.map((score) => [score]);

describe("the points of a measurement", () => {
  it.each([
    [73, "stämmer inte överens med IPS"],
    [74, "stämmer delvis överens med IPS"],
    [81, "stämmer delvis överens med IPS"],
    [99, "stämmer delvis överens med IPS"],
    [100, "stämmer bra överens med IPS"],
    [101, "stämmer bra överens med IPS"],
    [114, "stämmer bra överens med IPS"],
    [115, "stämmer mycket bra överens med IPS"],
    [125, "stämmer mycket bra överens med IPS"],
  ])("%i: %s (ISAmverkan and Hudiksvall)", (total, band) => {
    expect(fidelityPoints(down(scoresFor(total)), swedish)).toEqual([[total, band]]);
    expect(figuresOf(scored(scoresFor(total))).band?.name.sv).toBe(band);
  });

  it("are the range while scores are missing, with every band that it can end in", () => {
    const scores = [...scoresFor(101).slice(0, 23), null, null];
    const figures = figuresOf(scored(scores));
    const [[points, bands] = []] = fidelityPoints(down(scores), swedish);
    expect(points).toBe(pointsInCell(figures.points));
    expect(points).toBe("95–103");
    expect(bands).toBe("stämmer delvis överens med IPS eller stämmer bra överens med IPS");
    expect(figures.possibleBands.map(({ name }) => name.sv).join(" eller ")).toBe(bands);
  });

  it("take an empty cell for a missing score, however Excel hands it over", () => {
    const told = [null, undefined, "", " ", 0].map((empty) =>
      fidelityPoints([[...scoresFor(90).slice(0, 24), empty]], swedish),
    );
    expect(new Set(told.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(told[0]?.[0]?.[0]).toBe("88–92");
  });

  it("are told in the language of Excel", () => {
    expect(fidelityPoints(down(scoresFor(101)), english)).toEqual([[101, "matches IPS well"]]);
  });

  it.each([
    ["24 cells", down(scoresFor(101).slice(1)), "scoresCount"],
    ["one cell", 4, "scoresCount"],
    ["nothing but empty cells", down(Array.from({ length: 25 }, () => null)), "noScores"],
    ["a 6", down([6, ...scoresFor(101).slice(1)]), "score"],
    ["a half point", down([3.5, ...scoresFor(101).slice(1)]), "score"],
    ["less than 1", down([-1, ...scoresFor(101).slice(1)]), "score"],
    ["a score as text", down(["4", ...scoresFor(101).slice(1)]), "score"],
    ["a cross", down(["x", ...scoresFor(101).slice(1)]), "score"],
    ["a truth", down([true, ...scoresFor(101).slice(1)]), "score"],
  ])("are not told of %s", (_, scores, key) => {
    expect(keyOf(() => fidelityPoints(scores, swedish))).toBe(key);
  });

  it("tell which cell has no score, and nothing of what stands in it", () => {
    const scores = down([...scoresFor(101).slice(0, 7), "Anna Berg", ...scoresFor(101).slice(8)]);
    expect(faultOf(() => fidelityPoints(scores, swedish)).values).toEqual({ place: 8, lowest: 1, highest: 5 });
  });
});

describe("the kappa of two raters", () => {
  const rated = (first: readonly (number | null)[], second: readonly (number | null)[]): Filling => ({
    raters: 2,
    row: (index) => ({ raterScores: [first[index] ?? null, second[index] ?? null] }),
  });

  it("is that of the same scores in a measurement, criteria that one has left out not counted", () => {
    const score = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 8 });
    const scores = fc.array(score, { minLength: 25, maxLength: 25 });
    fc.assert(
      fc.property(scores, scores, (first, second) => {
        const told = figuresOf(rated(first, second)).agreement?.kappa ?? null;
        fc.pre(told !== null);
        expect(kappa(down(first), down(second))).toBe(told);
      }),
      { numRuns: 25 },
    );
  });

  it("is 1 where they agree throughout, in a row or in a column", () => {
    expect(kappa([[1, 3, 5]], down([1, 3, 5]))).toBe(1);
  });

  it.each([
    ["not as many cells", [[1, 2, 3]], [[1, 2]], "ratersCount"],
    ["no criterion in common", [[1, null]], [[null, 2]], "noPairs"],
    ["nothing", [[null, 0]], [["", null]], "noPairs"],
    ["one score throughout", [[3, 3, 3]], [[3, 3, 3]], "kappaNone"],
    ["a score outside the scale", [[1, 2, 9]], [[1, 2, 3]], "raterScore"],
    ["a text", [[1, 2, 3]], [[1, "två", 3]], "raterScore"],
  ])("is not told of %s", (_, first, second, key) => {
    expect(keyOf(() => kappa(first, second))).toBe(key);
  });

  it("shows #SAKNAS! where the scores are right but give none", () => {
    expect(faultOf(() => kappa([[3, 3]], [[3, 3]])).kind).toBe("notAvailable");
    expect(faultOf(() => kappa([[3, 3]], [[3, 7]])).kind).toBe("value");
  });
});
