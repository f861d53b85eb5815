/** A förbund's own policy, read from a JSON file. */
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { readPolicyFile } from "../checking/policy-file";
import type { Policies, Policy } from "../checking/policy";
import { readTemplateFile } from "../subjects/budget/templates/read-template-file";
import { allOf, CallProblem } from "./call";

/** With every limit, forty rates and a dozen fidelity scales a policy is some hundred kB. */
const largestMb = 4;

/** The standard policy where no file is named. Throws a `CallProblem` that tells every fault. */
export function policyOf(file: string | undefined, policies: Policies): Policy {
  return file === undefined ? policies.standard : policyIn(file, policies).policy;
}

/** With the text that it was read from. Throws as `policyOf`. */
export function policyIn(file: string, policies: Policies): { readonly policy: Policy; readonly text: string } {
  const text = textOf(file);
  const reading = readPolicyFile(text, policies);
  if (reading.ok) return { policy: reading.policy, text };
  // What `template learn` wrote: eight keys that no policy has.
  if (readTemplateFile(text).ok) throw new CallProblem("cli.call.policyIsTemplate", { file });
  throw allOf(reading.faults.map(({ key, path, meant }) => new CallProblem(key, { file, path }, { meant })));
}

function textOf(file: string): string {
  let handle;
  try {
    // A pipe that nobody writes to would else be waited for.
    handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch {
    throw new CallProblem("policy.fault.notReadable", { file });
  }
  try {
    if (!fstatSync(handle).isFile()) throw new CallProblem("cli.call.policyNotFile", { file });
    return Buffer.from(bytesOf(handle, file)).toString("utf8");
  } catch (cause) {
    throw cause instanceof CallProblem ? cause : new CallProblem("policy.fault.notReadable", { file });
  } finally {
    closeSync(handle);
  }
}

/** What the file says of its size is not trusted: it may be growing, and those under `/proc` say nothing. */
function bytesOf(handle: number, file: string): Uint8Array {
  const bytes = new Uint8Array(largestMb * 1024 * 1024 + 1);
  for (let filled = 0; ;) {
    const read = readSync(handle, bytes, filled, bytes.length - filled, null);
    filled += read;
    if (filled === bytes.length) throw new CallProblem("cli.call.policyTooLarge", { file, limit: `${largestMb} MB` });
    if (read === 0) return bytes.subarray(0, filled);
  }
}
