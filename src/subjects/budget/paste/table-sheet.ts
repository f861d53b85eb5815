/** A table from the clipboard as a sheet, so that it is read by the same roles as a form in a workbook. */
import { readAmountText } from "../../../reading/amount-text";
import type { TextTable } from "../../../reading/text-table";
import type { Cell, Sheet } from "../../../workbook/snapshot";

/** Rows and columns stand where they stood in the table. */
export function sheetOfTable(table: TextTable): Sheet {
  return {
    name: "",
    visibility: "visible",
    protected: false,
    rows: table.flatMap((texts, row) => {
      const cells = texts.flatMap((text, column) => cellOf(text, row, column) ?? []);
      return cells.length === 0 ? [] : [{ index: row, hidden: false, cells }];
    }),
    hiddenColumns: new Set(),
  };
}

function cellOf(text: string, row: number, column: number): Cell | null {
  if (text === "") return null;
  const percent = /^(\d{1,3}(?:[.,]\d{1,2})?) ?%$/.exec(text)?.[1];
  if (percent !== undefined) {
    return { row, column, value: Math.round(Number(percent.replace(",", ".")) * 100) / 10_000, format: "0%" };
  }
  const reading = readAmountText(text);
  // "1." numbers a row, and an amount that names its unit says more as it stands.
  const isNumber = reading.kind === "clear" && reading.unit === null && !text.endsWith(".");
  if (reading.kind === "nothing") return null;
  return { row, column, value: isNumber ? reading.figure : text };
}
