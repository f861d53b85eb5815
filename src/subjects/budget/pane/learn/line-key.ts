/** Names a table, a column or a row of a form, so that what an officer has said of it is found again. */
import type { FormTable } from "../../form/form-model";

/** Two tables of one sheet share columns: the row that a table begins in tells them apart. */
export function tableKey({ sheet, headings, rows }: FormTable): string {
  return `${sheet}!${(headings?.from ?? rows[0]?.row ?? 0) + 1}`;
}

export function columnKey(table: FormTable, column: number): string {
  return `${tableKey(table)} c${column}`;
}

export function rowKey(table: FormTable, row: number): string {
  return `${tableKey(table)} r${row}`;
}
