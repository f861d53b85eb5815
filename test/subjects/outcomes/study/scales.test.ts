/** Scales given as data: how they add up, what is asked of their coding, and a scale of the förbund's own policy. */
import { check, policyWith } from "../../../check";
import { catalogue } from "../../../../src/subjects/catalogue";
import { namedScale, ownScales, scalesWith } from "../../../../src/subjects/outcomes/scales/known-scales";
import { type Scale, scaleScore } from "../../../../src/subjects/outcomes/scales/scale";
import { studyReport } from "../../../../src/subjects/outcomes/study/study-report";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { formSheet, type Line } from "../../fidelity/a-form";
import { outcomesOf, today, workbookOf } from "../a-register";

const [efficacy] = ownScales;
if (efficacy === undefined) throw new Error("No scale");

const wellbeing: Scale = {
  id: "wellbeing",
  names: ["WHO-5", "Välbefinnande"],
  title: { sv: "Välbefinnande", en: "Well-being" },
  items: 5,
  lowest: 0,
  highest: 5,
  better: "higher",
  total: "mean",
  mayLack: 1,
  reversed: [2],
  source: "Förbundets egen",
  verified: false,
};

function answersOf(...rows: readonly Line[]): Snapshot {
  return workbookOf(formSheet("Mätningar", [["Nr", "Tillfälle", "Formulär", "Svar"], ...rows]));
}

function scalesIn(snapshot: Snapshot, answers = new Map<string, string>()) {
  const { study } = outcomesOf(snapshot, { answers, scales: [wellbeing] });
  return { scales: study === null ? [] : studyReport(study, "sv").scales, questions: study?.questions ?? [] };
}

describe("a scale", () => {
  it("adds its items up, or takes their mean, with those that are turned the other way", () => {
    expect(scaleScore(efficacy, [1, 2, 3, 4, 1, 2, 3, 4, 1, 2])).toBe(23);
    // The second item 5 is 0: (1 + 0 + 2 + 3 + 4) / 5.
    expect(scaleScore(wellbeing, [1, 5, 2, 3, 4])).toBe(2);
  });

  it("takes as many items without an answer as it says, and no more", () => {
    expect(scaleScore(efficacy, [null, 2, 3, 4, 1, 2, 3, 4, 1, 2])).toBeNull();
    expect(scaleScore(wellbeing, [1, 5, null, 3, 4])).toBe(2);
    expect(scaleScore(wellbeing, [1, 5, null, null, 4])).toBeNull();
  });

  it("has no score of an answer that it does not have, or of too many", () => {
    expect(scaleScore(efficacy, [5, 2, 3, 4, 1, 2, 3, 4, 1, 2])).toBeNull();
    expect(scaleScore(efficacy, [1, 2, 3, 4, 1, 2, 3, 4, 1])).toBeNull();
  });

  it("says of self-efficacy that its measures were not read in a source", () => {
    expect(ownScales.map(({ id, verified }) => [id, verified])).toEqual([["self-efficacy", false]]);
  });

  it("is known by any of its names, with what stands beside the name", () => {
    const named = (text: string) => namedScale(text, ownScales)?.rest ?? null;
    expect(["gse", "Tilltro till egen förmåga", "GSE-10", "Self efficacy"].map(named)).toEqual(["", "", "", ""]);
    expect(["GSE 12 mån", "GSE1", "GSEX", "GHQ-12", "Tilltron"].map(named)).toEqual(["12 man", "1", null, null, null]);
  });
});

