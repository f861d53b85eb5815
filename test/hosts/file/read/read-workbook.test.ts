/** What the file host makes of workbooks written in every way that the format allows. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { readWorkbook } from "../../../../src/hosts/file/read/read-workbook";
import { defaultLimits, keptSizes } from "../../../../src/hosts/file/zip/limits";
import type { Cell, CellValue, Snapshot } from "../../../../src/workbook/snapshot";
import { cellName } from "../../../../src/workbook/address";
import { handMade, mainNamespace, officeNamespace, zipOf } from "../file-tools";

const richFile = join(__dirname, "../../../cases/files/rich.xlsm");

/** The cells of the first sheet by name. */
function cells(snapshot: Snapshot): Readonly<Record<string, Cell>> {
  const rows = snapshot.sheets[0]?.rows ?? [];
  return Object.fromEntries(rows.flatMap((row) => row.cells.map((cell) => [cellName(cell), cell])));
}

function values(snapshot: Snapshot): Readonly<Record<string, CellValue>> {
  return Object.fromEntries(Object.entries(cells(snapshot)).map(([name, cell]) => [name, cell.value]));
}

function sheetOf(rows: string): string {
  return `<sheetData>${rows}</sheetData>`;
}

test("merged cells are known by their areas, and nonsense among them is left", () => {
  const merges = `<mergeCells count="3"><mergeCell ref="A1:C1"/><mergeCell ref="Blad!A1"/><mergeCell ref="B2:B9"/></mergeCells>`;
  const file = handMade({ sheet: sheetOf(`<row r="1"><c r="A1"><v>1</v></c></row>`) + merges });
  expect(readWorkbook(file).sheets[0]?.merges).toEqual(["A1:C1", "B2:B9"]);
  const plain = handMade({ sheet: sheetOf(`<row r="1"><c r="A1"><v>1</v></c></row>`) });
  expect(readWorkbook(plain).sheets[0]).not.toHaveProperty("merges");
});

