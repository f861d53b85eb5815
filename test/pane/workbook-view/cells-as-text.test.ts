/** Blocks of cells on the clipboard, as Excel and Word write them. */
import fc from "fast-check";
import { blockAsText, textAsBlock } from "../../../src/pane/workbook-view/cells-as-text";

it.each<[string, string[][]]>([
  [
    "300 000\t0\r\n900 000\t600 000\r\n",
    [
      ["300 000", "0"],
      ["900 000", "600 000"],
    ],
  ],
  ["en", [["en"]]],
  ["", [[""]]],
  ["a\t\t\nb", [["a", "", ""], ["b"]]],
  ['"Resor\noch ""hotell"""\t10 000', [['Resor\noch "hotell"', "10 000"]]],
  ['"Vägen" 2014\tb\nc', [['"Vägen" 2014', "b"], ["c"]]],
  ['"aldrig slut\tb', [['"aldrig slut', "b"]]],
  ["a\n\nb\n", [["a"], [""], ["b"]]],
])("%j is read as %j", (text, block) => {
  expect(textAsBlock(text)).toEqual(block);
});

it("reads back every block that it has written", () => {
  const field = fc.string({ unit: fc.constantFrom("a", "å", '"', "\t", "\n", "\r\n", " ", "1"), maxLength: 6 });
  const block = fc.array(fc.array(field, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 });
  fc.assert(fc.property(block, (rows) => expect(textAsBlock(blockAsText(rows))).toEqual(rows)));
});
