/** Which cells a formula counts on. */
import { linksToOtherWorkbook, precedentsOf } from "../../../src/workbook/formula/areas";
import { areaName } from "../../../src/workbook/address";

it.each([
  ["[1]Blad1!A1", true],
  ["'C:\\Budget\\[gammal.xlsx]Blad 1'!$A$1+2", true],
  ["SUM(A1:A2)", false],
  ['"[1]Blad1!A1"', false],
  ["Tabell1[[#This Row],[Belopp]]", false],
])("tells whether %s leaves the workbook", (formula, leaves) => {
  expect(linksToOtherWorkbook(formula)).toBe(leaves);
});

const names = new Map([
  ["Belopp", "Blad2!$A$1:$A$2"],
  ["Dubbelt", "Belopp*2"],
  ["Rundgång", "Rundgång+1"],
]);

it.each([
  ["IF(A1>0,Blad2!B2,C:C)", ["Blad1!A1", "Blad2!B2", "Blad1!C1:C1048576"]],
  ["SUM(belopp)+1", ["Blad2!A1:A2"]],
  ["Dubbelt", ["Blad2!A1:A2"]],
  ['IF("A1"="",1,2)', []],
  ["OFFSET(D1,0,0)", null],
  ["INDIRECT(A1)", null],
  ["Tabell1[Belopp]", null],
  ["Okänt+A1", null],
  ["Rundgång", null],
  ["'Jan:Dec'!A1", null],
  // The area that is added has the shape of the first, whatever is written.
  ['SUMIF(A1:A9,"x",C1)', ["Blad1!A1:A9", "Blad1!C1", "Blad1!C1:C9"]],
  ['AVERAGEIF(A:A,"x",Belopp)', ["Blad1!A1:A1048576", "Blad2!A1:A1048576", "Blad2!A1:A2"]],
])("%s counts on %j", (formula, expected) => {
  const found = precedentsOf(formula, "Blad1", names);
  expect(found && found.map((area) => `${area.sheet}!${areaName(area)}`).sort()).toEqual(
    expected && [...expected].sort(),
  );
});

it("walks names that are made of names, many times over, only once", () => {
  const made = [..."abcdefgh"].map((letter, at, all): [string, string] => [
    `N${letter}`,
    at === all.length - 1
      ? "$A$1"
      : Array(40)
          .fill(`N${all[at + 1] ?? ""}`)
          .join("+"),
  ]);
  expect(precedentsOf("Na", "Blad1", new Map(made))).toHaveLength(1);
});
