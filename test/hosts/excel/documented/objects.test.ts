/** Sheets that are hidden or protected, tables and filters, workbooks that are only looked at. */
import { areaOf, type FakeSheet } from "../fake-workbook";
import { aBook, answerTo, type Asked } from "./answer";

type Ask = (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void;

function bookWith(change: (sheet: FakeSheet, other: FakeSheet) => void) {
  const book = aBook();
  const [sheet, other] = book.sheets;
  if (sheet === undefined || other === undefined) throw new Error("no sheets");
  change(sheet, other);
  return book;
}

async function codeOf(ask: Ask, asked: Asked = {}): Promise<string> {
  return (await answerTo(ask, asked)).code;
}

describe("a hidden sheet", () => {
  const asked = (visibility: FakeSheet["visibility"]) => ({
    book: bookWith((sheet) => (sheet.visibility = visibility)),
  });

  it.each<[string, Ask]>([
    ["is not activated", (sheet) => sheet.activate()],
    ["has none of its cells selected", (sheet) => sheet.getRange("A1").select()],
  ])("%s", async (_, ask) => {
    expect(await codeOf(ask, asked("Hidden"))).toBe("InvalidOperation");
    expect(await codeOf(ask, asked("VeryHidden"))).toBe("InvalidOperation");
    expect(await codeOf(ask)).toBe("done");
  });

  it("is activated in the request that shows it", async () => {
    const shows: Ask = (sheet) => {
      sheet.visibility = "Visible";
      sheet.activate();
    };
    expect(await codeOf(shows, asked("VeryHidden"))).toBe("done");
  });

  it("is removed, unless it is very hidden", async () => {
    const removes: Ask = (sheet) => sheet.delete();
    expect(await codeOf(removes, asked("Hidden"))).toBe("done");
    expect(await codeOf(removes, asked("VeryHidden"))).toBe("InvalidOperation");
  });
});

it.each<[string, Ask]>([
  ["removed", (sheet) => sheet.delete()],
  ["hidden", (sheet) => (sheet.visibility = "Hidden")],
])("the only sheet that is seen is not %s", async (_, ask) => {
  const book = bookWith((_sheet, other) => (other.visibility = "Hidden"));
  expect(await codeOf(ask, { book })).toBe("InvalidOperation");
});

describe("a protected sheet", () => {
  const locked = { book: bookWith((sheet) => (sheet.protected = true)) };
  const open = {
    book: bookWith((sheet) => {
      Object.assign(sheet, {
        protected: true,
        allowFormatCells: true,
        allowFormatColumns: true,
        allowFormatRows: true,
      });
    }),
  };
  const looks: readonly [string, Ask][] = [
    ["bold", (sheet) => (sheet.getRange("A1").format.font.bold = true)],
    ["a fill", (sheet) => (sheet.getRange("A1").format.fill.color = "#FFF2CC")],
    ["a line", (sheet) => (sheet.getRange("A1").format.borders.getItem("EdgeTop").style = "Continuous")],
    ["a column's width", (sheet) => (sheet.getRange("A:A").format.columnWidth = 63)],
    ["a row's height", (sheet) => (sheet.getRange("1:1").format.rowHeight = 24)],
    ["a table of looks", (sheet) => sheet.getRange("A1").setCellProperties([[{ format: { wrapText: true } }]])],
  ];

  it.each(looks)("takes %s only where it is allowed to", async (_, ask) => {
    expect(await codeOf(ask, locked)).toBe("AccessDenied");
    expect(await codeOf(ask, open)).toBe("done");
  });

  it.each<[string, Ask]>([
    [
      "validation",
      (sheet) => (sheet.getRange("A1").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } }),
    ],
    ["opening a cell", (sheet) => (sheet.getRange("A1").format.protection.locked = false)],
    ["merging", (sheet) => sheet.getRange("A1:B1").merge()],
    ["an entry", (sheet) => (sheet.getRange("A1").values = [[1]])],
  ])("never takes %s", async (_, ask) => {
    expect(await codeOf(ask, open)).toBe("AccessDenied");
  });

  it("is not protected a second time", async () => {
    expect(await codeOf((sheet) => sheet.protection.protect(), locked)).toBe("InvalidOperation");
  });

  it("keeps what it was told to allow", async () => {
    const { book } = await answerTo((sheet) => sheet.protection.protect({ allowFormatColumns: true }));
    const widens: Ask = (sheet) => (sheet.getRange("A:A").format.columnWidth = 63);
    expect(await codeOf(widens, { book })).toBe("done");
    expect(await codeOf((sheet) => (sheet.getRange("1:1").format.rowHeight = 24), { book })).toBe("AccessDenied");
  });
});

it.each<[string, Ask]>([
  ["added", (_, workbook) => workbook.worksheets.add("Nytt")],
  ["removed", (sheet) => sheet.delete()],
  ["renamed", (sheet) => (sheet.name = "Budget")],
  ["moved", (sheet) => (sheet.position = 1)],
  ["hidden", (sheet) => (sheet.visibility = "Hidden")],
])("in a workbook with a protected structure no sheet is %s", async (_, ask) => {
  const book = aBook();
  book.structureProtected = true;
  expect(await codeOf(ask, { book })).toBe("AccessDenied");
});