describe("values", () => {
  test("of every type are read as what they are", () => {
    const file = handMade({
      strings: `<si><t>Personal</t></si><si><r><t>Obs! </t></r><r><rPr><b/></rPr><t xml:space="preserve">hela </t></r><rPh sb="0" eb="1"><t>yomi</t></rPh></si><si><t>a &amp; b</t></si>`,
      sheet: sheetOf(
        `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>` +
          `<row r="2"><c r="A2"><v>1.5E3</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#REF!</v></c><c r="D2" t="n"><v>-0.1</v></c></row>` +
          `<row r="3"><c r="A3" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c r="B3" t="str"><f>A1&amp;"x"</f><v>Personalx</v></c><c r="C3" t="d"><v>2014-07-01</v></c></row>`,
      ),
    });
    expect(values(readWorkbook(file))).toEqual({
      A1: "Personal",
      B1: "Obs! hela ",
      C1: "a & b",
      A2: 1500,
      B2: true,
      C2: { error: "#REF!" },
      D2: -0.1,
      A3: "inline",
      B3: "Personalx",
      C3: 41821,
    });
    expect(cells(readWorkbook(file))["B3"]?.formula).toBe('A1&"x"');
    expect(cells(readWorkbook(file))["C3"]?.format).toBe("yyyy-mm-dd");
  });

  test("escaped characters come back as they were typed", () => {
    const file = handMade({
      strings: `<si><t>rad_x000D_\nbryt</t></si><si><t>_x005F_x0041_</t></si>`,
      sheet: sheetOf(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>`),
    });
    expect(values(readWorkbook(file))).toEqual({ A1: "rad\r\nbryt", B1: "_x0041_" });
  });

  test("cells and rows without an address stand after the one before, empty ones counted", () => {
    const file = handMade({
      sheet: sheetOf(
        `<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r="5"><c r="C5"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>`,
      ),
    });
    expect(values(readWorkbook(file))).toEqual({ A1: 1, C1: 3, C5: 4, D5: 5, A6: 6 });
  });

  test("empty formatted cells are no cells, and a comment or CDATA changes nothing", () => {
    const file = handMade({
      sheet: sheetOf(
        `<!-- <row r="9"><c r="A9"><v>9</v></c></row> --><row r="1"><c r="A1" s="1"/><c r="B1"><v>2</v></c></row><row r="2" s="1" customFormat="1"/><row r="3"><c r="A3" t="inlineStr"><is><t><![CDATA[<row r="4">]]></t></is></c></row>`,
      ),
    });
    expect(values(readWorkbook(file))).toEqual({ B1: 2, A3: '<row r="4">' });
  });

  test("a file with rows and cells out of order is read in order, the last of two cells counting", () => {
    const file = handMade({
      sheet: sheetOf(
        `<row r="3"><c r="B3"><v>3</v></c><c r="A3"><v>2</v></c><c r="B3"><v>4</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>`,
      ),
    });
    const snapshot = readWorkbook(file);
    expect(snapshot.sheets[0]?.rows.map((row) => row.cells.map((cell) => [cellName(cell), cell.value]))).toEqual([
      [["A1", 1]],
      [["A3", 2], ["B3", 4]], // prettier-ignore
    ]);
  });
});

describe("formulas", () => {
  test("shared along a column are written out in each cell", () => {
    const file = handMade({
      sheet: sheetOf(
        `<row r="5"><c r="D5"><f t="shared" ref="D5:D7" si="0">SUM(B5:$C5)*$A$1+Blad2!A5</f><v>1</v></c></row>` +
          `<row r="6"><c r="D6"><f t="shared" si="0"/><v>2</v></c></row><row r="7" spans="1:4"><c r="D7"><f si="0" t="shared"></f></c></row>`,
      ),
    });
    const found = cells(readWorkbook(file));
    expect(found["D6"]?.formula).toBe("SUM(B6:$C6)*$A$1+Blad2!A6");
    expect(found["D7"]).toEqual({ row: 6, column: 3, value: null, formula: "SUM(B7:$C7)*$A$1+Blad2!A7" });
  });

  test("arrays, links to other workbooks and a stray equals sign are kept as text the rules can read", () => {
    const file = handMade({
      sheet: sheetOf(
        `<row r="1"><c r="A1"><f t="array" ref="A1">SUM(B1:B3*2)</f><v>6</v></c><c r="B1"><f>[1]Blad1!A1</f><v>3</v></c><c r="C1"><f>=1+1</f><v>2</v></c><c r="D1" t="str"><f>""</f><v></v></c></row>`,
      ),
    });
    const found = cells(readWorkbook(file));
    expect([found["A1"]?.formula, found["B1"]?.formula, found["C1"]?.formula]).toEqual([
      "SUM(B1:B3*2)",
      "[1]Blad1!A1",
      "1+1",
    ]);
    expect(found["D1"]?.value).toBe("");
  });
});

describe("looks", () => {
  test("number formats by code and by number, and cells left open for editing", () => {
    const file = handMade({
      styles: `<numFmts count="1"><numFmt numFmtId="164" formatCode="#\\ ##0&quot; kr&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"><protection locked="0"/></xf><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs>`,
      sheet: sheetOf(
        `<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1" s="2"><v>41821</v></c><c r="D1" s="3"><v>0.5</v></c></row>`,
      ),
    });
    expect(cells(readWorkbook(file))).toEqual({
      A1: { row: 0, column: 0, value: 1 },
      B1: { row: 0, column: 1, value: 2, format: '#\\ ##0" kr"', locked: false },
      C1: { row: 0, column: 2, value: 41821, format: "yyyy-mm-dd" },
      D1: { row: 0, column: 3, value: 0.5, format: "0.00%" },
    });
  });
});

