/** A small sheet that uses everything a SheetBlueprint can say. */
import type { SheetBlueprint } from "../../../src/workbook/blueprint";

export const sampleBlueprint: SheetBlueprint = {
  name: "Budget & plan",
  cells: [
    { row: 0, column: 0, value: "Budget för 'ISAmverkan' & co", style: { bold: true, size: 14, color: "1F4E79" } },
    { row: 2, column: 0, value: "Personalkostnader", style: { border: "all", wrap: true } },
    { row: 2, column: 1, value: 1800000, style: { fill: "FFF2CC", border: "all", format: "#,##0", unlocked: true } },
    { row: 2, column: 2, value: null, style: { fill: "FFF2CC", border: "all", format: "#,##0", unlocked: true } },
    { row: 3, column: 1, value: 1800000, formula: "SUM(B3:C3)", style: { bold: true, italic: true, border: "top" } },
    { row: 3, column: 2, value: 41821, style: { format: "yyyy-mm-dd", align: "center" } },
    { row: 3, column: 3, value: "ja", formula: `IF(B4>0,"ja","nej")`, style: { align: "right", border: "bottom" } },
    { row: 4, column: 0, value: "=ingen formel  " },
    { row: 4, column: 1, value: true },
  ],
  columnWidths: new Map([
    [0, 30],
    [2, 12.5],
  ]),
  rowHeights: new Map([
    [0, 24],
    [5, 8],
  ]),
  merges: ["A1:D1"],
  validations: [
    {
      areas: ["B3:C3", "E3"],
      allow: { kind: "decimal", min: 0, max: 1e9 },
      promptTitle: "Belopp",
      prompt: "Hela kronor & inget annat",
      errorTitle: "Inget belopp",
      error: "Skriv ett tal",
    },
    {
      areas: ["C4"],
      allow: { kind: "date", min: "2014-01-01", max: "2016-12-31" },
      promptTitle: "",
      prompt: "",
      errorTitle: "",
      error: "",
    },
    {
      areas: ["D4"],
      allow: { kind: "list", choices: ["ja", 'kanske "nej"'] },
      promptTitle: "",
      prompt: "",
      errorTitle: "",
      error: "",
    },
    {
      areas: ["D5"],
      allow: { kind: "listFrom", cells: "A1:A6" },
      promptTitle: "",
      prompt: "",
      errorTitle: "",
      error: "",
    },
  ],
  names: new Map([
    ["Total", "B4"],
    ["Anslag", "B3:C3"],
  ]),
  freeze: { rows: 2, columns: 1 },
  print: { orientation: "landscape", area: "A1:D6", tall: { repeatRow: 1 } },
  protect: true,
  showGridlines: false,
  tabColor: "1F4E79",
};
