/** Files that are no workbook, are damaged or mean harm: each ends in its own word, soon and with little memory. */
import { defaultLimits } from "../../../src/hosts/file/limits";
import { readWorkbook } from "../../../src/hosts/file/read-workbook";
import { handMade, problemOf, zipOf } from "./file-tools";

const budget = handMade({
  sheet: `<sheetData><row r="1"><c r="A1"><v>2430000</v></c></row></sheetData>`,
});

function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

/** A compound file whose directory names one stream, as Excel wrote them before 2007 and writes encrypted ones. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, index) => (bytes[1024 + 128 + index * 2] = letter.charCodeAt(0)));
  return bytes;
}

/** Seconds that a piece of work takes. */
function seconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

describe("a file that is no workbook", () => {
  test.each([
    ["nothing at all", new Uint8Array(0), "notZip"],
    ["a PDF", text("%PDF-1.7\n1 0 obj; <<>>"), "notZip"],
    ["a web page", text("<!doctype html><p>Hej, hej"), "notZip"],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), "notZip"],
    ["a list with semicolons", text("Kostnad;2014\r\nPersonalkostnader;1 800 000\r\n"), "csv"],
    ["a list from Excel in Latin-1", Uint8Array.from([...text("L"), 0xf6, ...text("n;1\n")]), "csv"],
    ["a list in UTF-16", Uint8Array.from([0xff, 0xfe, 0x4c, 0, 0xf6, 0, 0x3b, 0, 0x31, 0]), "csv"],
    ["an encrypted workbook", compoundFile("EncryptedPackage"), "encrypted"],
    ["a workbook of Excel 97", compoundFile("Workbook"), "oldXls"],
    ["a workbook of Excel 5", compoundFile("Book"), "oldXls"],
    ["a Word document of 97", compoundFile("WordDocument"), "notZip"],
    ["an XML file of Excel 2003", text(`<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><a/>`), "oldXls"],
    ["an OpenDocument sheet", zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }), "openDocument"],
    ["a zip of something else", zipOf({ "word/document.xml": "<document/>" }), "notWorkbook"],
    ["a workbook cut in two", budget.slice(0, budget.length >> 1), "truncated"],
    ["a workbook without its last bytes", budget.slice(0, -3), "truncated"],
    ["a zip that only begins", text("PK\u0003\u0004"), "truncated"],
  ])("%s", (_, bytes, code) => {
    expect(problemOf(() => readWorkbook(bytes))).toBe(code);
  });

  test("a workbook whose packed bytes are damaged never passes for a sound one", () => {
    const sound = JSON.stringify(readWorkbook(budget));
    const at = budget.length >> 1;
    let noticed = 0;
    for (let index = at - 40; index < at + 40; index++) {
      const damaged = budget.slice();
      damaged.fill(0xff, index, index + 12);
      const code = problemOf(() => readWorkbook(damaged));
      expect([
        "truncated",
        "brokenXml",
        "forbiddenXml",
        "notReadable",
        "notWorkbook",
        "zipBomb",
        "encrypted",
        "no problem",
      ]).toContain(code);
      if (code === "no problem") expect(JSON.stringify(readWorkbook(damaged))).toBe(sound);
      else noticed += 1;
    }
    expect(noticed).toBeGreaterThan(0);
  });
});

