/** Workbooks for the end-to-end tests, made from the corrected ISAmverkan budget with one thing done to it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { applyToFile } from "../../src/hosts/file/write/apply-to-file";
import { newWorkbook } from "../../src/hosts/file/write/new-workbook";
import { readWorkbook } from "../../src/hosts/file/read/read-workbook";
import { cellName } from "../../src/workbook/address";
import type { CellContent, CellEdit } from "../../src/workbook/patch";
import type { Cell, Snapshot } from "../../src/workbook/snapshot";
import { correctedIsamverkanSheets } from "../cases/isamverkan";

const detailed = "Budget - detaljerad";

/** A file as a browser's file chooser takes it. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export interface BrokenBudget {
  readonly file: ChosenFile;
  /** The sum of staff costs across all partners, where a figure stands in place of the formula. */
  readonly cell: string;
}

/** "Summa personalkostnader" typed over its formula: 100 000 too little. */
export function budgetWithTypedSum(): BrokenBudget {
  const bytes = readFileSync(path.resolve(__dirname, "../../assets/examples/isamverkan-rattad.xlsx"));
  const sum = sumOfStaffCosts(readWorkbook(bytes));
  const edit: CellEdit = {
    kind: "cell",
    at: { sheet: detailed, row: sum.row, column: sum.column },
    before: contentOf(sum),
    content: { value: 1_700_000 },
  };
  return { file: fileOf("fel-summa.xlsx", applyToFile(bytes, [edit]).bytes), cell: cellName(sum) };
}

/** The two budget sheets alone, as most submissions come. */
export function budgetWithoutPlan(): ChosenFile {
  return fileOf("utan-plan.xlsx", newWorkbook(correctedIsamverkanSheets().slice(0, 2)));
}

export function fileOf(name: string, bytes: Uint8Array): ChosenFile {
  return {
    name,
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: Buffer.from(bytes),
  };
}

/** The last cell of the first row called "Summa personalkostnader": the total of all partners. */
function sumOfStaffCosts(snapshot: Snapshot): Cell {
  const rows = snapshot.sheets.find(({ name }) => name === detailed)?.rows ?? [];
  const sum = rows.find(({ cells }) => cells[0]?.value === "Summa personalkostnader")?.cells.at(-1);
  if (sum?.formula === undefined) throw new Error("The corrected sample has no sum of staff costs.");
  return sum;
}

function contentOf({ value, formula }: Cell): CellContent {
  if (typeof value === "object" && value !== null) throw new Error("An error value is nobody's content.");
  return { value, ...(formula !== undefined && { formula }) };
}
