/** The workbooks that are measured, as files in a temporary folder. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { registerWorkbook } from "./register";
import { submission } from "./submissions";
import { savedByExceljs } from "./tasks";

export interface BenchFiles {
  /** 1,000 different submissions as Samkoll writes them, alone in their folder. */
  readonly submissions: FileSet;
  /** The same as exceljs saves them. */
  readonly resaved: FileSet;
  readonly register: FileSet;
  readonly remove: () => void;
}

export interface FileSet {
  readonly folder: string;
  readonly paths: readonly string[];
  /** Of the first file. */
  readonly bytes: number;
}

const count = 1_000;

export async function makeFiles(): Promise<BenchFiles> {
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
