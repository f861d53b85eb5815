/** Tables that somebody may say are a register: each sheet's rows of headings with rows under them. */
import { isBlank, type Row, type Sheet, type Snapshot } from "../../../workbook/snapshot";
import { madeSheetOf } from "./made-sheets";
import { isHeadingRow } from "./shown-columns";

/** A row that may hold a table's headings. */
export interface TableHeadings {
  /** Zero-based. */
  readonly row: number;
  /** Its first words, to be known by. */
  readonly words: string;
  /** Rows with something under it. */
  readonly rows: number;
}

export interface SheetTables {
  readonly sheet: string;
  /** The likeliest first: the one over most columns. */
  readonly headings: readonly TableHeadings[];
}

const lastRowLookedAt = 60;
const mostHeadings = 8;
const fewestRows = 2;
const wordsShown = 4;

export function tablesIn(snapshot: Snapshot): readonly SheetTables[] {
  return snapshot.sheets
    .filter((sheet) => sheet.visibility === "visible" && madeSheetOf(snapshot, sheet) === null)
    .map((sheet) => ({ sheet: sheet.name, headings: headingsOf(sheet) }))
    .filter(({ headings }) => headings.length > 0);
}

function headingsOf(sheet: Sheet): readonly TableHeadings[] {
  return sheet.rows
    .filter((row) => row.index <= lastRowLookedAt && isHeadingRow(sheet, row))
    .map((row) => ({ width: filledIn(row).length, row: row.index, words: wordsOf(row), rows: rowsUnder(sheet, row) }))
    .filter(({ rows }) => rows >= fewestRows)
    .sort((a, b) => b.width - a.width || a.row - b.row)
    .slice(0, mostHeadings)
    .map(({ row, words, rows }) => ({ row, words, rows }));
}

function filledIn(row: Row): readonly string[] {
  return row.cells.flatMap(({ value }) => (typeof value === "string" && !isBlank(value) ? [value.trim()] : []));
}

function wordsOf(row: Row): string {
  return filledIn(row).slice(0, wordsShown).join(", ");
}

function rowsUnder(sheet: Sheet, { index }: Row): number {
  return sheet.rows.filter((row) => row.index > index).length;
}
