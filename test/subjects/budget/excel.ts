/** What Excel does to a workbook when a person inserts, deletes or renames: cells move and every formula follows. */
import { cellsIn } from "../../../src/workbook/cells-in";
import { areasIn } from "../../../src/workbook/formula/areas";
import { calculationOf } from "../../../src/workbook/formula/calculation";
import { readSumFormula } from "../../../src/workbook/formula/sum-formula";
import { columnIndex, columnName } from "../../../src/workbook/address";
import { type Cell, type CellValue, type Sheet, type Snapshot, isCellError } from "../../../src/workbook/snapshot";
import { withSheet } from "./change";

type Axis = "row" | "column";

/** Rows put in before the row that Excel numbers `before`; a sum that ends right above them does not take them in. */
export function rowsInserted(snapshot: Snapshot, sheet: string, before: number, count = 1): Snapshot {
  return moved(snapshot, sheet, "row", before - 1, count);
}

export function rowsDeleted(snapshot: Snapshot, sheet: string, first: number, count = 1): Snapshot {
  return moved(snapshot, sheet, "row", first - 1, -count);
}

/** Columns put in before this one, by letter. */
export function columnsInserted(snapshot: Snapshot, sheet: string, before: string, count = 1): Snapshot {
  return moved(snapshot, sheet, "column", columnIndex(before) ?? 0, count);
}

export function columnsDeleted(snapshot: Snapshot, sheet: string, first: string, count = 1): Snapshot {
  return moved(snapshot, sheet, "column", columnIndex(first) ?? 0, -count);
}

export function sheetRenamed(snapshot: Snapshot, sheet: string, name: string): Snapshot {
  const rename = (formula: string): string => formula.replaceAll(`'${sheet}'!`, `'${name}'!`);
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((old) => ({
      ...withFormulas(old, rename),
      name: old.name === sheet ? name : old.name,
    })),
  };
}

/** Every sum's result as Excel would store it; what refers to a deleted cell is #REF!, and so is all that adds it. */
export function calculated(snapshot: Snapshot): Snapshot {
  // An error spreads a sum further each time; a budget has few floors.
  return Array.from({ length: 8 }).reduce<Snapshot>(calculatedOnce, snapshot);
}

function calculatedOnce(snapshot: Snapshot): Snapshot {
  const valueOf = ({ formula, value }: Cell, sheet: string): CellValue => {
    if (formula === undefined) return value;
    const added = areasIn(formula, sheet).flatMap((area) => cellsIn(area, snapshot));
    const failed = added.map((cell) => cell.value).find(isCellError);
    if (formula.includes("#REF!")) return { error: "#REF!" };
    if (failed !== undefined) return failed;
    const linked = /^(?:'[^']+'!)?[A-Z]+\d+$/.test(formula) ? added[0]?.value : undefined;
    if (typeof linked === "string") return linked;
    const isSum = readSumFormula(formula, sheet) !== null;
    return (isSum ? calculationOf(snapshot).formula(formula, sheet) : undefined) ?? value;
  };
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, value: valueOf(cell, sheet.name) })),
      })),
    })),
  };
}

function moved(snapshot: Snapshot, name: string, axis: Axis, from: number, count: number): Snapshot {
  const rewritten = {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) =>
      withFormulas(sheet, (formula) => rewrite(formula, sheet.name, name, axis, from, count)),
    ),
  };
  return withSheet(rewritten, name, (sheet) => movedSheet(sheet, axis, from, count));
}

function movedSheet(sheet: Sheet, axis: Axis, from: number, count: number): Sheet {
  const goes = (index: number): boolean => count < 0 && index >= from && index < from - count;
  const move = (index: number): number => (index >= from ? index + count : index);
  const rows = axis === "row" ? sheet.rows.filter(({ index }) => !goes(index)) : sheet.rows;
  const column = (index: number): number => (axis === "column" ? move(index) : index);
  return {
    ...sheet,
    hiddenColumns: new Set([...sheet.hiddenColumns].map(column)),
    rows: rows.map((row) => {
      const index = axis === "row" ? move(row.index) : row.index;
      const kept = axis === "column" ? row.cells.filter((cell) => !goes(cell.column)) : row.cells;
      return { ...row, index, cells: kept.map((cell) => ({ ...cell, row: index, column: column(cell.column) })) };
    }),
  };
}

function withFormulas(sheet: Sheet, change: (formula: string) => string): Sheet {
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, formula: change(cell.formula) })),
    })),
  };
}

const reference = /((?:'[^']+'|[\p{L}_]\w*)!)?([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?/gu;

function rewrite(formula: string, home: string, name: string, axis: Axis, from: number, count: number): string {
  return formula.replace(
    reference,
    (text, prefix: string | undefined, column: string, row: string, lastColumn?: string, lastRow?: string) => {
      const sheet = prefix === undefined ? home : prefix.replace(/^'|'?!$/g, "");
      if (sheet !== name) return text;
      const start = axis === "row" ? Number(row) - 1 : (columnIndex(column) ?? 0);
      const end =
        lastRow === undefined || lastColumn === undefined
          ? start
          : axis === "row"
            ? Number(lastRow) - 1
            : (columnIndex(lastColumn) ?? 0);
      const span = movedSpan(start, end, from, count);
      if (span === null) return `${prefix ?? ""}#REF!`;
      const cell = (index: number, ofColumn: string, ofRow: string): string =>
        axis === "row" ? `${ofColumn}${index + 1}` : `${columnName(index)}${ofRow}`;
      const first = cell(span[0], column, row);
      const second = lastRow === undefined || lastColumn === undefined ? "" : `:${cell(span[1], lastColumn, lastRow)}`;
      return `${prefix ?? ""}${first}${second}`;
    },
  );
}

/** Where an area's first and last row or column come to stand; `null` where all of it went. */
function movedSpan(start: number, end: number, from: number, count: number): readonly [number, number] | null {
  if (count > 0) return [start >= from ? start + count : start, end >= from ? end + count : end];
  const after = from - count;
  if (start >= from && end < after) return null;
  const first = start >= after ? start + count : Math.min(start, from);
  const last = end >= after ? end + count : end >= from ? from - 1 : end;
  return [first, last];
}
