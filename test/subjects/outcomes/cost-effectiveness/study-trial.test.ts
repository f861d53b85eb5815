/** The study of a register and its answer sheets, weighed: its costs, EQ-5D answers and who came to work. */
import { trialReport } from "../../../../src/subjects/outcomes/cost-effectiveness/trial-report";
import { trialTold } from "../../../../src/subjects/outcomes/cost-effectiveness/told";
import { swedish } from "../../../cases/words";
import { outcomesOf } from "../a-register";
import { studyPeople } from "../study/a-study";
import { layouts, studyWorkbook } from "../study/layouts";

const layoutOf = (name: string) => {
  const found = layouts.find((each) => each.name === name);
  if (found === undefined) throw new Error(`No layout ${name}`);
  return studyWorkbook(found);
};

const trialOf = (name: string) => {
  const [only, ...others] = outcomesOf(layoutOf(name)).trials;
  if (only === undefined || others.length > 0) throw new Error("Not one trial");
  return only;
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const costsOf = (treated: boolean, whole: boolean): readonly number[] =>
  studyPeople()
    .filter((person) => person.treated === treated && (!whole || person.occasions.length === 5))
    .map(({ occasions }) => occasions.reduce((sum, { cost }) => sum + cost, 0));

describe("a study told by a register", () => {
  const report = trialReport(trialOf("usual"));
  const effects = report.comparisons[0]?.effects ?? [];

  it("is weighed by who came to work: 19 of 40 against 5 of 40", () => {
    const work = effects.find(({ effect }) => effect === "work");
    expect(work?.deltaEffect).toBeCloseTo(14 / 40, 6);
    // scipy's difference of the means, as in the comparison of groups.
    expect(work?.deltaCost).toBeCloseTo(23_934.425, 3);
    expect(work?.ratio).toBeCloseTo(23_934.425 / 0.35, 3);
  });

  it("is weighed by QALYs, of those with every answer alone", () => {
    const qaly = effects.find(({ effect, adjusted }) => effect === "qaly" && !adjusted);
    expect(qaly?.deltaEffect).toBeCloseTo(0.1417, 4);
    expect(qaly?.deltaCost).toBeCloseTo(mean(costsOf(true, true)) - mean(costsOf(false, true)), 3);
    expect(qaly?.complete.comparison.count).toBe(costsOf(false, true).length);
    expect(effects.some(({ adjusted }) => adjusted)).toBe(true);
  });

  it("names what the indices are worked out with", () => {
    const notes = trialTold(trialOf("usual"), swedish).pairs[0]?.notes.join(" ") ?? "";
    expect(notes).toContain("Indexen är räknade av svaren");
  });

  it("has nothing to weigh without costs, nor while the groups are asked about", () => {
    expect(outcomesOf(layoutOf("beside the answers, in words")).trials).toEqual([]);
    expect(outcomesOf(layoutOf("letters")).trials).toEqual([]);
  });
});
