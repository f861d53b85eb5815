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

  it("reads a sheet whose name holds signs of formulas, and whose cells begin far from A1", async () => {
    const sheet = fakeSheet("Lars' budget (2014)!", { AA701: "Summa", AB701: 2430000 });
    const wire = connect(fakeWorkbook([sheet]));
    const snapshot = await excelHost().read();
    expect(sheetNamed(snapshot, "Lars' budget (2014)!")?.rows).toEqual([
      {
        index: 700,
        hidden: false,
        cells: [
          { row: 700, column: 26, value: "Summa" },
          { row: 700, column: 27, value: 2430000 },
        ],
      },
    ]);
    expect(wire.traffic).toHaveLength(2);
  });

  it("counts a chart sheet, of whose cells Excel will not speak, as an empty one", async () => {
    const chart = fakeSheet("Diagram");
    chart.isChart = true;
    connect(fakeWorkbook([budgetSheet("Budget"), chart, budgetSheet("Budget 2"), budgetSheet("Budget 3")]));
    const snapshot = await excelHost().read();
    expect(snapshot.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ["Budget", 4],
      ["Diagram", 0],
      ["Budget 2", 4],
      ["Budget 3", 4],
    ]);
    expect(sheetNamed(snapshot, "Diagram")?.unreadFromRow).toBeUndefined();
  });

  it("begins again when someone renames a sheet between its two requests", async () => {
    const sheet = budgetSheet("Budget");
    const wire = connect(fakeWorkbook([sheet]));
    wire.conduct.meanwhile = (nth) => {
      if (nth === 2) sheet.name = "Budget 2014";
    };
    const snapshot = await excelHost().read();
    expect(snapshot.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([["Budget 2014", 4]]);
  });

  it("shows results as they are stored, where Excel waits for F9", async () => {
    const book = fakeWorkbook([budgetSheet("Budget")]);
    book.calculationMode = "Manual";
    book.sheets[0]?.cells.set("C9", { value: 7, formula: "=NOW()" });
    connect(book);
    const snapshot = await excelHost().read();
    expect(cell(snapshot, "Budget", 8, 2)).toEqual({ row: 8, column: 2, value: 7, formula: "NOW()" });
    expect(book.calculations).toBe(0);
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
    // The outline, the first thousand rows of each, two pieces too large, then three that fit.
    expect(wire.traffic).toHaveLength(7);
    expect(Math.max(...wire.traffic.slice(-3).map(({ bytesBack }) => bytesBack))).toBeLessThan(60_000);
  });

  it("reads in pieces a sheet whose values Excel leaves out without an error, the others at once", async () => {
    const book = fakeWorkbook([budgetSheet("Budget"), register("Register", 900)]);
    book.mostCellsAnswered = 600;
    const wire = connect(book);
    const snapshot = await excelHost({ cellsPerRequest: 500 }).read();
    expect(valuesOf(snapshot, "Register")).toEqual(upTo(900));
    expect(cell(snapshot, "Budget", 4, 2)).toMatchObject({ value: 2430000 });
    // The outline, all at once, two pieces of the one.
    expect(wire.traffic).toHaveLength(4);
  });

  it("asks sheet by sheet when all of them together are too large", async () => {
    const wire = connect(fakeWorkbook([register("Register", 300), budgetSheet("Budget"), register("Arkiv", 300)]));
    wire.conduct.maxBytes = 30_000;
    const snapshot = await excelHost({ cellsPerRequest: 320 }).read();
    expect(valuesOf(snapshot, "Register")).toEqual(upTo(300));
    expect(valuesOf(snapshot, "Arkiv")).toEqual(upTo(300));
    expect(cell(snapshot, "Budget", 4, 2)).toMatchObject({ value: 2430000, formula: "SUM(C3:C4)" });
    // The outline, the whole that failed, the sizes, and two requests that fit.
    expect(wire.traffic).toHaveLength(5);
  });

  it("never asks for more of a sheet at once than one answer holds, however far its cells lie apart", async () => {
    const wire = connect(fakeWorkbook([fakeSheet("Gles", { A1: "Namn", CZ3: 5, A4000: 6 })]));
    const snapshot = await excelHost().read();
    expect(cell(snapshot, "Gles", 2, 103)).toMatchObject({ value: 5 });
    expect(cell(snapshot, "Gles", 3999, 0)).toMatchObject({ value: 6 });
    expect(Math.max(...wire.traffic.map(({ bytesBack }) => bytesBack))).toBeLessThan(5_000_000);
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
