/** A förbund's own policy, read from a JSON file. */
import { readFileSync } from "node:fs";
import { readPolicyFile } from "../checking/policy-file";
import type { Policies, Policy } from "../checking/policy";
import { allOf, CallProblem } from "./call";

/** The standard policy where no file is named. Throws a `CallProblem` that tells every fault. */
export function policyOf(file: string | undefined, policies: Policies): Policy {
  if (file === undefined) return policies.standard;
  const reading = readPolicyFile(textOf(file), policies);
  if (reading.ok) return reading.policy;
  throw allOf(reading.faults.map(({ key, path, meant }) => new CallProblem(key, { file, path }, { meant })));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new CallProblem("policy.fault.notReadable", { file });
  }
}
