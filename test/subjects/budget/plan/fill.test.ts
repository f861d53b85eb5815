/** The plan sheet that Samkoll makes. */
import { snapshotOf } from "../../../cases/blueprint-snapshot";
import { english, swedish } from "../../../cases/words";
import { money } from "../../../../src/reading/money";
import { planBlueprint } from "../../../../src/subjects/budget/plan/fill";
import type { PlanValues } from "../../../../src/subjects/budget/plan/fill-values";
import { locatePlan } from "../../../../src/subjects/budget/plan/locate";
import { planFields } from "../../../../src/subjects/budget/plan/template";

const values = {
  projectName: "ISAmverkan",
  from: "2014-01-01",
  to: "2014-12-31",
  endInGoals: "2015-06-30",
  statedTotal: money(2_430_000),
  statedCostPerParticipant: money(48_600),
  participants: 50,
  participantsAtATime: 50,
  participantsInGoals: 60,
  coaches: 2.5,
  completionShare: 0.9,
  goalShare: 0.3,
} as const satisfies PlanValues;

describe.each([swedish, english])("the plan sheet in $code", (language) => {
  const sheet = planBlueprint(values, language);

  it("gives back every value that it was filled with", () => {
    const plan = locatePlan(snapshotOf([sheet]));
    const read = Object.fromEntries(Object.keys(values).map((id) => [id, plan?.[id as keyof typeof values].value]));
    expect(read).toEqual(values);
  });

  it("is protected, and open in the coloured cells alone", () => {
    expect(sheet.protect).toBe(true);
    const open = sheet.cells.filter(({ style }) => style?.unlocked === true);
    expect(open.length).toBe(12 + 9 * 2 + 1 + 9 * 4 + 3);
    expect(new Set(open.map(({ style }) => style?.fill)).size).toBe(1);
  });

  it("has a unit and a place in the plan beside every field, in words and not keys", () => {
    const texts = sheet.cells.map(({ value }) => value).filter((value) => typeof value === "string");
    expect(texts.filter((text) => text.startsWith("sheets."))).toEqual([]);
    const messages = sheet.validations.flatMap(({ prompt, promptTitle, error, errorTitle }) => [
      prompt,
      promptTitle,
      error,
      errorTitle,
    ]);
    expect(messages.filter((text) => text.startsWith("sheets."))).toEqual([]);
    expect(texts).toContain(planFields.participants[language.code]);
  });

  it("keeps within what Excel allows for the messages of a validation", () => {
    for (const { promptTitle, prompt, errorTitle, error } of sheet.validations) {
      expect(Math.max(promptTitle.length, errorTitle.length)).toBeLessThanOrEqual(32);
      expect(prompt.length).toBeLessThanOrEqual(255);
      expect(error.length).toBeLessThanOrEqual(225);
    }
  });
});

describe("the plan sheet", () => {
  it("names its key cells, with an ending where the names are taken", () => {
    expect(planBlueprint({}, swedish).names.get("Samkoll_PlanDeltagare")).toBe("B10");
    const second = planBlueprint({}, swedish, { sheet: "Projektuppgifter 2", suffix: "_2" });
    expect(second.name).toBe("Projektuppgifter 2");
    expect(second.names.get("Samkoll_PlanDeltagare_2")).toBe("B10");
  });

  it("grows with the number of organisations, its validations with it", () => {
    const commitments = Array.from({ length: 14 }, (_, index) => ({ organisation: `Org ${index}`, share: 0.1 }));
    const sheet = planBlueprint({ commitments, commitmentSum: 1.4 }, swedish);
    expect(locatePlan(snapshotOf([sheet]))).toMatchObject({ commitmentSum: { value: 1.4 } });
    expect(locatePlan(snapshotOf([sheet]))?.commitments).toHaveLength(14);
    expect(sheet.validations.flatMap(({ areas }) => areas)).toContain("B20:B34");
  });

  it("puts every validation on open cells", () => {
    const sheet = planBlueprint({}, swedish);
    const open = new Set(
      sheet.cells.filter(({ style }) => style?.unlocked).map(({ row, column }) => `${column},${row}`),
    );
    const corners = sheet.validations.flatMap(({ areas }) => areas.flatMap((area) => area.split(":")));
    for (const corner of corners) {
      expect(open).toContain(`${corner.charCodeAt(0) - 65},${Number(corner.slice(1)) - 1}`);
    }
  });
});
