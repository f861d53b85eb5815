/** What is typed beside a slider, and the slider itself. */
import { sliderSpan, valueAt } from "../../../../src/subjects/society/entry/slider-span";
import { assumptionFieldText, readTypedAssumption } from "../../../../src/subjects/society/entry/typed-assumption";

test.each([
  ["taxRate", "33", 0.33],
  ["taxRate", "31,42 %", 0.3142],
  ["discountRate", "0,5", 0.005],
  ["productionFactor", "1,4", 1.4],
  ["programmeCost", "1 422 tkr", 1_422_000],
  ["hourCost", "470,86", 470.86],
  ["priceYear", "2017", 2017],
  ["alternativeCost", "", null],
] as const)("%s: %s is %s", (id, text, value) => {
  expect(readTypedAssumption(id, text)).toEqual({ ok: true, value });
});

test.each([
  ["taxRate", "133", "outside"],
  ["discountRate", "25", "outside"],
  ["counterfactual", "hälften", "unread"],
  ["counterfactual", "", "unread"],
  ["years", "0", "outside"],
] as const)("%s: %s is %s", (id, text, fault) => {
  expect(readTypedAssumption(id, text)).toEqual({ ok: false, fault });
});

test("two thirds of a tax need no eight digits in their field", () => {
  expect(assumptionFieldText("municipalTaxShare", 2 / 3, ",")).toBe("66,67");
  expect(assumptionFieldText("programmeCost", null, ",")).toBe("");
});

test("a share's slider goes by whole per cent, and an amount's around what is known; without one there is none", () => {
  const share = sliderSpan("counterfactual", 0.5);
  expect(share && valueAt(share, 29)).toBe(0.29);
  expect(sliderSpan("programmeCost", 1_422_000)).toEqual({ min: 0, max: 3_000_000, step: 10_000, scale: 1 });
  expect(sliderSpan("programmeCost", null)).toBeNull();
  expect(sliderSpan("priceYear", 2017)).toBeNull();
});
