/** What leaves the grid by copying: numbers as numbers, and no text that another program could run as a formula. */
import fc from "fast-check";
import { copiedText, pastedBlock } from "../../../src/pane/workbook-view/clipboard";
import { readPlain } from "../../../src/pane/workbook-view/typed-cell";
import type { Cell, Snapshot } from "../../../src/workbook/snapshot";

type Content = Omit<Cell, "row" | "column">;

const area = { sheet: "Blad1", firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };

function copied(content: Content): string {
  const rows = [{ index: 0, hidden: false, cells: [{ row: 0, column: 0, ...content }] }];
  const sheet = {
    name: "Blad1",
    visibility: "visible",
    protected: false,
    hiddenColumns: new Set<number>(),
    rows,
  } as const;
  const snapshot: Snapshot = { sheets: [sheet], dateSystem: 1900, names: new Map() };
  return copiedText(area, snapshot, "sv");
}

function pastedBack(text: string, format?: string): unknown {
  const [[field = ""] = []] = pastedBlock(text) ?? [];
  return readPlain(field, { locked: false, ...(format !== undefined && { format }) }, "sv", 1900).value;
}

it.each<[string, string]>([
  ["=1+1", "'=1+1"],
  ["+46 70 123", "'+46 70 123"],
  ["-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1+1", '"\'\t=1+1"'],
  ["\r=1+1", '"\'\r=1+1"'],
  ["\n=1+1", '"\'\n=1+1"'],
  ["  =1+1", "'  =1+1"],
  ["＝1+1", "'＝1+1"],
  ["'=1+1", "''=1+1"],
  ["Lön - del 2", "Lön - del 2"],
])("the text %j is copied as %j", (value, text) => {
  expect(copied({ value })).toBe(text);
});

it("guards a cell of text, and what a formula gives as text, in the same way", () => {
  expect(copied({ value: "=1+1", format: "@" })).toBe("'=1+1");
  expect(copied({ value: "@b", formula: "A1" })).toBe("'@b");
});

it.each<[Content, string]>([
  [{ value: -1250.5 }, "-1250,5"],
  [{ value: -40_000, format: '#,##0\\ "kr"' }, "-40000"],
  [{ value: -0.25, format: "0%" }, "-25%"],
  [{ value: -3, formula: "A1-A2" }, "-3"],
])("the number of %j stays a number", (content, text) => {
  expect(copied(content)).toBe(text);
  expect(pastedBack(copied(content), content.format)).toBe(content.value);
});

it("pasted back, whatever was guarded is what was copied", () => {
  const text = fc.string({
    unit: fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "'", '"', "a", " "),
    minLength: 1,
  });
  const format = fc.constantFrom(undefined, "@", "0%", "#,##0");
  fc.assert(
    fc.property(text, format, (value, code) => {
      const content = { value: `=${value}`.slice(value.length % 2), ...(code !== undefined && { format: code }) };
      expect(pastedBack(copied(content), code)).toBe(content.value);
    }),
  );
});
