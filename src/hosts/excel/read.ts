/** Reads the open workbook as a Snapshot: two requests whatever its number of sheets, more only when it is huge. */
import type { Snapshot } from "../../workbook/snapshot";
import { askOutline, type WorkbookOutline } from "./outline";
import { officeCode } from "./problem";
import type { ReadLimits } from "./read-pieces";
import { readSheets, sheetOf } from "./read-sheets";
import type { Session } from "./session";

/** @param onOutline is told which sheets there are, as soon as that is known */
export async function readWorkbook(
  session: Session,
  limits: ReadLimits,
  onOutline: (outline: WorkbookOutline) => void,
): Promise<Snapshot> {
  try {
    return await readOnce(session, limits, onOutline);
  } catch (error) {
    if (officeCode(error) !== "ItemNotFound") throw error;
    // A sheet was renamed or removed between the two requests.
    return readOnce(session, limits, onOutline);
  }
}

async function readOnce(
  session: Session,
  limits: ReadLimits,
  onOutline: (outline: WorkbookOutline) => void,
): Promise<Snapshot> {
  const { workbook } = session.context;
  const outlined = askOutline(workbook);
  // Office.js has no property for the date system; Excel's own DATE tells: 36526 counts from 1900, 35064 from 1904.
  const newYear2000 = workbook.functions.date(2000, 1, 1).load("value,error");
  await session.sync();
  const outline = outlined();
  onOutline(outline);
  const read = await readSheets(session, outline.sheets, limits, { left: limits.maxCells });
  return {
    sheets: outline.sheets.map((sheet) => sheetOf(sheet, read.get(sheet.name))),
    dateSystem: newYear2000.value === 35_064 ? 1904 : 1900,
    names: outline.names,
  };
}
