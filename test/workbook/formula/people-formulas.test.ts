/** The formulas that people type: each is read from Swedish into what a file holds, and every known function is among them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formulaTokens } from "../../../src/workbook/formula/tokens";
import { readFormula, shownFormula } from "../../../src/workbook/formula/typed-formula";
import type { Snapshot } from "../../../src/workbook/snapshot";
import fixture from "./people-formulas.json";

const workbook: Snapshot = {
  sheets: fixture.sheets.map(({ name }) => ({
    name,
    visibility: "visible",
    protected: false,
    rows: [],
    hiddenColumns: new Set(),
  })),
  dateSystem: 1900,
  names: new Map(Object.entries(fixture.names)),
};

test.each(fixture.formulas.map(({ typed, file }) => [typed, file]))("%s is %s in the file", (typed, file) => {
  expect(readFormula(typed, "sv", workbook)).toEqual({ kind: "formula", formula: file });
  expect(readFormula(shownFormula(file, "sv"), "sv", workbook)).toEqual({ kind: "formula", formula: file });
});

test("each function that one may type stands in at least two formulas", () => {
  const table = readFileSync(join(__dirname, "../../../src/workbook/formula/function-names.ts"), "utf8");
  const pairs = /pairs = `([^`]+)`/.exec(table)?.[1] ?? "";
  const known = pairs
    .trim()
    .split(/\s+/)
    .map((pair) => pair.replace(/=.*/, ""));
  expect(known).toContain("YEARFRAC");
  const uses = new Map(known.map((name) => [name, 0]));
  for (const { file } of fixture.formulas) {
    const functions = formulaTokens(file, ".").filter(({ kind }) => kind === "function");
    for (const name of new Set(functions.map(({ text }) => text))) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  expect([...uses].filter(([, count]) => count < 2)).toEqual([]);
});

test("no formula stands there twice", () => {
  const files = fixture.formulas.map(({ file }) => file);
  expect(files.filter((file, index) => files.indexOf(file) !== index)).toEqual([]);
});

test("what Excel gives otherwise than LibreOffice says why", () => {
  const otherwise = fixture.formulas.filter((entry) => "excel" in entry);
  expect(otherwise.length).toBeGreaterThan(0);
  for (const entry of otherwise) {
    expect(entry).toHaveProperty("why");
    expect(entry.excel).not.toEqual(entry.result);
  }
});
