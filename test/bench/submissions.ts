/** Any number of different submissions: the ISAmverkan workbook under other names and with other amounts. */
import { newWorkbook } from "../../src/hosts/file/write/new-workbook";
import type { BlueprintCell, SheetBlueprint } from "../../src/workbook/blueprint";
import { isDateFormat } from "../../src/workbook/number-format";
import { isamverkanSheets } from "../cases/isamverkan";

const leads = [
  "Enköpings kommun",
  "Heby kommun",
  "Håbo kommun",
  "Knivsta kommun",
  "Tierps kommun",
  "Östhammars kommun",
];

const printed = isamverkanSheets();

/**
 * The bytes of submission number 0, 1, 2 …; no two alike, each with the findings of the printed one. The names of the
 * project and of one role are new in each, so that a check that remembers words meets unknown ones.
 */
export function submission(number: number): Uint8Array {
  return newWorkbook(printed.map((sheet) => varied(sheet, number)));
}

function varied(sheet: SheetBlueprint, number: number): SheetBlueprint {
  return { ...sheet, cells: sheet.cells.map((cell) => ({ ...cell, value: variedValue(cell, number) })) };
}

function variedValue(cell: BlueprintCell, number: number): BlueprintCell["value"] {
  const { value } = cell;
  if (typeof value === "number") {
    // People, shares and full-time posts stay; amounts in kr and tkr all change alike, so that every sum still holds.
    const amount = value >= 100 && !isDateFormat(cell.format ?? cell.style?.format ?? "");
    return amount ? (value * (700 + (number % 600))) / 1000 : value;
  }
  if (typeof value !== "string") return value;
  return value
    .replaceAll("ISAmverkan", `Samverkan ${number}`)
    .replaceAll("Uppsala kommun", leads[number % leads.length] ?? "")
    .replaceAll("Projektledare", `Projektledare i grupp ${number}`);
}
