/** Advice on a new budget while it is being written. */
import { defaultPolicy } from "../../../check";
import { newBudgetAdvice } from "../../../../src/subjects/budget/sheets/new-budget-advice";

const isamverkan = {
  from: "2014-01-01",
  to: "2014-12-31",
  partners: ["Uppsala kommun", "Landstinget", "Arbetsförmedlingen", "Försäkringskassan"],
};

describe("advice on a new budget", () => {
  it("counts the period's months and the members that take part", () => {
    expect(newBudgetAdvice(isamverkan, defaultPolicy)).toEqual({
      months: 12,
      longest: null,
      members: 4,
      fewest: null,
      likely: [null, null, null, null],
    });
  });

  it("warns of a period above the policy's longest, and of no shorter one", () => {
    const advised = (to: string, longestProjectMonths: number | null = 36) =>
      newBudgetAdvice({ ...isamverkan, to }, { ...defaultPolicy, longestProjectMonths });
    expect(advised("2016-12-31")).toMatchObject({ months: 36, longest: null });
    expect(advised("2017-01-15")).toMatchObject({ months: 36.48, longest: 36 });
    expect(advised("2017-01-15", null).longest).toBeNull();
  });

  it("has no length of a period that runs backwards or that no calendar has", () => {
    expect(newBudgetAdvice({ ...isamverkan, to: "2013-12-31" }, defaultPolicy).months).toBeNull();
    expect(newBudgetAdvice({ ...isamverkan, to: "2014-02-30" }, defaultPolicy).months).toBeNull();
    expect(newBudgetAdvice({ ...isamverkan, to: "" }, defaultPolicy).months).toBeNull();
  });

  it("says how many members the policy asks for where there are fewer, its own names among them", () => {
    const partners = ["Uppsala kommun", "Habiliteringen", ""];
    expect(newBudgetAdvice({ ...isamverkan, partners }, defaultPolicy)).toMatchObject({ members: 1, fewest: 2 });
    const own = { ...defaultPolicy, memberNames: ["Habiliteringen"] };
    expect(newBudgetAdvice({ ...isamverkan, partners }, own)).toMatchObject({ members: 2, fewest: null });
  });

  it("asks whether another name means an organisation that stands above", () => {
    const partners = ["Arbetsförmedlingen", "Uppsala kommun", "", "AF"];
    expect(newBudgetAdvice({ ...isamverkan, partners }, defaultPolicy).likely).toEqual([
      null,
      null,
      null,
      "Arbetsförmedlingen",
    ]);
  });
});
