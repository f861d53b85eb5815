/** A workbook file that is edited in memory: what is shown, what is saved, what is refused. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { liveFile, type LiveFile } from "../../../src/hosts/file/live-file";
import { readWorkbook } from "../../../src/hosts/file/read/read-workbook";
import { contentOf } from "../../../src/workbook/content";
import { HostProblem } from "../../../src/workbook/host";
import type { CellContent, Patch } from "../../../src/workbook/patch";
import { cellAt, type Snapshot } from "../../../src/workbook/snapshot";
import { handMade, partOf } from "./file-tools";

const rich = new Uint8Array(readFileSync(join(__dirname, "../../cases/files/rich.xlsm")));
const example = new Uint8Array(readFileSync(join(__dirname, "../../../assets/examples/isamverkan-rattad.xlsx")));
const detailed = "Budget - detaljerad";

async function edit(file: LiveFile, sheet: string, row: number, column: number, content: CellContent): Promise<Patch> {
  const at = { sheet, row, column };
  return file.apply([{ kind: "cell", at, before: contentOf(cellAt(await file.read(), at)), content }]);
}

/** Hidden columns are named as far as there is content, which an edit in memory does not look for. */
const shown = ({ sheets, ...workbook }: Snapshot) => ({
  ...workbook,
  sheets: sheets.map((sheet) => ({ ...sheet, hiddenColumns: null })),
});

const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.record({
    value: fc.oneof(fc.constantFrom("Resor", "300 000", "=1+1"), fc.integer(), fc.boolean(), fc.constant(null)),
  }),
  fc.record({ value: fc.integer(), formula: fc.constantFrom("SUM(A1:B2)", "Deltagare!B2*1.5") }),
  fc.record({ value: fc.integer(), format: fc.constantFrom("General", "0%", "yyyy-mm-dd", '0.0" kr"') }),
);
const write = fc.record({
  sheet: fc.constantFrom("Kostnader", "Deltagare"),
  // Row 1 holds the headings of a table, column C the array formula.
  row: fc.integer({ min: 1, max: 11 }),
  column: fc.constantFrom(0, 1, 3, 4, 5),
  content,
});

