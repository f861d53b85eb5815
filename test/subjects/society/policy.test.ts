/** A förbund's own assumptions: used where a workbook tells none, and refused where no sheet could hold them. */
import { catalogue } from "../../../src/subjects/catalogue";
import { societyKey } from "../../../src/subjects/society/examined-society";
import { bookOf, rightTable3, table4 } from "./printed";
import { checked } from "./told";

it("stands in place of Samkoll's proposal, and never of what the rows go by", () => {
  const own = { counterfactual: { value: 0.4, source: "Styrelsen" }, taxRate: { value: 0.31 } };
  const result = checked(bookOf(["Tabell 3", rightTable3]), undefined, { societyAssumptions: own });
  const assumptions = societyKey.of(result).society?.assumptions;
  expect(assumptions?.get("counterfactual")).toMatchObject({ value: 0.4, from: "policy", source: "Styrelsen" });
  expect(assumptions?.get("taxRate")).toMatchObject({ value: 0.33, from: "sheet" });
  expect(assumptions?.get("discountRate")).toMatchObject({ value: 0.03, from: "proposal" });
});

it("is taken where the workbook has housing support alone", () => {
  const own = { taxRate: { value: 0.31 } };
  const result = checked(bookOf(["Tabell 4", table4]), undefined, { societyAssumptions: own });
  expect(societyKey.of(result).society?.assumptions.get("taxRate")).toMatchObject({ value: 0.31, from: "policy" });
});

it.each([
  ["a share over 1", { taxRate: { value: 33 } }],
  ["a value outside its own range", { taxRate: { value: 0.33, low: 0.34 } }],
])("refuses %s", (_, societyAssumptions) => {
  expect(catalogue.policies.read({ societyAssumptions })).toEqual({
    ok: false,
    faults: [{ path: "societyAssumptions.taxRate", code: "other" }],
  });
});
