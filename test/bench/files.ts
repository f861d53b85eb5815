/** The workbooks that are measured, as files in a temporary folder. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { maxRows } from "../../src/workbook/address";
import { differentTextsWorkbook, noteSheetsWorkbook } from "./notes-workbook";
import { outcomeRegister } from "./outcome-register";
import { registerWorkbook } from "./register";
import { submission } from "./submissions";
import { savedByExceljs } from "./tasks";

export interface BenchFiles {
  /** 1,000 different submissions as Samkoll writes them, alone in their folder. */
  readonly submissions: FileSet;
  /** The same as exceljs saves them. */
  readonly resaved: FileSet;
  readonly register: FileSet;
  /** Participants: the register that the issue asks for, and one as long as a sheet can be where that was asked for. */
  readonly participants: FileSet;
  readonly longest: FileSet | null;
  /** Nothing to find: one sheet of different texts, and many sheets of notes. */
  readonly differentTexts: FileSet;
  readonly noteSheets: FileSet;
  readonly remove: () => void;
}

export interface FileSet {
  readonly folder: string;
  readonly paths: readonly string[];
  /** Of the first file. */
  readonly bytes: number;
}

const count = 1_000;
export const participantRows = 50_000;

/** `withLongest`: a register of every row that a sheet has takes minutes to make and to measure. */
export async function makeFiles(withLongest: boolean): Promise<BenchFiles> {
  const folder = mkdtempSync(path.join(tmpdir(), "samkoll-bench-"));
  const remove = (): void => rmSync(folder, { recursive: true });
  const numbers = Array.from({ length: count }, (_, number) => number);
  try {
    return {
      submissions: await writeSet(folder, "submissions", numbers.map(submission)),
      resaved: await writeSet(
        folder,
        "resaved",
        numbers.map((number) => savedByExceljs(submission(number))),
      ),
      register: await writeSet(folder, "register", [registerWorkbook()]),
      participants: await writeSet(folder, "participants", [outcomeRegister(participantRows + 1)]),
      longest: withLongest ? await writeSet(folder, "longest", [outcomeRegister(maxRows)]) : null,
      differentTexts: await writeSet(folder, "different-texts", [differentTextsWorkbook()]),
      noteSheets: await writeSet(folder, "note-sheets", [noteSheetsWorkbook()]),
      remove,
    };
  } catch (cause) {
    remove();
    throw cause;
  }
}

async function writeSet(
  parent: string,
  name: string,
  contents: readonly (Uint8Array | Promise<Uint8Array>)[],
): Promise<FileSet> {
  const folder = path.join(parent, name);
  mkdirSync(folder);
  const paths: string[] = [];
  let bytes = 0;
  for (const content of contents) {
    const file = path.join(folder, `${String(paths.length).padStart(4, "0")}.xlsx`);
    const written = await content;
    bytes ||= written.length;
    writeFileSync(file, written);
    paths.push(file);
  }
  return { folder, paths, bytes };
}
