/** A workbook under the pen: cells that are typed, and cells that are reckoned from others and so always agree with them. */
import { type Address, cellName, quotedSheetName } from "../../../../src/workbook/address";
import type { Cell, CellValue, Row, Sheet, Snapshot } from "../../../../src/workbook/snapshot";

/** How a reckoned cell is written: as its result, or as a formula with it, or as a formula and no result. */
export type Written = "typed" | "formula" | "noResult";

interface Style {
  readonly format?: string;
}

export type Held =
  | ({ readonly kind: "typed"; readonly value: CellValue } & Style)
  | ({
      readonly kind: "sum";
      readonly plus: readonly Address[];
      readonly minus: readonly Address[];
      readonly written: Written;
      /** Cell by cell with plus signs, and not as SUM of an area. */
      readonly cellByCell: boolean;
    } & Style)
  | ({
      readonly kind: "product";
      readonly of: readonly Address[];
      readonly times: number;
      readonly written: Written;
    } & Style);

export interface Book {
  readonly cells: ReadonlyMap<string, { readonly at: Address; readonly held: Held }>;
  readonly sheets: readonly string[];
  readonly hiddenSheets: ReadonlySet<string>;
  readonly hiddenColumns: ReadonlySet<string>;
  readonly hiddenRows: ReadonlySet<string>;
  readonly merges: ReadonlyMap<string, readonly string[]>;
  /** 1 000 where the cells of money are in thousands. */
  readonly scale: number;
}

export interface Pen extends Book {
  readonly put: (at: Address, held: Held) => Address;
  readonly text: (at: Address, value: CellValue, format?: string) => void;
  readonly merge: (sheet: string, fromRow: number, fromColumn: number, toRow: number, toColumn: number) => void;
  readonly hideColumn: (sheet: string, column: number) => void;
  readonly hideRow: (sheet: string, row: number) => void;
  readonly hideSheet: (sheet: string) => void;
}

export function place(sheet: string, row: number, column: number): Address {
  return { sheet, row, column };
}

const keyOf = ({ sheet, row, column }: Address): string => `${sheet}|${row}|${column}`;

export function penOf(sheets: readonly string[], scale: number): Pen {
  const cells = new Map<string, { readonly at: Address; readonly held: Held }>();
  const hiddenSheets = new Set<string>();
  const hiddenColumns = new Set<string>();
  const hiddenRows = new Set<string>();
  const merges = new Map<string, string[]>();
  const put: Pen["put"] = (at, held) => {
    cells.set(keyOf(at), { at, held });
    return at;
  };
  return {
    cells,
    sheets,
    hiddenSheets,
    hiddenColumns,
    hiddenRows,
    merges,
    scale,
    put,
    text: (at, value, format) => {
      if (value === null || value === "") return;
      put(at, { kind: "typed", value, ...(format !== undefined && { format }) });
    },
    merge: (sheet, fromRow, fromColumn, toRow, toColumn) => {
      if (fromRow === toRow && fromColumn === toColumn) return;
      const area = `${cellName({ row: fromRow, column: fromColumn })}:${cellName({ row: toRow, column: toColumn })}`;
      merges.set(sheet, [...(merges.get(sheet) ?? []), area]);
    },
    hideColumn: (sheet, column) => hiddenColumns.add(`${sheet}|${column}`),
    hideRow: (sheet, row) => hiddenRows.add(`${sheet}|${row}`),
    hideSheet: (sheet) => hiddenSheets.add(sheet),
  };
}

/** What the cell shows; no number where it holds none. */
export function figureAt(book: Pick<Book, "cells">, at: Address): number {
  const held = book.cells.get(keyOf(at))?.held;
  if (held === undefined) return 0;
  switch (held.kind) {
    case "typed":
      return typeof held.value === "number" ? held.value : 0;
    case "sum":
      return exact(all(held.plus) - all(held.minus));
    case "product":
      return exact(held.of.reduce((product, factor) => product * figureAt(book, factor), held.times));
  }
  function all(places: readonly Address[]): number {
    return places.reduce((sum, one) => sum + figureAt(book, one), 0);
  }
}

