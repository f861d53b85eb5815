/** The rows of the persons' table as they stand: one a person or one a support, then those that add them. */
import type { Address } from "../../../workbook/address";
import { type Cell, cellIn, isBlank, type Row } from "../../../workbook/snapshot";
import type { Unit } from "../../../reading/money";
import { plainText } from "../../../reading/label";
import { textOf } from "../../../reading/text-of-cell";
import type { ColumnRole } from "../model";
import type { FoundTable } from "./find-table";
import { readAmounts, shareAndAmount } from "./cell-amounts";
import { saysStudies, supportKinds } from "./support-words";

export interface RawRow {
  readonly row: number;
  /** As it is written; empty where nothing is. */
  readonly number: string;
  readonly cells: ReadonlyMap<ColumnRole, Cell>;
  readonly studies: boolean;
}

export interface RawSum {
  readonly row: number;
  readonly label: string;
  /** What its words say that it is over. */
  readonly told: "month" | "year" | null;
  /** In the sheet's own unit. */
  readonly figures: ReadonlyMap<ColumnRole, { readonly raw: number; readonly cell: Cell }>;
}

export interface RawTable {
  readonly rows: readonly RawRow[];
  readonly sums: readonly RawSum[];
}

/** The columns of amounts. */
export const moneyRoles: readonly ColumnRole[] = [
  "amount",
  "tax",
  "wage",
  "subsidy",
  "taxGain",
  "lessMunicipality",
  "lessRegion",
  "lessSocialInsurance",
  "lessEmploymentService",
  "lessOther",
  "production",
];

const sumWords =
  /^(?:summa|summor|sum|tot|totalt?|totala?|totalsumma|s a|delsumma|per (?:man\w*|ar)|ar|arsbelopp|arssumma|manad|helar|12 man\w*|total|a month|a year|per month|per year|sammanlagt)\b/;

/** So many rows without content end the table. */
const longestGap = 3;

export function readRawTable({ sheet, headingRow, columns }: FoundTable): RawTable {
  const rows: RawRow[] = [];
  const sums: RawSum[] = [];
  let last = headingRow;
  for (const row of sheet.rows) {
    if (row.index <= headingRow) continue;
    if (row.index - last > longestGap) break;
    const cells = cellsOf(row, columns);
    if (cells.size > 0) last = row.index;
    const label = sumLabel(row, columns);
    if (label !== null && rows.length > 0) {
      const figures = sumFigures(cells);
      if (figures.size > 0) sums.push({ row: row.index, label, told: toldOver(label), figures });
      continue;
    }
    if (!isOfPerson(cells)) {
      // Another table's headings, or notes.
      if (sums.length > 0 && cells.size > 0) break;
      continue;
    }
    if (sums.length > 0) {
      if (!isNextPerson(cells)) break;
      // What stood above adds a part of the table: it is no sum of the whole.
      sums.length = 0;
    }
    rows.push({
      row: row.index,
      number: textOf(cells.get("number")),
      cells,
      studies: (["employer", "wage", "extent"] as const).some((role) => saysStudies(textOf(cells.get(role)))),
    });
  }
  return { rows, sums };
}

function cellsOf(row: Row, columns: FoundTable["columns"]): ReadonlyMap<ColumnRole, Cell> {
  const cells = new Map<ColumnRole, Cell>();
  for (const [role, { at }] of columns) {
    const cell = cellIn(row, at.column);
    if (cell !== undefined && !isBlank(cell.value)) cells.set(role, cell);
  }
  return cells;
}

/** Rows that are made ready hold formulas alone. */
function isOfPerson(cells: ReadonlyMap<ColumnRole, Cell>): boolean {
  const named = cells.get("support");
  if (named !== undefined && supportKinds(textOf(named)).length > 0) return true;
  return (["amount", "wage", "tax", "subsidy"] as const).some((role) => {
    const cell = cells.get(role);
    return cell !== undefined && /\d/.test(textOf(cell)) && !(cell.formula !== undefined && cell.value === 0);
  });
}

/** After a sum a row is the next person's only where it says so: a running number and a support that is known. */
function isNextPerson(cells: ReadonlyMap<ColumnRole, Cell>): boolean {
  return /^\d{1,4}$/.test(textOf(cells.get("number")).trim()) && supportKinds(textOf(cells.get("support"))).length > 0;
}

/** In any cell of the row that is no amount's. */
function sumLabel(row: Row, columns: FoundTable["columns"]): string | null {
  const amounts = new Set(moneyRoles.flatMap((role) => columns.get(role)?.at.column ?? []));
  for (const { column, value } of row.cells) {
    if (typeof value !== "string" || amounts.has(column)) continue;
    if (sumWords.test(plainText(value))) return value.replace(/\s+/g, " ").trim();
  }
  return null;
}

function toldOver(label: string): RawSum["told"] {
  const plain = plainText(label);
  if (/\b12 (?:man|month)|\bar\b|\bars\w*|\bhelar|\byear|\bannual/.test(plain)) return "year";
  return /\bman\w*|\bmonth/.test(plain) ? "month" : null;
}

function sumFigures(cells: ReadonlyMap<ColumnRole, Cell>): RawSum["figures"] {
  const figures = new Map<ColumnRole, { readonly raw: number; readonly cell: Cell }>();
  for (const role of moneyRoles) {
    const cell = cells.get(role);
    const raw = cell === undefined ? null : oneFigure(cell, "kr", role);
    if (cell !== undefined && raw !== null) figures.set(role, { raw, cell });
  }
  return figures;
}

/** The cell's only figure, in the unit of its column; of several their sum. `supports`: so many that the row names. */
export function oneFigure(cell: Cell, unit: Unit, role: ColumnRole, supports = 1): number | null {
  const expected = role === "amount" || role === "tax" ? supports : 1;
  const read = role === "subsidy" ? shareAndAmount(cell, unit).amount : readAmounts(cell, unit, expected);
  return read.kind === "amounts" ? read.figures.reduce((all, each) => all + each, 0) : null;
}

export function placeOf(sheet: string, { row, column }: Cell): Address {
  return { sheet, row, column };
}
