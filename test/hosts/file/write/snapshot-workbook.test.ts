/** A workbook written from what was read of it, where Excel does not hand over the file. */
import { readWorkbook } from "../../../../src/hosts/file/read/read-workbook";
import { snapshotWorkbook } from "../../../../src/hosts/file/write/snapshot-workbook";
import { newWorkbook } from "../../../../src/hosts/file/write/new-workbook";
import type { Cell, Sheet, Snapshot } from "../../../../src/workbook/snapshot";
import { check } from "../../../check";
import { rightBudget } from "../../../subjects/budget/findings";
import { hasLibreOffice, partOf, problemOf, throughLibreOffice } from "../file-tools";
import { sampleBlueprint } from "../sample-blueprint";

function sheet(name: string, cells: readonly Cell[], more: Partial<Sheet> = {}): Sheet {
  const rows = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b);
  return {
    name,
    visibility: "visible",
    protected: false,
    rows: rows.map((index) => ({ index, hidden: false, cells: cells.filter(({ row }) => row === index) })),
    hiddenColumns: new Set(),
    ...more,
  };
}

function book(sheets: readonly Sheet[], more: Partial<Snapshot> = {}): Snapshot {
  return { sheets, dateSystem: 1900, names: new Map(), ...more };
}

const again = async (snapshot: Snapshot): Promise<Snapshot> => readWorkbook((await snapshotWorkbook(snapshot)).bytes);

/** What the copy carries: nothing of notes, protection and what stands outside the cells. */
function carried({ sheets, dateSystem, names }: Snapshot) {
  return {
    dateSystem,
    names: [...names].sort(([a], [b]) => (a < b ? -1 : 1)),
    sheets: sheets.map(({ name, visibility, rows, hiddenColumns }) => ({
      name,
      visibility,
      hidden: [...hiddenColumns],
      rows: rows.map(({ index, hidden, cells }) => ({
        index,
        hidden,
        cells: cells.map(({ row, column, value, formula, format }) => ({ row, column, value, formula, format })),
      })),
    })),
  };
}

it.each([1900, 1904] as const)("has the same cells, names, sheets and days of %i", async (dateSystem) => {
  const cells: readonly Cell[] = [
    { row: 0, column: 0, value: "  =1+1 & <b>\n_x0041_" },
    { row: 0, column: 3, value: 41_821, format: "yyyy-mm-dd" },
    { row: 1, column: 0, value: true },
    { row: 1, column: 1, value: { error: "#N/A" } },
    { row: 1, column: 2, value: -0.5, format: '0.0 "kr"' },
    { row: 4, column: 0, value: 3, formula: "SUM(Andra!A1:A2)", format: "# ##0" },
    { row: 4, column: 1, value: { error: "#DIV/0!" }, formula: "A5/0" },
    { row: 4, column: 2, value: "ja", formula: 'IF(Summan>2,"ja","nej")' },
  ];
  const first = sheet("Blad & 'ett'", cells, { visibility: "hidden", hiddenColumns: new Set([1]) });
  const others = [1, 2].map((value, row): Cell => ({ row, column: 0, value }));
  const second = sheet("Andra", others, {
    rows: others.map((cell) => ({ index: cell.row, hidden: cell.row === 1, cells: [cell] })),
  });
  const names = new Map([
    ["Summan", "'Blad & ''ett'''!$A$5"],
    ["Alla", "Andra!$A$1:$A$2"],
  ]);
  const snapshot = book([first, second, sheet("Dold", [], { visibility: "veryHidden" })], { dateSystem, names });
  expect(carried(await again(snapshot))).toEqual(carried(snapshot));
});

it("marks a function that came after 2007 as a file does", async () => {
  const week: Cell = { row: 0, column: 0, value: 27, formula: "ISOWEEKNUM(41821)" };
  const { bytes, values } = await snapshotWorkbook(book([sheet("Blad1", [week])]));
  expect(partOf(bytes, "xl/worksheets/sheet1.xml")).toContain("<f>_xlfn.ISOWEEKNUM(41821)</f>");
  expect(values).toBe(0);
});

it.each<[string, string, Cell["value"]]>([
  ["leads to another workbook", "'[lön.xlsx]Blad1'!A1", 7],
  ["names a table's column", "SUM(Tabell1[Belopp])", 7],
  ["fills more cells", "A1:A3*2", 7],
  ["is an array's sum", "SUM(A1:A3*B1:B3)", 7],
  ["calls a function of an add-in", "SAMKOLL.ANDEL(1,2)", 0.5],
  ["calls a newer function", "_xlfn.XLOOKUP(1,A1:A3,B1:B3)", 7],
  ["cannot be read", "{1,2}#", 7],
  ["names what is not there", "Okänt*2", 7],
  ["points to a sheet that is not there", "Borta!A1", 7],
  ["shows another figure than it gives", "1+1", 3],
])("a formula that %s stands as its value", async (_, formula, value) => {
  const { bytes, values } = await snapshotWorkbook(book([sheet("Blad1", [{ row: 8, column: 0, value, formula }])]));
  expect(values).toBe(1);
  expect(readWorkbook(bytes).sheets[0]?.rows[0]?.cells).toEqual([{ row: 8, column: 0, value }]);
});

