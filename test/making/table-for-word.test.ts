/** A table for Word is pasted into Excel as well, where a name must never run as a formula. */
import { tableHtml, tableText } from "../../src/making/table-for-word";

const table = {
  above: "+Belopp i kr",
  head: ["Part", "Belopp"],
  rows: [
    ["=HYPERLINK(1)", "-5"],
    ["Knivsta kommun", "1 830"],
  ],
} as const;

it("names that look like formulas are guarded, figures stand as they are", () => {
  expect(tableText(table)).toBe("'+Belopp i kr\nPart\tBelopp\n'=HYPERLINK(1)\t-5\nKnivsta kommun\t1 830");
  expect(tableHtml(table)).toContain("&#39;=HYPERLINK(1)</td>");
  expect(tableHtml(table)).toContain('<td align="right">-5</td>');
});
