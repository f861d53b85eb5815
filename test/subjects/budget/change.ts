/** Small faults put into a workbook, one at a time, as a person would make them in Excel. */
import { cellName, columnIndex, columnName, parseCellName } from "../../../src/workbook/address";
import type { Cell, Row, Sheet, Snapshot } from "../../../src/workbook/snapshot";

export type CellChange = Partial<Pick<Cell, "value" | "formula" | "format">> | null;

/** Cells by A1 name get other content (`null` empties one); the rest of the workbook stays. */
export function withCells(snapshot: Snapshot, sheet: string, changes: Readonly<Record<string, CellChange>>): Snapshot {
  return withSheet(snapshot, sheet, (old) => {
    const cells = new Map(old.rows.flatMap((row) => row.cells.map((cell) => [cellName(cell), cell] as const)));
    for (const [name, change] of Object.entries(changes)) {
      const at = parseCellName(name);
      if (at === undefined) throw new Error(`${name} is no cell`);
      if (change === null) cells.delete(name);
      else cells.set(name, { ...at, value: null, ...change });
    }
    return { ...old, rows: rowsOf([...cells.values()], old) };
  });
}

export function withSheet(snapshot: Snapshot, sheet: string, change: (sheet: Sheet) => Sheet): Snapshot {
  if (!snapshot.sheets.some(({ name }) => name === sheet)) throw new Error(`No sheet ${sheet}`);
  return { ...snapshot, sheets: snapshot.sheets.map((old) => (old.name === sheet ? change(old) : old)) };
}

export function withoutSheet(snapshot: Snapshot, sheet: string): Snapshot {
  return { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => name !== sheet) };
}

/** Every cell of the workbook moved: rows and columns put in before the first, formulas following. */
export function shifted(snapshot: Snapshot, rows: number, columns: number): Snapshot {
  const move = (formula: string): string =>
    formula.replace(
      /([A-Z]{1,3})(\d+)/g,
      (_, column: string, row: string) => `${columnName((columnIndex(column) ?? 0) + columns)}${Number(row) + rows}`,
    );
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        index: row.index + rows,
        cells: row.cells.map((cell) => ({
          ...cell,
          row: cell.row + rows,
          column: cell.column + columns,
          ...(cell.formula !== undefined && { formula: move(cell.formula) }),
        })),
      })),
    })),
  };
}

/** Every text of the workbook rewritten. */
export function reworded(snapshot: Snapshot, change: (text: string) => string): Snapshot {
  const sheets = snapshot.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (typeof cell.value === "string" ? { ...cell, value: change(cell.value) } : cell)),
    })),
  }));
  return { ...snapshot, sheets };
}

/** Every formula replaced by the value it gives, as after "paste values". */
export function pastedAsValues(snapshot: Snapshot): Snapshot {
  const sheets = snapshot.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(({ formula: _, ...cell }) => cell) })),
  }));
  return { ...snapshot, sheets };
}

function rowsOf(cells: readonly Cell[], old: Sheet): readonly Row[] {
  const byRow = new Map<number, Cell[]>();
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  const hidden = new Set(old.rows.filter((row) => row.hidden).map((row) => row.index));
  return [...byRow]
    .sort(([a], [b]) => a - b)
    .map(([index, row]) => ({
      index,
      hidden: hidden.has(index),
      cells: [...row].sort((a, b) => a.column - b.column),
    }));
}
