/** Notes on cells: put, read, taken away, and everybody else's left as they are. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import ExcelJS from "exceljs";
import { read } from "@e965/xlsx";
import { applyToFile } from "../../../src/hosts/file/write/apply-to-file";
import { newWorkbook } from "../../../src/hosts/file/write/new-workbook";
import { readWorkbook } from "../../../src/hosts/file/read/read-workbook";
import type { NoteEdit } from "../../../src/workbook/patch";
import { isamverkanSheets } from "../../cases/isamverkan";
import { handMade, hasLibreOffice, mainNamespace, officeNamespace, problemOf, throughLibreOffice } from "./file-tools";

const detailed = "Budget - detaljerad";
const coach = { sheet: detailed, row: 9, column: 2 };
const working = 'Samkoll: lönekostnad\n36 112 kr × 12 månader × 150 % × 1,3846 = 900 000 kr\n<PO> & "_x0041_"';
const put: NoteEdit = { kind: "note", at: coach, before: null, text: working };

const budget = newWorkbook(isamverkanSheets());
const notesOf = (bytes: Uint8Array, sheet: string): Readonly<Record<string, string>> =>
  Object.fromEntries(readWorkbook(bytes).sheets.find(({ name }) => name === sheet)?.notes?.texts ?? []);

describe("a note on a cell", () => {
  it("comes back as it was written, also on a protected sheet whose protection leaves notes alone", () => {
    const { bytes } = applyToFile(budget, [put]);
    expect(notesOf(bytes, detailed)).toEqual({ C10: working });
    expect(notesOf(bytes, "Budgetsammanställning")).toEqual({});
  });

  it("is read by SheetJS and exceljs, and by LibreOffice where there is one", async () => {
    const { bytes } = applyToFile(budget, [put]);
    const cell: unknown = read(bytes).Sheets[detailed]?.["C10"];
    expect(cell).toMatchObject({ c: [{ a: "Samkoll", t: working }] });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.slice().buffer);
    expect(JSON.stringify(book.getWorksheet(detailed)?.getCell("C10").note)).toContain("36 112 kr");
    if (!hasLibreOffice) return;
    const again = throughLibreOffice(bytes, "xlsx", "xlsx");
    expect(notesOf(again, detailed)["C10"]).toContain("36 112 kr × 12 månader");
  });

  it("leaves no trace once it is taken away", () => {
    const { bytes, inverse } = applyToFile(budget, [put]);
    expect(inverse).toEqual([{ kind: "note", at: coach, before: working, text: null }]);
    const parts = (file: Uint8Array) =>
      Object.fromEntries(Object.entries(unzipSync(file)).map(([name, content]) => [name, strFromU8(content)]));
    const { "[Content_Types].xml": types, ...left } = parts(applyToFile(bytes, inverse).bytes);
    const { "[Content_Types].xml": typesBefore, ...before } = parts(budget);
    expect(left).toEqual(before);
    expect(types?.replace(/<Default Extension="vml"[^>]*>/, "")).toBe(typesBefore);
  });

  it("stands among the notes of others, which keep their bytes", () => {
    const rich = new Uint8Array(readFileSync(join(__dirname, "../../cases/files/rich.xlsm")));
    const sheet = readWorkbook(rich).sheets.find(({ notes }) => (notes?.texts.size ?? 0) > 0);
    if (sheet?.notes === undefined) throw new Error("The rich workbook has a note.");
    const at = { sheet: sheet.name, row: 40, column: 1 };
    const { bytes, inverse } = applyToFile(rich, [{ ...put, at }]);
    expect(notesOf(bytes, sheet.name)).toEqual({ ...Object.fromEntries(sheet.notes.texts), B41: working });
    const untouched = applyToFile(bytes, inverse).bytes;
    expect(notesOf(untouched, sheet.name)).toEqual(Object.fromEntries(sheet.notes.texts));
    const names = (file: Uint8Array): readonly string[] => Object.keys(unzipSync(file)).sort();
    expect(names(untouched)).toEqual(names(rich));
    expect(names(bytes)).toEqual(names(rich));
  });

  it("is changed only where it still says what it said, and never past a protection", () => {
    const { bytes } = applyToFile(budget, [put]);
    expect(problemOf(() => applyToFile(bytes, [put]))).toBe("changedMeanwhile");
    expect(problemOf(() => applyToFile(budget, [{ ...put, at: { ...coach, sheet: "Blad9" } }]))).toBe("sheetMissing");
    const locked = handMade({ sheet: '<sheetData/><sheetProtection sheet="1" objects="1"/>' });
    const onLocked: NoteEdit = { ...put, at: { sheet: "Blad1", row: 0, column: 0 } };
    expect(problemOf(() => applyToFile(locked, [onLocked]))).toBe("sheetProtected");
  });

  it("takes its place before what the schema puts after it, in prefixed files too", () => {
    const sheet = `<x:worksheet xmlns:x="${mainNamespace}" xmlns:q="${officeNamespace}"><x:sheetData/><x:pageMargins/><x:extLst/></x:worksheet>`;
    const { bytes } = applyToFile(handMade({ sheet }), [{ ...put, at: { sheet: "Blad1", row: 2, column: 1 } }]);
    const text = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(text).toContain('<x:pageMargins/><x:legacyDrawing q:id="rId2"/><x:extLst/>');
    expect(notesOf(bytes, "Blad1")).toEqual({ B3: working });
  });
});