describe("a file that is edited", () => {
  it("shows in memory what its bytes say when they are read anew, after any edits and savings", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ write, saves: fc.boolean() }), { maxLength: 8 }), async (writes) => {
        const file = liveFile(rich);
        for (const { write: one, saves } of writes) {
          await edit(file, one.sheet, one.row, one.column, one.content);
          if (saves) file.bytes();
        }
        const inMemory = await file.read();
        expect(shown(inMemory)).toEqual(shown(readWorkbook(file.bytes())));
      }),
      { numRuns: 40 },
    );
  });

  it("is the very same bytes again when every edit is taken back", async () => {
    const file = liveFile(rich);
    const steps = [
      await edit(file, "Kostnader", 1, 1, { value: 5, format: "0%" }),
      await edit(file, "Kostnader", 30, 1, { value: "ny" }),
      await edit(file, "Kostnader", 1, 1, { value: null }),
    ];
    for (const inverse of steps.reverse()) await file.apply(inverse);
    expect(await file.read()).toEqual(readWorkbook(rich));
    expect(file.bytes()).toBe(rich);
  });

  it("touches no part of the file but the sheet's and the workbook's", async () => {
    const file = liveFile(rich);
    await edit(file, "Kostnader", 1, 1, { value: 5 });
    const saved = file.bytes();
    for (const part of ["xl/styles.xml", "xl/worksheets/sheet2.xml"]) {
      expect(partOf(saved, part)).toBe(partOf(rich, part));
    }
    // The one text that stood in the cell is gone, and the others keep their numbers.
    const shared = partOf(rich, "xl/sharedStrings.xml");
    expect(partOf(saved, "xl/sharedStrings.xml")).toBe(
      shared.replace('<si><t xml:space="preserve">2014</t></si>', "<si><t/></si>"),
    );
  });

  it("adds a sheet to what has been edited, and takes it away again", async () => {
    const file = liveFile(example);
    await edit(file, detailed, 8, 2, { value: 310_000 });
    const blueprint = {
      name: "Ny",
      cells: [{ row: 0, column: 0, value: "Hej" }],
      columnWidths: new Map(),
      rowHeights: new Map(),
      merges: [],
      validations: [],
      names: new Map(),
      print: { orientation: "portrait", area: "A1:A1" },
      protect: false,
      showGridlines: true,
    } as const;
    const inverse = await file.apply([{ kind: "addSheet", blueprint }]);
    expect((await file.read()).sheets.map(({ name }) => name)).toContain("Ny");
    await file.apply(inverse);
    const now = await file.read();
    expect(now.sheets.map(({ name }) => name)).not.toContain("Ny");
    expect(cellAt(now, { sheet: detailed, row: 8, column: 2 })?.value).toBe(310_000);
  });

  it("knows how an empty cell looks, before and after it was written in", async () => {
    const styles = `<numFmts/><cellXfs><xf numFmtId="0"/><xf numFmtId="9"><protection locked="0"/></xf><xf numFmtId="3"/></cellXfs>`;
    const file = liveFile(
      handMade({
        styles,
        sheet: `<cols><col min="4" max="5" style="2"/></cols><sheetData><row r="1" s="2" customFormat="1"><c r="A1" s="1"/><c r="B1" s="1"></c></row></sheetData><sheetProtection sheet="1"/>`,
      }),
    );
    const look = (row: number, column: number) => file.lookOf({ sheet: "Blad1", row, column });
    expect(look(0, 0)).toEqual({ format: "0%", locked: false });
    expect(look(0, 1)).toEqual({ format: "0%", locked: false });
    expect(look(0, 2)).toEqual({ format: "#,##0", locked: true });
    expect(look(5, 3)).toEqual({ format: "#,##0", locked: true });
    expect(look(5, 0)).toEqual({ locked: true });
    await edit(file, "Blad1", 0, 0, { value: 0.5 });
    expect(cellAt(await file.read(), { sheet: "Blad1", row: 0, column: 0 })).toMatchObject({
      format: "0%",
      locked: false,
    });
    await edit(file, "Blad1", 0, 0, { value: null });
    expect(look(0, 0)).toEqual({ format: "0%", locked: false });
  });

  it("lets one type over an error that stands alone, and brings the error back", async () => {
    const bytes = handMade({ sheet: `<sheetData><row r="1"><c r="A1" t="e"><v>#REF!</v></c></row></sheetData>` });
    const file = liveFile(bytes);
    const inverse = await edit(file, "Blad1", 0, 0, { value: 5 });
    expect(readWorkbook(file.bytes()).sheets[0]?.rows[0]?.cells[0]?.value).toBe(5);
    const again = liveFile(bytes);
    const back = await edit(again, "Blad1", 0, 0, { value: 5 });
    expect(back).toEqual(inverse);
    await again.apply(back);
    expect(cellAt(await again.read(), { sheet: "Blad1", row: 0, column: 0 })?.value).toEqual({ error: "#REF!" });
    expect(again.bytes()).toBe(bytes);
  });

  it.each<[string, string, number, number, CellContent, string]>([
    ["a part of an array formula", "Kostnader", 5, 2, { value: 1 }, "partOfArray"],
    ["a heading of a table", "Deltagare", 0, 1, { value: "Personer" }, "tableHeading"],
    ["a sheet that is not there", "Blad9", 0, 0, { value: 1 }, "sheetMissing"],
    ["a text longer than Excel takes", "Kostnader", 1, 1, { value: "x".repeat(32_768) }, "tooLarge"],
  ])("refuses %s at once and stays as it was", async (_, sheet, row, column, written, code) => {
    const file = liveFile(rich);
    const refused = await edit(file, sheet, row, column, written).catch((reason: unknown) => reason);
    expect(refused instanceof HostProblem && refused.code).toBe(code);
    expect(file.bytes()).toBe(rich);
  });

  it("refuses a patch made for what a cell held before", async () => {
    const file = liveFile(rich);
    const at = { sheet: "Kostnader", row: 1, column: 1 };
    const late = file.apply([{ kind: "cell", at, before: { value: "något annat" }, content: { value: 1 } }]);
    await expect(late).rejects.toMatchObject({ code: "changedMeanwhile" });
  });
});
