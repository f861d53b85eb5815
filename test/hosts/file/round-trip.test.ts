/** Whatever is written comes back, and every patch can be taken back. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { applyToFile } from "../../../src/hosts/file/write/apply-to-file";
import { readWorkbook } from "../../../src/hosts/file/read/read-workbook";
import type { CellContent, CellEdit, Patch } from "../../../src/workbook/patch";
import { cellAt, isCellError, type Snapshot } from "../../../src/workbook/snapshot";
import { handMade } from "./file-tools";

const rich = new Uint8Array(readFileSync(join(__dirname, "../../cases/files/rich.xlsm")));
const snapshot = readWorkbook(rich);
const empty = handMade({ sheet: "<sheetData/>" });

function held(source: Snapshot, at: CellEdit["at"]): CellContent {
  const cell = cellAt(source, at);
  const value = cell === undefined || isCellError(cell.value) ? null : cell.value;
  return cell?.formula === undefined ? { value } : { value, formula: cell.formula };
}

/** Any text that a cell can hold, strange characters and look-alike escapes with it. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom("_", "x", "0", "4", "1", "_x0041_", "\r", "\n", " ", "&", "<", "]]>", "å", "\ud800"),
    maxLength: 12,
  }),
);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value));
const value = fc.oneof(anyText, number, fc.boolean(), fc.constant(null));
const formula = fc.constantFrom("SUM(A1:B2)", 'IF(A1<>"å & b",1,2)', "[1]Blad1!$A$1", "Deltagare!B2*1.5");
const format = fc.constantFrom("General", "0%", "# ##0", "yyyy-mm-dd", '0.0" kr"');

const content: fc.Arbitrary<CellContent> = fc.oneof(
  value.map((only) => ({ value: only })),
  fc.record({ value, formula }),
  fc.record({ value, format }),
);

const place = fc.record({
  sheet: fc.constantFrom("Kostnader", "Deltagare", "Dold"),
  row: fc.integer({ min: 0, max: 11 }),
  column: fc.integer({ min: 0, max: 7 }),
});

const patch: fc.Arbitrary<Patch> = fc
  .uniqueArray(fc.tuple(place, content), {
    maxLength: 12,
    selector: ([at]) => `${at.sheet} ${at.row} ${at.column}`,
  })
  // C6 is the array formula and A1:B1 are a table's headings, which are refused.
  .map((edits) => edits.filter(([at]) => at.sheet !== "Kostnader" || at.row !== 5 || at.column !== 2))
  .map((edits) => edits.filter(([at]) => at.sheet !== "Deltagare" || at.row !== 0 || at.column > 1))
  .map((edits) => edits.map(([at, after]) => ({ kind: "cell", at, before: held(snapshot, at), content: after })));

test("a patch writes what it says, and its inverse gives back the workbook", () => {
  fc.assert(
    fc.property(patch, (edits) => {
      const { bytes, inverse } = applyToFile(rich, edits);
      const written = readWorkbook(bytes);
      for (const edit of edits) if (edit.kind === "cell") expect(held(written, edit.at)).toEqual(bare(edit.content));
      expect(readWorkbook(applyToFile(bytes, inverse).bytes)).toEqual(snapshot);
    }),
    { numRuns: 150 },
  );
});

test("any text comes back letter for letter, as content and as result", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const edit = (column: number, after: CellContent): CellEdit => {
        return { kind: "cell", at: { sheet: "Blad1", row: 0, column }, before: { value: null }, content: after };
      };
      const { bytes } = applyToFile(empty, [edit(0, { value: text }), edit(1, { value: text, formula: "A1" })]);
      const cells = readWorkbook(bytes).sheets[0]?.rows[0]?.cells.map((cell) => cell.value);
      expect(cells).toEqual([text, text]);
    }),
    { numRuns: 500 },
  );
});

test("a sheet reads the same in the usual spelling and in one that only an XML parser understands", () => {
  const cellXml = fc.oneof(
    fc.constant(`<c r="@"/>`),
    fc.constant(`<c r="@" s="1"></c>`),
    fc.constantFrom("0", "1.5", "-2E-3", "").map((v) => `<c r="@"><v>${v}</v></c>`),
    fc
      .constantFrom("a", "å &amp; b", "_x000D_", "", "1")
      .map((v) => `<c r="@" t="str"><f>A1&amp;"${v}"</f><v>${v}</v></c>`),
    fc.constantFrom("0", "1", "9").map((v) => `<c r="@" t="s"><v>${v}</v></c>`),
    fc.constantFrom("b", "e", "n").map((t) => `<c r="@" t="${t}"><v>1</v></c>`),
    fc.constant(`<c r="@"><f t="shared" ref="A1:H9" si="0">B2+$C$3</f><v>1</v></c>`),
    fc.constant(`<c r="@"><f t="shared" si="0"/><v/></c>`),
  );
  const rows = fc.array(fc.tuple(fc.constantFrom("", ` hidden="1"`), fc.array(cellXml, { maxLength: 5 })), {
    maxLength: 6,
  });
  const strings = `<si><t>Personal</t></si><si><t xml:space="preserve"> &lt;x&gt; </t></si>`;
  fc.assert(
    fc.property(rows, (lines) => {
      const xml = lines.map(([hidden, cells], row) => {
        const inside = cells.map((cell, column) => cell.replace("@", `${"ABCDE"[column]}${row + 1}`));
        return `<row r="${row + 1}"${hidden}>${inside.join("")}</row>`;
      });
      const usual = `<sheetData>${xml.join("")}</sheetData>`;
      const unusual = usual.replace(/<(row|c) /g, "<$1\n  ").replaceAll("<f>", "<f >");
      expect(readWorkbook(handMade({ sheet: usual, strings }))).toEqual(
        readWorkbook(handMade({ sheet: unusual, strings: strings.replaceAll("<si>", "<si >") })),
      );
    }),
    { numRuns: 300 },
  );
});

function bare({ value: only, formula: text }: CellContent): CellContent {
  return text === undefined ? { value: only } : { value: only, formula: text };
}
