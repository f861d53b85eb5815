/** LibreOffice opens what the file host writes and finds in it what was written. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { applyToFile } from "../../../src/hosts/file/write/apply-to-file";
import { newWorkbook } from "../../../src/hosts/file/write/new-workbook";
import { readWorkbook } from "../../../src/hosts/file/read/read-workbook";
import { cellAt } from "../../../src/workbook/snapshot";
import { chartBlueprint } from "./chart-blueprint";
import { hasLibreOffice, partOf, throughLibreOffice } from "./file-tools";
import { sampleBlueprint } from "./sample-blueprint";

const rich = new Uint8Array(readFileSync(join(__dirname, "../../cases/files/rich.xlsm")));

async function byExceljs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
}

// eslint-disable-next-line no-restricted-properties -- a second opinion that not every machine can give
const whereInstalled = hasLibreOffice ? describe : describe.skip;

whereInstalled("LibreOffice (skipped where soffice is not installed)", () => {
  jest.setTimeout(120_000);

  test("opens a new workbook with values, formulas, formats, validations and names", async () => {
    const resaved = throughLibreOffice(newWorkbook([sampleBlueprint]), "xlsx", "xlsx");
    const workbook = await byExceljs(resaved);
    const sheet = workbook.getWorksheet("Budget & plan");
    expect(sheet?.getCell("B3").value).toBe(1800000);
    expect(sheet?.getCell("B4").result).toBe(1800000);
    expect(sheet?.getCell("B4").formula).toBe("SUM(B3:C3)");
    expect(sheet?.getCell("D4").result).toBe("ja");
    expect(sheet?.getCell("A5").value).toBe("=ingen formel  ");
    expect(sheet?.getCell("C4").value).toEqual(new Date(Date.UTC(2014, 6, 1)));
    expect(sheet?.getCell("C4").numFmt).toMatch(/^yyyy[-\\]+mm[-\\]+dd/);
    const amount = { sheet: sampleBlueprint.name, row: 2, column: 1 };
    expect(cellAt(readWorkbook(resaved), amount)).toMatchObject({ value: 1800000, locked: false });
    expect(sheet?.getCell("B3").dataValidation).toMatchObject({ type: "decimal" });
    expect(workbook.definedNames.getRanges("Anslag").ranges).toEqual(["'Budget & plan'!$B$3:$C$3"]);
  });

  test("opens a patched macro workbook with a sheet added", async () => {
    const at = { sheet: "Kostnader", row: 2, column: 1 };
    const { bytes } = applyToFile(rich, [
      { kind: "cell", at, before: { value: 1200000 }, content: { value: 1000000 } },
      { kind: "cell", at: { ...at, column: 3 }, before: { value: 0, formula: "SUM(B3:C3)" }, content: { value: 1 } },
      { kind: "addSheet", blueprint: sampleBlueprint, position: "first" },
    ]);
    const workbook = await byExceljs(throughLibreOffice(bytes, "xlsm", "xlsx"));
    const costs = workbook.getWorksheet("Kostnader");
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(["Budget & plan", "Kostnader", "Deltagare", "Dold"]);
    expect(costs?.getCell("B3").value).toBe(1000000);
    expect(costs?.getCell("D3").value).toBe(1);
    expect(costs?.getCell("D4").formula).toBe("SUM(B4:C4)");
    expect(costs?.getCell("B3").note).toBeDefined();
    expect(partOf(bytes, "xl/charts/chart9.xml")).toBe(partOf(rich, "xl/charts/chart9.xml"));
  });

  test("opens charts with their cells, axes and descriptions", () => {
    const resaved = throughLibreOffice(newWorkbook([chartBlueprint()]), "xlsx", "xlsx");
    const [bars, line] = ["xl/charts/chart1.xml", "xl/charts/chart2.xml"].map((name) => partOf(resaved, name));
    expect(bars).toContain("Följsamhet &lt;per kriterium&gt; &amp; enhet");
    expect(bars).toContain("$A$2:$A$26");
    expect(bars).toContain('<c:barDir val="bar"/>');
    expect(bars).toContain('<c:orientation val="maxMin"/>');
    expect(bars).toMatch(/<c:max val="5"\/><c:min val="1"\/>/);
    expect(line).toContain("$C$29:$C$31");
    expect(line).toContain('<c:dispBlanksAs val="gap"/>');
    // It keeps descriptions, but only in its own format.
    const own = new TextDecoder().decode(throughLibreOffice(newWorkbook([chartBlueprint()]), "xlsx", "fods"));
    expect(own).toMatch(/<svg:desc>Liggande staplar, ett kriterium var\.\s+Lägst: (?:"|&quot;)Ledning/);
  });

  test("agrees with the file host on the values of a workbook that neither made", () => {
    const csv = new TextDecoder().decode(throughLibreOffice(rich, "xlsm", "csv"));
    const shown = csv
      .trimEnd()
      .split("\n")
      .map((line) => line.split(","));
    const sums = readWorkbook(rich)
      .sheets[0]?.rows.slice(2, 6)
      .map((row) => row.cells.at(-1)?.value);
    expect([shown[2]?.[3], shown[3]?.[3], shown[4]?.[3], shown[5]?.[2]].map(Number)).toEqual(sums);
  });
});
