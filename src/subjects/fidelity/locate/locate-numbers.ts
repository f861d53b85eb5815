/** Reads the numbers that the service has of its own, below the criteria. */
import { rowPlace, type Snapshot } from "../../../workbook/snapshot";
import { formReader } from "../../../reading/form";
import type { TableSpot } from "./locate-sums";
import type { Measurement } from "../model";
import { numberFields } from "../template";

const readFields = formReader(numberFields);
const rowsBelow = 60;

export function readNumbers(
  { dateSystem }: Snapshot,
  { sheet, column, columns, lastCriterion }: TableSpot,
): Measurement["numbers"] {
  const [from, to] = [lastCriterion + 1, lastCriterion + 1 + rowsBelow].map((row) => rowPlace(sheet, row));
  const place = { sheet, dateSystem, columnFor: () => columns.score, elsewhere: true } as const;
  return readFields(sheet.rows.slice(from, to), place, (cell) => cell.column > column);
}
