/** Applying a patch to the cells of the open workbook: whole or not at all. */
import { excelHost } from "../../../src/hosts/excel/excel-host";
import { parseCellName } from "../../../src/workbook/address";
import type { CellContent, CellEdit } from "../../../src/workbook/patch";
import { fakeSheet, fakeWorkbook, shown, type FakeSheet } from "./fake-workbook";
import { connect } from "./wire";

function edit(cell: string, before: CellContent, content: CellContent, sheet = "Budget"): CellEdit {
  return { kind: "cell", at: { sheet, ...(parseCellName(cell) ?? { row: -1, column: -1 }) }, before, content };
}

function budget() {
  const sheet = fakeSheet("Budget", { B3: "Samordnare", C3: "'300 000", B4: "Coach", C4: 600000, C5: 900000 });
  sheet.formats.set("C3", "@");
  sheet.formats.set("C4", "# ##0");
  return sheet;
}

function stateOf(sheet: FakeSheet) {
  return { cells: new Map(sheet.cells), formats: new Map([...sheet.formats].filter(([, code]) => code !== "General")) };
}

/** The mends of a typed sum and of an amount that was typed as text. */
const mends = [
  edit("C3", { value: "300 000" }, { value: 300000, format: "# ##0" }),
  edit("C5", { value: 900000 }, { value: 900000, formula: "sum(c3:c4)" }),
];

describe("applying a patch in Excel", () => {
  it("writes in two requests, and its inverse restores what was there", async () => {
    const sheet = budget();
    const wire = connect(fakeWorkbook([sheet]));
    const before = stateOf(sheet);
    const host = excelHost();
    const inverse = await host.apply(mends);
    expect(wire.traffic).toHaveLength(2);
    expect(sheet.cells.get("C3")).toEqual({ value: 300000 });
    expect(sheet.formats.get("C3")).toBe("# ##0");
    expect(sheet.cells.get("C5")?.formula).toBe("=SUM(C3:C4)");
    expect(shown(sheet, "C5")).toBe(900000);
    const again = await host.apply(inverse);
    expect(wire.traffic).toHaveLength(4);
    expect(stateOf(sheet)).toEqual(before);
    await host.apply(again);
    expect(sheet.cells.get("C5")?.formula).toBe("=SUM(C3:C4)");
  });

  it("takes an amount out of the text format, where it would become text again", async () => {
    const sheet = budget();
    connect(fakeWorkbook([sheet]));
    const host = excelHost();
    const inverse = await host.apply([edit("C3", { value: "300 000" }, { value: 300000 })]);
    expect([sheet.cells.get("C3"), sheet.formats.get("C3")]).toEqual([{ value: 300000 }, "General"]);
    await host.apply(inverse);
    expect([sheet.cells.get("C3"), sheet.formats.get("C3")]).toEqual([{ value: "300 000" }, "@"]);
  });

  it("gives back a number that stood under the text format as a number", async () => {
    const sheet = fakeSheet("Budget", { C3: 5 });
    sheet.formats.set("C3", "@");
    connect(fakeWorkbook([sheet]));
    const host = excelHost();
    const inverse = await host.apply([edit("C3", { value: 5 }, { value: 6, format: "# ##0" })]);
    await host.apply(inverse);
    expect([sheet.cells.get("C3"), sheet.formats.get("C3")]).toEqual([{ value: 5 }, "@"]);
  });

  it.each([
    "=1+1",
    "'=1",
    "+46 70 123 45 67",
    "-5 st",
    "1-2",
    "007",
    "3/4",
    "1E5",
    "12:30",
    "50 %",
    "300 000",
    "2014-12-31",
    "mars 2014",
    "sant",
    "TRUE",
    "#REF!",
    "'citat",
    "-",
    "@namn",
    "Uppsala kommun",
  ])("writes the text %p as text, with the cell's own number format", async (text) => {
    const sheet = fakeSheet("Budget", { B3: "NAMN" });
    connect(fakeWorkbook([sheet]));
    await excelHost().apply([edit("B3", { value: "NAMN" }, { value: text })]);
    expect(sheet.cells.get("B3")).toEqual({ value: text });
    expect(sheet.formats.get("B3")).toBeUndefined();
  });

  it("writes true and false, and empties a cell", async () => {
    const sheet = fakeSheet("Budget", { B3: "NAMN", B4: 1 });
    connect(fakeWorkbook([sheet]));
    await excelHost().apply([
      edit("B3", { value: "NAMN" }, { value: null }),
      edit("B4", { value: 1 }, { value: true }),
      edit("B5", { value: null }, { value: false }),
    ]);
    expect([...sheet.cells]).toEqual([
      ["B4", { value: true }],
      ["B5", { value: false }],
    ]);
  });

  it("sends a thousand neighbouring cells as one block", async () => {
    const sheet = fakeSheet("Budget");
    const wire = connect(fakeWorkbook([sheet]));
    await excelHost().apply(
      Array.from({ length: 1000 }, (_none, index) => edit(`C${index + 1}`, { value: null }, { value: index })),
    );
    expect(sheet.cells.size).toBe(1000);
    expect(Math.max(...wire.traffic.map(({ actions }) => actions))).toBeLessThan(20);
  });

  it.each([
    ["Manual", 1],
    ["Automatic", 0],
  ] as const)(
    "in calculation mode %s has Excel calculate %i times, so that sums know what was written",
    async (mode, times) => {
      const book = fakeWorkbook([budget()]);
      book.calculationMode = mode;
      const wire = connect(book);
      await excelHost().apply(mends);
      expect(book.calculations).toBe(times);
      expect(wire.traffic).toHaveLength(2);
    },
  );

  it("takes a second edit of a cell from where the first one left it", async () => {
    const sheet = fakeSheet("Budget", { C3: 1 });
    connect(fakeWorkbook([sheet]));
    const host = excelHost();
    await host.apply([edit("C3", { value: 1 }, { value: 2 }), edit("C3", { value: 2 }, { value: 3 })]);
    expect(sheet.cells.get("C3")).toEqual({ value: 3 });
    const stale = [edit("C3", { value: 3 }, { value: 4 }), edit("C3", { value: 3 }, { value: 5 })];
    await expect(host.apply(stale)).rejects.toMatchObject({ code: "changedMeanwhile" });
    expect(sheet.cells.get("C3")).toEqual({ value: 3 });
  });
});

