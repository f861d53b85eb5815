/** Rows of a made sheet that point to each other by name: laid out first, written when every row has its place. */
import { cellName } from "../../../../workbook/address";
import type { BlueprintCell, CellStyle } from "../../../../workbook/blueprint";
import { cell, figure, formulaCell, headingHeightOf, heightOf, styles } from "../../../../making/sheet-style";

/** Where a named row stands, zero-based. */
export type RowOf = (id: string) => number;

export interface SheetRow {
  readonly id?: string;
  /** Points. */
  readonly height?: number;
  readonly cells: (row: number, rowOf: RowOf) => readonly BlueprintCell[];
}

export interface Laid {
  readonly cells: readonly BlueprintCell[];
  readonly heights: ReadonlyMap<number, number>;
  readonly rowOf: RowOf;
  /** Free. */
  readonly nextRow: number;
}

export function layRows(rows: readonly SheetRow[], firstRow: number): Laid {
  const places = new Map<string, number>();
  const heights = new Map<number, number>();
  rows.forEach(({ id, height }, index) => {
    if (id !== undefined) places.set(id, firstRow + index);
    if (height !== undefined) heights.set(firstRow + index, height);
  });
  const rowOf: RowOf = (id) => {
    const row = places.get(id);
    if (row === undefined) throw new Error(`No row ${id}`);
    return row;
  };
  return {
    cells: rows.flatMap(({ cells }, index) => cells(firstRow + index, rowOf)),
    heights,
    rowOf,
    nextRow: firstRow + rows.length,
  };
}

/** `$B$12`: a figure of the column of figures, by the name of its row. */
export function figureAt(rowOf: RowOf, id: string, column = 1): string {
  const name = cellName({ row: rowOf(id), column });
  return name.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}

export const kronor = "#,##0";

export const emptyRow: SheetRow = { cells: () => [] };

export function blockRow(text: string, columns: number): SheetRow {
  return {
    cells: (row) =>
      Array.from({ length: columns }, (_, column) => cell(row, column, column === 0 ? text : null, styles.block)),
    height: 22,
  };
}

export function headRow(texts: readonly string[], widths: readonly number[]): SheetRow {
  return {
    cells: (row) => texts.map((text, column) => cell(row, column, text, column === 0 ? styles.headLeft : styles.head)),
    height: headingHeightOf(texts.map((text, index) => [text, widths[index] ?? 10])),
  };
}

/** Text over the whole width, which the sheet merges. */
export function noteRow(text: string, width: number, id?: string): SheetRow {
  return {
    ...(id !== undefined && { id }),
    cells: (row) => [cell(row, 0, text, { ...styles.plain, italic: true })],
    height: heightOf([[text, width]]),
  };
}

/** A figure or what is no figure yet; formulas are told where the other rows are. */
export type Content =
  | { readonly formula: (row: number, rowOf: RowOf) => string; readonly format?: string }
  | { readonly value: string | number | null; readonly format?: string; readonly still?: true };

export function ofFormula(formula: (rowOf: RowOf) => string, format = kronor): Content {
  return { formula: (_, rowOf) => formula(rowOf), format };
}

/** The label in A, what it says from B on. */
export function figureRow(
  id: string,
  label: string,
  contents: readonly Content[],
  { isSum = false, labelWidth = 44 }: { readonly isSum?: boolean; readonly labelWidth?: number } = {},
): SheetRow {
  const style: CellStyle = isSum ? styles.sum : styles.label;
  return {
    id,
    cells: (row, rowOf) => [
      cell(row, 0, label, style),
      ...contents.map((content, index) => contentCell(row, index + 1, content, style, rowOf)),
    ],
    height: heightOf([[label, labelWidth]]),
  };
}

function contentCell(row: number, column: number, content: Content, style: CellStyle, rowOf: RowOf): BlueprintCell {
  const shown = figure(style, content.format ?? kronor);
  if ("formula" in content) return formulaCell({ row, column }, content.formula(row, rowOf), "", shown);
  if (typeof content.value === "string") {
    return cell(row, column, content.value, { ...style, wrap: true, align: "left" });
  }
  return cell(row, column, content.value, content.still ? { ...shown, italic: true } : shown);
}
