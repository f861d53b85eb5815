/** Whole sheets made from blueprints: in a fresh workbook, in one that is there, and taken away again. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { applyToFile } from "../../../src/hosts/file/write/apply-to-file";
import { newWorkbook } from "../../../src/hosts/file/write/new-workbook";
import { readWorkbook } from "../../../src/hosts/file/read/read-workbook";
import type { SheetBlueprint } from "../../../src/workbook/blueprint";
import type { AddSheetEdit } from "../../../src/workbook/patch";
import { cellAt } from "../../../src/workbook/snapshot";
import { handMade, mainNamespace, officeNamespace, partOf, problemOf } from "./file-tools";
import { sampleBlueprint } from "./sample-blueprint";

const rich = new Uint8Array(readFileSync(join(__dirname, "../../cases/files/rich.xlsm")));
const addSample: AddSheetEdit = { kind: "addSheet", blueprint: sampleBlueprint };

async function oracle(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
}

describe("a new workbook", () => {
  const bytes = newWorkbook([sampleBlueprint, { ...sampleBlueprint, name: "Två", names: new Map() }]);

  test("reads back as its blueprint says", () => {
    const snapshot = readWorkbook(bytes);
    expect(snapshot.sheets.map((sheet) => [sheet.name, sheet.protected])).toEqual([
      ["Budget & plan", true],
      ["Två", true],
    ]);
    expect([...snapshot.names]).toEqual([
      ["Anslag", "'Budget & plan'!$B$3:$C$3"],
      ["Total", "'Budget & plan'!$B$4"],
    ]);
    expect(snapshot.sheets[0]?.rows.flatMap((row) => row.cells)).toEqual([
      { row: 0, column: 0, value: "Budget för 'ISAmverkan' & co" },
      { row: 2, column: 0, value: "Personalkostnader" },
      { row: 2, column: 1, value: 1800000, format: "#,##0", locked: false },
      { row: 3, column: 1, value: 1800000, formula: "SUM(B3:C3)" },
      { row: 3, column: 2, value: 41821, format: "yyyy-mm-dd" },
      { row: 3, column: 3, value: "ja", formula: `IF(B4>0,"ja","nej")` },
      { row: 4, column: 0, value: "=ingen formel  " },
      { row: 4, column: 1, value: true },
    ]);
  });

  test("looks to exceljs as its blueprint says", async () => {
    const sheet = (await oracle(bytes)).getWorksheet("Budget & plan");
    expect(sheet?.getCell("A1").font).toMatchObject({ bold: true, size: 14, color: { argb: "FF1F4E79" } });
    expect(sheet?.getCell("B3").fill).toMatchObject({ pattern: "solid", fgColor: { argb: "FFFFF2CC" } });
    expect(sheet?.getCell("C3").protection).toMatchObject({ locked: false });
    expect(sheet?.getCell("B4").font).toMatchObject({ bold: true, italic: true, name: "Calibri", size: 11 });
    expect(Object.keys(sheet?.getCell("B4").border ?? {})).toEqual(expect.arrayContaining(["top"]));
    expect(sheet?.getCell("D4").alignment).toMatchObject({ horizontal: "right" });
    expect(sheet?.getColumn(3).width).toBe(12.5);
    expect(sheet?.getRow(1).height).toBe(24);
    expect(sheet?.getCell("C1").isMerged).toBe(true);
    expect(sheet?.getCell("C3").dataValidation).toMatchObject({
      type: "decimal",
      formulae: [0, 1e9],
      error: "Skriv ett tal",
    });
    expect(sheet?.getCell("D4").dataValidation).toMatchObject({ type: "list", formulae: ['"ja,kanske ""nej"""'] });
    expect(sheet?.views[0]).toMatchObject({ state: "frozen", xSplit: 1, ySplit: 2, showGridLines: false });
    expect(sheet?.pageSetup).toMatchObject({
      orientation: "landscape",
      paperSize: 9,
      fitToPage: true,
      fitToHeight: 0,
      printArea: "A1:D6",
      printTitlesRow: "2:2",
    });
    expect(sheet?.properties.tabColor).toEqual({ argb: "FF1F4E79" });
  });

  test("has the same bytes each time, and names nobody", () => {
    expect(newWorkbook([sampleBlueprint])).toEqual(newWorkbook([sampleBlueprint]));
    expect(Object.keys(unzipSync(bytes)).filter((name) => name.startsWith("docProps"))).toEqual([]);
  });

  test("keeps each look once however many cells have it", () => {
    const look = { fill: "FFF2CC", bold: true } as const;
    const cells = Array.from({ length: 50 }, (_, row) => ({ row, column: 0, value: row, style: { ...look } }));
    const styles = partOf(newWorkbook([{ ...sampleBlueprint, cells, names: new Map() }]), "xl/styles.xml");
    expect(styles).toContain(`<cellXfs count="2">`);
    expect(styles).toContain(`<fills count="3">`);
  });

  test("refuses what would not fit in a list of choices", () => {
    const choices = Array.from({ length: 60 }, (_, index) => `Kommun ${index}`);
    const validation = {
      areas: ["A1"],
      allow: { kind: "list", choices },
      promptTitle: "",
      prompt: "",
      errorTitle: "",
      error: "",
    } as const;
    expect(problemOf(() => newWorkbook([{ ...sampleBlueprint, validations: [validation] }]))).toBe("RangeError");
  });
});

describe("a sheet added to a rich workbook", () => {
  const { bytes, inverse } = applyToFile(rich, [addSample]);

  test("leaves every other sheet and part as it was", () => {
    const [old, now] = [unzipSync(rich), unzipSync(bytes)];
    const changed = Object.keys(old).filter(
      (name) => Buffer.compare(old[name] ?? Buffer.of(), now[name] ?? Buffer.of()) !== 0,
    );
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/styles.xml",
      "xl/workbook.xml",
    ]);
    expect(Object.keys(now).filter((name) => !(name in old))).toEqual(["xl/worksheets/sheet4.xml"]);
    const before = readWorkbook(rich);
    expect(readWorkbook(bytes).sheets.slice(0, 3)).toEqual(before.sheets);
  });

  test("enters its names in their place in the list", () => {
    const names = [...partOf(bytes, "xl/workbook.xml").matchAll(/<definedName [^>]*name="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(names).toEqual([
      "_xlnm.Print_Area",
      "_xlnm.Print_Titles",
      "Anslag",
      "Personal",
      "_xlnm.Print_Area",
      "Total",
    ]);
  });

  test("is taken away by the inverse with all its names, and comes back the same by the inverse of that", () => {
    expect(inverse).toEqual([{ kind: "removeSheet", sheet: "Budget & plan" }]);
    const removed = applyToFile(bytes, inverse);
    expect(readWorkbook(removed.bytes)).toEqual(readWorkbook(rich));
    const workbook = (file: Uint8Array): string => partOf(file, "xl/workbook.xml").replace(` fullCalcOnLoad="1"`, "");
    expect(workbook(removed.bytes)).toBe(workbook(rich));
    const again = applyToFile(removed.bytes, removed.inverse);
    expect(readWorkbook(again.bytes)).toEqual(readWorkbook(bytes));
    expect(partOf(again.bytes, "xl/worksheets/sheet4.xml")).toBe(partOf(bytes, "xl/worksheets/sheet4.xml"));
  });

  test("may be followed by cells in the same patch, which the inverse takes back first", () => {
    const at = { sheet: sampleBlueprint.name, row: 2, column: 2 };
    const both = applyToFile(rich, [addSample, { kind: "cell", at, before: { value: null }, content: { value: 5 } }]);
    expect(cellAt(readWorkbook(both.bytes), at)).toEqual({
      row: 2,
      column: 2,
      value: 5,
      format: "#,##0",
      locked: false,
    });
    expect(readWorkbook(applyToFile(both.bytes, both.inverse).bytes)).toEqual(readWorkbook(rich));
  });
});

describe("a sheet put first", () => {
  const workbook = `<workbook xmlns="${mainNamespace}" xmlns:r="${officeNamespace}"><sheets><sheet name="Blad1" sheetId="4" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Blad1!$A$1</definedName><definedName name="total">Blad1!$A$1</definedName></definedNames><oleSize ref="A1"/></workbook>`;
  const views = workbook.replace("<sheets>", `<bookViews><workbookView activeTab="0"/></bookViews><sheets>`);
  const file = handMade({ sheet: "<sheetData/>", workbook: views });
  const { bytes, inverse } = applyToFile(file, [{ ...addSample, position: "first" }]);

  test("moves what counts sheets by place, and the open sheet stays open", () => {
    const text = partOf(bytes, "xl/workbook.xml");
    expect(readWorkbook(bytes).sheets.map(({ name }) => name)).toEqual(["Budget & plan", "Blad1"]);
    expect(text).toContain(`activeTab="1"`);
    expect(text).toContain(`localSheetId="1">Blad1!$A$1<`);
    expect(text).toContain(`localSheetId="0">'Budget &amp; plan'!$A$1:$D$6<`);
    expect(text).toContain(`</definedNames><calcPr fullCalcOnLoad="1"/><oleSize`);
  });

  test("keeps a name to itself that the workbook has already", () => {
    expect(partOf(bytes, "xl/workbook.xml")).toContain(`<definedName name="Total" localSheetId="0">`);
    expect(readWorkbook(bytes).names.get("total")).toBe("Blad1!$A$1");
  });

  test("and taken away moves everything back", () => {
    const back = applyToFile(bytes, inverse).bytes;
    expect(partOf(back, "xl/workbook.xml").replace(`<calcPr fullCalcOnLoad="1"/>`, "")).toBe(views);
  });
});

/** Its one formula points to the sample's sheet. */
const leaning: SheetBlueprint = {
  ...sampleBlueprint,
  name: "Summa",
  names: new Map(),
  cells: [{ row: 0, column: 0, value: 1, formula: "'Budget & plan'!B4" }],
};

