/** A budget as somebody makes one by hand: two columns with strangers' names and no total, amounts in thousands without a word of it. */
import { Workbook } from "exceljs";
import { type ChosenFile, fileOf } from "./budget-files";

/** ISAmverkan's 2 430 tkr, half of it under each name. */
const lines: readonly (readonly (string | number)[])[] = [
  ["Budget", "Röda Korset", "Coompanion"],
  ["Personalkostnader"],
  ["Projektledare", 150, 150],
  ["Arbetscoacher", 750, 750],
  ["Summa personalkostnader", 900, 900],
  [],
  ["Lokalkostnader"],
  ["Hyra", 60, 60],
  ["Övriga lokalkostnader", 10, 10],
  ["Summa lokalkostnader", 70, 70],
  [],
  ["Övriga kostnader"],
  ["Utvärdering", 100, 100],
  ["Resor", 5, 5],
  ["Övrigt", 140, 140],
  ["Summa övriga kostnader", 245, 245],
  [],
  ["Totalt sökt belopp", 1215, 1215],
];

export async function budgetThatAsks(): Promise<ChosenFile> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet("Budget");
  for (const line of lines) sheet.addRow([...line]);
  sheet.getColumn(1).width = 30;
  return fileOf("två kolumner.xlsx", new Uint8Array(await workbook.xlsx.writeBuffer()));
}
