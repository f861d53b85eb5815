/** Where in the register of participants a cell stands. */
import type { Address } from "../../workbook/address";
import type { RegisterPlace } from "../shared-facts";
import type { PrivatePlace } from "./private-place";

export function placeIn(register: RegisterPlace | null, { sheet, row, column }: Address): PrivatePlace["register"] {
  if (!isRegisterRow(register, sheet, row)) return null;
  return column === register?.numberColumn ? "number" : "row";
}

export function isRegisterRow(register: RegisterPlace | null, sheet: string, row: number): boolean {
  return register?.sheet === sheet && row >= register.firstRow && row <= register.lastRow;
}
