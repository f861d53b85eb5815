/** What remains before a budget is sent in. */
import { budgetKey } from "../../../src/subjects/budget/examined-budget";
import { remainingOf } from "../../../src/subjects/budget/submission";
import { check } from "../../check";
import { aBudget } from "./a-budget";
import { withCells } from "./change";

it("counts the persons that a copy would take along", () => {
  const result = check(withCells(aBudget(), "Budget - detaljerad", { A9: { value: "Coach 640823-3234" } }));
  const remaining = remainingOf(result.findings, budgetKey.of(result));
  expect(remaining.persons).toBe(1);
  expect(remaining.faults.map(({ rule }) => rule)).toContain("OUT-201");
  const clean = check(aBudget());
  expect(remainingOf(clean.findings, budgetKey.of(clean)).persons).toBe(0);
});
