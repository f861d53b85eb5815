/** The formulas that budgets add up with, and those that Samkoll leaves alone. */
import { readSumFormula } from "../../../src/workbook/formula/sum-formula";
import { areaName } from "../../../src/workbook/address";

function terms(formula: string): readonly string[] | null {
  const sum = readSumFormula(formula, "Blad1");
  return (
    sum && [
      ...sum.terms.map(({ area, sign }) => `${sign < 0 ? "-" : ""}${area.sheet}!${areaName(area)}`),
      ...(sum.constant ? [`${sum.constant}`] : []),
    ]
  );
}

it.each([
  ["SUM(C9:C13)", ["Blad1!C9:C13"]],
  ["SUM($C$9:C$13,C20)", ["Blad1!C9:C13", "Blad1!C20"]],
  ["C37+C57", ["Blad1!C37", "Blad1!C57"]],
  ["+C37-C57", ["Blad1!C37", "-Blad1!C57"]],
  ["C1-(C2-C3)", ["Blad1!C1", "-Blad1!C2", "Blad1!C3"]],
  ["SUM(C1:C2)+'Budget - detaljerad'!G37", ["Blad1!C1:C2", "Budget - detaljerad!G37"]],
  ["'O''Hara'!A1", ["O'Hara!A1"]],
  ["Övrigt!A1", ["Övrigt!A1"]],
  ["SUBTOTAL(9,C9:C13)", ["Blad1!C9:C13"]],
  ["SUM(C9:C13)+500", ["Blad1!C9:C13", "500"]],
  ["SUM(C13:C9)", ["Blad1!C9:C13"]],
  ["SUM($C:$C)", ["Blad1!C1:C1048576"]],
  ["SUM(9:10)", ["Blad1!A9:XFD10"]],
  [" SUM( C9 : C13 ) ", null],
  ["SUM(C9:C13)*2", null],
  ["IF(A1>0,C9,0)", null],
  ["SUMIF(A1:A9,1,C1:C9)", null],
  ["[1]Blad1!A1", null],
  ["'[lön.xlsx]Blad 1'!A1", null],
  ["C:C", null],
  ["Lönesumma", null],
  ["C9:C13", null],
  ["SUM(C9:C13", null],
  ["SUBTOTAL(1,C9:C13)", null],
  ["C1+", null],
  ["", null],
  ["SUM(#REF!)", null],
])("reads %s", (formula, expected) => {
  expect(terms(formula)).toEqual(expected);
});