describe("answers on a scale", () => {
  it("are no answers to another form: nothing is found wrong with them", () => {
    const snapshot = answersOf(
      [1, 0, "GSE", "1234123412"],
      [2, 0, "GSE", "2222222222"],
      [1, 0, "GHQ-12", "000111222333"],
    );
    const { findings, outcomes } = check(snapshot, undefined, today);
    expect(findings.filter(({ rule }) => /^OUT-1[27]/.test(rule))).toEqual([]);
    expect(outcomes?.healthFigures.ghq12?.people).toBe(1);
    expect(scalesIn(snapshot).scales).toMatchObject([
      { scale: "self-efficacy", people: 2, means: [{ occasion: 0, people: 2, mean: 21.5 }] },
    ]);
  });

  it("tell the change of those with two", () => {
    const rows = [4, 7, 2, 9].flatMap((gain, place): readonly Line[] => [
      [place + 1, 0, "GSE", "2222222222"],
      [place + 1, 6, "GSE", 20 + gain],
    ]);
    // 5.5 ± 3.1824 × 3.1091 / 2.
    expect(scalesIn(answersOf(...rows)).scales[0]?.change).toEqual({
      people: 4,
      mean: 5.5,
      low: 0.5527,
      high: 10.4473,
    });
  });

  it("that are none of the scale's, or of no known occasion, or two of one, are told and not counted", () => {
    const snapshot = answersOf(
      [1, 0, "GSE", "1234123412"],
      [2, 0, "GSE", "123412341"],
      [3, 0, "GSE", 41],
      [4, 7, "GSE", "4444444444"],
      [5, 0, "GSE", "1111111111"],
      [5, 0, "GSE", "2222222222"],
    );
    const { findings } = check(snapshot, undefined, today);
    const told = findings.find(({ rule }) => rule === "OUT-172");
    expect(told?.values["count"]).toEqual({ kind: "number", value: 4 });
    expect(scalesIn(snapshot).scales).toMatchObject([{ people: 1, means: [{ mean: 23 }] }]);
  });

  it("are asked about where a box may be counted from nought: no figure before the answer", () => {
    const snapshot = answersOf([1, 0, "GSE", "0123012301"], [2, 0, "GSE", "1111111111"]);
    const { scales, questions } = scalesIn(snapshot);
    expect(scales).toEqual([]);
    expect(questions.map(({ about }) => about)).toEqual(["scaleCoding"]);
    const answered = (choice: string) => scalesIn(snapshot, new Map([[questions[0]?.id ?? "", choice]])).scales[0];
    expect(answered("shifted")?.means).toEqual([{ occasion: 0, people: 2, mean: 21.5 }]);
    expect(answered("stated")?.means).toEqual([{ occasion: 0, people: 1, mean: 10 }]);
  });

  it("are not asked about where the highest box is ticked too: nought is then a slip", () => {
    const { scales, questions } = scalesIn(answersOf([1, 0, "GSE", "0123412341"], [2, 0, "GSE", "1111111111"]));
    expect(questions).toEqual([]);
    expect(scales[0]?.people).toBe(1);
  });
});

describe("a scale of the policy", () => {
  it("is read as the others are", () => {
    const snapshot = answersOf([1, 0, "WHO-5", "15234"], [2, 0, "Välbefinnande", "00000"]);
    const { outcomes } = check(snapshot, policyWith({ outcomeScales: [wellbeing] }), today);
    const told = outcomes?.study && studyReport(outcomes.study, "sv").scales;
    expect(told).toMatchObject([{ scale: "wellbeing", means: [{ people: 2, mean: 1.5 }] }]);
    expect(check(snapshot, undefined, today).outcomes?.study ?? null).toBeNull();
  });

  it("takes the place of one of Samkoll's with the same id", () => {
    const own = { ...wellbeing, id: "self-efficacy" };
    expect(scalesWith([own])).toEqual([own]);
  });

  it.each([
    ["highest", { lowest: 5 }],
    ["mayLack", { mayLack: 5 }],
    ["reversed", { reversed: [6] }],
  ])("is refused where its %s cannot be", (part, wrong) => {
    expect(catalogue.policies.read({ outcomeScales: [{ ...wellbeing, ...wrong }] })).toEqual({
      ok: false,
      faults: [{ path: `outcomeScales.0.${part}`, code: "other" }],
    });
  });
});
