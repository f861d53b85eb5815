/** A workbook with macros is sent as a plain one: nothing in it runs, and nothing in it is missing. */
import { strFromU8, unzipSync } from "fflate";
import { withoutMacros } from "../../../../src/hosts/file/write/without-macros";
import { readWorkbook } from "../../../../src/hosts/file/read/read-workbook";
import { readRelationships } from "../../../../src/hosts/file/zip/relationships";
import { findPart, openPackage } from "../../../../src/hosts/file/zip/workbook-package";
import { cellName } from "../../../../src/workbook/address";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { allThroughLibreOffice, hasLibreOffice, partOf, problemOf, throughLibreOffice, zipOf } from "../file-tools";
import { macroBooks, samkollTable } from "../macro-books";

const plain = withoutMacros;

function bookOf(name: string): Uint8Array {
  const found = macroBooks.find(([known]) => known === name);
  if (found === undefined) throw new Error(`There is no book of ${name}`);
  return found[1];
}

/** The values of all cells, and the formulas that are left. */
function shownIn({ sheets }: Snapshot): readonly string[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ cells }) =>
      cells
        .filter(({ value }) => value !== null)
        .map((cell) => `${name}!${cellName(cell)} ${JSON.stringify(cell.value)}`),
    ),
  );
}

function formulasIn(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readWorkbook(bytes).sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => (cell.formula === undefined ? [] : [[cellName(cell), cell.formula]])),
      ),
    ),
  );
}

const isOfMacros = (part: string): boolean =>
  /vbaproject|vbadata|macros\.bin|macrosheets|customui|usercustomization|attachedtoolbars/i.test(part);

it("knows more than twenty kinds of them", () => {
  expect(macroBooks.length).toBeGreaterThan(20);
});

describe.each(macroBooks)("%s", (_, bytes) => {
  const made = plain(bytes);
  const parts = unzipSync(made.bytes);
  const types = strFromU8(parts["[Content_Types].xml"] ?? new Uint8Array());

  it("is a plain workbook without anything that runs", () => {
    expect(Object.keys(parts).filter(isOfMacros)).toEqual([]);
    expect(types).not.toMatch(/macroEnabled|vbaProject|macrosheet|template\.main/i);
    expect(types).toContain("spreadsheetml.sheet.main+xml");
  });

  it("shows the same values", () => {
    expect(shownIn(readWorkbook(made.bytes))).toEqual(shownIn(readWorkbook(bytes)));
  });

  it("has every part that it speaks of", () => {
    const source = openPackage(made.bytes);
    const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, part = ""]) => part);
    expect(named.filter((part) => findPart(source, part) === undefined)).toEqual([]);
    const lists = Object.keys(parts).filter((part) => part.endsWith(".rels"));
    for (const list of lists) {
      const owner = list.replace(/_rels\/([^/]+)\.rels$/, "$1").replace(/^\.rels$|^_rels\/\.rels$/, "");
      const from = owner === list ? "" : owner;
      const lost = readRelationships(source, from).filter(
        ({ external, target }) => !external && findPart(source, target) === undefined,
      );
      expect(lost).toEqual([]);
    }
  });

  it("keeps all that has nothing to do with macros byte for byte", () => {
    const before = unzipSync(bytes);
    const touched = /^\[Content_Types\]|workbook\.xml|^_rels|worksheets\/sheet1\.xml$|tables\/table1\.xml$|calcChain/i;
    for (const [name, content] of Object.entries(parts)) {
      if (!touched.test(name)) expect([name, content]).toEqual([name, before[name]]);
    }
    // The drawing of a macro sheet, and the chain of calculation that may list cells without a formula now.
    const mayGo = /drawings\/drawing1\.xml$|calcChain/i;
    const lost = Object.keys(before).filter((name) => parts[name] === undefined && !isOfMacros(name));
    expect(lost.filter((name) => !mayGo.test(name))).toEqual([]);
  });

  it("is left as it is the second time", () => {
    expect(plain(made.bytes)).toEqual({ bytes: made.bytes, hadMacros: false, values: 0 });
  });
});

it("says whether there were macros, not that a name ended so", () => {
  expect(plain(bookOf("a content type alone")).hadMacros).toBe(false);
  expect(plain(bookOf("a template without")).hadMacros).toBe(false);
  expect(plain(bookOf("a project, as Excel writes it")).hadMacros).toBe(true);
  expect(plain(bookOf("a macro sheet in front, with the name that starts it")).hadMacros).toBe(true);
});

it("puts the value in the place of a formula that calls a macro, and of no other", () => {
  const book = bookOf("formulas that call macros, of their own and of another add-in");
  expect(plain(book).values).toBe(4);
  // B7 has no value to put there.
  expect(formulasIn(plain(book).bytes)).toEqual({
    B2: "SUM(B1:B1)",
    B7: "Påslag(B1)",
    B8: '_xlfn.IFNA(B1,"Påslag(1)")',
  });
  expect(partOf(plain(book).bytes, "xl/worksheets/sheet1.xml")).toContain('<c r="B6" t="str"><v>tretton</v></c>');
});

