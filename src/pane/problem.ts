/** What went wrong, in a form that the pane can put into words. */
import type { Language } from "../checking/language";
import { problemSentence } from "../checking/problem-text";
import type { Address } from "../workbook/address";
import { HostProblem, type HostProblemCode } from "../workbook/host";

/**
 * `notFetched`: a part that loads when it is needed is gone from the server, as after a new version, or the network is.
 * `unexpected` is a fault of ours: nobody foresaw it, so the pane can only say that and what to try.
 */
export interface Problem {
  readonly code: HostProblemCode | "notFetched" | "unexpected";
  readonly details: Readonly<Record<string, string | number>>;
  /** `done`: it came after the workbook had been written to. `unsure`: nobody can say whether it has. Else nothing is written. */
  readonly wrote?: "done" | "unsure";
  /** The cell that could not be gone to. */
  readonly at?: Address;
}

/** How far a task had come with writing to the workbook when it failed. */
export type WritingStage = "before" | "during" | "after";

export function problemOf(reason: unknown, stage: WritingStage = "before"): Problem {
  const problem = problemBefore(reason);
  if (stage === "after") return { ...problem, wrote: "done" };
  // A host that refuses leaves the workbook as it was; one that does not answer, or fails, cannot promise it.
  const isUnsure = stage === "during" && (problem.code === "unexpected" || problem.code === "noAnswer");
  return isUnsure ? { ...problem, wrote: "unsure" } : problem;
}

function problemBefore(reason: unknown): Problem {
  if (reason instanceof HostProblem) return { code: reason.code, details: reason.details };
  if (!(reason instanceof Error)) return { code: "unexpected", details: { reason: String(reason) } };
  // webpack's own name for it; its words name a file that tells nobody anything.
  if (reason.name === "ChunkLoadError") return { code: "notFetched", details: {} };
  return { code: "unexpected", details: { reason: reason.message } };
}

/** One or two sentences: what happened and what to do. */
export function problemText(problem: Problem, language: Language): string {
  const { code, details, wrote } = problem;
  if (wrote !== undefined) return language.t(`pane.problem.${wrote}`);
  return code === "unexpected" || code === "notFetched"
    ? language.t(`pane.problem.${code}`, details)
    : problemSentence({ code, details }, language);
}
