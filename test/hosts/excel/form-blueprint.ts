/** A small form as a blueprint, with one of everything that a blueprint can say. */
import type { SheetBlueprint } from "../../../src/workbook/blueprint";
import type { AddSheetEdit } from "../../../src/workbook/patch";
import type { FakeSheet, FakeWorkbook } from "./fake-workbook";

export const input = { fill: "FFF2CC", border: "all", unlocked: true, format: "# ##0" } as const;
export const heading = {
  bold: true,
  wrap: true,
  align: "center",
  border: "bottom",
  size: 14,
  color: "FFFFFF",
} as const;

export function blueprint(changes: Partial<SheetBlueprint> = {}): SheetBlueprint {
  return {
    name: "Budget - detaljerad",
    cells: [
      { row: 0, column: 0, value: "BUDGET – detaljerad", style: heading },
      { row: 2, column: 0, value: "=Samordnare", style: { italic: true } },
      { row: 2, column: 1, value: 1830000, style: input },
      { row: 3, column: 1, value: 600000, style: input },
      { row: 4, column: 1, value: null, style: input },
      { row: 2, column: 2, value: 41640, style: { ...input, format: "yyyy-mm-dd" } },
      { row: 3, column: 2, value: null, style: input },
      { row: 4, column: 2, value: null, style: input },
      {
        row: 5,
        column: 1,
        value: 2430000,
        formula: "SUM(B3:B5)",
        format: "# ##0",
        style: { bold: true, border: "top" },
      },
    ],
    columnWidths: new Map([
      [0, 30],
      [1, 12],
      [2, 12],
    ]),
    rowHeights: new Map([[0, 24]]),
    merges: ["A1:C1"],
    validations: [
      {
        areas: ["B3:B5"],
        allow: { kind: "decimal", min: 0, max: 1e9 },
        promptTitle: "Belopp",
        prompt: "Hela kronor",
        errorTitle: "Belopp i hela kronor och inget annat",
        error: "Skriv ett tal",
      },
      {
        areas: ["C3", "C5"],
        allow: { kind: "list", choices: ["Ja", "Nej"] },
        promptTitle: "",
        prompt: "",
        errorTitle: "",
        error: "",
      },
      {
        areas: ["C4"],
        allow: { kind: "listFrom", cells: "A3:A5" },
        promptTitle: "",
        prompt: "",
        errorTitle: "",
        error: "",
      },
    ],
    names: new Map([["Totalt", "B6"]]),
    freeze: { rows: 2, columns: 1 },
    print: { orientation: "landscape", area: "A1:C6", tall: { repeatRow: 1 } },
    protect: true,
    showGridlines: false,
    tabColor: "2E75B6",
    ...changes,
  };
}

export function added(changes: Partial<SheetBlueprint> = {}, position?: "first" | "last"): AddSheetEdit {
  return { kind: "addSheet", blueprint: blueprint(changes), ...(position === undefined ? {} : { position }) };
}

export function sheetIn(book: FakeWorkbook, name = "Budget - detaljerad"): FakeSheet {
  const sheet = book.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

export function namesOf(book: FakeWorkbook) {
  return book.sheets.map(({ name }) => name);
}
