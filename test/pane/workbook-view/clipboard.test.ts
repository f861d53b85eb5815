/** What leaves the grid by copying: numbers as numbers, and no text that another program could run as a formula. */
import fc from "fast-check";
import { copyBlock, pastedBlock } from "../../../src/pane/workbook-view/clipboard";
import { readPlain } from "../../../src/pane/workbook-view/typed-cell";
import type { Cell, Snapshot } from "../../../src/workbook/snapshot";

type Content = Omit<Cell, "row" | "column">;

const area = { sheet: "Blad1", firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 };

/** As much of a browser's clipboard as is used. */
function clipboard() {
  const held = new Map<string, string>();
  return {
    setData: (kind: string, text: string) => void held.set(kind, text),
    getData: (kind: string) => held.get(kind) ?? "",
  };
}

function taken(content: Content): ReturnType<typeof clipboard> {
  const rows = [{ index: 0, hidden: false, cells: [{ row: 0, column: 0, ...content }] }];
  const sheet = {
    name: "Blad1",
    visibility: "visible",
    protected: false,
    hiddenColumns: new Set<number>(),
    rows,
  } as const;
  const snapshot: Snapshot = { sheets: [sheet], dateSystem: 1900, names: new Map() };
  const board = clipboard();
  copyBlock(board, area, snapshot, "sv");
  return board;
}

/** As another program reads it. */
function copied(content: Content): string {
  return taken(content).getData("text/plain");
}

function read(board: ReturnType<typeof clipboard>, format?: string): unknown {
  const [[field = ""] = []] = pastedBlock(board) ?? [];
  return readPlain(field, { locked: false, ...(format !== undefined && { format }) }, "sv", 1900).value;
}

/** By the plain text alone: what a browser that keeps no other kind, or another page, gives back. */
function pastedBack(text: string, format?: string): unknown {
  const board = clipboard();
  board.setData("text/plain", text);
  return read(board, format);
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

it.each(["0012", "070-123 45 67", "2024-01-01", "SANT", "12 %", "-3", "'0012", "=1+1", "vanlig text"])(
  "the text %j is pasted back within Samkoll as the text that it is, and shown to others without a sign of it",
  (value) => {
    expect(read(taken({ value }))).toBe(value);
    if (/^[0-9S]/.test(value)) expect(copied({ value })).toBe(value);
  },
);
