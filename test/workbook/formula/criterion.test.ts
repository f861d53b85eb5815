/** The criteria of COUNTIFS that Samkoll writes, as Excel takes them. */
import { criterionOf } from "../../../src/workbook/formula/criterion";

const fits = (wanted: string | number | null, ...values: readonly (string | number | boolean | null)[]) =>
  values.map(criterionOf(wanted));

it("a word fits itself in any letters, and no part of another", () => {
  expect(fits("Ja", "Ja", "JA", "Jaha", "", null, 1)).toEqual([true, true, false, false, false, false]);
});

it("a star, a question mark and a wave are themselves where a wave stands before them", () => {
  expect(fits("~*", "*", "Ja")).toEqual([true, false]);
  expect(fits("Ja~?~~", "Ja?~")).toEqual([true]);
});

it("nothing fits an empty cell and an empty text", () => {
  expect(fits("", null, "", "x", 0)).toEqual([true, true, false, false]);
  expect(fits("<>", null, "", "x", 0)).toEqual([false, false, true, true]);
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
