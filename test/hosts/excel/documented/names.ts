/** What defined names and sheets may be called. */
import { maxColumns, maxRows, columnIndex } from "../../../../src/workbook/address";
import { Refusal } from "../fake-workbook";
import { apiOf, type Guard } from "./call";

export const refuseNames: Guard = (call) => {
  const [name] = call.given;
  if (apiOf(call) === "NamedItemCollection.add" && !isName(String(name))) throw new Refusal("InvalidArgument");
  const namesSheet =
    apiOf(call) === "WorksheetCollection.add" || (apiOf(call) === "Worksheet.name" && call.kind === "set");
  if (namesSheet && !isSheetName(String(name))) throw new Refusal("InvalidArgument");
};

/** MS-XLSB, 2.5.166 (XLNameWideString): 1 to 255 characters, no reference to a cell, nothing that begins as R1C1. */
function isName(name: string): boolean {
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{N}_\\.?]*$/u.test(name)) return false;
  return !/^(?:true|false|[rc])$/i.test(name) && !isCell(name) && !/^(?:r[0-9]+|c[0-9]+)/i.test(name);
}

function isCell(name: string): boolean {
  const [, letters = "", digits = ""] = /^([a-z]{1,3})([0-9]+)$/i.exec(name) ?? [];
  const column = columnIndex(letters.toUpperCase());
  return column !== undefined && column < maxColumns && Number(digits) >= 1 && Number(digits) <= maxRows;
}

/** support.microsoft.com, "Rename a worksheet", "Important: worksheet names cannot". */
function isSheetName(name: string): boolean {
  return /^[^[\]:*?/\\]{1,31}$/.test(name) && !/^'|'$/.test(name) && name.toLowerCase() !== "history";
}
