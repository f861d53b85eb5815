/** Pages that begin where a blueprint says: written as Excel heeds them, and read back when the sheet is taken away. */
import ExcelJS from "exceljs";
import { applyToFile } from "../../../src/hosts/file/write/apply-to-file";
import { newWorkbook } from "../../../src/hosts/file/write/new-workbook";
import { partOf } from "./file-tools";
import { sampleBlueprint } from "./sample-blueprint";

const paged = {
  ...sampleBlueprint,
  name: "Sidor",
  names: new Map<string, string>(),
  print: { orientation: "portrait", area: "A1:D6", tall: { repeatRow: 0, breaks: [2, 4] } } as const,
};
const made = applyToFile(newWorkbook([sampleBlueprint]), [{ kind: "addSheet", blueprint: paged }]);

it("a sheet with breaks is not fitted to its paper, for Excel would heed none of them", async () => {
  const xml = partOf(made.bytes, "xl/worksheets/sheet2.xml");
  expect(xml).toContain(`<pageSetUpPr fitToPage="0"/>`);
  expect(xml).toMatch(/<pageSetup [^>]*\/><rowBreaks count="2" manualBreakCount="2"><brk id="2"/);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(made.bytes.slice().buffer);
  const sheet = workbook.getWorksheet("Sidor");
  expect(sheet?.pageSetup).toMatchObject({ fitToPage: false, printTitlesRow: "1:1", orientation: "portrait" });
});

it("taken away and put back, it has the same pages", () => {
  const away = applyToFile(made.bytes, made.inverse);
  const [edit] = away.inverse;
  expect(edit?.kind === "addSheet" ? edit.blueprint.print : null).toEqual(paged.print);
});
