/** One file checked: read, judged and reported, whatever is wrong with it. */
import { check } from "../app/check";
import type { Language } from "../app/language";
import { type FileReport, fileReport, unreadableReport } from "../app/report";
import type { Policy } from "../domain/policy";
import { readWorkbook } from "../hosts/file/read-workbook";
import { HostProblem } from "../workbook/host";
import { readBytes, type FoundFile } from "./files";

/** Never throws: a file that cannot be read is reported so, and the others go on. */
export function checkFile(found: FoundFile, policy: Policy, language: Language): FileReport {
  if (found.problem !== undefined) return unreadableReport(found.path, found.problem, language);
  try {
    return checkBytes(found.path, readBytes(found.path), policy, language);
  } catch (cause) {
    const problem = cause instanceof HostProblem ? cause : new HostProblem("notReadable", {}, { cause });
    return unreadableReport(found.path, problem, language);
  }
}

/** Throws a `HostProblem`. `file` names the bytes in the report. */
export function checkBytes(file: string, bytes: Uint8Array, policy: Policy, language: Language): FileReport {
  return fileReport(file, check(readWorkbook(bytes), policy), language);
}
