/** Västmanland's budget form, as the förbund sends it out and as somebody has filled it. */
import { Workbook } from "exceljs";
import { type ChosenFile, fileOf } from "./budget-files";

/** Evaluation report of Västmanland, "Planerad budget": in tkr, 2011–2013. */
const rows: readonly (readonly [string, ...(number | null)[]])[] = [
  ["Projektledare", 40, 125],
  ["Externa tjänster", 300, 750],
  ["Utvärdering", null, null, 50],
  ["Adm kostnader inkl. resor o lokaler", 35, 75],
  ["Övriga kostnader", 25, 50],
];

export function blankForm(): Promise<ChosenFile> {
  return form("blankett.xlsx", false, [null, null, null]);
}

/** The sum of 2012 is 10 tkr too much. */
export function filledForm(): Promise<ChosenFile> {
  return form("ifylld.xlsx", true, [400, 1010, 50]);
}

async function form(name: string, isFilled: boolean, sums: readonly (number | null)[]): Promise<ChosenFile> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("Budget");
  sheet.addRow(["Planerad budget (tkr)"]);
  sheet.addRow([null, 2011, 2012, 2013]);
  for (const [label, ...amounts] of rows) sheet.addRow([label, ...(isFilled ? amounts : [])]);
  // In the report the row is called "tkr"; a name of the form's own is what only its template knows.
  sheet.addRow(["Ramen", ...sums]);
  sheet.getColumn(1).width = 36;
  return fileOf(name, new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** A form of fifty rows: four kinds of cost with a sum each, and the sum of all. */
export async function fiftyRows(): Promise<ChosenFile> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("Budget");
  sheet.addRow(["Budget i kronor"]);
  sheet.addRow(["Kostnad", 2025, 2026]);
  for (const section of ["Personalkostnader", "Lokalkostnader", "Köpta tjänster", "Övriga kostnader"]) {
    sheet.addRow([section]);
    for (let row = 1; row <= 10; row += 1) sheet.addRow([`${section.replace("kostnader", "")} ${row}`, 1000, 2000]);
    sheet.addRow([`Summa ${section.toLowerCase()}`, 10_000, 20_000]);
  }
  sheet.addRow(["Totalt", 40_000, 80_000]);
  sheet.addRow(["Antal deltagare", 25, 25]);
  return fileOf("femtio-rader.xlsx", new Uint8Array(await workbook.xlsx.writeBuffer()));
}
