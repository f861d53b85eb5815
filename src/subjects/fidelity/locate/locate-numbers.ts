/** Reads the numbers that the service has of its own, below or above the criteria. */
import { cellIn, isBlank } from "../../../workbook/snapshot";
import { labelReader } from "../../../reading/label";
import type { TableSpot } from "./locate-sums";
import type { Measurement, NumberReading } from "../model";
import { type NumberFieldId, numberFields } from "../template";

const readNumber = labelReader(numberFields);
const longestLabel = 80;
const rowsBelow = 60;

export function readNumbers({ sheet, column, columns, lastCriterion }: TableSpot): Measurement["numbers"] {
  const found = new Map<NumberFieldId, NumberReading>();
  for (const row of sheet.rows) {
    if (row.index <= lastCriterion || row.index > lastCriterion + rowsBelow) continue;
    for (const label of row.cells) {
      if (label.column > column || typeof label.value !== "string" || label.value.length > longestLabel) continue;
      const match = readNumber(label.value);
      if (match === undefined || match.rivals.length > 0 || match.rest !== "" || found.has(match.id)) continue;
      const held =
        cellIn(row, columns.score) ?? row.cells.find((cell) => cell.column > label.column && !isBlank(cell.value));
      const value = typeof held?.value === "number" ? held.value : null;
      const at = { sheet: sheet.name, row: row.index, column: held?.column ?? columns.score };
      found.set(match.id, { at, cell: held, value });
    }
  }
  return Object.fromEntries(found);
}
