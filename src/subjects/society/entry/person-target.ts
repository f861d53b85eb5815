/** Where the next person is written: the next free row of the table that is read, or of Samkoll's own blank sheet. */
import { cellIn, isBlank, rowAt, sheetNamed, type Sheet, type Snapshot } from "../../../workbook/snapshot";
import { madeSheets } from "../made-sheets";
import type { ColumnRole, PersonTable } from "../model";
import { firstRow } from "../sheets/person-cells";
import { personColumns } from "../sheets/template";

export interface PersonTarget {
  readonly sheet: string;
  readonly columns: ReadonlyMap<ColumnRole, number>;
  /** `null`: no row is free above the sums. */
  readonly row: number | null;
}

/** Without these a person cannot be written. */
const needed = ["number", "support", "amount", "tax", "wage"] as const satisfies readonly ColumnRole[];

/** `null` where no table is known well enough to write in. */
export function personTarget(snapshot: Snapshot, table: PersonTable | null): PersonTarget | null {
  if (table === null) return blankTarget(snapshot);
  const columns = new Map(table.columns.map(({ role, at }) => [role, at.column] as const));
  const sheet = sheetNamed(snapshot, table.sheet);
  if (sheet === undefined || !needed.every((role) => columns.has(role))) return null;
  const last = Math.max(table.headingRow, ...table.rows.map(({ row }) => row));
  const sums = table.sums.map(({ row }) => row).filter((row) => row > last);
  const end = sums.length === 0 ? last + 1 : Math.min(...sums) - 1;
  return { sheet: table.sheet, columns, row: freeRow(sheet, columns, last + 1, end) };
}

/** Samkoll's own sheet with nobody in it yet: its sums are the first words under the headings. */
function blankTarget(snapshot: Snapshot): PersonTarget | null {
  const made = madeSheets(snapshot);
  const sheet = snapshot.sheets.find(({ name }) => made.get(name) === "persons");
  if (sheet === undefined) return null;
  const columns = new Map(
    personColumns.flatMap((id, column): readonly (readonly [ColumnRole, number])[] =>
      id === "counted" ? [] : [[id, column]],
    ),
  );
  const sums = sheet.rows.find(
    ({ index, cells }) => index >= firstRow && cells.some(isWord(columns.get("number") ?? 0)),
  );
  const end = sums === undefined ? firstRow - 1 : sums.index - 1;
  return { sheet: sheet.name, columns, row: freeRow(sheet, columns, firstRow, end) };
}

function isWord(column: number): (cell: { readonly column: number; readonly value: unknown }) => boolean {
  return (cell) => cell.column === column && typeof cell.value === "string" && cell.value.trim() !== "";
}

/** What is typed in a row; the payer may be a formula that follows the support. */
const typedRoles = [
  "number",
  "support",
  "amount",
  "tax",
  "extent",
  "employer",
  "wage",
  "subsidyShare",
  "subsidy",
  "months",
] as const satisfies readonly ColumnRole[];

function freeRow(sheet: Sheet, columns: ReadonlyMap<ColumnRole, number>, first: number, end: number): number | null {
  for (let row = first; row <= end; row += 1) {
    const found = rowAt(sheet, row);
    const isFree = typedRoles.every((role) => {
      const column = columns.get(role);
      const cell = column === undefined ? undefined : cellIn(found, column);
      return cell === undefined || (isBlank(cell.value) && cell.formula === undefined);
    });
    if (isFree) return row;
  }
  return null;
}
