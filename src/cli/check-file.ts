/** One file checked: read, judged and told, whatever is wrong with it. */
import type { Language } from "../checking/language";
import type { Policy } from "../checking/policy";
import type { Answers } from "../checking/question";
import { checkedAnswer, type FileAnswer, type ReportPart, unreadableAnswer } from "../checking/report";
import type { Catalogue } from "../subjects/catalogue-of";
import { readZipDirectory } from "../hosts/file/zip/zip-read";
import { HostProblem } from "../workbook/host";
import { CallProblem } from "./call";
import { readBytes, type FoundFile } from "./files";
import { readWhole } from "./read-whole";

/** What every file of a call is checked with. */
export interface Checking {
  readonly catalogue: Catalogue;
  readonly parts: readonly ReportPart[];
  readonly policy: Policy;
  readonly language: Language;
  readonly answers: Answers;
}

/** Never rejects: a file that cannot be read is told so, a fault of Samkoll's own as such, and the others go on. */
export async function checkFile(found: FoundFile, checking: Checking): Promise<FileAnswer> {
  const { parts, language } = checking;
  if (found.problem !== undefined) return unreadableAnswer(found.path, found.problem, parts, language);
  try {
    return await checkBytes(found.path, readBytes(found.path), checking);
  } catch (cause) {
    return unreadableAnswer(found.path, problemBehind(cause), parts, language);
  }
}

/** Bytes that a workbook unpacks to before it is checked apart: a thread costs a fifth of a second, so few are. */
const heavyFrom = 16 * 1024 * 1024;

/** By what the file's own directory claims, which the reader holds it to. False for what is no zip, or cannot be read. */
export function isHeavy(file: string): boolean {
  try {
    return readZipDirectory(readBytes(file)).reduce((sum, { size }) => sum + size, 0) > heavyFrom;
  } catch {
    return false;
  }
}

/** Rejects with a `HostProblem`. `file` names the bytes in the report. */
export async function checkBytes(file: string, bytes: Uint8Array, checking: Checking): Promise<FileAnswer> {
  const { catalogue, policy, parts, language, answers } = checking;
  const result = catalogue.check(await readWhole(bytes), policy, undefined, answers);
  return checkedAnswer(file, result, parts, language);
}

function problemBehind(cause: unknown): HostProblem {
  if (cause instanceof HostProblem) return cause;
  // What was a file when its folder was walked is a folder now.
  if (cause instanceof CallProblem) return new HostProblem("notReadable", {}, { cause });
  return ownFault(cause);
}

/** A fault of Samkoll's own: its kind, never the content of a file. */
export function ownFault(cause: unknown): HostProblem {
  return new HostProblem("ownFault", { kind: cause instanceof Error ? cause.name : typeof cause }, { cause });
}
