/** A formula filled down or across, as Excel would write it in the other cell. */
import { formulaAt, relativeFormula } from "../../../src/workbook/formula/relative-formula";

/** The formula of D5 as it reads two rows down and one column to the right. */
function moved(formula: string): string {
  return formulaAt(relativeFormula(formula, 4, 3), 6, 4);
}

test.each([
  ["SUM(B5:C5)", "SUM(C7:D7)"],
  ["$B5+B$5+$B$5", "$B7+C$5+$B$5"],
  ["SUM(A:C)+SUM($A:B)+SUM(1:3)+SUM($1:3)", "SUM(B:D)+SUM($A:C)+SUM(3:5)+SUM($1:5)"],
  ["'Budget A1'!B5+Blad1!B5+[1]Blad1!$B5", "'Budget A1'!C7+Blad1!C7+[1]Blad1!$B7"],
  ['IF(B5="A1","B2""C3",LOG10(B5))', 'IF(C7="A1","B2""C3",LOG10(C7))'],
  ["Tabell1[[#This Row],[A1]]+Tabell1[B2]", "Tabell1[[#This Row],[A1]]+Tabell1[B2]"],
  ["moms_A1+A1_moms+År1.B2+XFE1", "moms_A1+A1_moms+År1.B2+XFE1"],
  ["-b5%", "-C7%"],
])("%s becomes %s", (formula, expected) => {
  expect(moved(formula)).toBe(expected);
});

test("a reference that leaves the sheet is lost", () => {
  expect(formulaAt(relativeFormula("A1+B2", 4, 3), 3, 2)).toBe("#REF!+A1");
  expect(formulaAt(relativeFormula("XFD1048576", 0, 0), 1, 0)).toBe("#REF!");
});

test("a formula that stays reads as it was", () => {
  const formula = "SUM($B5:C5)*'Å, ä'!A1/A:A";
  expect(formulaAt(relativeFormula(formula, 9, 9), 9, 9)).toBe(formula);
});