describe("what is not seen", () => {
  /** The cells of a sheet that have letters of the colour of their background. */
  async function unseen(paint: (sheet: ExcelJS.Worksheet) => void): Promise<readonly string[]> {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("Blad1");
    for (const name of ["A1", "B1", "C1"]) sheet.getCell(name).value = 10_000;
    paint(sheet);
    const read = cells(readWorkbook(new Uint8Array(await book.xlsx.writeBuffer())));
    return Object.entries(read).flatMap(([name, cell]) => (cell.unseen === true ? [name] : []));
  }
  const solid = (color: Partial<ExcelJS.Color>): ExcelJS.Fill => ({
    type: "pattern",
    pattern: "solid",
    fgColor: color,
  });

  test.each<[string, Partial<ExcelJS.Color>, Partial<ExcelJS.Color> | null]>([
    ["white letters", { argb: "FFFFFFFF" }, null],
    ["nearly white letters", { argb: "FFFAFAFA" }, null],
    ["letters of the theme's white", { theme: 0 }, null],
    ["letters of the fill's colour", { argb: "FFFFF2CC" }, { argb: "FFFFF2CC" }],
    ["letters of the fill's colour of the theme", { theme: 4 }, { theme: 4 }],
    ["white letters on a white fill", { argb: "FFFFFFFF" }, { theme: 0 }],
    ["black letters on black", { argb: "FF000000" }, { argb: "FF000000" }],
  ])("%s are told", async (_, color, fill) => {
    const painted = await unseen((sheet) => {
      sheet.getCell("B1").font = { color };
      if (fill !== null) sheet.getCell("B1").fill = solid(fill);
    });
    expect(painted).toEqual(["B1"]);
  });

  test.each<[string, Partial<ExcelJS.Color> | null, Partial<ExcelJS.Color> | null]>([
    ["black letters without a fill", { theme: 1 }, null],
    ["letters without a colour on yellow", null, { argb: "FFFFF2CC" }],
    ["white letters on blue", { argb: "FFFFFFFF" }, { argb: "FF1F4E79" }],
    ["white letters on a colour of the theme", { theme: 0 }, { theme: 4 }],
    ["grey letters", { argb: "FF808080" }, null],
  ])("%s are seen", async (_, color, fill) => {
    const painted = await unseen((sheet) => {
      sheet.getCell("B1").font = color === null ? { bold: true } : { color };
      if (fill !== null) sheet.getCell("B1").fill = solid(fill);
    });
    expect(painted).toEqual([]);
  });

  test("white letters on a pattern or a gradient may be seen", () => {
    const file = handMade({
      styles:
        `<fonts><font/><font><color indexed="9"/></font></fonts>` +
        `<fills><fill><patternFill/></fill><fill><patternFill patternType="gray125"/></fill><fill><gradientFill/></fill></fills>` +
        `<cellXfs><xf fontId="0"/><xf fontId="1" fillId="0"/><xf fontId="1" fillId="1"/><xf fontId="1" fillId="2"/></cellXfs>`,
      sheet: sheetOf(
        `<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1" s="2"><v>3</v></c><c r="D1" s="3"><v>4</v></c></row>`,
      ),
    });
    expect(Object.entries(cells(readWorkbook(file))).map(([name, { unseen: flag }]) => [name, flag])).toEqual([
      ["A1", undefined],
      ["B1", true],
      ["C1", undefined],
      ["D1", undefined],
    ]);
  });

  test("rows and columns without height or width are hidden", () => {
    const columns = `<cols><col min="2" max="2" width="0" customWidth="1"/><col min="3" max="3" width="0.05"/><col min="4" max="4" width="1"/></cols>`;
    const file = handMade({
      sheet:
        columns +
        sheetOf(
          `<row r="1" ht="0" customHeight="1"><c r="A1"><v>1</v></c><c r="D1"><v>1</v></c></row>` +
            `<row r="2" ht="0.75"><c r="A2"><v>1</v></c></row>` +
            `<row ht="0" r="3"><c r="A3"><v>1</v></c></row><row r="4" ht="15"><c r="A4"><v>1</v></c></row>`,
        ),
    });
    const [sheet] = readWorkbook(file).sheets;
    expect(sheet?.rows.map(({ hidden }) => hidden)).toEqual([true, false, true, false]);
    expect([...(sheet?.hiddenColumns ?? [])]).toEqual([1, 2]);
  });
});

