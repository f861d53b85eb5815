/** The formulas that budgets add up with, and those that Samkoll leaves alone. */
import {
  evaluateSum,
  linksToOtherWorkbook,
  readSumFormula,
  shownFigure,
} from "../../../src/workbook/formula/sum-formula";
import { areaName } from "../../../src/workbook/address";
import type { Cell, Snapshot } from "../../../src/workbook/snapshot";

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

it.each([
  ["[1]Blad1!A1", true],
  ["'C:\\Budget\\[gammal.xlsx]Blad 1'!$A$1+2", true],
  ["SUM(A1:A2)", false],
  ['"[1]Blad1!A1"', false],
  ["Tabell1[[#This Row],[Belopp]]", false],
])("tells whether %s leaves the workbook", (formula, leaves) => {
  expect(linksToOtherWorkbook(formula)).toBe(leaves);
});

function workbook(cells: Readonly<Record<string, Partial<Cell>>>): Snapshot {
  const rows = Object.values(cells).map((cell, row) => ({
    index: row,
    hidden: false,
    cells: [{ row, column: 0, value: null, ...cell }],
  }));
  return {
    sheets: [{ name: "Blad1", visibility: "visible", protected: false, rows, hiddenColumns: new Set() }],
    dateSystem: 1900,
    names: new Map(),
  };
}

function evaluated(formula: string, snapshot: Snapshot): number | null {
  const sum = readSumFormula(formula, "Blad1");
  return sum && evaluateSum(sum, snapshot);
}

it("counts text as nothing inside SUM, and as an error outside it", () => {
  const snapshot = workbook({ a: { value: 5 }, b: { value: "300 000" } });
  expect(evaluated("SUM(A1:A2)", snapshot)).toBe(5);
  expect(evaluated("A1+A2", snapshot)).toBeNull();
});

it("calculates the sums inside a sum anew", () => {
  const snapshot = workbook({ a: { value: 5 }, b: { value: 7 }, c: { value: 99, formula: "SUM(A1:A2)" } });
  expect(evaluated("A3+A1", snapshot)).toBe(17);
});

it("says nothing of a sheet that is not there, and leaves SUBTOTALs out of a SUBTOTAL", () => {
  expect(evaluated("Borta!A1+1", workbook({ a: { value: 5 } }))).toBeNull();
  const nested = { a: { value: 5 }, b: { value: 5, formula: "SUBTOTAL(9,A1:A1)" } };
  expect(evaluated("SUBTOTAL(9,A1:A2)", workbook(nested))).toBe(5);
  expect(evaluated("SUM(A1:A2)", workbook(nested))).toBe(10);
});

it("adds tenths exactly", () => {
  expect(evaluated("SUM(A1:A3)", workbook({ a: { value: 0.1 }, b: { value: 0.2 }, c: { value: 0.3 } }))).toBe(0.6);
});

it("gives no figure where an error or a circle is among the cells", () => {
  expect(evaluated("SUM(A1:A2)", workbook({ a: { value: { error: "#N/A" } }, b: { value: 1 } }))).toBeNull();
  const circle = workbook({ a: { value: null, formula: "A2" }, b: { value: null, formula: "A1" } });
  expect(evaluated("A1", circle)).toBeNull();
});

it("shows the stored figure, and calculates one that was not stored", () => {
  const snapshot = workbook({ a: { value: 5 }, b: { value: null, formula: "A1+A1" }, c: { value: 3, formula: "A1" } });
  const [, second, third] = snapshot.sheets[0]?.rows.flatMap(({ cells }) => cells) ?? [];
  expect(second && shownFigure(second, "Blad1", snapshot)).toBe(10);
  expect(third && shownFigure(third, "Blad1", snapshot)).toBe(3);
});
