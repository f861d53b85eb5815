/** Going to a cell, and showing a sheet that is hidden. */
import { areaName, type Address } from "../../workbook/address";
import { type CellPlace, HostProblem } from "../../workbook/host";
import { rangeNamed } from "./block-reading";
import { officeCode } from "./problem";
import type { Session } from "./session";
import { isReadOnly } from "./support";

/** To the last cell where one is given. Rejects with `sheetHidden` where Excel refuses because nobody could see the cell. */
export async function selectCell(session: Session, address: Address, last: CellPlace = address): Promise<void> {
  const sheet = session.context.workbook.worksheets.getItem(address.sheet);
  sheet.activate();
  const area = areaName({
    sheet: address.sheet,
    firstRow: address.row,
    firstColumn: address.column,
    lastRow: last.row,
    lastColumn: last.column,
  });
  rangeNamed(sheet, area).select();
  await session.sync().catch((error: unknown) => explain(session, address.sheet, error));
}

/** Rejects with `workbookProtected` where the list of sheets may not be changed, `readOnly` where nothing may. */
export async function showSheet(session: Session, name: string): Promise<void> {
  if (isReadOnly()) throw new HostProblem("readOnly");
  const { workbook } = session.context;
  const structure = workbook.protection.load("protected");
  await session.sync();
  if (structure.protected) throw new HostProblem("workbookProtected", { sheet: name });
  workbook.worksheets.getItem(name).visibility = "Visible";
  await session.sync().catch((error: unknown) => explain(session, name, error));
}

async function explain(session: Session, name: string, error: unknown): Promise<never> {
  if (officeCode(error) === undefined) throw error;
  const sheet = session.context.workbook.worksheets.getItemOrNullObject(name).load("visibility");
  await session.sync();
  if (sheet.isNullObject) throw new HostProblem("sheetMissing", { sheet: name }, { cause: error });
  if (sheet.visibility !== "Visible") throw new HostProblem("sheetHidden", { sheet: name }, { cause: error });
  throw error;
}
