/** What is asked of the Excel at hand. */
import { excelHost } from "../../../src/hosts/excel/excel-host";
import { lowestLevel, supportedLevel, supportsLevel } from "../../../src/hosts/excel/support";
import { fakeSheet, fakeWorkbook } from "./fake-workbook";
import { added } from "./form-blueprint";
import { connect } from "./wire";

describe("what Excel supports", () => {
  it.each([
    [9, 9],
    [14, 14],
    [25, 20],
    [8, 0],
  ])("is told of ExcelApi 1.%i as level %i", (level, told) => {
    connect(fakeWorkbook([]), level);
    expect(supportedLevel()).toBe(told);
    expect(supportsLevel(lowestLevel)).toBe(told >= 9);
  });

  it("is not enough below ExcelApi 1.9, which is told in clear words", async () => {
    const wire = connect(fakeWorkbook([fakeSheet("Blad1")]), 8);
    await expect(excelHost().read()).rejects.toMatchObject({ code: "excelTooOld", details: { level: "1.9" } });
    expect(wire.traffic).toHaveLength(0);
  });

  it("suffices with ExcelApi 1.9 for reading and for adding a sheet", async () => {
    const wire = connect(fakeWorkbook([fakeSheet("Blad1")]), 9, false);
    await excelHost().apply([added()]);
    const snapshot = await excelHost().read();
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(["Blad1", "Budget - detaljerad"]);
    expect(wire.traffic).toHaveLength(5);
  });
});
