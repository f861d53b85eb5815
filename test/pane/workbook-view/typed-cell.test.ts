/** What a project owner types into a cell, read as Excel in Swedish reads it. */
import { editText, readTyped } from "../../../src/pane/workbook-view/typed-cell";
import type { CellContent } from "../../../src/workbook/patch";
import type { Snapshot } from "../../../src/workbook/snapshot";

const workbook: Snapshot = { sheets: [], dateSystem: 1900, names: new Map() };

function read(text: string, format?: string, language: "sv" | "en" = "sv"): CellContent | string {
  const look = { locked: false, ...(format !== undefined && { format }) };
  const reading = readTyped(text, look, language, workbook);
  return reading.kind === "content" ? reading.content : reading.fault.reason;
}

describe("what is typed into a cell without a format", () => {
  it.each<[string, CellContent]>([
    ["300 000", { value: 300_000, format: "#,##0" }],
    ["300\u00A0000", { value: 300_000, format: "#,##0" }],
    ["300000", { value: 300_000 }],
    ["1 800 000,50", { value: 1_800_000.5, format: "#,##0.00" }],
    ["1,5", { value: 1.5 }],
    [" 1,5 ", { value: 1.5 }],
    ["-5", { value: -5 }],
    ["\u22125", { value: -5 }],
    ["(300)", { value: -300 }],
    ["300 000 kr", { value: 300_000, format: String.raw`#,##0\ "kr"` }],
    ["50%", { value: 0.5, format: "0%" }],
    ["50 %", { value: 0.5, format: "0%" }],
    ["38,46 %", { value: 0.3846, format: "0.00%" }],
    ["2014-01-01", { value: 41_640, format: "yyyy-mm-dd" }],
    ["SANT", { value: true }],
    ["falskt", { value: false }],
    ["=SUM(C9:C13)", { value: null, formula: "SUM(C9:C13)" }],
    ["=SUMMA(C9;C13)", { value: null, formula: "SUM(C9,C13)" }],
    ["", { value: null }],
  ])("%s is %p", (text, content) => {
    expect(read(text)).toEqual(content);
  });

  it.each([
    "300.000",
    "1.5",
    "30 00",
    "ca 300 000",
    "300 tkr",
    "2014-02-30",
    "640823-3234",
    "1/2",
    "12:30",
    "0,5 - 1,0",
    "+C9",
    "@SUM(C9)",
    "-",
    "=",
    " =C9",
    "2. Arbetscoach",
    "Resor\nHotell",
  ])("%p is text, and nothing else", (text) => {
    expect(read(text)).toEqual({ value: text });
  });

  it("is text after an apostrophe, a formula and a number too", () => {
    expect(read("'=C9")).toEqual({ value: "=C9" });
    expect(read("'300000")).toEqual({ value: "300000" });
  });

  it("is no formula where Excel could not open it", () => {
    expect(read("=SUMMA(C9")).toEqual({ value: null, formula: "SUM(C9)" });
    expect(read("=HEMLIG(C9)")).toBe("unknownFunction");
    expect(read("=C9+")).toBe("unreadable");
  });
});

describe("what is typed into a cell that has a format", () => {
  it.each<[string, string, CellContent]>([
    ["#,##0", "300 000", { value: 300_000 }],
    ["yyyy-mm", "2014-01-01", { value: 41_640 }],
    ["0%", "50", { value: 0.5 }],
    ["0%", "50 %", { value: 0.5 }],
    ["0%", "0,5", { value: 0.5 }],
    ["0%", "150", { value: 1.5 }],
    ["@", "300 000", { value: "300 000" }],
    ["@", "=C9", { value: "=C9" }],
  ])("in %s %s becomes %p, and the format stays", (format, text, content) => {
    expect(read(text, format)).toEqual(content);
  });
});

it("reads an English reader's figures and words", () => {
  expect(read("300,000.5", undefined, "en")).toEqual({ value: 300_000.5, format: "#,##0.00" });
  expect(read("300 000", undefined, "en")).toEqual({ value: 300_000 });
  expect(read("1,5", undefined, "en")).not.toEqual({ value: 1.5 });
  expect(read("TRUE", undefined, "en")).toEqual({ value: true });
});

it("counts the days of a workbook from old Excel for Mac from 1904", () => {
  const old = { ...workbook, dateSystem: 1904 } as const;
  const reading = readTyped("2014-01-01", { locked: false }, "sv", old);
  expect(reading).toEqual({ kind: "content", content: { value: 40_178, format: "yyyy-mm-dd" } });
  expect(editText({ row: 0, column: 0, value: 40_178, format: "yyyy-mm-dd" }, "sv", 1904)).toBe("2014-01-01");
});

describe("the text that a cell is edited by", () => {
  it.each<[CellContent & { readonly format?: string }, string]>([
    [{ value: 300_000, format: "#,##0" }, "300000"],
    [{ value: 1234.5678, format: "#,##0" }, "1234,5678"],
    [{ value: 0.1 + 0.2 }, "0,3"],
    [{ value: 0.3846, format: "0%" }, "38,46%"],
    [{ value: 0.07, format: "0%" }, "7%"],
    [{ value: 41_640, format: "d mmm yyyy" }, "2014-01-01"],
    [{ value: 41_640.5, format: "yyyy-mm-dd hh:mm" }, "41640,5"],
    [{ value: 1_800_000, formula: "SUM(G9:G13,G20)" }, "=SUMMA(G9:G13;G20)"],
    [{ value: "=1+1" }, "'=1+1"],
    [{ value: "'s Hertogenbosch" }, "''s Hertogenbosch"],
    [{ value: "=1+1", format: "@" }, "=1+1"],
    [{ value: "'tis", format: "@" }, "''tis"],
    [{ value: "900 000" }, "900 000"],
    [{ value: true }, "SANT"],
    [{ value: null }, ""],
  ])("of %p is %s", (content, text) => {
    expect(editText({ row: 0, column: 0, ...content }, "sv", 1900)).toBe(text);
  });

  it.each<CellContent>([
    { value: 1_234_567.891 },
    { value: 0.3846, format: "0.0%" },
    { value: 0.0125, format: "0%" },
    { value: 0, format: "0%" },
    { value: 41_640, format: "yyyy-mm-dd" },
    { value: 32, format: "yyyy-mm-dd" },
    { value: "=1+1" },
    { value: "Resor\nHotell" },
    { value: false },
    { value: null, formula: "IF(C9>0.5,SUM(C9:C13),0)" },
  ])("gives %p back when it is typed again", ({ format, ...content }) => {
    for (const language of ["sv", "en"] as const) {
      const text = editText({ row: 0, column: 0, ...content, ...(format !== undefined && { format }) }, language, 1900);
      expect(read(text, format, language)).toEqual(content);
    }
  });
});
