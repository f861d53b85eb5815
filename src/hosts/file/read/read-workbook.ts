/** An .xlsx or .xlsm file read into a Snapshot. */
import type { Snapshot } from "../../../workbook/snapshot";
import { defaultLimits, type ReadLimits } from "../zip/limits";
import { readSharedStrings } from "./shared-strings";
import { readSheet } from "./sheet-part";
import { readLooks } from "./styles-part";
import { openPackage, type WorkbookPackage } from "../zip/workbook-package";
import { readWorkbookPart, type WorkbookPart } from "./workbook-part";

/** Throws a `HostProblem` for what is no workbook, is damaged or would fill the memory. */
export function readWorkbook(bytes: Uint8Array, limits: ReadLimits = defaultLimits): Snapshot {
  return readPackage(openPackage(bytes, limits));
}

/** The workbook as the package now stands, its waiting changes counted in. */
export function readPackage(source: WorkbookPackage, workbook: WorkbookPart = readWorkbookPart(source)): Snapshot {
  source.meter.spent = 0;
  const context = {
    shared: readSharedStrings(source, workbook.sharedStrings),
    looks: readLooks(source, workbook.styles),
    dateSystem: workbook.dateSystem,
    bytesLeft: source.meter.limits.keptBytes,
    plainCellsLeft: source.meter.limits.plainCells,
  };
  return {
    sheets: workbook.sheets.map((entry) => readSheet(source, entry, context)),
    dateSystem: workbook.dateSystem,
    names: workbook.names,
  };
}