describe("a workbook that is only looked at", () => {
  it.each<[string, Ask]>([
    ["an entry", (sheet) => (sheet.getRange("A1").values = [[1]])],
    ["a look", (sheet) => (sheet.getRange("A1").format.font.bold = true)],
    ["a sheet", (_, workbook) => workbook.worksheets.add("Nytt")],
    ["a name", (sheet, workbook) => workbook.names.add("Totalt", sheet.getRange("A1"))],
    ["a note", (sheet) => sheet.notes.add("A1", "Avser 40 %")],
    ["protection", (sheet) => sheet.protection.protect()],
  ])("refuses %s", async (_, ask) => {
    const book = aBook();
    book.readOnly = true;
    expect(await codeOf(ask, { book })).toBe("AccessDenied");
    expect(Office.context.document.mode).toBe("readOnly");
  });

  it("is read, and its cells are selected", async () => {
    const book = aBook();
    book.readOnly = true;
    const reads: Ask = (sheet, workbook) => {
      workbook.load("readOnly");
      sheet.getUsedRange().load("values");
      sheet.activate();
      sheet.getRange("A1").select();
    };
    expect([await codeOf(reads, { book }), book.selected]).toEqual(["done", "Blad1!A1"]);
    await Excel.createWorkbook("UEs=");
    expect(book.opened).toEqual(["UEs="]);
  });
});

describe("a table", () => {
  const withTable = () => bookWith((sheet) => sheet.tables.push({ name: "Tabell1", area: areaOf("A1:B2") }));

  it.each([
    ["a number", 2026, "2026"],
    ["what another heading says", "post", "post2"],
    ["nothing", "", "Kolumn2"],
    ["a text of its own", "Summa", "Summa"],
  ])("makes a text of its own of %s as a heading", async (_, content, heading) => {
    const { book } = await answerTo((sheet) => (sheet.getRange("B1").values = [[content]]), { book: withTable() });
    expect(book.sheets[0]?.cells.get("B1")).toEqual({ value: heading });
  });

  it("takes numbers below its headings, and is not merged over", async () => {
    const { book } = await answerTo((sheet) => (sheet.getRange("B2").values = [[7]]), { book: withTable() });
    expect(book.sheets[0]?.cells.get("B2")).toEqual({ value: 7 });
    expect(await codeOf((sheet) => sheet.getRange("B2:C2").merge(), { book })).toBe("MergedRangeConflict");
  });
});

describe("rows that a filter hides", () => {
  const filtered = () => bookWith((sheet) => sheet.filteredRows.add(1));

  it("are told by the sheet and by a range", async () => {
    const ranges: Excel.Range[] = [];
    const filters: Excel.AutoFilter[] = [];
    const asks: Ask = (sheet) => {
      for (const area of ["A1:B3", "A2", "A1"]) ranges.push(sheet.getRange(area).load("rowHidden"));
      filters.push(sheet.autoFilter.load("isDataFiltered"));
    };
    expect(await codeOf(asks, { book: filtered() })).toBe("done");
    expect(ranges.map(({ rowHidden }) => rowHidden)).toEqual([null, true, false]);
    expect(filters.map(({ isDataFiltered }) => isDataFiltered)).toEqual([true]);
  });

  it("keep what they hold, and the rows that are seen get the first of what is entered", async () => {
    const enters: Ask = (sheet) => (sheet.getRange("B2:B4").values = [[1], [2], [3]]);
    const { book } = await answerTo(enters, { book: filtered() });
    const cells = book.sheets[0]?.cells;
    expect(["B2", "B3", "B4"].map((cell) => cells?.get(cell)?.value)).toEqual([5, 1, 1]);
  });

  it("take an entry into one of them alone", async () => {
    const { book } = await answerTo((sheet) => (sheet.getRange("B2").values = [[1]]), { book: filtered() });
    expect(book.sheets[0]?.cells.get("B2")).toEqual({ value: 1 });
  });
});

it("a note is not put where a conversation stands", async () => {
  const book = bookWith((sheet) => sheet.conversations.set("A1", ["Stämmer det?"]));
  expect(await answerTo((sheet) => sheet.notes.add(sheet.getRange("A1"), "Ja"), { book })).toMatchObject({
    code: "InvalidOperation",
    at: "NoteCollection.add",
  });
});

it("in manual mode what is entered waits to be calculated", async () => {
  const { book } = await answerTo((sheet, { application }) => {
    application.calculationMode = "Manual";
    sheet.getRange("B2").values = [[6]];
  });
  expect([book.calculationMode, book.calculationState]).toEqual(["Manual", "Pending"]);
  await answerTo((_, { application }) => application.calculate("Full"), { book });
  expect(book.calculationState).toBe("Done");
});
