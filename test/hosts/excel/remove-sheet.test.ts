/** Sheets taken away, brought back, and what keeps a sheet from coming or going. */
import { excelHost } from "../../../src/hosts/excel/excel-host";
import type { Patch } from "../../../src/workbook/patch";
import { fakeSheet, fakeWorkbook, shown, type FakeWorkbook } from "./fake-workbook";
import { added, namesOf, sheetIn } from "./form-blueprint";
import { connect } from "./wire";

describe("taking back an added sheet", () => {
  it("removes it with its names, and brings it back as the user left it", async () => {
    const wire = connect(fakeWorkbook([fakeSheet("Blad1")]));
    const host = excelHost();
    const undo = await host.apply([added({}, "first")]);
    expect(undo).toEqual([{ kind: "removeSheet", sheet: "Budget - detaljerad" }]);
    expect(namesOf(wire.book)).toEqual(["Budget - detaljerad", "Blad1"]);
    sheetIn(wire.book).cells.set("B4", { value: 500000 });
    const redo = await host.apply(undo);
    expect(wire.traffic).toHaveLength(5);
    expect([namesOf(wire.book), wire.book.names.size]).toEqual([["Blad1"], 0]);
    await host.apply(redo);
    expect(namesOf(wire.book)).toEqual(["Budget - detaljerad", "Blad1"]);
    const sheet = sheetIn(wire.book);
    expect(shown(sheet, "B6")).toBe(2330000);
    expect([sheet.cells.get("A3")?.value, sheet.formats.get("C3"), sheet.protected]).toEqual([
      "=Samordnare",
      "yyyy-mm-dd",
      true,
    ]);
    expect(sheet.unlocked.size).toBe(6);
    expect(wire.book.names.get("Totalt")).toBe("='Budget - detaljerad'!$B$6");
  });

  it("brings it back when the same patch could not be written whole", async () => {
    const form = fakeSheet("Blad1", { A1: 1 });
    form.merges.push("B1:B2");
    const wire = connect(fakeWorkbook([form]));
    const host = excelHost();
    await host.apply([added()]);
    form.cells.set("A1", { value: 0, formula: "='Budget - detaljerad'!B6" });
    const problem = host.apply([
      { kind: "removeSheet", sheet: "Budget - detaljerad" },
      {
        kind: "cell",
        at: { sheet: "Blad1", row: 0, column: 0 },
        before: { value: 0, formula: "'Budget - detaljerad'!B6" },
        content: { value: 5 },
      },
      { kind: "cell", at: { sheet: "Blad1", row: 1, column: 1 }, before: { value: null }, content: { value: 6 } },
    ]);
    await expect(problem).rejects.toMatchObject({ code: "excelRefused", details: { code: "NotKept", cell: "B2" } });
    expect(shown(sheetIn(wire.book), "B6")).toBe(2430000);
    expect(form.cells.get("A1")?.formula).toBe("='Budget - detaljerad'!B6");
    expect(wire.book.names.get("Totalt")).toBe("='Budget - detaljerad'!$B$6");
  });

  it("brings back the contents of a sheet that this host did not make", async () => {
    const wire = connect(
      fakeWorkbook([fakeSheet("Blad1"), fakeSheet("Projektuppgifter", { B2: "Deltagare", C2: 50 })]),
    );
    const host = excelHost();
    const redo = await host.apply([{ kind: "removeSheet", sheet: "Projektuppgifter" }]);
    expect(namesOf(wire.book)).toEqual(["Blad1"]);
    await host.apply(redo);
    expect([...sheetIn(wire.book, "Projektuppgifter").cells]).toEqual([
      ["B2", { value: "Deltagare" }],
      ["C2", { value: 50 }],
    ]);
  });
});

describe("a sheet that cannot be added or removed leaves the workbook as it was", () => {
  async function refused(book: FakeWorkbook, patch: Patch): Promise<unknown> {
    connect(book);
    const before = namesOf(book);
    const problem = await excelHost()
      .apply(patch)
      .then(
        () => "applied",
        (error: unknown) => error,
      );
    expect(namesOf(book)).toEqual(before);
    return problem;
  }

  it("when its name is taken, in whatever case", async () => {
    const problem = await refused(fakeWorkbook([fakeSheet("BUDGET - Detaljerad")]), [added()]);
    expect(problem).toMatchObject({ code: "sheetExists", details: { sheet: "Budget - detaljerad" } });
  });

  it("when the workbook's structure is protected", async () => {
    const book = fakeWorkbook([fakeSheet("Blad1")]);
    book.structureProtected = true;
    expect(await refused(book, [added()])).toMatchObject({
      code: "workbookProtected",
      details: { sheet: "Budget - detaljerad" },
    });
  });

  it("when Excel refuses one of its formulas, its names taken away too", async () => {
    const book = fakeWorkbook([fakeSheet("Blad1", { A1: 1 })]);
    const broken = { row: 9, column: 1, value: 0, formula: "SUM(Saknas!B3" };
    const problem = await refused(book, [
      added(),
      added({ name: "Andra", cells: [broken], names: new Map([["Andra_totalt", "B2"]]) }),
      { kind: "cell", at: { sheet: "Blad1", row: 0, column: 0 }, before: { value: 1 }, content: { value: 2 } },
    ]);
    expect(problem).toMatchObject({ code: "excelRefused", details: { code: "InvalidArgument" } });
    expect(book.names.size).toBe(0);
    expect(book.sheets[0]?.cells.get("A1")).toEqual({ value: 1 });
  });

  it("when it is the last visible one or is not there", async () => {
    const hidden = fakeSheet("Dold");
    hidden.visibility = "Hidden";
    const book = fakeWorkbook([fakeSheet("Blad1"), hidden]);
    expect(await refused(book, [{ kind: "removeSheet", sheet: "Blad1" }])).toMatchObject({
      code: "excelRefused",
      details: { code: "LastVisibleSheet" },
    });
    expect(await refused(book, [{ kind: "removeSheet", sheet: "Bort" }])).toMatchObject({
      code: "sheetMissing",
      details: { sheet: "Bort" },
    });
  });
});
