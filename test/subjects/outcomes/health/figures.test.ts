import { healthFigures } from "../../../../src/subjects/outcomes/health/figures";
import { type AnswerRow, ghqOf, modelOf } from "./answer-sheets";

/** A person's GHQ-12 at the start and at the end, by points of 0–36. */
function startAndEnd(person: number, start: number, end: number): readonly AnswerRow[] {
  return [
    [person, "Start", "GHQ-12", ghqOf(start)],
    [person, "Avslut", "GHQ-12", ghqOf(end)],
  ];
}

function states(person: number, levels: Readonly<Record<number, string>>, form = "EQ-5D-3L"): readonly AnswerRow[] {
  return Object.entries(levels).map(([month, state]) => [person, month, form, state]);
}

describe("GHQ-12 at the start and at the end, as in ISAmverkan", () => {
  const people = [
    [20, 12],
    [18, 15],
    [24, 14],
    [12, 12],
    [9, 10],
    [30, 18],
  ] as const;
  const rows = people.flatMap(([start, end], index) => startAndEnd(index + 1, start, end));

  it("tells the mean of each occasion, and of how many", () => {
    const ghq12 = healthFigures(modelOf(...rows, [7, "Start", "GHQ-12", ghqOf(34)])).ghq12;
    expect(ghq12?.people).toBe(7);
    expect(ghq12?.likert).toEqual([
      { occasion: 0, people: 7, mean: 21 },
      { occasion: "end", people: 6, mean: 13.5 },
    ]);
    // Points in threes from the first item: 20 is six threes and a two, seven of 0–12.
    expect(ghq12?.bimodal[0]).toEqual({ occasion: 0, people: 7, mean: (7 + 6 + 8 + 4 + 3 + 10 + 11) / 7 });
    expect(ghq12?.cases).toEqual([
      { occasion: 0, share: { numerator: 6, denominator: 7 } },
      { occasion: "end", share: { numerator: 5, denominator: 6 } },
    ]);
  });

  it("tells the change of those with both: the mean falls by 16/3, not surely with six people", () => {
    const change = healthFigures(modelOf(...rows, [7, "Start", "GHQ-12", ghqOf(34)])).ghq12?.change;
    expect(change).toMatchObject({ people: 6, improved: 4, unchanged: 1, worse: 1, verdict: "notShown" });
    expect(change?.mean).toBeCloseTo(-32 / 6, 10);
    // The changes −8 −3 −10 0 1 −12 lie 5,428 apart; 2,571 × 5,428 / √6 = 5,697 to each side.
    expect(change?.interval?.low).toBeCloseTo(-11.03, 2);
    expect(change?.interval?.high).toBeCloseTo(0.363, 2);
  });

  it("shows better health where the whole interval lies below 0", () => {
    const more = [25, 28, 22, 26].flatMap((start, index) => startAndEnd(index + 10, start, start - 9));
    expect(healthFigures(modelOf(...rows, ...more)).ghq12?.change.verdict).toBe("improved");
    const turned = rows.map(([person, when, form, answer]): AnswerRow => [
      person,
      when === "Start" ? "Avslut" : "Start",
      form,
      answer,
    ]);
    const worse = [25, 28, 22, 26].flatMap((start, index) => startAndEnd(index + 10, start - 9, start));
    expect(healthFigures(modelOf(...turned, ...worse)).ghq12?.change.verdict).toBe("worse");
  });

  it("counts the first of two sheets of one occasion, and none without a score, a person or an occasion", () => {
    const model = modelOf(
      [1, 0, "GHQ-12", ghqOf(20)],
      [1, 0, "GHQ-12", ghqOf(4)],
      [2, 0, "GHQ-12", "--1111111111"],
      ["", 0, "GHQ-12", ghqOf(30)],
      [3, "våren", "GHQ-12", ghqOf(30)],
    );
    expect(healthFigures(model).ghq12?.likert).toEqual([{ occasion: 0, people: 1, mean: 20 }]);
  });
});

describe("EQ-5D after 0, 6, 12, 18 and 24 months, as in SOFINT", () => {
  const whole = states(1, { 0: "21311", 6: "21311", 12: "11111", 18: "11111", 24: "11111" });

  it("tells means, and QALYs over the whole periods with the people that have them", () => {
    const rows = [...whole, ...states(2, { 0: "12233", 6: "12233", 12: "12233" }), ...states(3, { 0: "11111" })];
    const [figures] = healthFigures(modelOf(...rows)).eq5d;
    expect(figures?.form).toBe("EQ-5D-3L");
    expect(figures?.valueSet.id).toBe("SE_3L_TTO_2014");
    expect(figures?.means.map(({ occasion, people }) => [occasion, people])).toEqual([
      [0, 3],
      [6, 2],
      [12, 2],
      [18, 1],
      [24, 1],
    ]);
    expect(figures?.means[0]?.mean).toBeCloseTo((0.724 + 0.4992 + 0.9694) / 3, 10);
    // Half a year at 0,724, half a year on the way to 0,9694, a year there.
    const year = 0.724 / 2 + (0.724 + 0.9694) / 4;
    expect(figures?.wholePeriods[0]).toMatchObject({ months: 12, people: 2 });
    expect(figures?.wholePeriods[0]?.mean).toBeCloseTo((year + 0.4992) / 2, 9);
    expect(figures?.wholePeriods[1]?.mean).toBeCloseTo(year + 0.9694, 9);
    expect(figures?.change).toMatchObject({ people: 2, improved: 1, unchanged: 1, worse: 0, verdict: "notShown" });
  });

  it("ends a person's QALY at the gap, and counts the person in no whole period after it", () => {
    const [figures] = healthFigures(modelOf(...states(2, { 0: "11111", 6: "11111", 18: "11111", 24: "11111" }))).eq5d;
    expect(figures?.qalys.get("2")).toEqual({ qaly: 0.4847, toMonth: 6, missing: [12] });
    expect(figures?.wholePeriods.map(({ people, mean }) => [people, mean])).toEqual([
      [0, null],
      [0, null],
    ]);
    expect(figures?.cutShort).toBe(1);
  });

  it("takes a state with a missing level for no measurement", () => {
    const [figures] = healthFigures(modelOf(...states(2, { 0: "11111", 6: "1-111", 12: "11111" }))).eq5d;
    expect(figures?.qalys.get("2")).toEqual({ qaly: null, toMonth: 0, missing: [6] });
  });

  it("uses the set that is chosen for its own form, and never mixes the forms", () => {
    const model = modelOf(...whole, ...states(1, { 0: "34543", 24: "11111" }, "EQ-5D-5L"));
    const sets = (valueSet: "UK_3L_TTO_MVH" | "SE_5L_VAS_2020") =>
      healthFigures(model, { valueSet }).eq5d.map((each) => [each.form, each.valueSet.id, each.means.at(-1)?.mean]);
    expect(sets("UK_3L_TTO_MVH")).toEqual([
      ["EQ-5D-3L", "UK_3L_TTO_MVH", 1],
      ["EQ-5D-5L", "SE_5L_TTO_2020", 0.9755],
    ]);
    expect(sets("SE_5L_VAS_2020")).toEqual([
      ["EQ-5D-3L", "SE_3L_TTO_2014", 0.9694],
      ["EQ-5D-5L", "SE_5L_VAS_2020", 0.8885],
    ]);
  });

  it("is nothing where there are no sheets", () => {
    expect(healthFigures(modelOf())).toEqual({ ghq12: null, eq5d: [] });
  });
});