it.each([
  ["Extern", "[1]Blad1!$A$1"],
  ["AB12", "Blad1!$A$1"],
  ["_xlnm.Print_Area", "Blad1!$A$1"],
  ["Makro", "GET.CELL(1,Blad1!$A$1)"],
  ["Två ord", "Blad1!$A$1"],
])("leaves out the name %s for %s, which Excel would take for damage", async (name, refersTo) => {
  const names = new Map([
    [name, refersTo],
    ["Rätt", "Blad1!$A$1"],
  ]);
  const { bytes } = await snapshotWorkbook(book([sheet("Blad1", [{ row: 0, column: 0, value: 1 }])], { names }));
  expect(partOf(bytes, "xl/workbook.xml")).toContain(
    `<definedNames><definedName name="Rätt">Blad1!$A$1</definedName></definedNames>`,
  );
});

it("has the new results of a workbook that is calculated by hand", async () => {
  const cells: readonly Cell[] = [
    { row: 0, column: 0, value: 5 },
    { row: 1, column: 0, value: 3, formula: "A1*2" },
  ];
  const read = await again(book([sheet("Blad1", cells)], { calculation: { results: "old" } }));
  expect(read.sheets[0]?.rows[1]?.cells).toEqual([{ row: 1, column: 0, value: 10, formula: "A1*2" }]);
  expect(read.calculation).toBeUndefined();
});

it.each([
  ["a link to another workbook", "'[lön.xlsx]Blad1'!A1", 77],
  ["a function of an add-in", "SAMKOLL.X(A1)", "Anna"],
  ["a newer function", "_xlfn.XLOOKUP(1,A1:A3,B1:B3)", 42],
])("%s that may be old stands as the value that Excel showed", async (_, formula, value) => {
  const cells: readonly Cell[] = [
    { row: 0, column: 0, value: 5 },
    { row: 1, column: 0, value: 3, formula: "A1*2" },
    { row: 2, column: 0, value, formula },
    { row: 3, column: 0, value: 119, formula: "SUM(A1,A3)" },
  ];
  const manual = book([sheet("Blad1", cells)], { calculation: { results: "unknown" } });
  const { bytes, values } = await snapshotWorkbook(manual);
  expect(values).toBe(2);
  expect(readWorkbook(bytes).sheets[0]?.rows.flatMap((row) => row.cells)).toEqual([
    cells[0],
    { row: 1, column: 0, value: 10, formula: "A1*2" },
    { row: 2, column: 0, value },
    { row: 3, column: 0, value: 119 },
  ]);
});

it("is checked to the same figures as the workbook that it was read from", async () => {
  const copy = await again(rightBudget);
  expect(check(copy).figures).toEqual(check(rightBudget).figures);
  expect(check(copy).findings).toEqual(check(rightBudget).findings);
});

it("has room for its amounts and texts, and no column wider than one reads", async () => {
  const cells: readonly Cell[] = [
    { row: 0, column: 0, value: "Ö".repeat(300) },
    { row: 0, column: 1, value: 123_456_789, format: "# ##0" },
  ];
  const { bytes } = await snapshotWorkbook(book([sheet("Blad1", cells)]));
  const widths = [...partOf(bytes, "xl/worksheets/sheet1.xml").matchAll(/width="(\d+)"/g)].map(([, width]) =>
    Number(width),
  );
  expect(widths[0]).toBe(45);
  expect(widths[1]).toBeGreaterThan("123 456 789".length);
});

it("is not made of a sheet that was not read whole", async () => {
  const cut = sheet("Register", [{ row: 0, column: 0, value: 1 }], { unreadFromRow: 1 });
  await expect(snapshotWorkbook(book([cut]))).rejects.toMatchObject({
    code: "requestTooLarge",
    details: { sheet: "Register" },
  });
});

// eslint-disable-next-line no-restricted-properties -- a second opinion that not every machine can give
const whereInstalled = hasLibreOffice ? describe : describe.skip;

whereInstalled("LibreOffice (skipped where soffice is not installed)", () => {
  jest.setTimeout(120_000);

  it("opens the copy, and works its formulas out to the same", async () => {
    const original = readWorkbook(newWorkbook([sampleBlueprint]));
    const { bytes } = await snapshotWorkbook(original);
    const resaved = readWorkbook(throughLibreOffice(bytes, "xlsx", "xlsx"));
    const values = ({ sheets }: Snapshot) =>
      sheets.map(({ rows }) => rows.flatMap(({ cells }) => cells.map((cell) => cell.value)));
    expect(values(resaved)).toEqual(values(original));
    expect(problemOf(() => readWorkbook(bytes))).toBe("no problem");
  });
});
