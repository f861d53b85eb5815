/** One file checked: read, judged and reported, whatever is wrong with it. */
import { check } from "../checking/check";
import type { Language } from "../checking/language";
import { type FileReport, fileReport, unreadableReport } from "../checking/report";
import type { Policy } from "../checking/policy";
import { readWorkbook } from "../hosts/file/read/read-workbook";
import { HostProblem } from "../workbook/host";
import { CallProblem } from "./call";
import { readBytes, type FoundFile } from "./files";

/** Never throws: a file that cannot be read is reported so, a fault of Samkoll's own as such, and the others go on. */
export function checkFile(found: FoundFile, policy: Policy, language: Language): FileReport {
  if (found.problem !== undefined) return unreadableReport(found.path, found.problem, language);
  try {
    return checkBytes(found.path, readBytes(found.path), policy, language);
  } catch (cause) {
    return unreadableReport(found.path, problemBehind(cause), language);
  }
}

/** Throws a `HostProblem`. `file` names the bytes in the report. */
export function checkBytes(file: string, bytes: Uint8Array, policy: Policy, language: Language): FileReport {
  return fileReport(file, check(readWorkbook(bytes), policy), language);
}

function problemBehind(cause: unknown): HostProblem {
  if (cause instanceof HostProblem) return cause;
  // What was a file when its folder was walked is a folder now.
  if (cause instanceof CallProblem) return new HostProblem("notReadable", {}, { cause });
  // Its kind, never the content of a file.
  return new HostProblem("ownFault", { kind: cause instanceof Error ? cause.name : typeof cause }, { cause });
}
