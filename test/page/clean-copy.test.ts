/** *Skicka in* in Excel: a clean copy of the file, of the cells, or the way to one. */
import { excelHost } from "../../src/hosts/excel/excel-host";
import { readWorkbook } from "../../src/hosts/file/read/read-workbook";
import { newWorkbook } from "../../src/hosts/file/write/new-workbook";
import { applyToFile } from "../../src/hosts/file/write/apply-to-file";
import { signedNote } from "../../src/making/own-marks";
import { cleanCopyInExcel, cleanFile } from "../../src/page/clean-copy";
import type { CleanCopy } from "../../src/pane/services";
import type { Snapshot } from "../../src/workbook/snapshot";
import { macroBooks } from "../hosts/file/macro-books";
import { partOf } from "../hosts/file/file-tools";
import { sampleBlueprint } from "../hosts/file/sample-blueprint";
import { fakeSheet, fakeWorkbook, type FakeWorkbook } from "../hosts/excel/fake-workbook";
import { connect } from "../hosts/excel/wire";

const page = "https://samkoll.invalid/";
const note = { kind: "note", at: { sheet: sampleBlueprint.name, row: 0, column: 0 }, before: null } as const;
const marked = applyToFile(newWorkbook([sampleBlueprint]), [{ ...note, text: signedNote("räknad lön") }]).bytes;

function aBook(file: Uint8Array): FakeWorkbook {
  const sheet = fakeSheet("Budget", { B2: "Coach", C2: 600000, C3: "=SUM(C2:C2)", C4: 7 });
  sheet.formats.set("C2", "# ##0");
  sheet.notes.set("C2", signedNote("räknad lön"));
  return { ...fakeWorkbook([sheet]), file };
}

const inExcel = (): Promise<CleanCopy> => cleanCopyInExcel({ read: excelHost().read, page });
const openedIn = ({ opened }: FakeWorkbook): Uint8Array => new Uint8Array(Buffer.from(opened[0] ?? "", "base64"));

it.each(["windows365", "mac365", "web", "excel2021"] as const)(
  "%s opens the file itself without Samkoll's notes, as a new workbook",
  async (profile) => {
    const book = aBook(marked);
    connect(book, profile);
    expect(await inExcel()).toEqual({ way: "opened", name: "", of: "file", macros: false, values: 0 });
    const copy = readWorkbook(openedIn(book));
    expect(copy.sheets.map(({ name, notes }) => [name, notes?.texts.size])).toEqual([[sampleBlueprint.name, 0]]);
  },
);

it.each(macroBooks)("a Mac opens the copy of %s, for nothing of macros is left in it", async (_, file) => {
  const book = aBook(file);
  connect(book, "mac365");
  expect(await inExcel()).toMatchObject({ way: "opened", of: "file" });
  expect(partOf(openedIn(book), "[Content_Types].xml")).not.toMatch(/macroEnabled|vbaProject/);
});

describe("where Excel hands over no file", () => {
  it("an iPad makes nothing before one has heard what a copy of the cells lacks", async () => {
    const book = aBook(marked);
    connect(book, "ipad");
    const asked = await inExcel();
    expect(asked).toMatchObject({ way: "cellsOnly", why: "unsupported", page });
    expect(book.opened).toEqual([]);
  });

  it("a copy of the cells has what was read, and is told to be that", async () => {
    const book = aBook(marked);
    connect(book, "ipad");
    const asked = await inExcel();
    expect(asked.way === "cellsOnly" && (await asked.goOn())).toEqual({
      ...{ way: "opened", name: "", of: "cells", macros: false, values: 0 },
    });
    const { sheets }: Snapshot = readWorkbook(openedIn(book));
    expect(sheets.map(({ name, rows }) => [name, rows.flatMap(({ cells }) => cells)])).toEqual([
      [
        "Budget",
        [
          { row: 1, column: 1, value: "Coach" },
          { row: 1, column: 2, value: 600000, format: "# ##0" },
          { row: 2, column: 2, value: 600000, formula: "SUM(C2:C2)" },
          { row: 3, column: 2, value: 7 },
        ],
      ],
    ]);
    expect(sheets[0]?.notes?.texts.size ?? 0).toBe(0);
  });

  it("one that refuses is told from one that never does", async () => {
    const book = aBook(marked);
    const { conduct } = connect(book, "web");
    conduct.fileRefusal = 5001;
    expect(await inExcel()).toMatchObject({ way: "cellsOnly", why: "refused" });
    conduct.fileRefusal = 0;
    conduct.refusedSlice = 0;
    expect(await inExcel()).toMatchObject({ way: "cellsOnly", why: "refused" });
  });

  it("what is no workbook counts as refused", async () => {
    connect(aBook(Uint8Array.of(1, 2, 3)), "windows365");
    expect(await inExcel()).toMatchObject({ way: "cellsOnly", why: "refused" });
  });
});

it("a workbook that a label keeps encrypted is not copied unlocked", async () => {
  const locked = new Uint8Array(2_048);
  locked.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  locked.set(Buffer.from("EncryptedPackage", "utf16le"), 1_024);
  const book = aBook(locked);
  connect(book, "windows365");
  await expect(inExcel()).rejects.toMatchObject({ code: "handedOverLocked" });
  expect(book.opened).toEqual([]);
});

it("where Excel opens no workbook the browser page is named", async () => {
  const book = aBook(marked);
  connect(
    {
      ...book,
      get opened(): string[] {
        throw new Error("closed");
      },
    },
    "windows365",
  );
  expect(await inExcel()).toEqual({ way: "byHand", page });
});

it("Samkoll's own functions become values, since who gets the copy may lack Samkoll", async () => {
  const file = newWorkbook([
    {
      ...sampleBlueprint,
      cells: [
        { row: 0, column: 0, value: 0.5, formula: "_xldudf_SAMKOLL_ANDEL(1,2)" },
        { row: 1, column: 0, value: 0.5, formula: "ROUND(SAMKOLL.ANDEL(1,2),1)" },
        { row: 2, column: 0, value: 1, formula: "_xldudf_ANNAN_ANDEL(1,2)" },
      ],
      ...{ merges: [], validations: [], names: new Map() },
    },
  ]);
  const { bytes, values, macros } = await cleanFile(file);
  expect([values, macros]).toEqual([0, false]);
  const cells = readWorkbook(bytes).sheets[0]?.rows.flatMap((row) =>
    row.cells.map(({ value, formula }) => [value, formula]),
  );
  expect(cells).toEqual([
    [0.5, undefined],
    [0.5, undefined],
    [1, "_xldudf_ANNAN_ANDEL(1,2)"],
  ]);
});