describe("spellings of the format", () => {
  const rows = `<x:row r="1" hidden="1"><x:c r="B1" t="inlineStr"><x:is><x:t>Summa</x:t></x:is></x:c></x:row>`;
  test("names with a prefix, in the strict namespace", () => {
    const strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    const relations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const file = handMade({
      workbook: `<x:workbook xmlns:x="${strict}" xmlns:rel="${relations}"><x:workbookPr date1904="true"/><x:sheets><x:sheet name="Blad å" sheetId="7" state="veryHidden" rel:id="rId1"/></x:sheets><x:definedNames><x:definedName name="Total">'Blad å'!$B$1</x:definedName></x:definedNames></x:workbook>`,
      sheet: `<x:worksheet xmlns:x="${strict}"><x:cols><x:col min="2" max="16384" hidden="1"/></x:cols><x:sheetData>${rows}</x:sheetData><x:sheetProtection sheet="1"/></x:worksheet>`,
    });
    const { outside, ...snapshot } = readWorkbook(file);
    expect(outside?.texts.map(({ place, text }) => `${place} ${text}`)).toEqual([
      "sheetName Blad å",
      "definedName Total",
      "definedName 'Blad å'!$B$1",
    ]);
    expect(snapshot).toEqual({
      dateSystem: 1904,
      names: new Map([["Total", "'Blad å'!$B$1"]]),
      sheets: [
        {
          name: "Blad å",
          visibility: "veryHidden",
          notes: { editable: true, texts: new Map() },
          protected: true,
          hiddenColumns: new Set([1]),
          rows: [{ index: 0, hidden: true, cells: [{ row: 0, column: 1, value: "Summa" }] }],
        },
      ],
    });
  });

  test("parts named with backslashes and in other letters are found", () => {
    const parts = unzipSync(handMade({ sheet: sheetOf(`<row r="1"><c r="A1"><v>1</v></c></row>`) }));
    const renamed: Record<string, Uint8Array> = {};
    for (const [name, part] of Object.entries(parts)) {
      const inWorkbook = name.startsWith("xl/");
      renamed[inWorkbook ? name.replaceAll("/", "\\").replace("sheet1", "Sheet1") : name] = part;
    }
    expect(values(readWorkbook(zipOf(renamed)))).toEqual({ A1: 1 });
  });

  test("a chart sheet is no grid, and names of one sheet or of Excel's own are not the workbook's", () => {
    const file = handMade({
      workbook: `<workbook xmlns="${mainNamespace}" xmlns:r="${officeNamespace}"><sheets><sheet name="Diagram" sheetId="2" r:id="rId9"/><sheet name="Blad1" sheetId="1" state="hidden" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">Blad1!$A$1</definedName><definedName name="Egen" localSheetId="1">Blad1!$A$2</definedName><definedName name="Alla">Blad1!$A$3</definedName></definedNames></workbook>`,
      sheet: "<sheetData/>",
      extra: {
        "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${officeNamespace}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="${officeNamespace}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
        "xl/chartsheets/sheet1.xml": `<chartsheet xmlns="${mainNamespace}"/>`,
      },
    });
    const snapshot = readWorkbook(file);
    expect(snapshot.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([["Blad1", "hidden"]]);
    expect([...snapshot.names.keys()]).toEqual(["Alla"]);
  });
});

describe("beside another reader", () => {
  test("a workbook that LibreOffice saved reads as exceljs reads it", async () => {
    const bytes = readFileSync(richFile);
    const oracle = new ExcelJS.Workbook();
    await oracle.xlsx.readFile(richFile);
    const snapshot = readWorkbook(bytes);
    expect(snapshot.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["Kostnader", "visible"],
      ["Deltagare", "visible"],
      ["Dold", "veryHidden"],
    ]);
    expect(snapshot.names.get("Personal")).toBe("Kostnader!$B$3");
    let compared = 0;
    for (const sheet of snapshot.sheets) {
      for (const cell of sheet.rows.flatMap((row) => row.cells)) {
        const { value } = oracle.getWorksheet(sheet.name)?.getCell(cellName(cell)) ?? {};
        const expected = value instanceof Date ? 41821 : plainValue(value);
        expect([cellName(cell), cell.value]).toEqual([cellName(cell), expected]);
        compared += 1;
      }
    }
    expect(compared).toBe(30);
    expect(snapshot.sheets[0]?.protected).toBe(true);
    expect(snapshot.sheets[0]?.hiddenColumns).toEqual(new Set([5]));
    expect(snapshot.sheets[0]?.rows.filter((row) => row.hidden).map((row) => row.index)).toEqual([8]);
  });
});

describe("large workbooks", () => {
  test("cells beyond the limit are left, and each sheet says from which row", () => {
    const rows = Array.from(
      { length: 30 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>${row}</v></c></row>`,
    );
    const keptBytes = 20 * (keptSizes.row + keptSizes.cell);
    const snapshot = readWorkbook(handMade({ sheet: sheetOf(rows.join("")) }), { ...defaultLimits, keptBytes });
    expect(snapshot.sheets[0]?.rows).toHaveLength(20);
    expect(snapshot.sheets[0]?.unreadFromRow).toBe(20);
  });

  test("a part too large to hold whole is read in pieces with the same result", () => {
    const rows = Array.from({ length: 60_000 }, (_, row) => {
      const r = row + 1;
      const plain = `<row r="${r}"><c r="A${r}" s="1"/><c r="B${r}"><v>${r}</v></c><c r="C${r}" t="str"><v>å${r}</v></c></row>`;
      // Every seventh row in an unusual spelling, which takes the other way.
      return row % 7 === 0 ? plain.replace(`<c r="B`, `<c  r="B`) : plain;
    });
    const sheet = sheetOf(rows.join(""));
    expect(sheet.length).toBeGreaterThan(4 * 1024 * 1024);
    const found = readWorkbook(handMade({ sheet })).sheets[0]?.rows ?? [];
    expect(found).toHaveLength(60_000);
    expect(
      found.every(({ index, cells }) => cells[0]?.value === index + 1 && cells[1]?.value === `å${index + 1}`),
    ).toBe(true);
  });
});

function plainValue(value: ExcelJS.CellValue | undefined): unknown {
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  return "result" in value ? value.result : value;
}
