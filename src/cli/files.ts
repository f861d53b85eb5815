/** Files on disk: workbooks found in folders, and bytes read. */
import { readFileSync, realpathSync, statSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { HostProblem } from "../workbook/host";
import { CallProblem } from "./call";

/** Larger files are refused before they are read; a register of 50,000 rows is some 5 MB. */
const largestFileMb = 256;

/** A workbook to read, or a folder or file that could not be reached. */
export interface FoundFile {
  readonly path: string;
  readonly problem?: HostProblem;
}

/** What could not be done with the file, to be told with its name. */
export class FileProblem extends Error {
  constructor(
    readonly file: string,
    readonly problem: HostProblem,
  ) {
    super(problem.message, { cause: problem });
    this.name = "FileProblem";
  }
}

/** Rejects with a `FileProblem` where the work throws, or rejects with, a `HostProblem`. */
export async function aboutFile<Result>(file: string, work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    throw cause instanceof HostProblem ? new FileProblem(file, cause) : cause;
  }
}

/** Files as given, folders walked; each file once, in the order given and by name within a folder. */
export async function findWorkbooks(paths: readonly string[]): Promise<readonly FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const given of paths) {
    for (const file of await reach(given)) {
      const key = realPath(file.path);
      if (!found.has(key)) found.set(key, file);
    }
  }
  return [...found.values()];
}

async function reach(given: string): Promise<readonly FoundFile[]> {
  try {
    const information = await stat(given);
    return information.isDirectory() ? await walk(given) : [{ path: given }];
  } catch (cause) {
    const matching = await reachPattern(given);
    return matching.length > 0 ? matching : [{ path: given, problem: notReadable(cause) }];
  }
}

/** Windows' shells leave `*.xlsx` to the program. In the last part of a path alone, as theirs do. */
async function reachPattern(given: string): Promise<readonly FoundFile[]> {
  const { dir, base } = path.parse(given);
  if (!/[*?]/.test(base)) return [];
  const pattern = new RegExp(
    `^${base
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", ".*")
      .replaceAll("?", ".")}$`,
    "isu",
  );
  const matching = (await walk(dir === "" ? "." : dir, false)).filter((file) => pattern.test(path.basename(file.path)));
  return matching.filter(({ problem }) => problem === undefined);
}

/** The same file by a link or another spelling is no other file; hard links are files of their own. */
function realPath(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file);
  }
}

async function walk(folder: string, deep = true): Promise<readonly FoundFile[]> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    return [{ path: folder, problem: notReadable(cause) }];
  }
  const found: FoundFile[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    // Hidden files, and the lock files that Excel leaves beside an open workbook.
    if (entry.name.startsWith(".") || entry.name.startsWith("~$")) continue;
    const full = path.join(folder, entry.name);
    // A linked folder is not followed: it could lead round in a circle.
    if (entry.isDirectory()) found.push(...(deep ? await walk(full) : []));
    // Spreadsheets in formats that cannot be read are told, not passed over.
    else if (/\.(xls[xmb]?|ods)$/i.test(entry.name)) found.push({ path: full });
  }
  return found;
}

/** Throws a `HostProblem`, or a `CallProblem` for a folder. */
export function readBytes(file: string): Uint8Array {
  let information;
  try {
    information = statSync(file);
  } catch (cause) {
    throw notReadable(cause);
  }
  if (information.isDirectory()) throw new CallProblem("cli.call.noFolder", { file });
  // A pipe or a device could go on for ever.
  if (!information.isFile()) throw new HostProblem("notReadable");
  if (information.size > largestFileMb * 1024 * 1024) {
    throw new HostProblem("tooLarge", { limit: `${largestFileMb} MB` });
  }
  try {
    return readFileSync(file);
  } catch (cause) {
    throw notReadable(cause);
  }
}

function notReadable(cause: unknown): HostProblem {
  return new HostProblem("notReadable", {}, { cause });
}
