/** Files that are no workbook, are damaged or mean harm: each ends in its own word, soon and with little memory. */
import { strFromU8, unzipSync } from "fflate";
import { applyToFile } from "../../../src/hosts/file/write/apply-to-file";
import { liveFile } from "../../../src/hosts/file/live-file";
import { crc32 } from "../../../src/hosts/file/zip/crc32";
import { defaultLimits } from "../../../src/hosts/file/zip/limits";
import { readWorkbook } from "../../../src/hosts/file/read/read-workbook";
import { columnName } from "../../../src/workbook/address";
import type { Patch } from "../../../src/workbook/patch";
import { handMade, problemDetails, problemOf, zipOf } from "./file-tools";

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

function manyAttributes(): string {
  return Array.from({ length: 100_000 }, (_, index) => `a${index}=""`).join(" ");
}

/** Seconds that a piece of work takes. */
/** Of the processor's time: others use the machine too. */
function seconds(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  return process.cpuUsage(start).user / 1_000_000;
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

  test.each([
    ["tags without end, nested", `<worksheet><sheetData>${"<a>".repeat(100_000)}`],
    ["a tag of a hundred thousand attributes", `<worksheet ${manyAttributes()}><sheetData/></worksheet>`],
  ])("%s are broken XML before they fill the memory", (_, sheet) => {
    expect(problemOf(() => readWorkbook(handMade({ sheet, level: 0 })))).toBe("brokenXml");
  });

  test("a text without end is too large before it fills the memory", () => {
    const sheet = `<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>${"x".repeat(70_000_000)}</v></c></row></sheetData></worksheet>`;
    expect(problemOf(() => readWorkbook(handMade({ sheet, level: 0 })))).toBe("tooLarge");
  });

  test("a part that is held whole may not be larger than any honest one", () => {
    const styles = `<cellXfs>${"<xf/>".repeat(8_000_000)}</cellXfs>`;
    const file = handMade({ sheet: "<sheetData/>", styles, level: 0 });
    expect(problemOf(() => readWorkbook(file))).toBe("tooLarge");
    expect(problemDetails(() => readWorkbook(file))).toEqual({ part: "xl/styles.xml", limit: "32 MB" });
  });

  test("a directory that lists more parts than any workbook has, or more than it counts", () => {
    const end = budget.length - 22;
    const last = Buffer.from(budget.subarray(end));
    last.writeUInt16LE(3, 10);
    expect(problemOf(() => readWorkbook(Buffer.concat([budget.subarray(0, end), last])))).toBe("truncated");
    last.writeUInt16LE(0xffff, 10);
    const wide = Buffer.alloc(76);
    wide.writeUInt32LE(0x06064b50, 0);
    wide.writeBigUInt64LE(70_000n, 32);
    wide.writeBigUInt64LE(BigInt(last.readUInt32LE(16)), 48);
    wide.writeUInt32LE(0x07064b50, 56);
    wide.writeBigUInt64LE(BigInt(end), 64);
    expect(problemOf(() => readWorkbook(Buffer.concat([budget.subarray(0, end), wide, last])))).toBe("zipBomb");
  });

  test("a hundred thousand lists of hidden columns cost no more than one", () => {
    const hidden = `<cols>${`<col min="1" max="16384" hidden="1"/>`.repeat(100_000)}</cols>`;
    const file = handMade({
      sheet: `${hidden}<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>`,
      level: 0,
    });
    let hiddenColumns = 0;
    const took = seconds(() => (hiddenColumns = readWorkbook(file).sheets[0]?.hiddenColumns.size ?? 0));
    expect(hiddenColumns).toBe(16_384);
    expect(took).toBeLessThan(10);
  });

  test("rows whose cells stand in disorder are put in order within seconds", () => {
    const row = (index: number): string => {
      const cells = Array.from({ length: 16_383 }, (_, column) => `<c r="${columnName(column)}${index}"><v>1</v></c>`);
      return `<row r="${index}"><c r="XFD${index}"><v>1</v></c>${cells.join("")}</row>`;
    };
    const rows = Array.from({ length: 30 }, (_, index) => row(index + 1));
    const file = handMade({ sheet: `<sheetData>${rows.join("")}</sheetData>` });
    let cells = 0;
    const took = seconds(() => (cells = readWorkbook(file).sheets[0]?.rows[29]?.cells.length ?? 0));
    expect(cells).toBe(16_384);
    expect(took).toBeLessThan(15);
  });

  test("hostile names of sheets and cells harm nothing", () => {
    const workbook = `<workbook xmlns:r="r"><sheets><sheet name="__proto__" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    const sheet = `<sheetData><row r="1"><c r="ZZZZZZ1"><v>1</v></c><c r="A1" s="__proto__"><v>2</v></c></row><row r="99999999"><c><v>3</v></c></row></sheetData>`;
    const snapshot = readWorkbook(handMade({ workbook, sheet }));
    expect(snapshot.sheets[0]?.name).toBe("__proto__");
    expect(snapshot.sheets[0]?.rows.every((row) => row.index < 1_048_576)).toBe(true);
  });

  test("no row, column or number comes out that no sheet can have", () => {
    const odd = ["1e999", "Infinity", "0x10"].map((value, index) => `<c r="${"ABC"[index]}3"><v>${value}</v></c>`);
    const sheet = `<sheetData><row r="99999999"><c r="A1"><v>1</v></c></row><row r="0"><c r="A0"><v>2</v></c></row><row r="3">${odd.join("")}</row></sheetData>`;
    const rows = readWorkbook(handMade({ sheet })).sheets[0]?.rows;
    expect(rows?.map(({ index }) => index)).toEqual([0, 1, 2]);
    expect(rows?.[2]?.cells.map(({ value }) => value)).toEqual(["1e999", "Infinity", "0x10"]);
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

  test("one digit changed in stored bytes never passes for an amount", () => {
    const stored = handMade({
      sheet: `<sheetData><row r="1"><c r="A1"><v>2430000</v></c></row></sheetData>`,
      level: 0,
    });
    const at = Buffer.from(stored).indexOf("2430000");
    const damaged = stored.slice();
    damaged[at] = 0x39;
    expect(problemOf(() => readWorkbook(stored))).toBe("no problem");
    expect(problemDetails(() => readWorkbook(damaged))).toEqual({ part: "xl/worksheets/sheet1.xml" });
    expect(problemOf(() => readWorkbook(damaged))).toBe("truncated");
  });

  test("a sheet whose link was lost does not pass unchecked", () => {
    const workbook = `<workbook xmlns:r="r"><sheets><sheet name="Budget" sheetId="1" r:id="rId7"/></sheets></workbook>`;
    expect(problemOf(() => readWorkbook(handMade({ sheet: "<sheetData/>", workbook })))).toBe("truncated");
  });

  test("a row or a cell that comes twice is read and written once, the last counting", () => {
    const sheet = `<sheetData><row r="5"><c r="A5"><v>5</v></c><c r="B5"><v>8</v></c></row><row r="5"><c r="A5"><v>7</v></c></row><row r="6"><c r="A6"><v>1</v></c><c r="A6"><v>2</v></c></row></sheetData>`;
    const file = handMade({ sheet });
    const values = (bytes: Uint8Array): unknown =>
      readWorkbook(bytes).sheets[0]?.rows.map((row) => row.cells.map(({ value }) => value));
    expect(values(file)).toEqual([[7, 8], [2]]);
    const write = (row: number, column: number, before: number, after: number | null): unknown => {
      const at = { sheet: "Blad1", row, column };
      const written = applyToFile(file, [{ kind: "cell", at, before: { value: before }, content: { value: after } }]);
      expect(values(applyToFile(written.bytes, written.inverse).bytes)).toEqual(values(file));
      return values(written.bytes);
    };
    expect(write(4, 0, 7, 9)).toEqual([[9, 8], [2]]);
    expect(write(4, 0, 7, null)).toEqual([[8], [2]]);
    expect(write(4, 1, 8, 9)).toEqual([[7, 9], [2]]);
    expect(write(5, 0, 2, null)).toEqual([[7, 8]]);
  });

  test("a sheet without a place for rows is not written in, in memory either", async () => {
    const file = handMade({ sheet: `<worksheet><cols/></worksheet>` });
    const at = { sheet: "Blad1", row: 0, column: 0 };
    const patch: Patch = [{ kind: "cell", at, before: { value: null }, content: { value: 9 } }];
    expect(problemOf(() => applyToFile(file, patch))).toBe("brokenXml");
    await expect(liveFile(file).apply(patch)).rejects.toMatchObject({ code: "brokenXml" });
  });

  test("a binary workbook is told apart from one that cannot be opened", () => {
    const rels = `<Relationships><Relationship Id="rId1" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>`;
    const file = handMade({ sheet: "", extra: { "_rels/.rels": rels, "xl/workbook.bin": Uint8Array.of(1) } });
    expect(problemOf(() => readWorkbook(file))).toBe("binaryWorkbook");
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

/** A zip of stored parts, written byte by byte: as no zip program would make it. */
function zipByHand(
  parts: readonly { readonly name: string; readonly content: string; readonly local?: string }[],
): Buffer {
  const locals: Buffer[] = [];
  const records: Buffer[] = [];
  let offset = 0;
  for (const { name, content, local = name } of parts) {
    const bytes = Buffer.from(content);
    const header = Buffer.alloc(30);
    const record = Buffer.alloc(46);
    header.writeUInt32LE(0x04034b50, 0);
    record.writeUInt32LE(0x02014b50, 0);
    for (const [view, from] of [
      [header, 14],
      [record, 16],
    ] as const) {
      view.writeUInt32LE(crc32(bytes), from);
      view.writeUInt32LE(bytes.length, from + 4);
      view.writeUInt32LE(bytes.length, from + 8);
    }
    header.writeUInt16LE(Buffer.byteLength(local), 26);
    record.writeUInt16LE(Buffer.byteLength(name), 28);
    record.writeUInt32LE(offset, 42);
    const whole = Buffer.concat([header, Buffer.from(local), bytes]);
    locals.push(whole);
    records.push(record, Buffer.from(name));
    offset += whole.length;
  }
  const directory = Buffer.concat(records);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** The parts of the small budget, and some more. */
function budgetWith(
  more: readonly { readonly name: string; readonly content: string; readonly local?: string }[],
): Buffer {
  const own = Object.entries(unzipSync(budget)).map(([name, content]) => ({ name, content: strFromU8(content) }));
  return zipByHand([...own, ...more]);
}

describe("a file that says two things at once", () => {
  const other = `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`;

  test.each([
    ["the very same name", "xl/worksheets/sheet1.xml"],
    ["other capitals", "xl/Worksheets/SHEET1.xml"],
    ["other slashes", "xl\\worksheets\\sheet1.xml"],
    ["a beginning slash", "/xl/worksheets/sheet1.xml"],
    ["a doubled slash", "xl//worksheets/./sheet1.xml"],
    ["a letter written as its code", "xl/worksheets/sheet%31.xml"],
    ["a way back", "xl/x/../worksheets/sheet1.xml"],
    ["something behind a NUL", "xl/worksheets/sheet1.xml\0.txt"],
  ])("two parts of one name, the second with %s, are refused by that name", (_, name) => {
    const file = budgetWith([{ name, content: other }]);
    expect(problemOf(() => readWorkbook(file))).toBe("ambiguous");
    expect(problemDetails(() => readWorkbook(file))).toEqual({ part: name });
    expect(problemOf(() => applyToFile(file, []))).toBe("ambiguous");
  });

  test("folders written as entries of their own, and parts of like names, are no two parts", () => {
    const more = [
      "xl/",
      "xl/",
      "XL/",
      "xl/worksheets/",
      "xl/worksheets/sheet11.xml",
      "__MACOSX/xl/worksheets/sheet1.xml",
    ];
    const file = budgetWith(more.map((name) => ({ name, content: name.endsWith("/") ? "" : other })));
    expect(readWorkbook(file).sheets[0]?.rows[0]?.cells[0]?.value).toBe(2430000);
  });

  test("a part that is named otherwise before its bytes than in the directory is damaged", () => {
    const parts = Object.entries(unzipSync(budget)).map(([name, content]) => ({
      name,
      content: strFromU8(content),
      ...(name === "xl/worksheets/sheet1.xml" && { local: "xl/worksheets/sheet2.xml" }),
    }));
    expect(problemDetails(() => readWorkbook(zipByHand(parts)))).toEqual({ part: "xl/worksheets/sheet1.xml" });
  });

  test("two links of one id are refused by the list that holds them", () => {
    const rels = `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`;
    const file = handMade({
      sheet: "<sheetData/>",
      extra: { "xl/_rels/workbook.xml.rels": rels, "xl/worksheets/sheet2.xml": other },
    });
    expect(problemOf(() => readWorkbook(file))).toBe("ambiguous");
    expect(problemDetails(() => readWorkbook(file))).toEqual({ part: "xl/_rels/workbook.xml.rels (rId1)" });
  });

  test("two workbooks, or two parts of shared texts, are refused", () => {
    const two = (kind: string, first: string, second: string): string =>
      `<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="a" Type="x/${kind}" Target="${first}"/><Relationship Id="b" Type="x/${kind}" Target="${second}"/></Relationships>`;
    const strings = handMade({
      sheet: "<sheetData/>",
      extra: {
        "xl/_rels/workbook.xml.rels": two("sharedStrings", "a.xml", "b.xml"),
        "xl/a.xml": "<sst/>",
        "xl/b.xml": "<sst/>",
      },
    });
    const workbooks = handMade({
      sheet: "<sheetData/>",
      extra: { "_rels/.rels": two("officeDocument", "xl/workbook.xml", "xl/other.xml"), "xl/other.xml": "<workbook/>" },
    });
    expect([strings, workbooks].map((file) => problemDetails(() => readWorkbook(file)))).toEqual([
      { part: "xl/b.xml" },
      { part: "xl/other.xml" },
    ]);
  });
});

describe("bombs and what only looks like one", () => {
  test("a part that lies over another is refused before anything is unpacked", () => {
    const sound = budgetWith([{ name: "xl/media/a.bin", content: "x".repeat(500) }]);
    expect(problemOf(() => readWorkbook(sound))).toBe("no problem");
    // The last part's packed bytes are made to reach from the first part on, as Fifield's bombs quote the same bytes.
    const over = Buffer.from(sound);
    const record = over.lastIndexOf(Buffer.from("xl/media/a.bin")) - 46;
    over.writeUInt32LE(0, record + 42);
    expect(problemOf(() => readWorkbook(over))).toBe("zipBomb");
    const long = Buffer.from(sound);
    const first = long.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    long.writeUInt32LE(long.readUInt32LE(first + 20) + 1, first + 20);
    expect(problemOf(() => readWorkbook(long))).toBe("zipBomb");
  });

  test("many small parts that are one bomb together are refused by the whole", () => {
    const parts = Array.from({ length: 80 }, (_, index): readonly [string, string] => [
      `xl/worksheets/more${index}.xml`,
      " ".repeat(1_000_000),
    ]);
    const file = handMade({ sheet: "<sheetData/>", extra: Object.fromEntries(parts) });
    expect(problemDetails(() => readWorkbook(file, { ...defaultLimits, ratio: 100 }))).toEqual({
      part: "*",
      limit: 100,
    });
  });

  test("long texts that repeat themselves are read as they come and as Samkoll writes them", () => {
    const text = "Samordningsförbundet ".repeat(1_500);
    const rows = Array.from(
      { length: 300 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="str"><v>${text}</v></c></row>`,
    );
    const file = handMade({ sheet: `<sheetData>${rows.join("")}</sheetData>` });
    const at = { sheet: "Blad1", row: 0, column: 1 };
    const patch: Patch = [{ kind: "cell", at, before: { value: null }, content: { value: 1 } }];
    const written = applyToFile(file, patch).bytes;
    expect(partSize(written, "xl/worksheets/sheet1.xml") / written.length).toBeGreaterThan(200);
    expect(readWorkbook(written).sheets[0]?.rows[299]?.cells[0]?.value).toBe(text);
    expect(
      applyToFile(written, [{ kind: "cell", at, before: { value: 1 }, content: { value: 2 } }]).inverse,
    ).toHaveLength(1);
  });
});

function partSize(file: Uint8Array, part: string): number {
  return unzipSync(file)[part]?.length ?? 0;
}
