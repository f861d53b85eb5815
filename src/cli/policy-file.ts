/** A förbund's own policy, read from a JSON file. */
import { readFileSync } from "node:fs";
import { defaultPolicy, type Policy, readPolicy } from "../domain/policy";
import { allOf, CallProblem } from "./call";
import { meantBy } from "./meant";

const knownFaults = [
  "unrecognized_keys",
  "invalid_type",
  "invalid_value",
  "too_small",
  "too_big",
  "min_above_max",
  "rate_twice",
] as const;

/** The default policy where no file is named. Throws a `CallProblem` that tells every fault. */
export function policyOf(file: string | undefined): Policy {
  if (file === undefined) return defaultPolicy;
  const reading = readPolicy(jsonIn(file));
  if (reading.ok) return reading.policy;
  throw allOf(
    reading.faults.map((fault) => {
      const code = knownFaults.find((known) => known === fault.code) ?? "other";
      const meant = code === "unrecognized_keys" ? meantBy(fault.path, Object.keys(defaultPolicy)) : undefined;
      return new CallProblem(`cli.policy.${code}`, { file, path: fault.path }, { meant });
    }),
  );
}

function jsonIn(file: string): unknown {
  let text;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new CallProblem("cli.policy.notReadable", { file });
  }
  try {
    // Windows' Notepad puts a byte order mark first.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new CallProblem("cli.policy.notJson", { file });
  }
}
