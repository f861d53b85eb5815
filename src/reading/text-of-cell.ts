/** What a cell says, as text. */
import { type Cell, isCellError } from "../workbook/snapshot";

/** Empty for an empty cell; an error by its name, a number as it is stored. */
export function textOf(cell: Pick<Cell, "value"> | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return "";
  return isCellError(value) ? value.error : String(value).trim();
}
