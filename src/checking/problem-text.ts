/** What a host could not do, in a sentence or two: what happened and what to do. */
import type { HostProblem } from "../workbook/host";
import type { Language } from "./language";

export function problemSentence({ code, details }: Pick<HostProblem, "code" | "details">, language: Language): string {
  // Where it is known which part is damaged, it is named.
  const isOfPart = code === "truncated" && details["part"] !== undefined;
  return language.t(isOfPart ? "app.problem.truncatedPart" : `app.problem.${code}`, details);
}
