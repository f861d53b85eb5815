/** Finds the persons' table on a sheet: the row of its headings and what each column holds. */
import type { Address } from "../../../workbook/address";
import { type Cell, cellIn, isBlank, type Row, rowAt, type Sheet } from "../../../workbook/snapshot";
import { areaInText } from "../../../workbook/formula/tree";
import type { Unit } from "../../../reading/money";
import { textOf } from "../../../reading/text-of-cell";
import type { ColumnRole } from "../model";
import { readAmounts } from "./cell-amounts";
import { isBandWord, type Period, periodIn, readHeading, unitIn } from "./heading-words";
import { supportKinds } from "./support-words";

export interface FoundColumn {
  readonly role: ColumnRole;
  readonly at: Address;
  readonly heading: string;
  readonly period: Period | null;
  readonly unit: Unit | null;
}

export interface FoundTable {
  readonly sheet: Sheet;
  readonly headingRow: number;
  readonly columns: ReadonlyMap<ColumnRole, FoundColumn>;
  /** What the lines above the headings say of all amounts. */
  readonly period: Period | null;
  readonly unit: Unit | null;
}

export const workedOut: readonly ColumnRole[] = [
  "taxGain",
  "lessMunicipality",
  "lessRegion",
  "lessSocialInsurance",
  "lessEmploymentService",
  "lessOther",
  "production",
];

/** Headings are looked for in so many rows. */
const rowsLookedAt = 80;
/** So many rows below the headings tell what an unclear column holds. */
const rowsTelling = 30;

export function findTable(sheet: Sheet): FoundTable | null {
  let best: FoundTable | null = null;
  for (const row of sheet.rows) {
    if (row.index >= rowsLookedAt) break;
    if (row.cells.filter(({ value }) => typeof value === "string").length < 3) continue;
    const found = tableUnder(sheet, row);
    if (found !== null && (best === null || found.columns.size > best.columns.size)) best = found;
  }
  return best;
}

function tableUnder(sheet: Sheet, row: Row): FoundTable | null {
  const bands = bandsOver(sheet, row.index);
  const columns = new Map<ColumnRole, FoundColumn>();
  const unclear: {
    readonly cell: Cell;
    readonly roles: readonly ColumnRole[];
    readonly column: Omit<FoundColumn, "role">;
  }[] = [];
  for (const cell of row.cells) {
    if (typeof cell.value !== "string" || cell.value.length > 120) continue;
    const { roles, period, unit } = readHeading(cell.value, bands(cell.column));
    const column = {
      at: { sheet: sheet.name, row: row.index, column: cell.column },
      heading: cell.value.replace(/\s+/g, " ").trim(),
      period,
      unit,
    };
    const [role, ...others] = roles;
    if (role === undefined) continue;
    if (others.length > 0) unclear.push({ cell, roles, column });
    else if (!columns.has(role)) columns.set(role, { ...column, role });
  }
  for (const { cell, roles, column } of unclear) {
    const role: ColumnRole = namesKinds(sheet, cell) ? "support" : "amount";
    if (roles.includes(role) && !columns.has(role)) columns.set(role, { ...column, role });
  }
  withAmountUnderSupport(sheet, columns);
  if (!isPersonTable(sheet, row.index, columns)) return null;
  const above = titleAbove(sheet, row.index);
  return { sheet, headingRow: row.index, columns, period: periodIn(above), unit: unitIn(above) };
}

/** "Försörjning före, kr/mån" may be the amount, where no other column is. */
function withAmountUnderSupport(sheet: Sheet, columns: Map<ColumnRole, FoundColumn>): void {
  const support = columns.get("support");
  if (support === undefined || columns.has("amount")) return;
  const cells = below(sheet, support.at.row, support.at.column);
  if (cells.some(({ value }) => typeof value === "string" && supportKinds(value).length > 0)) return;
  columns.delete("support");
  columns.set("amount", { ...support, role: "amount" });
}

/**
 * A support before and a wage or studies after it: no budget, wage list or register has both. Or what no other table
 * works out: gained tax, production, less from those who pay.
 */
function isPersonTable(sheet: Sheet, headingRow: number, columns: ReadonlyMap<ColumnRole, FoundColumn>): boolean {
  const has = (role: ColumnRole): boolean => columns.has(role);
  const reckoned = workedOut.filter(has).length;
  const amount = columns.get("amount");
  if (amount === undefined && reckoned < 2) return false;
  const support = columns.get("support");
  const named = support !== undefined && namesKinds(sheet, { row: headingRow, column: support.at.column });
  const hasBefore = amount !== undefined && (named || (has("tax") && reckoned > 0));
  if (!((hasBefore && has("wage")) || (reckoned >= 2 && has("wage") && (amount !== undefined || named)))) return false;
  const figures = amount ?? columns.get("wage");
  return (
    figures !== undefined &&
    below(sheet, headingRow, figures.at.column).some((cell) => readAmounts(cell, "kr", 1).kind !== "none")
  );
}

function namesKinds(sheet: Sheet, { row, column }: { readonly row: number; readonly column: number }): boolean {
  return below(sheet, row, column).some(({ value }) => typeof value === "string" && supportKinds(value).length > 0);
}

function below(sheet: Sheet, row: number, column: number): readonly Cell[] {
  return sheet.rows.flatMap((each) =>
    each.index > row && each.index <= row + rowsTelling ? (cellIn(each, column) ?? []) : [],
  );
}

/** What stands over a column in the row above its heading, over several columns where it is merged or a band's word. */
function bandsOver(sheet: Sheet, headingRow: number): (column: number) => string {
  const above = rowAt(sheet, headingRow - 1);
  if (above === undefined || above.cells.filter(({ value }) => !isBlank(value)).length < 2) return () => "";
  const merges = (sheet.merges ?? []).flatMap((area) => areaInText(area) ?? []);
  return (column) => {
    const own = textOf(cellIn(above, column));
    if (own !== "") return own;
    const merge = merges.find(
      ({ firstRow, lastRow, firstColumn, lastColumn }) =>
        firstRow <= above.index && above.index <= lastRow && firstColumn <= column && column <= lastColumn,
    );
    if (merge !== undefined) return textOf(cellIn(above, merge.firstColumn));
    if (merges.some(({ firstRow }) => firstRow === above.index)) return "";
    const left = above.cells.filter((cell) => cell.column < column && !isBlank(cell.value)).at(-1);
    const text = textOf(left);
    return isBandWord(text) ? text : "";
  };
}

/** The lines above the headings, until a row with figures: another table's. */
function titleAbove(sheet: Sheet, headingRow: number): string {
  const lines: string[] = [];
  for (let row = headingRow - 1; row >= Math.max(0, headingRow - 6); row -= 1) {
    const cells = rowAt(sheet, row)?.cells ?? [];
    if (cells.some(({ value }) => typeof value === "number")) break;
    lines.push(...cells.map(textOf));
  }
  return lines.join(" ").slice(0, 1_000);
}
