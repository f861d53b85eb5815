/** A table as plain text, the way Excel, Word and CSV files put it on the clipboard. */
import { readTextTable } from "../../src/reading/text-table";

it("parts cells by tabs, and by semicolons where there is no tab", () => {
  expect(readTextTable("Resor\t10 000\r\nTolk\t\r\n")).toEqual([["Resor", "10 000"], ["Tolk", ""], [""]]);
  expect(readTextTable("Resor;10 000\nTolk;5 000")).toEqual([
    ["Resor", "10 000"],
    ["Tolk", "5 000"],
  ]);
});

it("parts cells by wide gaps where nothing else does, as in a list typed in a letter", () => {
  expect(readTextTable("Projektledare (LT) 2011 -2012    165 000")).toEqual([
    ["Projektledare (LT) 2011 -2012", "165 000"],
  ]);
});

it("reads a quoted cell with a line break, a tab and quotes in it as one cell", () => {
  expect(readTextTable('"Handledning\n""extern""\toch intern"\t100 000')).toEqual([
    ['Handledning "extern" och intern', "100 000"],
  ]);
});

it("leaves a quote that only begins a name", () => {
  expect(readTextTable('"Samverkan" i Uppsala\t5 000')).toEqual([['"Samverkan" i Uppsala', "5 000"]]);
  expect(readTextTable('"oavslutad\t1')).toEqual([['"oavslutad', "1"]]);
});

it("takes non-breaking and thin spaces for spaces", () => {
  expect(readTextTable("Lokalhyra\t120\u00A0000\u202Fkr")).toEqual([["Lokalhyra", "120 000 kr"]]);
});

it("is done soon with a long line of quotes", () => {
  const begun = Date.now();
  readTextTable('"'.repeat(100_000) + "\t" + '"a'.repeat(100_000));
  expect(Date.now() - begun).toBeLessThan(2_000);
});
