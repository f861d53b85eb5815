/** Excel's tables and filters over the fake workbook: what they make of what is entered. */
import { cellName, isInside, parseCellName, type Area } from "../../../src/workbook/address";

/** Its first row holds the headings. */
export interface FakeTable {
  readonly name: string;
  readonly area: Area;
}

interface WithTables {
  readonly tables: readonly FakeTable[];
  /** By A1 name. */
  readonly cells: ReadonlyMap<string, { readonly value: unknown }>;
}

/**
 * A table's headings are texts, each its own (ECMA-376, 18.5.1.3, tableColumn): Excel makes them so, whatever is entered.
 * `undefined` for cells that are none.
 */
export function headingFor(sheet: WithTables, cell: string, input: unknown): string | undefined {
  if (sheet.tables.length === 0) return undefined;
  const at = parseCellName(cell);
  const table = sheet.tables.find(({ area }) => at !== undefined && at.row === area.firstRow && isInside(area, at));
  if (table === undefined || at === undefined) return undefined;
  const { firstColumn, lastColumn } = table.area;
  const others = new Set<string>();
  for (let column = firstColumn; column <= lastColumn; column++) {
    if (column !== at.column) others.add(headingAt(sheet, cellName({ row: at.row, column })));
  }
  const wanted = input === "" ? `Kolumn${at.column - firstColumn + 1}` : String(input).replace(/^'/, "");
  let heading = wanted;
  for (let nth = 2; others.has(heading.toLowerCase()); nth++) heading = `${wanted}${nth}`;
  return heading;
}

function headingAt(sheet: WithTables, cell: string): string {
  const value = sheet.cells.get(cell)?.value;
  return typeof value === "string" ? value.toLowerCase() : "";
}

/**
 * The inputs as they land on rows of which a filter hides some: the first of them on every row that is seen, nothing
 * on the others (#224; #747 of xlwings, which tells which; #2 of NetOffice: row by row all is well).
 */
export function throughFilter(
  { filteredRows }: { readonly filteredRows: ReadonlySet<number> },
  { firstRow, lastRow }: Area,
  rows: readonly unknown[],
): readonly unknown[] {
  const isHidden = (index: number) => filteredRows.has(firstRow + index);
  if (firstRow === lastRow || !rows.some((_row, index) => isHidden(index))) return rows;
  return rows.map((row, index) => (isHidden(index) && Array.isArray(row) ? row.map(() => null) : rows[0]));
}
