/** A row of a sheet in the spelling that Excel, LibreOffice and most libraries use, read without an XML parser. */
import { maxRows } from "../../../workbook/address";
import { readCells } from "./fast-cells";
import type { FastElement } from "./fast-path";
import { beginRow, dropRow, finishRow, type SheetReading } from "./sheet-cells";

/** Hidden, or without height. */
const hiddenRow = / hidden="(?:1|true)"| ht="0(?:\.0\d*)?"/;
const rowStart = /<row r="([0-9]+)"([^<>]*?)(\/?)>/y;

/** Reads whole rows into `reading`. */
export function fastRows(reading: SheetReading): FastElement {
  return (text, start, closed) => {
    rowStart.lastIndex = start;
    const match = rowStart.exec(text);
    // A number that no sheet has is left to the careful reading.
    if (match === null || !(Number(match[1]) >= 1 && Number(match[1]) <= maxRows)) return -1;
    const empty = match[3] === "/";
    if (!empty && !closed) return -1;
    const { row } = reading;
    beginRow(reading, Number(match[1]) - 1, hiddenRow.test(match[2] ?? ""));
    const end = empty ? rowStart.lastIndex : readCells(reading, text, rowStart.lastIndex);
    if (end >= 0) finishRow(reading);
    else {
      dropRow(reading);
      reading.row = row;
    }
    return end;
  };
}
