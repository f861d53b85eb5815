/** Reading the open workbook through the real Office.js client. */
import { excelHost } from "../../../src/hosts/excel/excel-host";
import { cellAt, sheetNamed, type Snapshot } from "../../../src/workbook/snapshot";
import { fakeSheet, fakeWorkbook } from "./fake-workbook";
import { connect } from "./wire";

/** A sheet of the budget template in small. */
function budgetSheet(name: string) {
  const sheet = fakeSheet(name, {
    B2: "Personalkostnader",
    B3: "Samordnare",
    C3: 1830000,
    B4: "Coach",
    C4: 600000,
    B5: "Summa personalkostnader",
    C5: "=SUM(C3:C4)",
  });
  sheet.formats.set("C3", "# ##0");
  return sheet;
}

/** Column A filled from A1 down, with the row's number. */
function register(name: string, rows: number) {
  const sheet = fakeSheet(name);
  for (let row = 1; row <= rows; row++) sheet.cells.set(`A${row}`, { value: row });
  return sheet;
}

function cell(snapshot: Snapshot, sheet: string, row: number, column: number) {
  return cellAt(snapshot, { sheet, row, column });
}

function valuesOf(snapshot: Snapshot, sheet: string) {
  return sheetNamed(snapshot, sheet)?.rows.map(({ cells }) => cells[0]?.value);
}

function upTo(last: number) {
  return Array.from({ length: last }, (_none, index) => index + 1);
}

describe("reading a workbook in Excel", () => {
  it.each([1, 9, 40])("takes two requests with %i sheets", async (count) => {
    const book = fakeWorkbook(Array.from({ length: count }, (_none, index) => budgetSheet(`Budget ${index + 1}`)));
    const wire = connect(book);
    const snapshot = await excelHost().read();
    expect(wire.traffic).toHaveLength(2);
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name));
    for (const sheet of snapshot.sheets) {
      expect(sheet.rows.map(({ index }) => index)).toEqual([1, 2, 3, 4]);
      expect(sheet.rows[1]).toEqual({
        index: 2,
        hidden: false,
        cells: [
          { row: 2, column: 1, value: "Samordnare" },
          { row: 2, column: 2, value: 1830000, format: "# ##0" },
        ],
      });
      expect(cell(snapshot, sheet.name, 4, 2)).toEqual({ row: 4, column: 2, value: 2430000, formula: "SUM(C3:C4)" });
    }
  });

  it("tells text that begins with = from a formula, and an error from text that looks like one", async () => {
    const sheet = fakeSheet("Blad1", { A1: "'=A2+1", A2: "=SUM(B1:B3)", A3: "#REF!", A4: "'#REF!", A5: "'300 000" });
    sheet.cells.set("A6", { value: { error: "#DIV/0!" }, formula: "=1/0" });
    connect(fakeWorkbook([sheet]));
    const snapshot = await excelHost().read();
    expect(sheetNamed(snapshot, "Blad1")?.rows.flatMap(({ cells }) => cells)).toEqual([
      { row: 0, column: 0, value: "=A2+1" },
      { row: 1, column: 0, value: 0, formula: "SUM(B1:B3)" },
      { row: 2, column: 0, value: { error: "#REF!" } },
      { row: 3, column: 0, value: "#REF!" },
      { row: 4, column: 0, value: "300 000" },
      { row: 5, column: 0, value: { error: "#DIV/0!" }, formula: "1/0" },
    ]);
  });

  it("keeps a formula that gives no text, but no empty cell", async () => {
    const sheet = fakeSheet("Blad1", { A1: "Namn", C1: "Summa" });
    sheet.cells.set("D1", { value: "", formula: '=""' });
    connect(fakeWorkbook([sheet]));
    const snapshot = await excelHost().read();
    expect(sheetNamed(snapshot, "Blad1")?.rows[0]?.cells).toEqual([
      { row: 0, column: 0, value: "Namn" },
      { row: 0, column: 2, value: "Summa" },
      { row: 0, column: 3, value: "", formula: '""' },
    ]);
  });

  it("sees hidden rows, columns and sheets, protection and an empty sheet", async () => {
    const hidden = fakeSheet("Underlag", { C3: 1, D4: 2 });
    hidden.hiddenRows.add(3);
    hidden.hiddenColumns.add(2);
    hidden.visibility = "VeryHidden";
    const form = fakeSheet("Budget", { C3: "Coach", D3: 5 });
    form.unlocked.add("D3");
    form.protected = true;
    connect(fakeWorkbook([hidden, form, fakeSheet("Tomt")]));
    const [underlag, budget, empty] = (await excelHost().read()).sheets;
    expect(underlag).toMatchObject({ visibility: "veryHidden", protected: false, hiddenColumns: new Set([2]) });
    expect(underlag?.rows.map(({ index, hidden }) => [index, hidden])).toEqual([
      [2, false],
      [3, true],
    ]);
    expect(budget?.protected).toBe(true);
    expect(budget?.rows[0]?.cells).toEqual([
      { row: 2, column: 2, value: "Coach" },
      { row: 2, column: 3, value: 5, locked: false },
    ]);
    expect(empty).toMatchObject({ name: "Tomt", visibility: "visible", rows: [] });
    expect(empty?.unreadFromRow).toBeUndefined();
  });

  it.each([1900, 1904] as const)("knows the date system of %i, and the defined names", async (dateSystem) => {
    const book = fakeWorkbook([budgetSheet("Budget")]);
    book.dateSystem = dateSystem;
    book.names.set("Totalt", "=Budget!$C$5");
    connect(book);
    const snapshot = await excelHost().read();
    expect(snapshot.dateSystem).toBe(dateSystem);
    expect(snapshot.names).toEqual(new Map([["Totalt", "Budget!$C$5"]]));
  });
});

