/** What went wrong, in a form that the pane can put into words. */
import type { Language } from "../checking/language";
import { problemSentence } from "../checking/problem-text";
import { HostProblem, type HostProblemCode } from "../workbook/host";

/** `unexpected` is a fault of ours: nobody foresaw it, so the pane can only say that and what to try. */
export interface Problem {
  readonly code: HostProblemCode | "unexpected";
  readonly details: Readonly<Record<string, string | number>>;
}

export function problemOf(reason: unknown): Problem {
  if (reason instanceof HostProblem) return { code: reason.code, details: reason.details };
  return { code: "unexpected", details: { reason: reason instanceof Error ? reason.message : String(reason) } };
}

/** One or two sentences: what happened and what to do. */
export function problemText(problem: Problem, language: Language): string {
  const { code, details } = problem;
  return code === "unexpected"
    ? language.t("pane.problem.unexpected", details)
    : problemSentence({ code, details }, language);
}
