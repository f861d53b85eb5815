/** GHQ, EQ5D and QALY give the scores of *Mätningar*, and none where the answers can be read in two ways. */
import fc from "fast-check";
import { eq5d, eq5dSource, ghq, qaly } from "../../src/functions/health-functions";
import { eq5dIndex } from "../../src/subjects/outcomes/health/eq5d";
import { ghq12Score } from "../../src/subjects/outcomes/health/ghq12";
import { qalyOf } from "../../src/subjects/outcomes/health/qaly";
import { dimensions, formShapes } from "../../src/subjects/outcomes/health/template";
import { valueSetOf, valueSets } from "../../src/subjects/outcomes/health/value-sets";
import { english, swedish } from "../cases/words";
import { faultOf, keyOf } from "./faults";

describe("GHQ", () => {
  it.each([
    ["000000000000", 0, 0],
    ["000111222333", 18, 6],
    ["011223310012", 16, 5],
    ["0 1 1 2 2 3 3 1 0 0 1 2", 16, 5],
  ])("of %s is %i of 36 and %i of 12", (answers, likert, bimodal) => {
    expect([ghq(answers, 36, null), ghq(answers, 12, null)]).toEqual([likert, bimodal]);
  });

  it("takes the method as a number or in words", () => {
    const told = [36, "36", "0-36", "0–36", "Likert"].map((method) => ghq("011223310012", method, null));
    expect(told).toEqual([16, 16, 16, 16, 16]);
    expect([12, "0-12", "0 – 12", "bimodal"].map((method) => ghq("011223310012", method, null))).toEqual([5, 5, 5, 5]);
  });

  it('takes twelve cells as text, which &"" makes of them: then an empty one is missing', () => {
    const cells = [["0", "1", "1", "2", "2", "3", "3", "1", "0", "0", "1", ""]];
    expect(ghq(cells, 36, null)).toBe(ghq12Score("01122331001-")?.likert);
    expect(ghq(cells, 36, "0-3")).toBe(15);
  });

  it("does not take the zero of twelve cells for an answer: an empty cell comes as 0 in Excel for Windows", () => {
    const cells = [[0, 1, 1, 2, 2, 3, 3, 1, 0, 0, 1, 2]];
    expect(keyOf(() => ghq(cells, 36, null))).toBe("zeros");
    expect(keyOf(() => ghq(cells, 36, "0-3"))).toBe("zeros");
    expect(swedish.t("functions.fault.zeros")).toContain('B2:M2&""');
  });

  it("takes that zero for an empty cell where the answers are coded 1–4", () => {
    expect(ghq([[1, 2, 2, 3, 3, 4, 4, 2, 1, 1, 2, 0]], 36, "1-4")).toBe(ghq12Score("01122331001-")?.likert);
  });

  it("asks how answers without a zero are coded, and reads them as it is told", () => {
    expect(keyOf(() => ghq("111222333111", 36, null))).toBe("ghqUnsure");
    expect(keyOf(() => ghq("122334421123", 36, null))).toBe("ghqUnsure");
    expect(ghq("111222333111", 36, "0-3")).toBe(21);
    expect(ghq("111222333111", 36, "1-4")).toBe(9);
    expect(ghq("122334421123", 36, "1–4")).toBe(16);
  });

  it.each([
    ["without a method", "011223310012", null, null, "ghqMethod"],
    ["by a method of another form", "011223310012", 28, null, "ghqMethod"],
    ["by a coding that there is none of", "011223310012", 36, "0-4", "ghqCoding"],
    ["of nothing", null, 36, null, "answerBlank"],
    ["of eleven answers", "01122331001", 36, null, "answerLength"],
    ["of thirteen answers", "0112233100123", 36, null, "answerLength"],
    ["of a number that has lost its zeros", 11223310012, 36, null, "zerosLost"],
    ["of a sum of points", 16, 36, null, "answerLength"],
    ["of words", "mår bra", 36, null, "answerText"],
    ["of a 5", "011223310015", 36, null, "answerDigit"],
    ["of 0 and 4 in one", "011223310014", 36, null, "answerDigit"],
    ["of a 4 in answers 0–3", "111223314412", 36, "0-3", "answerDigit"],
    ["of a 0 in answers 1–4", "011223314412", 36, "1-4", "answerDigit"],
    ["of eleven cells", [Array.from({ length: 11 }, () => "1")], 36, null, "answerCount"],
    ["of nothing but empty cells", [Array.from({ length: 12 }, () => null)], 36, null, "answerBlank"],
    ["of two items without an answer", "01122331--12", 36, null, "ghqMissing"],
  ])("gives no points %s", (_, answers, method, coding, key) => {
    expect(keyOf(() => ghq(answers, method, coding))).toBe(key);
  });

  it("tells which answer is none, and nothing of what stands there", () => {
    expect(faultOf(() => ghq([["0", "1", "Anna", ...Array.from({ length: 9 }, () => "1")]], 36, null)).values).toEqual({
      item: 3,
      lowest: 0,
      highest: 4,
    });
  });

  it("is for every sheet of answers what Mätningar makes of it", () => {
    const item = fc.constantFrom("0", "1", "2", "3");
    fc.assert(
      fc.property(fc.array(item, { minLength: 11, maxLength: 11 }), fc.nat(11), (others, place) => {
        const items = [...others.slice(0, place), "0", ...others.slice(place)];
        const score = ghq12Score(items.join(""));
        expect(ghq(items.join(""), 36, null)).toBe(score?.likert);
        expect(ghq([items], 12, null)).toBe(score?.bimodal);
        const raised = items.map((each) => Number(each) + 1);
        expect(ghq(raised.join(""), 36, "1-4")).toBe(score?.likert);
        expect(ghq([raised], 36, "1-4")).toBe(score?.likert);
      }),
    );
  });
});

