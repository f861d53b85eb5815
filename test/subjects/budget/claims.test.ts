/** What is right is told too, and goes silent when a rule has something to say. */
import { check, defaultPolicy } from "../../check";
import { assuranceText } from "../../../src/checking/language";
import { claims } from "../../../src/subjects/budget/claims";
import { budgetRules } from "../../../src/subjects/budget/rules/catalogue";
import type { Snapshot } from "../../../src/workbook/snapshot";
import { swedish } from "../../cases/words";
import { aBudget } from "./a-budget";
import { withCells, withoutSheet } from "./change";
import { filledIn, withRequisition } from "./followup/a-followed-budget";
import { detailed, rightBudget, summary } from "./findings";

const keys = (snapshot: Snapshot): readonly string[] =>
  check(snapshot, defaultPolicy).assurances.map(({ key }) => key.replace("budget.assurance.", ""));

const sentences = (snapshot: Snapshot): readonly string[] =>
  check(snapshot, defaultPolicy).assurances.map((assurance) => assuranceText(assurance, swedish).replace(/\s/g, " "));

describe("what is right", () => {
  it("is told of the ISAmverkan budget with its own figures", () => {
    const told = claims.map(({ key }) => key.replace("budget.assurance.", ""));
    // It has no follow-up and no places, which `followup/` and `places/` have, and is no form of another's.
    const others = ["followUp", "places", "form"];
    expect(keys(rightBudget)).toEqual(told.filter((key) => !others.includes(key)));
    expect(sentences(rightBudget)).toEqual(
      expect.arrayContaining([
        "Alla 12 belopp är tal i hela kronor.",
        "Projekttiden är 2014-01-01 – 2014-12-31, 12 månader.",
        "Personalen: 3 heltidstjänster, alla med roll, omfattning och en rimlig kostnad.",
        "4 av förbundets medlemmar deltar.",
        "Planens totalkostnad är budgetens: 2 430 000 kr.",
        "Planens kostnad per individ stämmer: 48 600 kr.",
        "50 deltagare ryms hos 2,5 heltidscoacher.",
      ]),
    );
  });

  it("is told of what has been used, once the budget is followed up", () => {
    const made = filledIn(withRequisition(rightBudget, "2014-01-01", "2014-06-30"), "Rekvisition", { D12: 450_000 });
    expect(sentences(made)).toContain("Uppföljningen: 450 000 kr av 2 430 000 kr har gått åt, och beloppen går ihop.");
    expect(keys(filledIn(made, "Rekvisition", { D12: 2_500_000 }))).not.toContain("followUp");
  });

  it.each([
    ["a broken sum", "sums", withCells(rightBudget, detailed, { C14: { value: 1 } })],
    ["an amount typed as text", "amounts", withCells(rightBudget, detailed, { C9: { value: "300 000" } })],
    ["kronor under tkr", "unit", withCells(rightBudget, detailed, { A6: { value: "Kostnader i tkr" } })],
    ["a day that differs", "sheets", withCells(rightBudget, summary, { C2: { value: 42000, format: "yyyy-mm-dd" } })],
  ])("is silent about what %s puts in doubt", (_, key, snapshot) => {
    expect(keys(snapshot)).not.toContain(key);
  });

  it("is told only of what there is: nothing of a plan that is not there, or of a sheet that is missing", () => {
    expect(keys(withoutSheet(rightBudget, "Projektuppgifter")).filter((key) => key.startsWith("plan"))).toEqual([]);
    expect(keys(withoutSheet(rightBudget, summary))).not.toContain("sheets");
    expect(keys({ ...rightBudget, sheets: [] })).toEqual([]);
  });

  it("does not call an empty budget right", () => {
    const empty = aBudget({ requested: { staff: [], premises: [], other: [] } });
    expect(keys(empty)).not.toEqual(expect.arrayContaining(["amounts"]));
    expect(keys(empty)).not.toEqual(expect.arrayContaining(["staff"]));
  });

  it("stands on every rule, and on each only once", () => {
    const behind = budgetRules.map(({ id }) => [
      id,
      claims.filter(({ rules }) => rules.some((beginning) => id.startsWith(beginning))).length,
    ]);
    expect(behind.filter(([, count]) => count !== 1)).toEqual([]);
  });
});
