/** Table 3 as Hudiksvall's report prints it: read whole, and its four slips told where they stand. */
import { hudiksvall } from "./hudiksvall-case";
import { bookOf, rightTable3, table3, table4, withCells } from "./printed";
import { checked, findingsOf, societyIn, told } from "./told";

const printed = bookOf(["Tabell 3", table3], ["Tabell 4", table4]);

it("reads the ten persons and the six with housing support, as the report has them", () => {
  expect(societyIn(printed)?.case).toEqual(hudiksvall);
});

it("asks nothing: a month and a year are told by the sums", () => {
  expect(checked(printed).questions).toEqual([]);
});

it("finds rate and factor in the rows themselves", () => {
  const assumptions = societyIn(printed)?.assumptions;
  expect(assumptions?.get("taxRate")).toMatchObject({ value: 0.33, from: "sheet", at: null });
  expect(assumptions?.get("productionFactor")).toMatchObject({ value: 1.4, from: "sheet", at: null });
});

it("tells the four slips of the printed table as errors, in their cells", () => {
  const wrong = findingsOf(printed, "SOC-2").filter(({ severity }) => severity === "error");
  expect(wrong.map(({ rule, at, expected, found }) => [rule, at.row + 1, at.column, expected, found])).toEqual([
    ["SOC-201", 13, 6, { kind: "money", ore: 20034600 }, { kind: "money", ore: 20270000 }],
    ["SOC-202", 14, 6, { kind: "money", ore: 240415200 }, { kind: "money", ore: 243004600 }],
    ["SOC-203", 3, 12, { kind: "money", ore: 2190440 }, { kind: "money", ore: 1564600 }],
    ["SOC-204", 12, 8, { kind: "money", ore: -276900 }, { kind: "money", ore: 0 }],
  ]);
});

it("finds no error in the table with right figures", () => {
  const right = bookOf(["Tabell 3", rightTable3], ["Tabell 4", table4]);
  expect(checked(right).findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

it("tells a payer's column that holds another amount, or none", () => {
  const other = bookOf(["Tabell 3", withCells(rightTable3, 6, { K: 19860 })]);
  expect(told(other, "SOC-205")).toEqual(["SOC-205 Tabell 3!K6 other"]);
  const missing = bookOf(["Tabell 3", withCells(rightTable3, 6, { K: null })]);
  expect(told(missing, "SOC-205")).toEqual(["SOC-205 Tabell 3!K6 missing"]);
});
