/** *Skicka in*, ren kopia: of the file that Excel hands over, or of its cells where it hands over none. */
import { workbookBytes, handsOverFiles } from "../hosts/excel/workbook-bytes";
import { openBeside } from "../hosts/excel/open-beside";
import { liveFile } from "../hosts/file/live-file";
import { withoutMacros } from "../hosts/file/write/without-macros";
import { withoutOwnMarks } from "../making/own-marks";
import type { CleanCopy, CleanFile } from "../pane/services";
import { HostProblem } from "../workbook/host";
import type { Snapshot } from "../workbook/snapshot";

/** The workbook as it is sent in, always an .xlsx. Rejects with a `HostProblem`. */
export async function cleanFile(bytes: Uint8Array): Promise<CleanFile> {
  const file = liveFile(bytes);
  const patch = withoutOwnMarks(await file.read());
  if (patch.length > 0) await file.apply(patch);
  const { bytes: clean, hadMacros, values } = withoutMacros(file.bytes());
  return { bytes: clean, macros: hadMacros, values };
}

/** What the copies are made of and where they go on. */
export interface OpenWorkbook {
  readonly read: () => Promise<Snapshot>;
  /** The address of the browser page. */
  readonly page: string;
}

/** Excel has no way to save a file: the copy opens as a new workbook, for the user to save. */
export async function cleanCopyInExcel(workbook: OpenWorkbook): Promise<CleanCopy> {
  const { page } = workbook;
  const goOn = () => copyOfCells(workbook);
  if (!handsOverFiles()) return { way: "cellsOnly", why: "unsupported", page, goOn };
  try {
    return await opened(await cleanFile(await workbookBytes()), "file", page);
  } catch (reason) {
    // Never a copy of the cells here: who locked the workbook did not mean it to be read unlocked.
    if (isProblem(reason, "encrypted")) throw new HostProblem("handedOverLocked", {}, { cause: reason });
    if (isProblem(reason, "notHandedOver", "notZip")) return { way: "cellsOnly", why: "refused", page, goOn };
    throw reason;
  }
}

async function copyOfCells({ read, page }: OpenWorkbook): Promise<CleanCopy> {
  const { snapshotWorkbook } = await import("../hosts/file/write/snapshot-workbook");
  const { bytes, values } = await snapshotWorkbook(await read());
  const clean = await cleanFile(bytes);
  return opened({ ...clean, values: values + clean.values }, "cells", page);
}

async function opened({ bytes, ...took }: CleanFile, of: "file" | "cells", page: string): Promise<CleanCopy> {
  try {
    await openBeside(bytes);
  } catch {
    return { way: "byHand", page };
  }
  return { way: "opened", name: "", of, ...took };
}

function isProblem(reason: unknown, ...codes: readonly HostProblem["code"][]): boolean {
  return reason instanceof HostProblem && codes.includes(reason.code);
}
