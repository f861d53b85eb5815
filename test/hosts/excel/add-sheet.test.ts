/** Whole sheets built from a blueprint. */
import { excelHost } from "../../../src/hosts/excel/excel-host";
import { fakeSheet, fakeWorkbook, shown } from "./fake-workbook";
import { added, blueprint, heading, input, namesOf, sheetIn } from "./form-blueprint";
import { connect } from "./wire";

describe("adding a sheet in Excel", () => {
  it("fills it with contents, formulas and number formats in two requests, and one for its looks", async () => {
    const wire = connect(fakeWorkbook([fakeSheet("Blad1")]));
    await excelHost().apply([added()]);
    expect(wire.traffic).toHaveLength(3);
    const sheet = sheetIn(wire.book);
    expect(sheet.cells.get("A3")).toEqual({ value: "=Samordnare" });
    expect(sheet.cells.get("B6")?.formula).toBe("=SUM(B3:B5)");
    expect(shown(sheet, "B6")).toBe(2430000);
    expect(["A3", "B3", "B5", "C3"].map((cell) => sheet.formats.get(cell))).toEqual([
      undefined,
      "# ##0",
      "# ##0",
      "yyyy-mm-dd",
    ]);
    expect(sheet.cells.size).toBe(6);
  });

  it("gives it its looks, sizes, open cells, validation, print set-up and protection", async () => {
    const wire = connect(fakeWorkbook([fakeSheet("Blad1")]));
    await excelHost().apply([added()]);
    const { looks, unlocked, merges, protected: isProtected } = sheetIn(wire.book);
    expect(Object.fromEntries(looks)).toMatchObject({
      "A1 bold": true,
      "A1 wrap": true,
      "A1 align": "Center",
      "A1 size": 14,
      "A1 color": "#FFFFFF",
      "A1 border EdgeBottom": "Continuous",
      "A3 italic": true,
      "C5 fill": "#FFF2CC",
      "B3 border EdgeLeft": "Continuous",
      "B4 border InsideHorizontal": "Continuous",
      "B6 border EdgeTop": "Continuous",
      "B4 rule": { decimal: { formula1: 0, formula2: 1e9, operator: "Between" } },
      "B3 prompt": { showPrompt: true, title: "Belopp", message: "Hela kronor" },
      "B3 errorAlert": { style: "Stop", title: "Belopp i hela kronor och inget a", message: "Skriv ett tal" },
      "C5 rule": { list: { inCellDropDown: true, source: "Ja,Nej" } },
      "A:A columnWidth": 157.5,
      "B:C columnWidth": 63,
      "1:1 rowHeight": 24,
      freezeAt: "'Budget - detaljerad'!$A$1:$A$2",
      showGridlines: false,
      tabColor: "#2E75B6",
      paperSize: "A4",
      orientation: "Landscape",
      printArea: "'Budget - detaljerad'!$A$1:$C$6",
      zoom: { horizontalFitToPages: 1 },
      printTitleRows: "$2:$2",
    });
    expect(looks.has("B6 border InsideHorizontal")).toBe(false);
    expect([...unlocked].sort()).toEqual(["B3", "B4", "B5", "C3", "C4", "C5"]);
    expect(merges).toEqual(["A1:C1"]);
    expect(isProtected).toBe(true);
    expect(wire.book.names).toEqual(new Map([["Totalt", "='Budget - detaljerad'!$B$6"]]));
  });

  it("begins pages where the blueprint says, printed as large as it is", async () => {
    const wire = connect(fakeWorkbook([fakeSheet("Blad1")]));
    const print = { orientation: "portrait", area: "A1:C6", tall: { repeatRow: 0, breaks: [2, 4] } } as const;
    await excelHost().apply([added({ print })]);
    const { looks } = sheetIn(wire.book);
    expect(looks.get("pageBreaks")).toEqual(["A3", "A5"]);
    expect([looks.get("zoom"), looks.get("printTitleRows")]).toEqual([{ scale: 100 }, "$1:$1"]);
  });

  it("sends little more for five hundred rows than for one", async () => {
    const wire = connect(fakeWorkbook([fakeSheet("Blad1")]));
    const rows = Array.from({ length: 500 }, (_none, row) => [
      { row, column: 0, value: `Kostnad ${row}`, style: heading },
      { row, column: 1, value: row, style: input },
    ]).flat();
    await excelHost().apply([added({ name: "Lång", cells: rows, names: new Map(), merges: [] })]);
    await excelHost().apply([added({ name: "Kort", cells: rows.slice(0, 2), names: new Map(), merges: [] })]);
    const [, long, , , short] = wire.traffic;
    expect(sheetIn(wire.book, "Lång").cells.size).toBe(1000);
    expect(long?.actions).toBeLessThan((short?.actions ?? 0) + 10);
  });

  it("lets two new sheets point into one another, the second one placed first", async () => {
    const wire = connect(fakeWorkbook([fakeSheet("Blad1")]));
    const refersTo = (name: string, formula: string) =>
      blueprint({ name, names: new Map(), cells: [{ row: 0, column: 0, value: 0, formula }], merges: [] });
    await excelHost().apply([
      { kind: "addSheet", blueprint: refersTo("Sammanställning", "Detaljerad!B1") },
      { kind: "addSheet", blueprint: refersTo("Detaljerad", "Sammanställning!B1"), position: "first" },
    ]);
    expect(namesOf(wire.book)).toEqual(["Detaljerad", "Blad1", "Sammanställning"]);
    expect(sheetIn(wire.book, "Sammanställning").cells.get("A1")?.formula).toBe("=Detaljerad!B1");
  });

  it("defines a name that is taken for its own sheet alone", async () => {
    const wire = connect(fakeWorkbook([fakeSheet("Blad1")]));
    wire.book.names.set("TOTALT", "=Blad1!$A$1");
    await excelHost().apply([added()]);
    expect(wire.book.names).toEqual(new Map([["TOTALT", "=Blad1!$A$1"]]));
    expect(sheetIn(wire.book).names).toEqual(new Map([["Totalt", "='Budget - detaljerad'!$B$6"]]));
  });
});
