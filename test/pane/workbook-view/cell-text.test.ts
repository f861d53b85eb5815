/** What a cell shows, in the reader's language. */
import { cellText, contentText } from "../../../src/pane/workbook-view/cell-text";
import type { CellValue } from "../../../src/workbook/snapshot";

const plain = (text: string): string => text.replace(/\s/g, " ");

describe("a cell in the view", () => {
  it.each<[CellValue, string | undefined, string, string]>([
    [1830000, "#,##0", "1 830 000", "1,830,000"],
    [1830000, String.raw`[>=1000000]#\ ###\ ##0;[>=1000]#\ ##0;0`, "1 830 000", "1 830 000"],
    [0.5, "0%", "50%", "50%"],
    [1234.5, undefined, "1234,5", "1234.5"],
    [41640, "yyyy-mm-dd", "2014-01-01", "2014-01-01"],
    ["300 000 kr", undefined, "300 000 kr", "300 000 kr"],
    ["=1+1", "@", "=1+1", "=1+1"],
    [true, undefined, "SANT", "TRUE"],
    [{ error: "#REF!" }, "#,##0", "#REF!", "#REF!"],
    [null, "#,##0", "", ""],
    [12, "this is [no format", "12", "12"],
  ])("%p in the format %s is shown as %s, in English as %s", (value, format, sv, en) => {
    expect(plain(cellText({ value, format }, "sv", 1900))).toBe(sv);
    expect(plain(cellText({ value, format }, "en", 1900))).toBe(en);
  });

  it("counts the days of a workbook from old Excel for Mac from 1904", () => {
    expect(cellText({ value: 40178, format: "yyyy-mm-dd" }, "sv", 1904)).toBe("2014-01-01");
    expect(plain(cellText({ value: 40178, format: "#,##0" }, "sv", 1904))).toBe("40 178");
  });

  it("tells its formula in the formula bar", () => {
    expect(contentText({ value: 1800000, formula: "SUM(G9:G13)" }, "sv", 1900)).toBe("=SUM(G9:G13)");
    expect(contentText({ value: "Resor" }, "sv", 1900)).toBe("Resor");
  });
});