describe("a patch that cannot be applied leaves the workbook as it was", () => {
  async function refused(sheet: FakeSheet, patch: readonly CellEdit[]) {
    const wire = connect(fakeWorkbook([sheet]));
    const before = stateOf(sheet);
    const problem: unknown = await excelHost()
      .apply(patch)
      .then(
        () => "applied",
        (error: unknown) => error,
      );
    expect(stateOf(sheet)).toEqual(before);
    return { problem, requests: wire.traffic.length };
  }

  it("when a cell was changed meanwhile", async () => {
    const { problem, requests } = await refused(budget(), [
      edit("C4", { value: 600000 }, { value: 1 }),
      edit("C5", { value: 800000 }, { value: 2 }),
    ]);
    expect(problem).toMatchObject({ code: "changedMeanwhile", details: { sheet: "Budget", cell: "C5" } });
    expect(requests).toBe(1);
  });

  it("when a formula has taken the place of the same number", async () => {
    const sheet = fakeSheet("Budget", { C3: 5, C5: "=C3" });
    const { problem } = await refused(sheet, [edit("C5", { value: 5 }, { value: 6 })]);
    expect(problem).toMatchObject({ code: "changedMeanwhile" });
  });

  it("when its sheet is gone", async () => {
    const { problem, requests } = await refused(budget(), [edit("C4", { value: 600000 }, { value: 1 }, "Bort")]);
    expect(problem).toMatchObject({ code: "sheetMissing", details: { sheet: "Bort" } });
    expect(requests).toBe(2);
  });

  it("when the sheet is protected and a cell locked", async () => {
    const sheet = budget();
    sheet.unlocked.add("C4");
    sheet.protected = true;
    const { problem, requests } = await refused(sheet, [
      edit("C4", { value: 600000 }, { value: 1 }),
      edit("C5", { value: 900000 }, { value: 2 }),
    ]);
    expect(problem).toMatchObject({ code: "sheetProtected", details: { sheet: "Budget", cell: "C4:C5" } });
    expect(requests).toBe(1);
  });

  it("when the sheet is protected and a number format must change", async () => {
    const sheet = budget();
    sheet.unlocked.add("C3");
    sheet.protected = true;
    const { problem } = await refused(sheet, [edit("C3", { value: "300 000" }, { value: 300000 })]);
    expect(problem).toMatchObject({ code: "sheetProtected", details: { sheet: "Budget", cell: "C3" } });
  });

  it("when Excel refuses a formula after other cells were written", async () => {
    const { problem, requests } = await refused(budget(), [
      edit("B3", { value: "Samordnare" }, { value: "Chef", format: "@" }),
      edit("C5", { value: 900000 }, { value: 900000, formula: "SUM(C3:C4" }),
    ]);
    expect(problem).toMatchObject({ code: "excelRefused", details: { code: "InvalidArgument" } });
    expect(requests).toBe(3);
  });

  it("when one cell of an array formula is hit, which cannot even be put back", async () => {
    const sheet = budget();
    sheet.arrayMembers.add("C5");
    const { problem } = await refused(sheet, [
      edit("B3", { value: "Samordnare" }, { value: "Chef" }),
      edit("C5", { value: 900000 }, { value: 1 }),
    ]);
    expect(problem).toMatchObject({ code: "excelRefused", details: { code: "InvalidOperation" } });
  });

  it("when a cell lies under a merged one and keeps nothing", async () => {
    const sheet = budget();
    sheet.merges.push("B6:C6");
    const { problem } = await refused(sheet, [
      edit("C4", { value: 600000 }, { value: 1 }),
      edit("C6", { value: null }, { value: 2 }),
    ]);
    expect(problem).toMatchObject({ code: "excelRefused", details: { code: "NotKept", cell: "C6" } });
  });

  it("and has Excel calculate once more where it does not by itself, or sums would tell of what was taken back", async () => {
    const sheet = budget();
    sheet.merges.push("B6:C6");
    const book = fakeWorkbook([sheet]);
    book.calculationMode = "Manual";
    const calculatedWith: unknown[] = [];
    Object.defineProperty(book, "calculations", {
      get: () => calculatedWith.length,
      set: () => calculatedWith.push(sheet.cells.get("C4")?.value),
    });
    connect(book);
    const patch = [edit("C4", { value: 600000 }, { value: 1 }), edit("C6", { value: null }, { value: 2 })];
    await expect(excelHost().apply(patch)).rejects.toMatchObject({ code: "excelRefused" });
    expect(calculatedWith).toEqual([1, 600000]);
  });
});

describe("what may be edited on a protected sheet", () => {
  it("is edited, its protection left as it is", async () => {
    const sheet = budget();
    sheet.unlocked.add("C4");
    sheet.protected = true;
    connect(fakeWorkbook([sheet]));
    await excelHost().apply([edit("C4", { value: 600000 }, { value: 500000 })]);
    expect([sheet.cells.get("C4")?.value, sheet.protected]).toEqual([500000, true]);
  });
});
