/** Arranges findings for reading: sheet by sheet, the gravest first, then as one reads the sheet. */
import type { CheckResult } from "../../checking/check-result";
import type { Finding, Severity } from "../../checking/finding";
import type { TextKey } from "../../checking/text-key";
import type { Snapshot } from "../../workbook/snapshot";

export const severities: readonly Severity[] = ["error", "warning", "info"];

export interface SheetFindings {
  readonly sheet: string;
  readonly findings: readonly Finding[];
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

export function countBySeverity(findings: readonly Finding[]): SeverityCounts {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** Sheets in the workbook's order; a sheet without findings is left out. */
export function arrangeFindings(findings: readonly Finding[], snapshot: Snapshot): readonly SheetFindings[] {
  return snapshot.sheets
    .map(({ name }) => ({ sheet: name, findings: findings.filter(({ at }) => at.sheet === name).sort(inReadingOrder) }))
    .filter((group) => group.findings.length > 0);
}

/** What a check tells of a workbook or a part of it. */
export type ToldResult = Pick<CheckResult, "findings" | "questions">;

/** What asks for a person, the gravest first. */
export const signs = ["error", "warning", "asked", "info"] as const;

export type Sign = (typeof signs)[number];

/** The key of the sign's words. */
export function signKey(sign: Sign): TextKey {
  return sign === "asked" ? "asked.sign" : `app.severity.${sign}`;
}

export type Verdict = Sign | "clean";

/** How the workbook stands, by its gravest finding; never well while a question is open. */
export function verdictOf({ findings, questions }: ToldResult): Verdict {
  return (
    signs.find((sign) =>
      sign === "asked" ? questions.length > 0 : findings.some(({ severity }) => severity === sign),
    ) ?? "clean"
  );
}

/**
 * A finding is the same from one check to the next when the same rule says the same of the same cell. A header and a
 * link may hang on one cell: the words that the rule chose are part of what it says, its figures are not.
 */
export function findingKey({ rule, variant, severity, values, expected, at }: Finding): string {
  const chosen = Object.values(values).flatMap((value) => (value.kind === "key" ? [value.key] : []));
  // Of two parts of a form that are missing in one place, each has its name.
  const part = expected?.kind === "text" ? expected.text : "";
  return [rule, variant ?? "", severity, ...chosen, part, at.sheet, at.row, at.column].join("|");
}

function inReadingOrder(a: Finding, b: Finding): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    a.at.row - b.at.row ||
    a.at.column - b.at.column ||
    a.rule.localeCompare(b.rule)
  );
}
