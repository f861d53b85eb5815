/** The criteria of COUNTIFS that Samkoll writes, as Excel takes them. */
import { criterionOf } from "../../../src/workbook/formula/criterion";

const fits = (wanted: string | number | null, ...values: readonly (string | number | boolean | null)[]) =>
  values.map((value) => criterionOf(wanted)?.(value));

it("a word fits itself in any letters, and no part of another", () => {
  expect(fits("Ja", "Ja", "JA", "Jaha", "", null, 1)).toEqual([true, true, false, false, false, false]);
});

it("a star, a question mark and a wave are themselves where a wave stands before them", () => {
  expect(fits("~*", "*", "Ja")).toEqual([true, false]);
  expect(fits("Ja~?~~", "Ja?~")).toEqual([true]);
});

it("nothing fits an empty cell and an empty text", () => {
  expect(fits("", null, "", "x", 0)).toEqual([true, true, false, false]);
  // A formula's empty text is something all the same: what is not empty counts it, and what is empty does not.
  expect(fits("<>", null, "", "x", 0)).toEqual([false, true, true, true]);
  expect(fits("=", null, "", "x", 0)).toEqual([true, false, false, false]);
});

it("a number is compared with numbers alone", () => {
  expect(fits("<=43251", 43251, 43252, "2018-05-31", null)).toEqual([true, false, false, false]);
  expect(fits(">=214", 213, 214)).toEqual([false, true]);
  expect(fits("<5", 4, 5)).toEqual([true, false]);
  expect(fits(">5", 5, 6)).toEqual([false, true]);
  // COUNTIF finds the number in text too, which is how people find long numbers counted as one.
  expect(fits(7, 7, "7", "sju")).toEqual([true, true, false]);
  expect(fits("<>7", 7, 8, "7", "sju", null)).toEqual([false, true, false, true, true]);
});

it("what is a number or a day to some computers only is not told", () => {
  for (const wanted of [">0,15", "1.5", "25%", "3 mars", "1-12", "12 kr", "SANT"]) {
    expect(criterionOf(wanted)).toBeNull();
  }
  expect(fits("18-29 år", "18-29 ÅR")).toEqual([true]);
  expect(fits("3 personer", "3 personer", 3)).toEqual([true, false]);
  expect(fits(7.5, 7.5, "7,5", "sju")).toEqual([true, undefined, false]);
});

it("an error fits its code", () => {
  expect(criterionOf("#N/A")?.({ error: "#N/A" })).toBe(true);
  expect(criterionOf("#N/A")?.({ error: "#REF!" })).toBe(false);
});
