/** A sheet written as a person sees it, row by row from A1. */
import type { Cell, CellValue, Row, Sheet, Snapshot } from "../../../src/workbook/snapshot";

export type Written = CellValue | { readonly formula: string; readonly value: CellValue };

export function sheetOf(name: string, rows: readonly (readonly Written[])[]): Sheet {
  return {
    name,
    visibility: "visible",
    protected: false,
    hiddenColumns: new Set(),
    rows: rows.map((values, index): Row => ({
      index,
      hidden: false,
      cells: values.flatMap((value, column) => cellOf(value, index, column)),
    })),
  };
}

function cellOf(written: Written, row: number, column: number): readonly Cell[] {
  if (written === null) return [];
  const formula = typeof written === "object" && "formula" in written ? written : null;
  return [formula ? { row, column, ...formula } : { row, column, value: written as CellValue }];
}

export function workbookOf(...sheets: readonly Sheet[]): Snapshot {
  return { sheets, dateSystem: 1900, names: new Map() };
}
