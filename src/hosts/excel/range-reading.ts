/** Asking a range for all that a Snapshot needs of it, and the answer as rows of cells. */
import type { Cell, Row } from "../../workbook/snapshot";
import { heldContent } from "./cell-content";

/** A range that has been asked; its answer is there after the next sync. */
export interface RangeQuestion {
  readonly range: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  /** `format.protection.locked` of the cells from A1 on; absent where it was not asked for. */
  readonly locked?: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

/** How many more cells may be read; shared by all sheets of a workbook and counted down as they are. */
export interface CellAllowance {
  left: number;
}

export interface ReadRows {
  readonly rows: readonly Row[];
  readonly hiddenColumns: readonly number[];
  readonly unreadFromRow?: number;
}

export function askRange(range: Excel.Range): RangeQuestion {
  range.load("rowIndex,columnIndex,values,formulas,valueTypes,numberFormat");
  const question = {
    range,
    rows: range.getRowProperties({ rowHidden: true }),
    columns: range.getColumnProperties({ columnHidden: true }),
  };
  // Nothing of the range is asked for after this request, so Excel need not keep it.
  range.untrack();
  return question;
}

/** `undefined` where the range was larger than Excel answers for: it then leaves out the values without an error. */
export function answeredRows(question: RangeQuestion, allowance: CellAllowance): ReadRows | undefined {
  const { range, columns } = question;
  // The types promise arrays; a range of more than 5,000,000 cells gives null all the same.
  const values: unknown = range.values;
  if (!Array.isArray(values) || !Array.isArray(range.formulas)) return undefined;
  const hiddenColumns = columns.value.flatMap((each, index) => (each.columnHidden ? [range.columnIndex + index] : []));
  const rows: Row[] = [];
  for (let r = 0; r < range.formulas.length; r++) {
    const cells = cellsOfRow(question, r);
    if (cells.length === 0) continue;
    const index = range.rowIndex + r;
    if (cells.length > allowance.left) return { rows, hiddenColumns, unreadFromRow: index };
    allowance.left -= cells.length;
    rows.push({ index, hidden: question.rows.value[r]?.rowHidden === true, cells });
  }
  return { rows, hiddenColumns };
}

function cellsOfRow({ range, locked }: RangeQuestion, r: number): readonly Cell[] {
  const cells: Cell[] = [];
  const values = range.values[r] ?? [];
  const formulas = range.formulas[r] ?? [];
  const types = range.valueTypes[r] ?? [];
  const formats = range.numberFormat[r] ?? [];
  const row = range.rowIndex + r;
  for (let c = 0; c < values.length; c++) {
    const held = heldContent(values[c], formulas[c], types[c]);
    if (held === undefined) continue;
    const column = range.columnIndex + c;
    const format: unknown = formats[c];
    cells.push({
      row,
      column,
      ...held,
      ...(typeof format === "string" && format !== "General" && format !== "" ? { format } : {}),
      ...(locked?.value[row]?.[column]?.format?.protection?.locked === false ? { locked: false } : {}),
    });
  }
  return cells;
}
