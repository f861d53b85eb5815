import fc from "fast-check";
import { eq5dIndex, valueSetFor } from "../../../../src/subjects/outcomes/health/eq5d";
import { formShapes } from "../../../../src/subjects/outcomes/health/template";
import { type ValueSetId, valueSetIds } from "../../../../src/subjects/outcomes/health/value-set-ids";
import { valueSetOf, valueSets } from "../../../../src/subjects/outcomes/health/value-sets";

function indexBy(id: ValueSetId, levels: string): number | null {
  const set = valueSetOf(id);
  return eq5dIndex(set.form, levels, set);
}

describe("the index of a state of health", () => {
  // The checks that the value sets were published with; the VAS set is told out of 100.
  it.each([
    ["SE_3L_TTO_2014", "11111", 0.9694],
    ["SE_3L_TTO_2014", "12233", 0.4992],
    ["SE_3L_TTO_2014", "21311", 0.724],
    ["SE_3L_TTO_2014", "33333", 0.3402],
    ["SE_5L_TTO_2020", "11111", 0.9755],
    ["SE_5L_TTO_2020", "34543", 0.5031],
    ["SE_5L_TTO_2020", "55555", 0.2433],
    ["SE_5L_VAS_2020", "11111", 0.8885],
    ["SE_5L_VAS_2020", "34543", 0.3052],
    ["SE_5L_VAS_2020", "55555", 0.0178],
    ["UK_3L_TTO_MVH", "11111", 1],
    ["UK_3L_TTO_MVH", "21222", 0.62],
    ["UK_3L_TTO_MVH", "33333", -0.594],
  ] as const)("by %s is for %s exactly %d", (id, levels, index) => {
    expect(indexBy(id, levels)).toBe(index);
  });

  it("by the set of 2022 falls by each dimension's own decrement: 1 − 0,132 − 0,159 − 0,187 − 0,442 − 0,394 at worst", () => {
    expect(indexBy("SE_5L_social_2022", "11111")).toBe(1);
    expect(indexBy("SE_5L_social_2022", "55555")).toBe(-0.314);
  });

  it("is none where a level is missing, or the form has none such", () => {
    for (const levels of ["1-111", "41111", "01111", "1111", "111111", "abcde"]) {
      expect(indexBy("SE_3L_TTO_2014", levels)).toBeNull();
    }
  });

  it("is none by the set of another form: 21311 means different things in 3L and 5L", () => {
    expect(eq5dIndex("EQ-5D-5L", "21311", valueSetOf("SE_3L_TTO_2014"))).toBeNull();
    expect(eq5dIndex("EQ-5D-3L", "21311", valueSetOf("SE_5L_TTO_2020"))).toBeNull();
  });

  it("never rises when a level worsens, within any set", () => {
    const levels = fc.array(fc.nat(4), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(fc.constantFrom(...valueSets), levels, fc.nat(4), (set, all, place) => {
        const { highest } = formShapes[set.form];
        const state = all.map((level) => Math.min(highest, level + 1));
        const worse = state.map((level, index) => (index === place ? Math.min(highest, level + 1) : level));
        const [before, after] = [state, worse].map((each) => eq5dIndex(set.form, each.join(""), set));
        expect(after).toBeLessThanOrEqual(before ?? Number.NaN);
      }),
    );
  });
});

describe("the value sets", () => {
  it("each tell their source and how well it is checked", () => {
    expect(valueSets.map(({ id }) => id)).toEqual([...valueSetIds]);
    expect(valueSets.filter(({ verified }) => verified === "twoSources").map(({ id }) => id)).toEqual([
      "SE_3L_TTO_2014",
      "SE_5L_TTO_2020",
    ]);
    expect(valueSets.filter(({ doi }) => doi === null).map(({ id }) => id)).toEqual([
      "SE_5L_VAS_2020",
      "UK_3L_TTO_MVH",
    ]);
  });

  it("have as many levels as their form", () => {
    for (const { form, decrements } of valueSets) {
      const levels = Object.values(decrements).map((steps) => steps.length);
      expect(levels).toEqual(Array.from({ length: 5 }, () => formShapes[form].highest));
    }
  });

  it("are used for their own form only: the other has its default", () => {
    expect(valueSetFor("EQ-5D-3L").id).toBe("SE_3L_TTO_2014");
    expect(valueSetFor("EQ-5D-5L").id).toBe("SE_5L_TTO_2020");
    expect(valueSetFor("EQ-5D-3L", "UK_3L_TTO_MVH").id).toBe("UK_3L_TTO_MVH");
    expect(valueSetFor("EQ-5D-5L", "UK_3L_TTO_MVH").id).toBe("SE_5L_TTO_2020");
  });
});
