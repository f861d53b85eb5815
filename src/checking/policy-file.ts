/** Reads a förbund's policy file, for the command line and the pane alike; every fault is told at once. */
import { defaultPolicy, type Policy, readPolicy } from "./policy";
import { meantBy } from "../reading/did-you-mean";

/** One fault: a key of the locales, where in the file, and the limit that a misspelt one was meant to be. */
export interface PolicyFileFault {
  readonly key: string;
  readonly path: string;
  readonly meant?: string | undefined;
}

export type PolicyFileReading =
  { readonly ok: true; readonly policy: Policy } | { readonly ok: false; readonly faults: readonly PolicyFileFault[] };

const knownFaults = [
  "unrecognized_keys",
  "invalid_type",
  "invalid_value",
  "too_small",
  "too_big",
  "min_above_max",
  "rate_twice",
  "scale_broken",
] as const;

export function readPolicyFile(text: string): PolicyFileReading {
  const content = jsonIn(text);
  if (content === undefined) return { ok: false, faults: [{ key: "policy.fault.notJson", path: "" }] };
  const reading = readPolicy(content);
  if (reading.ok) return reading;
  return {
    ok: false,
    faults: reading.faults.map(({ code, path }) => {
      const known = knownFaults.find((fault) => fault === code) ?? "other";
      const meant = known === "unrecognized_keys" ? meantBy(path, Object.keys(defaultPolicy)) : undefined;
      return { key: `policy.fault.${known}`, path, meant };
    }),
  };
}

/** `undefined` for what is no JSON. */
function jsonIn(text: string): unknown {
  try {
    // Windows' Notepad puts a byte order mark first.
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}
