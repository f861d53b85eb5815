/** The form of a new budget, before it is a request. */
import { readNewBudget } from "../../../src/domain/budget/new-budget";
import {
  blankDraft,
  type Draft,
  firstFaultyInput,
  mostPartners,
  partnerFault,
  requestOf,
  withMorePartners,
  withoutPartner,
  withPartner,
} from "../../../src/taskpane/new-budget/draft";

const filled: Draft = {
  project: "ISAmverkan",
  from: "2014-01-01",
  to: "2014-12-31",
  partners: ["Uppsala kommun", "Landstinget", "", "Arbetsförmedlingen"],
};

function faultsOf(draft: Draft): readonly string[] {
  const reading = readNewBudget(requestOf(draft));
  return reading.ok ? [] : reading.faults;
}

describe("the draft of a budget", () => {
  it("begins with the next calendar year", () => {
    expect(blankDraft(new Date(2026, 10, 24))).toMatchObject({ from: "2027-01-01", to: "2027-12-31" });
  });

  it("asks for the partners that are named and no blank line", () => {
    const reading = readNewBudget(requestOf(filled));
    expect(reading.ok && reading.request.partners).toEqual(["Uppsala kommun", "Landstinget", "Arbetsförmedlingen"]);
  });

  it("takes a day written without dashes", () => {
    const reading = readNewBudget(requestOf({ ...filled, from: "20140101", to: " 20141231 " }));
    expect(reading.ok && [reading.request.from, reading.request.to]).toEqual(["2014-01-01", "2014-12-31"]);
  });

  it("lets no partner take the place of a blank lead", () => {
    expect(faultsOf({ ...filled, partners: ["", "Landstinget"] })).toEqual(["partners"]);
    expect(partnerFault({ ...filled, partners: ["", "Landstinget"] }, 0)).toBe("blankLead");
  });

  it("points to the line where a name stands a second time, in whatever case", () => {
    const twice = withPartner(filled, 2, " uppsala KOMMUN");
    expect(faultsOf(twice)).toEqual(["partners"]);
    expect(twice.partners.map((_, index) => partnerFault(twice, index))).toEqual([null, null, "twice", null]);
  });

  it("sends the reader to the first field that is wrong", () => {
    expect(firstFaultyInput(filled, ["partners", "to"])).toBe("to");
    expect(firstFaultyInput(withPartner(filled, 2, "Landstinget"), ["partners"])).toBe("partner-2");
    expect(firstFaultyInput(filled, ["other"])).toBeNull();
    expect(faultsOf({ ...filled, project: " ", to: "2013-12-31" })).toEqual(["project", "to"]);
  });

  it("takes one lead and eight partners, never more, and can let one go", () => {
    let draft = filled;
    for (let line = 0; line < 20; line += 1) draft = withMorePartners(draft);
    expect(draft.partners).toHaveLength(mostPartners);
    expect(withoutPartner(filled, 1).partners).toEqual(["Uppsala kommun", "", "Arbetsförmedlingen"]);
  });
});
