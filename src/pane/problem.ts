/** What went wrong, in a form that the pane can put into words. */
import type { Language } from "../checking/language";
import { problemSentence } from "../checking/problem-text";
import type { Address } from "../workbook/address";
import { HostProblem, type HostProblemCode } from "../workbook/host";

/** `unexpected` is a fault of ours: nobody foresaw it, so the pane can only say that and what to try. */
export interface Problem {
  readonly code: HostProblemCode | "unexpected";
  readonly details: Readonly<Record<string, string | number>>;
  /** `done`: it came after the workbook had been written to. `unsure`: nobody can say whether it has. Else nothing is written. */
  readonly wrote?: "done" | "unsure";
  /** The cell that could not be gone to. */
  readonly at?: Address;
}

/** How far a task had come with writing to the workbook when it failed. */
export type WritingStage = "before" | "during" | "after";

export function problemOf(reason: unknown, stage: WritingStage = "before"): Problem {
  const problem: Problem =
    reason instanceof HostProblem
      ? { code: reason.code, details: reason.details }
      : { code: "unexpected", details: { reason: reason instanceof Error ? reason.message : String(reason) } };
  if (stage === "after") return { ...problem, wrote: "done" };
  // A host that refuses leaves the workbook as it was; one that does not answer, or fails, cannot promise it.
  const isUnsure = stage === "during" && (problem.code === "unexpected" || problem.code === "noAnswer");
  return isUnsure ? { ...problem, wrote: "unsure" } : problem;
}

/** One or two sentences: what happened and what to do. */
export function problemText(problem: Problem, language: Language): string {
  const { code, details, wrote } = problem;
  if (wrote !== undefined) return language.t(`pane.problem.${wrote}`);
  return code === "unexpected"
    ? language.t("pane.problem.unexpected", details)
    : problemSentence({ code, details }, language);
}