describe("EQ5D", () => {
  it.each([
    ["21311", "3L", null, 0.724],
    [21311, 3, null, 0.724],
    [[[2, 1, 3, 1, 1]], "3l", null, 0.724],
    [[[2], [1], [3], [1], [1]], "EQ-5D-3L", null, 0.724],
    ["34543", "5L", null, 0.5031],
    ["34543", "5L", "SE_5L_VAS_2020", 0.3052],
    ["55555", 5, "se_5l_social_2022", -0.314],
    ["33333", "3L", "UK_3L_TTO_MVH", -0.594],
  ])("of %j in %j by %j is %d", (levels, version, values, index) => {
    expect(eq5d(levels, version, values)).toBe(index);
  });

  it.each([
    ["without a version, for 21311 is a state of both", "21311", null, null, "eq5dVersion"],
    ["of a version that there is none of", "21311", "4L", null, "eq5dVersion"],
    ["by the values of another version", "21311", "3L", "SE_5L_TTO_2020", "valueSet"],
    ["by values that nobody knows", "21311", "3L", "SE", "valueSet"],
    ["of a 4 in 3L", "41311", "3L", null, "answerDigit"],
    ["of a 0", "01311", "3L", null, "answerDigit"],
    ["of four levels", "2131", "3L", null, "answerLength"],
    ["of six cells", [[1, 1, 1, 1, 1, 1]], "3L", null, "answerCount"],
    ["of a level left out", "2-311", "3L", null, "eq5dMissing"],
    ["of an empty cell that comes as null", [[2, null, 3, 1, 1]], "3L", null, "eq5dMissing"],
    ["of an empty cell that comes as 0", [[2, 0, 3, 1, 1]], "3L", null, "eq5dMissing"],
    ["of nothing", "", "3L", null, "answerBlank"],
    ["of words", "god hälsa", "5L", null, "answerText"],
  ])("gives no index %s", (_, levels, version, values, key) => {
    expect(keyOf(() => eq5d(levels, version, values))).toBe(key);
  });

  it("names the sets that can be chosen", () => {
    expect(faultOf(() => eq5d("21311", "3L", "SE_5L_TTO_2020")).values).toEqual({
      form: "EQ-5D-3L",
      sets: "SE_3L_TTO_2014, UK_3L_TTO_MVH",
    });
  });

  it("is for every state and every set what Mätningar makes of it", () => {
    const levels = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(levels, fc.constantFrom(...valueSets), (all, set) => {
        const state = all.map((level) => Math.min(level, formShapes[set.form].highest));
        const index = eq5dIndex(set.form, state.join(""), set);
        expect(eq5d(state.join(""), set.form, set.id)).toBe(index);
        expect(eq5d([state], set.form, set.id)).toBe(index);
      }),
    );
  });

  it("has a cell that says which values it stands on, and that those of one source are to be checked", () => {
    expect(eq5dSource("3L", null, swedish)).toBe(
      "Sverige, erfarenhetsbaserade, TTO (2014). Värderingens siffror är lästa i två öppna källor, inte i studien själv.",
    );
    expect(eq5dSource("5L", "SE_5L_VAS_2020", swedish)).toContain("i en enda öppen källa");
    expect(eq5dSource("3L", "UK_3L_TTO_MVH", english)).toContain("United Kingdom");
    const unchecked = valueSets.filter(({ verified }) => verified === "oneSource");
    for (const { form, id } of unchecked) expect(eq5dSource(form, id, swedish)).toContain("kontrollera dem");
  });
});

