/** A Patch written into a file: the cells that it names change, everything else keeps its bytes. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync, Zip, ZipDeflate } from "fflate";
import { applyToFile } from "../../../../src/hosts/file/write/apply-to-file";
import { liveFile } from "../../../../src/hosts/file/live-file";
import { readWorkbook } from "../../../../src/hosts/file/read/read-workbook";
import { openPackage } from "../../../../src/hosts/file/zip/workbook-package";
import { packedBytes } from "../../../../src/hosts/file/zip/zip-read";
import { parseCellName } from "../../../../src/workbook/address";
import type { CellContent, CellEdit } from "../../../../src/workbook/patch";
import { cellAt, type Cell } from "../../../../src/workbook/snapshot";
import { handMade, partOf, problemDetails, problemOf, zipOf } from "../file-tools";
import { sampleBlueprint } from "../sample-blueprint";

const rich = new Uint8Array(readFileSync(join(__dirname, "../../../cases/files/rich.xlsm")));
const sheetPart = "xl/worksheets/sheet1.xml";

function at(sheet: string, name: string): CellEdit["at"] {
  return { sheet, row: -1, column: -1, ...parseCellName(name) };
}

function edit(name: string, before: CellContent, content: CellContent, sheet = "Blad1"): CellEdit {
  return { kind: "cell", at: at(sheet, name), before, content };
}

function cell(bytes: Uint8Array, name: string, sheet = "Blad1"): Cell | undefined {
  return cellAt(readWorkbook(bytes), at(sheet, name));
}

/** The names of the parts whose unpacked bytes differ; a part that only one file has differs. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names].filter((name) => Buffer.compare(old[name] ?? Buffer.of(), now[name] ?? Buffer.of()) !== 0);
}

describe("a rich workbook with one number changed", () => {
  const { bytes } = applyToFile(rich, [edit("B3", { value: 1200000 }, { value: 1250000 }, "Kostnader")]);

  test("differs in that sheet and in the wish to be calculated anew, and in nothing else", () => {
    expect(changedParts(rich, bytes)).toEqual(["xl/workbook.xml", sheetPart]);
    expect(partOf(bytes, sheetPart)).toBe(
      partOf(rich, sheetPart).replace(`<c r="B3" s="2" t="n"><v>1200000</v></c>`, `<c r="B3" s="2"><v>1250000</v></c>`),
    );
    expect(partOf(bytes, "xl/workbook.xml")).toBe(
      partOf(rich, "xl/workbook.xml").replace("<calcPr ", `<calcPr fullCalcOnLoad="1" `),
    );
  });

  test("keeps the order of its parts and the very packed bytes of all that were not touched", () => {
    const [old, now] = [openPackage(rich), openPackage(bytes)];
    expect(now.entries.map(({ name }) => name)).toEqual(old.entries.map(({ name }) => name));
    const untouched = old.entries.filter(({ name }) => name !== sheetPart && name !== "xl/workbook.xml");
    expect(untouched).toHaveLength(22);
    for (const entry of untouched) {
      const same = now.byName.get(entry.name);
      expect(same && Buffer.compare(packedBytes(bytes, same), packedBytes(rich, entry))).toBe(0);
    }
  });
});

describe("formulas", () => {
  test("a new formula drops the calculation chain with its link and its type", () => {
    const { bytes } = applyToFile(rich, [
      edit("B7", { value: null }, { value: 5, formula: "SUM(B3:B6)" }, "Kostnader"),
    ]);
    expect(cell(bytes, "B7", "Kostnader")).toEqual({ row: 6, column: 1, value: 5, formula: "SUM(B3:B6)" });
    expect(changedParts(rich, bytes).sort()).toEqual(
      ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/calcChain.xml", "xl/workbook.xml", sheetPart].sort(),
    );
    expect(partOf(bytes, "[Content_Types].xml")).not.toContain("calcChain");
    expect(partOf(bytes, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });

  test("the first cell of a filled column overwritten leaves the others calculating as before", () => {
    const before = { value: 1800000, formula: "SUM(B3:C3)" };
    const { bytes, inverse } = applyToFile(rich, [edit("D3", before, { value: 7 }, "Kostnader")]);
    expect(cell(bytes, "D4", "Kostnader")?.formula).toBe("SUM(B4:C4)");
    expect(cell(bytes, "D5", "Kostnader")?.formula).toBe("SUM(B5:C5)");
    expect(partOf(bytes, sheetPart)).not.toContain(`t="shared"`);
    expect(readWorkbook(applyToFile(bytes, inverse).bytes)).toEqual(readWorkbook(rich));
  });

  test("a later cell of a filled column overwritten leaves the group alone", () => {
    const { bytes } = applyToFile(rich, [
      edit("D4", { value: 135000, formula: "SUM(B4:C4)" }, { value: null }, "Kostnader"),
    ]);
    expect(cell(bytes, "D4", "Kostnader")).toBeUndefined();
    expect(cell(bytes, "D5", "Kostnader")?.formula).toBe("SUM(B5:C5)");
    expect(partOf(bytes, sheetPart)).toContain(`<f t="shared" si="0"/>`);
  });

  test("a part of an array formula is refused, as Excel refuses it", () => {
    const patch = [edit("C6", { value: 660000, formula: "SUM(C3:C5*1)" }, { value: 1 }, "Kostnader")];
    expect(problemOf(() => applyToFile(rich, patch))).toBe("partOfArray");
  });
});

describe("where a cell goes", () => {
  const file = handMade({
    sheet: `<dimension ref="B2:C4"/><cols><col min="5" max="6" width="9" style="2"/></cols><sheetData><row r="2" spans="2:3"><c r="B2"><v>1</v></c><c r="C2"/></row><row r="4" s="1" customFormat="1"/></sheetData>`,
    styles: `<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="10"><protection locked="0"/></xf></cellXfs>`,
  });

  test("a heading of a table is refused, for Excel finds it damaged when the table's own part says another word", () => {
    const patch = [edit("B1", { value: "Antal" }, { value: "Personer" }, "Deltagare")];
    expect(problemOf(() => applyToFile(rich, patch))).toBe("tableHeading");
    expect(problemDetails(() => applyToFile(rich, patch))).toEqual({ sheet: "Deltagare", cell: "B1" });
    const below = [edit("B2", { value: 30 }, { value: 31 }, "Deltagare")];
    expect(cell(applyToFile(rich, below).bytes, "B2", "Deltagare")?.value).toBe(31);
  });

  test("a filled column written as CDATA keeps its formulas when its first cell is overwritten", () => {
    const sheet = `<sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0"><![CDATA[A1+1]]></f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>1</v></c></row></sheetData>`;
    const filled = handMade({ sheet });
    const { bytes, inverse } = applyToFile(filled, [edit("B1", { value: 1, formula: "A1+1" }, { value: 7 })]);
    expect(cell(bytes, "B2")?.formula).toBe("A2+1");
    expect(readWorkbook(applyToFile(bytes, inverse).bytes)).toEqual(readWorkbook(filled));
  });

  test("a whole register of cells is written in one patch, within seconds", () => {
    const empty = handMade({ sheet: `<dimension ref="A1"/><sheetData/>` });
    const patch = Array.from({ length: 150_000 }, (_, index) =>
      edit(`${"ABC"[index % 3]}${Math.floor(index / 3) + 1}`, { value: null }, { value: index }),
    );
    const { bytes, inverse } = applyToFile(empty, patch);
    expect(partOf(bytes, sheetPart)).toContain(`<dimension ref="A1:C50000"/>`);
    expect(inverse).toHaveLength(150_000);
  }, 60_000);

  test("new cells and rows stand in order, take over the look of row or column, and widen the used area", () => {
    const names = ["A2", "E2", "B1", "A3", "B4", "A9", "F9"];
    const { bytes } = applyToFile(
      file,
      names.map((name, index) => edit(name, { value: null }, { value: index + 1 })),
    );
    expect(partOf(bytes, sheetPart).replace(/^.*?(<dimension.*?>).*<sheetData>/, "$1")).toBe(
      `<dimension ref="A1:F9"/><row r="1"><c r="B1"><v>3</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>1</v></c><c r="C2"/><c r="E2" s="2"><v>2</v></c></row><row r="3"><c r="A3"><v>4</v></c></row><row r="4" s="1" customFormat="1"><c r="B4" s="1"><v>5</v></c></row><row r="9"><c r="A9"><v>6</v></c><c r="F9" s="2"><v>7</v></c></row></sheetData></worksheet>`,
    );
    expect(cell(bytes, "E2")).toEqual({ row: 1, column: 4, value: 2, format: "0.00%", locked: false });
  });

  test("a sheet without any row takes its first", () => {
    const empty = handMade({ sheet: "<sheetData/>" });
    expect(cell(applyToFile(empty, [edit("B2", { value: null }, { value: true })]).bytes, "B2")?.value).toBe(true);
  });

  test("names with a prefix get cells with that prefix", () => {
    const sheet = `<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const { bytes } = applyToFile(handMade({ sheet }), [edit("B1", { value: null }, { value: "ja" })]);
    expect(partOf(bytes, sheetPart)).toContain(`<x:c r="B1" t="inlineStr"><x:is><x:t>ja</x:t></x:is></x:c></x:row>`);
  });

  test("cells without an address keep their places beside one that is emptied", () => {
    const sheet = `<sheetData><row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row></sheetData>`;
    const { bytes } = applyToFile(handMade({ sheet }), [edit("B1", { value: 2 }, { value: null })]);
    expect([cell(bytes, "A1")?.value, cell(bytes, "B1"), cell(bytes, "C1")?.value]).toEqual([1, undefined, 3]);
  });
});

describe("content", () => {
  const file = handMade({
    sheet: `<sheetData><row r="1"><c r="A1" s="1"><v>41821</v></c></row></sheetData>`,
    styles: `<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="0" fontId="3"><protection locked="0"/></xf></cellXfs>`,
  });

  test("text that looks like a formula stays text", () => {
    const { bytes } = applyToFile(file, [edit("B1", { value: null }, { value: "=1+1" })]);
    expect(cell(bytes, "B1")).toEqual({ row: 0, column: 1, value: "=1+1" });
  });

  test("a number format is added once to the look that the cell has, and taken away by the inverse", () => {
    const dated = { value: 41821, format: "yyyy-mm-dd" };
    const { bytes, inverse } = applyToFile(file, [
      edit("A1", { value: 41821 }, dated),
      edit("A2", { value: null }, { value: 0.5, format: "0.0" }),
    ]);
    expect(cell(bytes, "A1")).toEqual({ row: 0, column: 0, value: 41821, format: "yyyy-mm-dd", locked: false });
    expect(cell(bytes, "A2")?.format).toBe("0.0");
    expect(partOf(bytes, "xl/styles.xml")).toContain(
      `<numFmts count="2"><numFmt numFmtId="170" formatCode="0.0"/><numFmt numFmtId="171" formatCode="yyyy-mm-dd"/></numFmts>`,
    );
    expect(partOf(bytes, "xl/styles.xml")).toContain(`<cellXfs count="4">`);
    const again = applyToFile(bytes, inverse).bytes;
    expect(readWorkbook(again)).toEqual(readWorkbook(file));
    const third = applyToFile(again, [edit("A1", { value: 41821 }, dated)]).bytes;
    expect(partOf(third, "xl/styles.xml")).toBe(partOf(again, "xl/styles.xml"));
  });

  test("a workbook without styles gets them when a format is asked for", () => {
    const bare = handMade({ sheet: "<sheetData/>" });
    const { bytes } = applyToFile(bare, [edit("A1", { value: null }, { value: 0.25, format: "0%" })]);
    expect(cell(bytes, "A1")).toEqual({ row: 0, column: 0, value: 0.25, format: "0%" });
    expect(partOf(bytes, "[Content_Types].xml")).toContain("/xl/styles.xml");
  });

  test("a text longer than a cell holds is refused, not cut", () => {
    const patch = [edit("B1", { value: null }, { value: "x".repeat(32_768) })];
    expect(problemOf(() => applyToFile(file, patch))).toBe("tooLarge");
  });
});

describe("all or nothing", () => {
  test("a cell that changed since it was read stops the whole patch and is named", () => {
    const patch = [
      edit("B4", { value: 90000 }, { value: 1 }, "Kostnader"),
      edit("B5", { value: 1 }, { value: 2 }, "Kostnader"),
    ];
    expect(problemOf(() => applyToFile(rich, patch))).toBe("changedMeanwhile");
    expect(problemDetails(() => applyToFile(rich, patch))).toEqual({ sheet: "Kostnader", cell: "B5" });
  });

  test("a sheet that is not there", () => {
    expect(problemOf(() => applyToFile(rich, [edit("A1", { value: null }, { value: 1 }, "Budget")]))).toBe(
      "sheetMissing",
    );
  });

  test("the host keeps its file when a patch fails, and the way back gives the old one", async () => {
    const host = liveFile(rich);
    await expect(host.apply([edit("B3", { value: 0 }, { value: 1 }, "Kostnader")])).rejects.toMatchObject({
      code: "changedMeanwhile",
    });
    expect(host.bytes()).toBe(rich);
    const inverse = await host.apply([edit("B3", { value: 1200000 }, { value: 1 }, "Kostnader")]);
    expect(cell(host.bytes(), "B3", "Kostnader")?.value).toBe(1);
    await host.apply(inverse);
    expect(await host.read()).toEqual(readWorkbook(rich));
  });

  test("one cell written twice ends as the last says, and comes back as the first found it", () => {
    const { bytes, inverse } = applyToFile(rich, [
      edit("B4", { value: 90000 }, { value: 1 }, "Kostnader"),
      edit("B4", { value: 1 }, { value: 2 }, "Kostnader"),
    ]);
    expect(cell(bytes, "B4", "Kostnader")?.value).toBe(2);
    expect(readWorkbook(applyToFile(bytes, inverse).bytes)).toEqual(readWorkbook(rich));
  });
});

describe("files of other writers", () => {
  const sheet = `<?xml version="1.0" encoding="UTF-16"?>\r\n<worksheet>\r\n<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>😀 åäö</t></is></c>\r\n<c r="B1"><v>1</v></c></row></sheetData></worksheet>`;

  test("a byte order mark and Windows line ends stay where they are", () => {
    const utf8 = `\uFEFF${sheet.replace("UTF-16", "UTF-8")}`;
    const file = handMade({ sheet: "", extra: { [sheetPart]: utf8 } });
    const { bytes } = applyToFile(file, [edit("B1", { value: 1 }, { value: 2 })]);
    const written = unzipSync(bytes)[sheetPart];
    expect(Buffer.from(written ?? []).toString()).toBe(utf8.replace("<v>1</v>", "<v>2</v>"));
  });

  test("a sheet in UTF-16 is read, and written in UTF-8", () => {
    const file = handMade({ sheet: "", extra: { [sheetPart]: Buffer.from(`\uFEFF${sheet}`, "utf16le") } });
    const { bytes } = applyToFile(file, [edit("B1", { value: 1 }, { value: 2 })]);
    expect([cell(bytes, "A1")?.value, cell(bytes, "B1")?.value]).toEqual(["😀 åäö", 2]);
    expect(partOf(bytes, sheetPart)).toContain(`encoding="UTF-8"`);
  });

  test("a zip written as a stream, its sizes behind the bytes, is copied with them", () => {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((_, chunk) => chunks.push(chunk));
    for (const [name, content] of Object.entries(unzipSync(rich))) {
      const part = new ZipDeflate(name);
      zip.add(part);
      part.push(content, true);
    }
    zip.end();
    const streamed = new Uint8Array(Buffer.concat(chunks));
    expect(new DataView(streamed.buffer).getUint16(6, true) & 8).toBe(8);
    const { bytes, inverse } = applyToFile(streamed, [edit("B3", { value: 1200000 }, { value: 1 }, "Kostnader")]);
    expect(changedParts(streamed, bytes)).toEqual(["xl/workbook.xml", sheetPart]);
    expect(readWorkbook(applyToFile(bytes, inverse).bytes)).toEqual(readWorkbook(rich));
  });

  test("a zip with 64-bit sizes and places is written in, and keeps them for all that was not touched", () => {
    const wide = withWideRecords(rich);
    const { bytes, inverse } = applyToFile(wide, [edit("B3", { value: 1200000 }, { value: 1 }, "Kostnader")]);
    const packed = (file: Uint8Array): ReadonlyMap<string, Uint8Array> =>
      new Map(openPackage(file).entries.map((entry) => [entry.name, packedBytes(file, entry)]));
    const [before, after] = [packed(rich), packed(bytes)];
    const changed = [...before].filter(([name, part]) => Buffer.compare(part, after.get(name) ?? Buffer.of()) !== 0);
    expect(changed.map(([name]) => name)).toEqual(["xl/workbook.xml", sheetPart]);
    expect(readWorkbook(applyToFile(bytes, inverse).bytes)).toEqual(readWorkbook(rich));
  });

  test("a zip that writes its folders with backslashes takes a new sheet and gives it up again", () => {
    const parts = Object.entries(unzipSync(handMade({ sheet: "<sheetData/>" })));
    const file = zipOf(Object.fromEntries(parts.map(([name, part]) => [name.replaceAll("/", "\\"), part])));
    const { bytes, inverse } = applyToFile(file, [{ kind: "addSheet", blueprint: sampleBlueprint }]);
    expect(readWorkbook(bytes).sheets.map(({ name }) => name)).toEqual(["Blad1", sampleBlueprint.name]);
    expect(readWorkbook(applyToFile(bytes, inverse).bytes)).toEqual(readWorkbook(file));
  });

  test("a list of contents in small letters takes a new sheet", () => {
    const parts = Object.entries(unzipSync(handMade({ sheet: "<sheetData/>" })));
    const file = zipOf(Object.fromEntries(parts.map(([name, part]) => [name.toLowerCase(), part])));
    const { bytes } = applyToFile(file, [{ kind: "addSheet", blueprint: sampleBlueprint }]);
    expect(partOf(bytes, "[content_types].xml")).toContain("/xl/worksheets/sheet2.xml");
  });

  test("looks that no link leads to are not written over", () => {
    const orphan = handMade({ sheet: "<sheetData/>", extra: { "xl/styles.xml": "<styleSheet/>" } });
    const patch = [edit("A1", { value: null }, { value: 0.25, format: "0%" })];
    expect(problemOf(() => applyToFile(orphan, patch))).toBe("brokenXml");
  });

  test("an empty patch gives back the very same file", () => {
    expect(applyToFile(rich, [])).toEqual({ bytes: rich, inverse: [] });
  });
});

/** The same zip with the places of its parts in zip64 fields, as some writers give them whatever the size. */
function withWideRecords(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  const directory = view.getUint32(end + 16, true);
  const records: Buffer[] = [];
  for (let at = directory; at < end;) {
    const fixed = 46 + view.getUint16(at + 28, true);
    const length = fixed + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const record = Buffer.alloc(fixed + 28);
    record.set(zip.subarray(at, at + fixed));
    record.writeUInt16LE(28, 30);
    record.writeUInt16LE(0, 32);
    record.writeUInt16LE(1, fixed);
    record.writeUInt16LE(24, fixed + 2);
    [24, 20, 42].forEach((place, index) => {
      record.writeBigUInt64LE(BigInt(view.getUint32(at + place, true)), fixed + 4 + index * 8);
      record.writeUInt32LE(0xffffffff, place);
    });
    records.push(record);
    at += length;
  }
  const list = Buffer.concat(records);
  const last = Buffer.from(zip.subarray(end));
  last.writeUInt32LE(list.length, 12);
  return new Uint8Array(Buffer.concat([zip.subarray(0, directory), list, last]));
}
