/** Hudiksvall's register in words that nobody knows: neither what its rows are, nor when anybody began, nor some answers. */
import { registerIn, workbookOf } from "../subjects/outcomes/a-register";
import { hudiksvallRegister } from "../subjects/outcomes/hudiksvall";
import { formSheet, type Line } from "../subjects/fidelity/a-form";
import { writers } from "../subjects/budget/layouts/writers";
import type { ColumnId } from "../../src/subjects/outcomes/register/register-template";
import type { CellValue } from "../../src/workbook/snapshot";
import { type ChosenFile, fileOf } from "./budget-files";

const headings = [
  ["number", "Etikett"],
  ["enrolled", "Stämpel 1"],
  ["ended", "Stämpel 2"],
  ["work", "Utkomst"],
  ["studies", "Skolform"],
] as const satisfies readonly (readonly [ColumnId, string])[];

const words: Readonly<Record<string, string>> = { Folkhögskola: "Fhsk", Komvux: "Vux", SFI: "Svenska för nya" };

export async function unknownRegister(): Promise<ChosenFile> {
  const sheet = hudiksvallRegister();
  const register = registerIn(workbookOf(sheet));
  const columnOf = (id: ColumnId): number => register.columns.get(id)?.[0]?.at.column ?? -1;
  const own = (value: CellValue): CellValue => (typeof value === "string" ? (words[value] ?? value) : value);
  const lines = sheet.rows
    .filter(({ index }) => index >= register.firstRow)
    .map(({ cells }): Line =>
      headings.map(([id]) => own(cells.find(({ column }) => column === columnOf(id))?.value ?? null)),
    );
  const notes = formSheet("Anteckningar", [
    ["Vad", "När", "Var"],
    ["Möte", "måndag", "här"],
    ["Möte", "onsdag", "här"],
  ]);
  const table = formSheet("Blad2", [["Mätdatum", "2018-05-31"], [], headings.map(([, heading]) => heading), ...lines]);
  return fileOf("okant.xlsx", await writers.exceljs(workbookOf(notes, table)));
}