test("sheets that lean on each other go together, whichever goes first, and come back as they were", () => {
  const file = newWorkbook([sampleBlueprint, leaning, { ...leaning, name: "Kvar", cells: [] }]);
  for (const order of [
    [sampleBlueprint.name, "Summa"],
    ["Summa", sampleBlueprint.name],
  ]) {
    const { bytes, inverse } = applyToFile(
      file,
      order.map((sheet) => ({ kind: "removeSheet", sheet })),
    );
    expect(readWorkbook(bytes).sheets.map(({ name }) => name)).toEqual(["Kvar"]);
    const back = readWorkbook(applyToFile(bytes, inverse).bytes);
    expect(cellAt(back, { sheet: "Summa", row: 0, column: 0 })?.formula).toBe("'Budget & plan'!B4");
  }
});

describe("what is refused", () => {
  test("a second sheet of the same name, in whatever letters", () => {
    const blueprint: SheetBlueprint = { ...sampleBlueprint, name: "KOSTNADER" };
    expect(problemOf(() => applyToFile(rich, [{ kind: "addSheet", blueprint }]))).toBe("sheetExists");
  });

  test("taking away what is not there, what is last, what has a chart, and what others lean on", () => {
    const remove = (file: Uint8Array, sheet: string): string =>
      problemOf(() => applyToFile(file, [{ kind: "removeSheet", sheet }]));
    expect(remove(rich, "Budget")).toBe("sheetMissing");
    expect(remove(newWorkbook([sampleBlueprint]), sampleBlueprint.name)).toBe("sheetStays");
    expect(remove(rich, "Deltagare")).toBe("sheetStays");
    expect(remove(newWorkbook([sampleBlueprint, leaning]), sampleBlueprint.name)).toBe("changedMeanwhile");
  });
});
