/** Reads what stands above a register's headings: which effort, its period, the day it is read, the coaches. */
import type { Address } from "../../../workbook/address";
import { cellIn, isBlank, type Row, type Sheet, type Snapshot } from "../../../workbook/snapshot";
import { labelReader } from "../../../reading/label";
import { datesInCell } from "../../../reading/period";
import type { HeadReading } from "../model";
import { numberIn, shownText } from "./read-columns";
import { type HeadFieldId, headFields, sheetNames } from "./register-template";

const readField = labelReader(headFields);
const readTitle = labelReader({ title: sheetNames.register });
const longestLabel = 60;

export interface RegisterHead {
  readonly titleAt: Address | null;
  readonly fields: Readonly<Partial<Record<HeadFieldId, HeadReading>>>;
}

export function readRegisterHead({ dateSystem }: Snapshot, sheet: Sheet, headingRow: number): RegisterHead {
  const fields: Partial<Record<HeadFieldId, HeadReading>> = {};
  let titleAt: Address | null = null;
  for (const row of sheet.rows) {
    if (row.index >= headingRow) break;
    for (const { column, value } of row.cells) {
      if (typeof value !== "string" || value.length > longestLabel) continue;
      if (readTitle(value) !== undefined) titleAt ??= { sheet: sheet.name, row: row.index, column };
      const match = readField(value);
      if (match?.rest === "" && fields[match.id] === undefined) {
        fields[match.id] = readBeside(sheet.name, row, column, dateSystem);
      }
    }
  }
  return { titleAt, fields };
}

/** The first cell with content to the right, or the next one where there is none or a label comes first. */
function readBeside(sheet: string, row: Row, column: number, dateSystem: 1900 | 1904): HeadReading {
  const next = row.cells.find((cell) => cell.column > column && !isBlank(cell.value));
  const isLabel = typeof next?.value === "string" && readField(next.value)?.rest === "";
  const cell = isLabel ? cellIn(row, column + 1) : next;
  return {
    at: { sheet, row: row.index, column: cell?.column ?? column + 1 },
    cell,
    text: cell === undefined ? "" : shownText(cell),
    date: cell === undefined ? null : (datesInCell(cell.value, dateSystem)[0] ?? null),
    number: cell === undefined ? null : numberIn(cell),
  };
}
