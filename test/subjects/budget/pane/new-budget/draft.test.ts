/** The form of a new budget, before it is a request. */
import { type NewBudgetFault, readNewBudget } from "../../../../../src/subjects/budget/sheets/new-budget-request";
import {
  blankDraft,
  type Draft,
  faultyInputs,
  hasPartner,
  mostPartners,
  partnerFault,
  requestOf,
  stepOfInput,
  withMorePartners,
  withoutPartner,
  withPartner,
  withSuggestion,
} from "../../../../../src/subjects/budget/pane/new-budget/draft";

const filled: Draft = {
  project: "ISAmverkan",
  from: "2014-01-01",
  to: "2014-12-31",
  partners: ["Uppsala kommun", "Landstinget", "", "Arbetsförmedlingen"],
};

function faultsOf(draft: Draft): readonly NewBudgetFault[] {
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

  it("points to the inputs that are wrong, each in its step", () => {
    const faulty = (draft: Draft): readonly string[] => faultyInputs(draft, faultsOf(draft));
    expect(faulty(filled)).toEqual([]);
    const wrong = { ...withPartner(filled, 2, "Landstinget"), project: " ", to: "2013-12-31" };
    expect(faulty(wrong)).toEqual(["project", "to", "partner-2"]);
    expect(faulty(wrong).map(stepOfInput)).toEqual(["project", "period", "partners"]);
  });

  it("asks which kommun or region a suggestion stands for", () => {
    expect(partnerFault(withPartner(filled, 2, " kommun"), 2)).toBe("unnamed");
    expect(partnerFault(withPartner(filled, 2, "Region "), 2)).toBe("unnamed");
    expect(partnerFault(withPartner(filled, 2, "Region Uppsala"), 2)).toBeNull();
  });

  it("puts a suggested partner on the first blank line, then on a line of its own, while there is room", () => {
    const first = withSuggestion(filled, "Försäkringskassan");
    expect([first?.line, first?.draft.partners[2]]).toEqual([2, "Försäkringskassan"]);
    const second = withSuggestion(first?.draft ?? filled, "Region ");
    expect([second?.line, second?.draft.partners.length]).toEqual([4, 5]);
    const full = { ...filled, partners: Array.from({ length: mostPartners }, (_, index) => `Part ${index}`) };
    expect(withSuggestion(full, "Region ")).toBeNull();
    expect(hasPartner(filled, "arbetsförmedlingen")).toBe(true);
  });

  it("takes one lead and eight partners, never more, and can let one go", () => {
    let draft = filled;
    for (let line = 0; line < 20; line += 1) draft = withMorePartners(draft);
    expect(draft.partners).toHaveLength(mostPartners);
    expect(withoutPartner(filled, 1).partners).toEqual(["Uppsala kommun", "", "Arbetsförmedlingen"]);
  });
});
