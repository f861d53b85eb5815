/** What a check found in a file, for machines: the JSON of the command line. Money in kronor, shares as 0–1. */
import type { BudgetFigures, Quotient } from "../subjects/budget/figures/figures-types";
import type { Finding, MessageValue, Severity } from "./finding";
import { kronor, type Ore } from "../reading/money";
import { quotient } from "../reading/share";
import { cellName } from "../workbook/address";
import type { HostProblem, HostProblemCode } from "../workbook/host";
import type { CheckResult, WorkbookKind } from "./check";
import { type FidelityReport, fidelityReport } from "../subjects/fidelity/figures/fidelity-report";
import { findingText, type Language } from "./language";
import { type OutcomesReport, outcomesReport } from "../subjects/outcomes/figures/outcomes-report";

/** Of the JSON's shape; raised when a key changes its meaning or goes away. */
const reportVersion = 1;
/** Raised whenever a rule is added, or finds more or less than before. */
export const ruleSetVersion = "1.2";

export interface FindingReport {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
  readonly mend: string;
  readonly expected?: number | string;
  readonly found?: number | string;
  /** The same two as the reader's language writes them. */
  readonly expectedText?: string;
  readonly foundText?: string;
  /** Whether `samkoll mend` mends it. */
  readonly mendable: boolean;
}

/** Kronor over a number; `amount` is `null` where the number is nothing. */
export interface QuotientReport {
  readonly amount: number | null;
  readonly numerator: number;
  readonly denominator: number;
}

export interface FiguresReport {
  readonly requested: number;
  readonly ownFunding: number;
  readonly total: number;
  readonly participants: number | null;
  readonly costPerParticipant: number | null;
  readonly partners: readonly {
    readonly name: string;
    readonly requested: number;
    readonly ownFunding: number;
    readonly total: number;
  }[];
  readonly fullTimePosts: number;
  readonly coachPosts: number | null;
  readonly months: number | null;
  readonly per: {
    readonly participant: QuotientReport | null;
    readonly participantMonth: QuotientReport | null;
    readonly coach: QuotientReport | null;
    readonly result: QuotientReport | null;
  };
  readonly costKinds: readonly {
    readonly section: string;
    readonly label: string;
    readonly amount: number;
    /** Of the total, 0–1; `null` of nothing. */
    readonly share: number | null;
  }[];
  readonly byYear: readonly { readonly year: number; readonly amount: number }[];
  /** `month` 1–12. */
  readonly byMonth: readonly { readonly year: number; readonly month: number; readonly amount: number }[];
}

export interface CheckedFileReport {
  readonly file: string;
  readonly status: "ok" | "findings";
  readonly kinds: readonly WorkbookKind[];
  readonly findings: readonly FindingReport[];
  /** `null` where no budget was found. */
  readonly figures: FiguresReport | null;
  /** One for each fidelity measurement, oldest first; empty where there is none. */
  readonly fidelity: readonly FidelityReport[];
  /** `null` where the workbook holds no outcomes. */
  readonly outcomes: OutcomesReport | null;
}

export interface UnreadableFileReport {
  readonly file: string;
  readonly status: "unreadable";
  readonly kinds: readonly [];
  readonly findings: readonly [];
  readonly figures: null;
  readonly fidelity: readonly [];
  readonly outcomes: null;
  readonly problem: HostProblemCode;
  /** What happened and what to do, in the reader's language. */
  readonly reason: string;
}

export type FileReport = CheckedFileReport | UnreadableFileReport;

export interface Report {
  readonly version: typeof reportVersion;
  readonly ruleSet: string;
  readonly files: readonly FileReport[];
}

export function report(files: readonly FileReport[]): Report {
  return { version: reportVersion, ruleSet: ruleSetVersion, files };
}

/** `file` is named as the caller wants it read. */
export function fileReport(file: string, result: CheckResult, language: Language): CheckedFileReport {
  return {
    file,
    status: result.findings.length === 0 ? "ok" : "findings",
    kinds: result.kinds,
    findings: result.findings.map((finding) => findingReport(finding, language)),
    figures: result.figures && figuresReport(result.figures, language),
    fidelity: result.fidelityFigures.map((measured) => fidelityReport(measured, language)),
    outcomes: result.outcomes && outcomesReport(result.outcomes, language),
  };
}

export function unreadableReport(file: string, problem: HostProblem, language: Language): UnreadableFileReport {
  return {
    file,
    status: "unreadable",
    kinds: [],
    findings: [],
    figures: null,
    fidelity: [],
    outcomes: null,
    problem: problem.code,
    reason: language.t(`app.problem.${problem.code}`, problem.details),
  };
}

function findingReport(finding: Finding, language: Language): FindingReport {
  const { message, mend, expected, found } = findingText(finding, language);
  return {
    rule: finding.rule,
    severity: finding.severity,
    sheet: finding.at.sheet,
    cell: cellName(finding.at),
    message,
    mend,
    ...(finding.expected && { expected: plainValue(finding.expected, language) }),
    ...(finding.found && { found: plainValue(finding.found, language) }),
    ...(expected !== undefined && { expectedText: expected }),
    ...(found !== undefined && { foundText: found }),
    mendable: finding.mend !== undefined && finding.mend.length > 0,
  };
}

/** A number where it is one, for those who count on; else the words. */
function plainValue(value: MessageValue, language: Language): number | string {
  switch (value.kind) {
    case "money":
      return kronor(value.ore);
    case "number":
    case "share":
      return value.value;
    case "text":
    case "date":
    case "cells":
    case "key":
    case "labels":
      return language.value(value);
  }
}

export function figuresReport(figures: BudgetFigures, language: Language): FiguresReport {
  return {
    requested: kronor(figures.requested),
    ownFunding: kronor(figures.ownFunding),
    total: kronor(figures.total),
    participants: figures.participants,
    costPerParticipant: optionalKronor(figures.perParticipant?.value ?? null),
    partners: figures.partners.map(({ name, requested, ownFunding, total }) => ({
      name,
      requested: kronor(requested),
      ownFunding: kronor(ownFunding),
      total: kronor(total),
    })),
    fullTimePosts: figures.fullTimePosts,
    coachPosts: figures.coachPosts?.value ?? null,
    months: figures.months,
    per: {
      participant: quotientReport(figures.perParticipant),
      participantMonth: quotientReport(figures.perParticipantMonth),
      coach: quotientReport(figures.perCoach),
      result: quotientReport(figures.perResult),
    },
    costKinds: figures.costKinds.map(({ section, label, amount, share }) => ({
      section,
      label: label === "" ? language.t(`app.section.${section}`) : label,
      amount: kronor(amount),
      share: quotient(share),
    })),
    byYear: figures.byYear.map(({ year, amount }) => ({ year, amount: kronor(amount) })),
    byMonth: figures.byMonth.map(({ year, month, amount }) => ({ year, month, amount: kronor(amount) })),
  };
}

function quotientReport(value: Quotient | null): QuotientReport | null {
  if (value === null) return null;
  return {
    amount: optionalKronor(value.value),
    numerator: kronor(value.numerator),
    denominator: value.denominator,
  };
}

function optionalKronor(amount: Ore | null): number | null {
  return amount === null ? null : kronor(amount);
}
