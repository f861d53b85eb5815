/** Reads a förbund's policy file, for the command line and the pane alike; every fault is told at once. */
import { didYouMean } from "../reading/did-you-mean";
import type { Language } from "./language";
import type { Policies, Policy } from "./policy";

/** One fault: a key of the texts, where in the file, and the limit that a misspelt one was meant to be. */
export interface PolicyFileFault {
  readonly key: string;
  readonly path: string;
  readonly meant?: string | undefined;
}

export type PolicyFileReading =
  { readonly ok: true; readonly policy: Policy } | { readonly ok: false; readonly faults: readonly PolicyFileFault[] };

export function readPolicyFile(text: string, policies: Policies): PolicyFileReading {
  const content = jsonIn(text);
  if (content === undefined) return { ok: false, faults: [{ key: "policy.fault.notJson", path: "" }] };
  const reading = policies.read(content);
  if (reading.ok) return reading;
  return {
    ok: false,
    faults: reading.faults.map(({ code, path }) => ({
      key: `policy.fault.${code}`,
      path,
      meant: code === "unrecognized_keys" ? didYouMean(path, Object.keys(policies.standard)) : undefined,
    })),
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

export function policyFaultText({ key, path, meant }: PolicyFileFault, file: string, language: Language): string {
  const text = language.text(language.has(key) ? key : "policy.fault.other", { file, path });
  return meant === undefined ? text : `${text} ${language.t("app.meant", { name: meant })}`;
}