describe("reading a workbook too large for one answer", () => {
  it("reads in pieces, in smaller ones until they fit, and misses no row", async () => {
    const wire = connect(fakeWorkbook([budgetSheet("Budget"), register("Register", 3000)]));
    wire.conduct.maxBytes = 60_000;
    const snapshot = await excelHost({ cellsPerRequest: 4000 }).read();
    expect(valuesOf(snapshot, "Register")).toEqual(upTo(3000));
    expect(cell(snapshot, "Budget", 4, 2)).toMatchObject({ value: 2430000 });
    // The outline, the whole that failed, the sizes, two pieces too large, then four that fit.
    expect(wire.traffic).toHaveLength(9);
    expect(Math.max(...wire.traffic.slice(-4).map(({ bytesBack }) => bytesBack))).toBeLessThan(60_000);
  });

  it("reads in pieces a sheet whose values Excel leaves out without an error, the others at once", async () => {
    const book = fakeWorkbook([budgetSheet("Budget"), register("Register", 3000)]);
    book.mostCellsAnswered = 2000;
    const wire = connect(book);
    const snapshot = await excelHost({ cellsPerRequest: 1500 }).read();
    expect(valuesOf(snapshot, "Register")).toEqual(upTo(3000));
    expect(cell(snapshot, "Budget", 4, 2)).toMatchObject({ value: 2430000 });
    // The outline, all at once, the size of the one, its two pieces.
    expect(wire.traffic).toHaveLength(5);
  });

  it("stops at the most cells it may read and says where", async () => {
    connect(fakeWorkbook([register("Register", 100), budgetSheet("Budget")]));
    const snapshot = await excelHost({ maxCells: 60 }).read();
    expect(valuesOf(snapshot, "Register")).toEqual(upTo(60));
    expect(sheetNamed(snapshot, "Register")?.unreadFromRow).toBe(60);
    expect(sheetNamed(snapshot, "Budget")?.unreadFromRow).toBe(1);
  });

  it("stops asking in a sheet that is nearly all empty", async () => {
    const wire = connect(fakeWorkbook([fakeSheet("Gles", { A1: 1, A9000: 2 })]));
    wire.conduct.maxBytes = 60_000;
    const snapshot = await excelHost({ cellsPerRequest: 500, maxAsked: 2000 }).read();
    expect(valuesOf(snapshot, "Gles")).toEqual([1]);
    expect(sheetNamed(snapshot, "Gles")?.unreadFromRow).toBe(2000);
  });

  it("gives up in clear words when not even one row fits", async () => {
    const wire = connect(fakeWorkbook([fakeSheet("Lång", { A1: "x".repeat(9000), A2: "y" })]));
    wire.conduct.maxBytes = 5000;
    await expect(excelHost({ cellsPerRequest: 100 }).read()).rejects.toMatchObject({
      name: "HostProblem",
      code: "requestTooLarge",
      details: { sheet: "Lång" },
    });
  });
});
