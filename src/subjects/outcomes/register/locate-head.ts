/** Reads what stands above a register's headings: which effort, its period, the day it is read, the coaches. */
import type { Address } from "../../../workbook/address";
import { rowPlace, type Sheet, type Snapshot } from "../../../workbook/snapshot";
import { type FieldReadings, formReader } from "../../../reading/form";
import { labelReader } from "../../../reading/label";
import { headFields, sheetNames } from "./register-template";

const readFields = formReader(headFields);
const readTitle = labelReader({ title: sheetNames.register });
const longestTitle = 60;

export interface RegisterHead {
  readonly titleAt: Address | null;
  readonly fields: FieldReadings<typeof headFields>;
}

export function readRegisterHead({ dateSystem }: Snapshot, sheet: Sheet, headingRow: number): RegisterHead {
  const rows = sheet.rows.slice(0, rowPlace(sheet, headingRow));
  const title = rows
    .flatMap(({ cells }) => cells)
    .find(({ value }) => typeof value === "string" && value.length <= longestTitle && readTitle(value) !== undefined);
  return {
    titleAt: title === undefined ? null : { sheet: sheet.name, row: title.row, column: title.column },
    fields: readFields(rows, { sheet, dateSystem }),
  };
}