describe("a file that means harm", () => {
  test("a zip bomb is refused before it is unpacked", () => {
    const bomb = handMade({ sheet: `<sheetData>${" ".repeat(60_000_000)}</sheetData>` });
    expect(bomb.length).toBeLessThan(100_000);
    expect(seconds(() => expect(problemOf(() => readWorkbook(bomb))).toBe("zipBomb"))).toBeLessThan(3);
  });

  test("a zip bomb that lies about its size is noticed while it unpacks", () => {
    const bomb = handMade({ sheet: `<sheetData>${" ".repeat(60_000_000)}</sheetData>` });
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    for (let at = 0; at + 46 < bomb.length; at++) {
      const large = view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000;
      if (large) view.setUint32(at + 24, 5_000, true);
    }
    const took = seconds(() => expect(["zipBomb", "truncated"]).toContain(problemOf(() => readWorkbook(bomb))));
    expect(took).toBeLessThan(5);
  });

  test("more than the whole file may unpack to is refused, an honest register of 69:1 is not", () => {
    const register = Array.from(
      { length: 20_000 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="str"><v>Samordningsförbundet</v></c></row>`,
    );
    const file = handMade({ sheet: `<sheetData>${register.join("")}</sheetData>` });
    expect(problemOf(() => readWorkbook(file))).toBe("no problem");
    expect(problemOf(() => readWorkbook(file, { ...defaultLimits, unpackedBytes: 500_000 }))).toBe("zipBomb");
  });

  test.each([
    ["a document type", `<!DOCTYPE worksheet [<!ENTITY a "ha">]><worksheet><sheetData/></worksheet>`],
    ["an outside entity", `<!DOCTYPE worksheet SYSTEM "file:///etc/passwd"><worksheet/>`],
    [
      "a made-up entity",
      `<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&ha;</v></c></row></sheetData></worksheet>`,
    ],
  ])("%s is forbidden", (_, sheet) => {
    expect(problemOf(() => readWorkbook(handMade({ sheet })))).toBe("forbiddenXml");
  });

  test("a document type in any other part is forbidden as well", () => {
    const sheet = "<sheetData/>";
    const styles = handMade({ sheet, styles: "<cellXfs/>", extra: { "xl/styles.xml": `<!DOCTYPE a><styleSheet/>` } });
    const strings = handMade({ sheet, strings: " ", extra: { "xl/sharedStrings.xml": `<!DOCTYPE a><sst/>` } });
    const workbook = handMade({ sheet, workbook: `<!DOCTYPE a><workbook/>` });
    expect([styles, strings, workbook].map((file) => problemOf(() => readWorkbook(file)))).toEqual([
      "forbiddenXml",
      "forbiddenXml",
      "forbiddenXml",
    ]);
  });

  test("hostile names of sheets and cells harm nothing", () => {
    const workbook = `<workbook xmlns:r="r"><sheets><sheet name="__proto__" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    const sheet = `<sheetData><row r="1"><c r="ZZZZZZ1"><v>1</v></c><c r="A1" s="__proto__"><v>2</v></c></row><row r="99999999"><c><v>3</v></c></row></sheetData>`;
    const snapshot = readWorkbook(handMade({ workbook, sheet }));
    expect(snapshot.sheets[0]?.name).toBe("__proto__");
    expect(snapshot.sheets[0]?.rows.every((row) => row.index < 1_048_576)).toBe(true);
  });
});

describe("a damaged part", () => {
  test.each([
    ["a sheet that is not closed", `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c>`],
    ["tags that cross", `<worksheet><sheetData><row r="1"><c r="A1"></row></c></sheetData></worksheet>`],
    ["bytes that are no text", Uint8Array.from([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0xfd])],
  ])("%s is broken XML", (_, part) => {
    const file = handMade({ sheet: "", extra: { "xl/worksheets/sheet1.xml": part } });
    expect(problemOf(() => readWorkbook(file))).toBe("brokenXml");
  });

  test("a sheet that the workbook names and the file lacks is a truncated file", () => {
    const workbook = `<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    const rels = `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet7.xml"/></Relationships>`;
    const file = handMade({ sheet: "", workbook, extra: { "xl/_rels/workbook.xml.rels": rels } });
    expect(problemOf(() => readWorkbook(file))).toBe("truncated");
  });
});

describe("a very large sheet", () => {
  test("a million empty formatted rows cost seconds and no memory", () => {
    const rows: string[] = [];
    for (let row = 1; row <= 1_048_576; row++) {
      rows.push(`<row r="${row}" s="1" customFormat="1"><c r="A${row}" s="1"/><c r="B${row}" s="2"/></row>`);
    }
    const sheet = `<worksheet><sheetData>${rows.join("")}</sheetData></worksheet>`;
    rows.length = 0;
    // Stored, for packing it would take the test's time; that packed parts flow in pieces is tested elsewhere.
    const bytes = handMade({ sheet, level: 0 });
    const before = process.memoryUsage().heapUsed;
    let rowsFound = -1;
    const took = seconds(() => (rowsFound = readWorkbook(bytes).sheets[0]?.rows.length ?? -1));
    expect(rowsFound).toBe(0);
    expect(took).toBeLessThan(15);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(200_000_000);
  });
});