/** 0,1 + 0,2 is 0,3. */
function exact(figure: number): number {
  return Math.round(figure * 1e6) / 1e6;
}

/** The same book with one cell held otherwise; what was reckoned and typed keeps the figure that it had. */
export function withHeld(book: Book, at: Address, held: Held): Book {
  const cells = new Map(
    [...book.cells].map(([key, cell]) => [
      key,
      "written" in cell.held && cell.held.written === "typed"
        ? { ...cell, held: typedResult(book, cell.at, cell.held) }
        : cell,
    ]),
  );
  cells.set(keyOf(at), { at, held });
  return { ...book, cells };
}

function typedResult(book: Book, at: Address, { format }: Held): Held {
  return { kind: "typed", value: figureAt(book, at), ...(format !== undefined && { format }) };
}

export function snapshotFrom(book: Book): Snapshot {
  return { sheets: book.sheets.map((name) => sheetFrom(book, name)), dateSystem: 1900, names: new Map() };
}

function sheetFrom(book: Book, name: string): Sheet {
  const rows = new Map<number, Cell[]>();
  for (const { at, held } of book.cells.values()) {
    if (at.sheet === name) rows.set(at.row, [...(rows.get(at.row) ?? []), cellFrom(book, at, held)]);
  }
  const merges = book.merges.get(name);
  return {
    name,
    visibility: book.hiddenSheets.has(name) ? "hidden" : "visible",
    protected: false,
    hiddenColumns: new Set(
      [...book.hiddenColumns].filter((key) => key.startsWith(`${name}|`)).map((key) => Number(key.split("|")[1])),
    ),
    rows: [...rows]
      .sort(([a], [b]) => a - b)
      .map(([index, cells]): Row => {
        return {
          index,
          hidden: book.hiddenRows.has(`${name}|${index}`),
          cells: cells.sort((a, b) => a.column - b.column),
        };
      }),
    ...(merges !== undefined && { merges }),
  };
}

function cellFrom(book: Book, at: Address, held: Held): Cell {
  const { row, column } = at;
  const format = held.format === undefined ? {} : { format: held.format };
  if (held.kind === "typed") return { row, column, value: held.value, ...format };
  const value = figureAt(book, at);
  if (held.written === "typed") return { row, column, value, ...format };
  return { row, column, value: held.written === "noResult" ? null : value, formula: formulaOf(at, held), ...format };
}

function formulaOf(at: Address, held: Exclude<Held, { kind: "typed" }>): string {
  const name = (one: Address): string =>
    (one.sheet === at.sheet ? "" : `${quotedSheetName(one.sheet)}!`) + cellName(one);
  if (held.kind === "product") {
    const factors = held.of.map(name);
    return [...factors, ...(held.times === 1 ? [] : [String(held.times)])].join("*");
  }
  const { plus, minus } = held;
  const [first, last] = [plus[0], plus.at(-1)];
  const isArea =
    !held.cellByCell &&
    minus.length === 0 &&
    first !== undefined &&
    last !== undefined &&
    plus.length > 1 &&
    isRun(plus);
  if (isArea) return `SUM(${name(first)}:${cellName(last)})`;
  return plus.map(name).join("+") + minus.map((one) => `-${name(one)}`).join("");
}

/** One after another down a column or along a row. */
function isRun(places: readonly Address[]): boolean {
  const [first, second] = places;
  if (first === undefined || second === undefined) return false;
  const [down, right] = [second.row - first.row, second.column - first.column];
  return (
    ((down === 1 && right === 0) || (down === 0 && right === 1)) &&
    places.every(
      ({ sheet, row, column }, index) =>
        sheet === first.sheet && row === first.row + down * index && column === first.column + right * index,
    )
  );
}
