/** Functions that ask what a value is, where a cell stands, or choose among arguments. */
import type { Area } from "../../address";
import { numberOf } from "../arguments";
import type { FormulaFunction } from "../ground";
import { type CellValue, isCellError } from "../../snapshot";
import { isStopped, notAvailable, type Result, valueError } from "../values";

export const information: Readonly<Record<string, FormulaFunction>> = {
  TRUE: (args) => (args.length === 0 ? true : undefined),
  FALSE: (args) => (args.length === 0 ? false : undefined),
  NA: (args) => (args.length === 0 ? notAvailable : undefined),
  ISNA: asks((value) => isCellError(value) && value.error === "#N/A"),
  ISERR: asks((value) => isCellError(value) && value.error !== "#N/A"),
  ISLOGICAL: asks((value) => typeof value === "boolean"),
  ISNONTEXT: asks((value) => typeof value !== "string"),
  CHOOSE: ([index, ...choices], ground) => {
    const number = numberOf(index, ground);
    if (isStopped(number)) return number;
    const chosen = number < 1 ? undefined : choices[Math.trunc(number) - 1];
    return chosen === undefined ? valueError : ground.taken(chosen);
  },
  // Of many rows it gives them all, as an array.
  ROW: measured(({ firstRow, lastRow }) => (firstRow === lastRow ? firstRow + 1 : undefined)),
  COLUMN: measured(({ firstColumn, lastColumn }) => (firstColumn === lastColumn ? firstColumn + 1 : undefined)),
  ROWS: measured(({ firstRow, lastRow }) => lastRow - firstRow + 1),
  COLUMNS: measured(({ firstColumn, lastColumn }) => lastColumn - firstColumn + 1),
};

function asks(question: (value: CellValue) => boolean): FormulaFunction {
  return ([node, more], { value }) => {
    const result = node === undefined || more !== undefined ? undefined : value(node);
    return result === undefined ? undefined : question(result);
  };
}

function measured(measure: (area: Area) => Result): FormulaFunction {
  return ([node, more], { area }) => {
    const found = node === undefined || more !== undefined ? undefined : area(node);
    return found && measure(found);
  };
}