describe("QALY", () => {
  const months = [0, 6, 12, 18, 24];

  it("is 1,3625 for 0,6 0,65 0,7 0,7 0,75 over two years", () => {
    expect(qaly([[0.6, 0.65, 0.7, 0.7, 0.75]], [months])).toBe(1.3625);
    expect(qaly([[0.6], [0.65], [0.7]], [[0], [6], [12]])).toBe(0.65);
  });

  it.each([
    ["of another number of months", [0.6, 0.65], [0, 6, 12], "qalyCount"],
    ["of a month that is not measured", [0.6, 0.65], [0, 5], "qalyMonths"],
    ["of a month twice, or empty and handed over as 0", [0.6, 0.65, 0.7], [0, 6, 0], "qalyMonths"],
    ["of an empty month", [0.6, 0.65], [0, null], "qalyMonths"],
    ["of a month in words", [0.6, 0.65], ["start", 6], "qalyMonths"],
    ["over a gap", [0.6, 0.7], [0, 12], "qalyGap"],
    ["without the start", [0.65, 0.7], [6, 12], "qalyGap"],
    ["of the start alone", [0.6], [0], "qalyShort"],
    ["of an index that is missing", [0.6, null, 0.7], [0, 6, 12], "qalyIndexMissing"],
    ["of an empty cell handed over as 0", [0.6, 0.65, 0], [0, 6, 12], "qalyIndexMissing"],
    ["of an index above 1", [0.6, 65], [0, 6], "qalyIndex"],
    ["of an index as text", [0.6, "0,65"], [0, 6], "qalyIndex"],
  ])("is none %s", (_, indices, given, key) => {
    expect(keyOf(() => qaly([indices], [given]))).toBe(key);
  });

  it("may take an index of 0 for an empty cell: no state of any value set has it", () => {
    for (const set of valueSets) {
      const { highest } = formShapes[set.form];
      const states = Array.from({ length: highest ** dimensions.length }, (_, number) =>
        dimensions.map((__, place) => (Math.floor(number / highest ** place) % highest) + 1).join(""),
      );
      expect(states.map((state) => eq5dIndex(set.form, state, valueSetOf(set.id)))).not.toContain(0);
    }
  });

  it("is what Mätningar reckons from the same indices", () => {
    const index = fc.integer({ min: -5_940, max: 10_000 }).filter((figure) => figure !== 0);
    fc.assert(
      fc.property(fc.array(index, { minLength: 2, maxLength: 5 }), (figures) => {
        const indices = figures.map((figure) => figure / 10_000);
        const given = months.slice(0, indices.length);
        const told = qalyOf(new Map(given.map((month, place) => [month, indices[place] ?? 0])));
        expect(qaly([indices], [given])).toBe(told.qaly);
      }),
    );
  });
});