it("takes shared formulas apart by what they call", () => {
  const { bytes } = plain(bookOf("shared formulas that call macros"));
  expect(formulasIn(bytes)).toEqual({ B2: "SUM(B1:B1)", C3: "B3*2", C4: "B4*2", C5: "B5*2" });
});

it("leaves an array that a macro filled as the values that it showed", () => {
  const { bytes } = plain(bookOf("an array formula that calls a macro, as Excel of today writes it"));
  expect(partOf(bytes, "xl/worksheets/sheet1.xml")).toContain('<c r="B3"><v>13</v></c>');
});

it("keeps the names that stand for no macro, and what they are used in", () => {
  const { bytes } = plain(bookOf("names for macros and for what only they may ask, used in formulas"));
  expect([...readWorkbook(bytes).names.keys()]).toEqual(["Dubbla", "Summa"]);
  expect(formulasIn(bytes)).toEqual({ B2: "SUM(B1:B1)", B4: "Dubbla(B1)", B5: "Summa*2" });
});

it("keeps a name that calls another one of the workbook, and takes away what stands on a macro at whatever distance", () => {
  const { bytes, values } = plain(bookOf("names that call each other, some of them a macro"));
  expect([...readWorkbook(bytes).names.keys()]).toEqual(["Ett", "Fyrdubbla", "Dubbla", "Fakultet"]);
  expect(values).toBe(2);
  expect(Object.keys(formulasIn(bytes))).toEqual(["B2", "B4", "B5", "B8", "B9"]);
});

it("takes a macro out of a table's column, of looks and of checks, and leaves the rest of them", () => {
  const { bytes } = plain(bookOf("tables, looks and checks of input that call macros"));
  const sheet = partOf(bytes, "xl/worksheets/sheet1.xml");
  expect(sheet.slice(sheet.indexOf("</sheetData>"))).toBe(
    `</sheetData><conditionalFormatting sqref="B2"><cfRule type="expression" priority="3"><formula>B2&gt;1</formula></cfRule></conditionalFormatting>` +
      `<dataValidations count="1"><dataValidation type="list" prompt="Välj" sqref="A1"><formula1>"Påslag(1),Lön"</formula1></dataValidation></dataValidations>` +
      `<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`,
  );
  expect(partOf(bytes, "xl/tables/table1.xml")).toContain(`<tableColumn id="2" name="40"></tableColumn>`);
});

it("lets no table ask for Samkoll's functions in its next row, with macros or without", () => {
  const { bytes, hadMacros, values } = plain(samkollTable);
  expect(partOf(bytes, "xl/tables/table1.xml")).toContain(`<tableColumn id="2" name="40"></tableColumn>`);
  expect({ hadMacros, values }).toEqual({ hadMacros: false, values: 0 });
});

it("takes macro sheets away with their names, and counts the places of the others anew", () => {
  const { bytes } = plain(bookOf("a macro sheet in front, with the name that starts it"));
  expect(partOf(bytes, "xl/workbook.xml")).toMatch(/<sheets><sheet name="Blad1"[^>]*><\/sheets>/);
  expect(partOf(bytes, "xl/workbook.xml")).toMatch(
    /<definedNames><definedName name="Lokalt" localSheetId="0">[^<]*<\/definedName><\/definedNames>/,
  );
  const international = plain(
    bookOf("an international macro sheet with a drawing of its own, and a formula that asks it"),
  );
  expect(formulasIn(international.bytes)).toEqual({ B2: "SUM(B1:B1)" });
});

it("says that a workbook of macro sheets alone is none", () => {
  const book = bookOf("a macro sheet in front, with the name that starts it");
  const alone = partOf(book, "xl/workbook.xml").replace(/<sheet name="Blad1"[^>]*>/, "");
  expect(problemOf(() => plain(zipOf({ ...unzipSync(book), "xl/workbook.xml": alone })))).toBe("notWorkbook");
});

// eslint-disable-next-line no-restricted-properties -- a second opinion that not every machine can give
const whereInstalled = hasLibreOffice ? describe : describe.skip;

whereInstalled("LibreOffice (skipped where soffice is not installed)", () => {
  jest.setTimeout(240_000);

  it("opens every one of them, with the same values", () => {
    const opened = allThroughLibreOffice(
      macroBooks.map(([, bytes]) => plain(bytes).bytes),
      "xlsx",
      "csv",
    );
    expect(macroBooks.filter((_, index) => opened[index] === undefined).map(([name]) => name)).toEqual([]);
    for (const [index, csv] of opened.entries()) {
      if (index > 0) expect(new TextDecoder().decode(csv)).toMatch(/^L.n,40,*\nSumma,40/);
    }
  });

  it("writes workbooks with macros of its own, which become plain ones too", () => {
    const own = throughLibreOffice(bookOf("a project, as Excel writes it"), "xlsm", "xlsm");
    expect(partOf(own, "[Content_Types].xml")).toContain("macroEnabled");
    const made = plain(own).bytes;
    expect(partOf(made, "[Content_Types].xml")).not.toContain("macroEnabled");
    expect(shownIn(readWorkbook(made))).toEqual(shownIn(readWorkbook(own)));
  });
});
