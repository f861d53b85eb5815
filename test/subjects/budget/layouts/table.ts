/** One table, drawn: its columns with their heads and its lines with their labels, sums reckoned from the cells. */
import type { Address } from "../../../../src/workbook/address";
import type { CellValue } from "../../../../src/workbook/snapshot";
import { type Pen, type Written, figureAt, place } from "./book";

export interface Column {
  readonly id: string;
  /** From the top; equal ones beside each other are merged where the form merges its heads. */
  readonly heads: readonly string[];
  readonly holds:
    | { readonly kind: "labels" }
    /** The amounts of each cost line by this column's id. */
    | { readonly kind: "leaf" }
    /** Other columns of the same line. */
    | { readonly kind: "adds"; readonly columns: readonly string[]; readonly minus?: readonly string[] }
    /** One column over another, as a share. */
    | { readonly kind: "share"; readonly of: readonly [string, string] }
    | { readonly kind: "says"; readonly says: (line: Line) => CellValue; readonly format?: string };
  readonly hidden?: true;
}

export type Line =
  | {
      readonly kind: "cost";
      readonly id: string;
      readonly label: string;
      readonly amounts: Readonly<Record<string, number>>;
    }
  | {
      readonly kind: "sum";
      readonly id: string;
      readonly label: string;
      readonly adds: readonly string[];
      readonly minus?: readonly string[];
    }
  /** The heading of a section. */
  | { readonly kind: "title"; readonly label: string }
  /** A note, or something beside the money; `cells` by the columns' ids, as they stand. */
  | { readonly kind: "text"; readonly label: string; readonly cells?: Readonly<Record<string, CellValue>> }
  | { readonly kind: "blank" };

export interface TableSpec {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
  readonly written: Written;
  readonly cellByCell?: boolean;
  /** How nothing is written. */
  readonly zero?: "" | "-" | 0;
  readonly format?: string | undefined;
  readonly mergeHeads?: boolean;
  /** Sums along the row also in the lines of sums; else down the column. */
  readonly sumsAcross?: boolean;
  readonly amount?: (figure: number) => CellValue;
}

export interface Table {
  readonly at: (line: string, column: string) => Address;
  /** The row after the last. */
  readonly next: number;
  readonly firstLine: number;
}

export function drawTable(pen: Pen, spec: TableSpec): Table {
  const { sheet, columns, lines } = spec;
  const headRows = Math.max(0, ...columns.map(({ heads }) => heads.length));
  const firstLine = spec.row + headRows;
  const columnAt = new Map(columns.map(({ id }, index) => [id, spec.column + index]));
  const lineAt = new Map(lines.map((line, index) => ["id" in line ? line.id : `#${index}`, firstLine + index]));
  const at = (line: string, column: string): Address => {
    const [row, place_] = [lineAt.get(line), columnAt.get(column)];
    if (row === undefined || place_ === undefined) throw new Error(`${line} × ${column} is not in the table`);
    return place(sheet, row, place_);
  };
  drawHeads(pen, spec, headRows);
  for (const [index, line] of lines.entries()) {
    for (const [offset, column] of columns.entries()) {
      drawCell(pen, spec, line, column, place(sheet, firstLine + index, spec.column + offset), at);
    }
  }
  for (const column of columns) {
    if (column.hidden) pen.hideColumn(sheet, columnAt.get(column.id) ?? 0);
  }
  return { at, next: firstLine + lines.length, firstLine };
}

function drawHeads(pen: Pen, { sheet, row, column, columns, mergeHeads }: TableSpec, headRows: number): void {
  for (let level = 0; level < headRows; level += 1) {
    for (const [index, { heads }] of columns.entries()) {
      // A column with fewer heads has them at the bottom.
      const head = heads[level - (headRows - heads.length)] ?? "";
      const isUpper = level < headRows - 1;
      const before = columns[index - 1]?.heads ?? [];
      const repeats = isUpper && head !== "" && before[level - (headRows - before.length)] === head;
      if (!repeats) pen.text(place(sheet, row + level, column + index), /^\d{4}$/.test(head) ? Number(head) : head);
      if (!isUpper || repeats || !mergeHeads || head === "") continue;
      const run = columns
        .slice(index)
        .findIndex(({ heads: other }) => other[level - (headRows - other.length)] !== head);
      const end = run < 0 ? columns.length : index + run;
      pen.merge(sheet, row + level, column + index, row + level, column + end - 1);
    }
  }
}

function drawCell(
  pen: Pen,
  spec: TableSpec,
  line: Line,
  column: Column,
  here: Address,
  at: (line: string, column: string) => Address,
): void {
  const { written, cellByCell = false, format } = spec;
  const looks = format === undefined ? {} : { format };
  const { holds, id } = column;
  if (line.kind === "blank") return;
  if (holds.kind === "labels") return pen.text(here, line.label);
  if (holds.kind === "says") return pen.text(here, holds.says(line), holds.format);
  if (line.kind === "title") return;
  if (line.kind === "text") return pen.text(here, line.cells?.[id] ?? null);
  if (holds.kind === "share") {
    const [part, whole] = holds.of.map((other) => figureAt(pen, at(line.id, other)));
    return pen.text(here, whole ? Math.round(((part ?? 0) / whole) * 1000) / 1000 : null, "0.0%");
  }
  if (holds.kind === "adds" && (line.kind === "cost" || spec.sumsAcross || holds.minus !== undefined)) {
    const plus = holds.columns.map((other) => at(line.id, other));
    const minus = (holds.minus ?? []).map((other) => at(line.id, other));
    pen.put(here, { kind: "sum", plus, minus, written, cellByCell, ...looks });
    return;
  }
  if (line.kind === "sum") {
    const plus = line.adds.map((other) => at(other, id));
    const minus = (line.minus ?? []).map((other) => at(other, id));
    pen.put(here, { kind: "sum", plus, minus, written, cellByCell, ...looks });
    return;
  }
  const kronor = line.amounts[id];
  if (kronor === undefined) return;
  if (kronor === 0) return pen.text(here, spec.zero === undefined ? null : spec.zero);
  const figure = Math.round((kronor / pen.scale) * 1e6) / 1e6;
  pen.text(here, spec.amount?.(figure) ?? figure, format);
}
