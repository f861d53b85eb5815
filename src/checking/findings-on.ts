/** The findings of a check that belong to one subject: a budget is not judged by its neighbour's faults. */
import type { Finding } from "./finding";
import type { CheckResult, WorkbookKind } from "./check";

/** By the rule's prefix. */
function subjectOf({ rule }: Finding): WorkbookKind {
  if (rule.startsWith("OUT-")) return "outcomes";
  return rule.startsWith("FID-") ? "fidelity" : "budget";
}

export function findingsOn(result: CheckResult, subject: WorkbookKind): CheckResult {
  return { ...result, findings: result.findings.filter((finding) => subjectOf(finding) === subject) };
}
