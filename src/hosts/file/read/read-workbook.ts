/** An .xlsx or .xlsm file read into a Snapshot. */
import type { Snapshot } from "../../../workbook/snapshot";
import { beginReading, defaultLimits, type ReadLimits } from "../zip/limits";
import { readSharedStrings } from "./shared-strings";
import { readOutside } from "../outside/read-outside";
import type { SheetContext } from "./sheet-cells";
import { readSheet } from "./sheet-part";
import { readLooks } from "./styles-part";
import { findPart, openPackage, type WorkbookPackage } from "../zip/workbook-package";
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from "./workbook-part";

/** Throws a `HostProblem` for what is no workbook, is damaged or would fill the memory. */
export function readWorkbook(bytes: Uint8Array, limits: ReadLimits = defaultLimits): Snapshot {
  return readPackage(openPackage(bytes, limits));
}

/** The workbook as the package now stands, its waiting changes counted in. */
export function readPackage(source: WorkbookPackage, workbook: WorkbookPart = readWorkbookPart(source)): Snapshot {
  beginReading(source.meter);
  const context = newContext(source, workbook);
  const snapshot = sheetsOf(source, workbook, context);
  return { ...snapshot, outside: readOutside(source, workbook, context, snapshot.sheets) };
}

/** The same without what stands outside the cells and notes: for who writes in them. */
export function readSheets(source: WorkbookPackage, workbook: WorkbookPart): Snapshot {
  beginReading(source.meter);
  return sheetsOf(source, workbook, newContext(source, workbook));
}

function sheetsOf(source: WorkbookPackage, workbook: WorkbookPart, context: SheetContext): Snapshot {
  const sheets = workbook.sheets.map((entry) => readSheet(source, entry, context));
  const { dateSystem, names, calculation } = workbook;
  return { sheets, dateSystem, names, ...(calculation !== undefined && { calculation }) };
}

/** 1 for each shared text that some cell holds; `undefined` where not all cells could be read. */
export function usedTexts(source: WorkbookPackage, workbook: WorkbookPart): Uint8Array | undefined {
  beginReading(source.meter);
  const context = newContext(source, workbook);
  const others = workbook.relationships
    .filter(({ kind, external }) => !external && /sheet$/i.test(kind) && kind !== "worksheet")
    .flatMap(({ target }) => findPart(source, target) ?? [])
    .map((part, index): SheetEntry => ({ name: `${index}`, part, visibility: "hidden", position: -1 }));
  const sheets = [...workbook.sheets, ...others].map((entry) => readSheet(source, entry, context));
  return sheets.some(({ unreadFromRow }) => unreadFromRow !== undefined) ? undefined : context.used;
}

function newContext(source: WorkbookPackage, workbook: WorkbookPart): SheetContext {
  const shared = readSharedStrings(source, workbook.sharedStrings);
  return {
    shared,
    used: new Uint8Array(shared.strings.length),
    outside: [],
    links: new Map(),
    looks: readLooks(source, workbook.styles),
    dateSystem: workbook.dateSystem,
    bytesLeft: source.meter.limits.keptBytes,
    plainCellsLeft: source.meter.limits.plainCells,
  };
}
