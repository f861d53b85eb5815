/** BUD-516: a note's working against the project's period. */
import { signedNote } from "../../../../src/making/own-marks";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { withSheet } from "../change";
import { detailed, only, rightBudget } from "../findings";

const noted = (text: string): Snapshot =>
  withSheet(rightBudget, detailed, (sheet) => ({
    ...sheet,
    notes: { editable: true, texts: new Map([["C9", text]]) },
  }));
const working = (year: number, months: string): string =>
  signedNote(`lönekostnad\n${year}: 36 112 kr i månaden × ${months} mån × 100 % = 433 344 kr; summa 600 000 kr`);

it.each([
  ["a year outside the period", working(2015, "12")],
  ["English words", working(2015, "6.5").replace("i månaden", "a month").replace("mån ", "mo. ")],
])("is told of %s", (_, text) => {
  expect(only(noted(text), "BUD-516")).toEqual([`BUD-516 ${detailed}!C9 outside`]);
});

it.each([
  ["all the period's months", working(2014, "12")],
  ["some of them", working(2014, "5,5")],
  ["another hand's note", working(2015, "12").replace("Samkoll: ", "")],
])("is silent of %s", (_, text) => {
  expect(only(noted(text), "BUD-516")).toEqual([]);
});
