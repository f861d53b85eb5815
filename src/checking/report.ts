/** What a check found in a file, for machines: the JSON of the command line. Money in kronor, shares as 0–1. */
import type { Finding, MessageValue, Severity } from "./finding";
import { kronor } from "../reading/money";
import { areasOf } from "./message-value";
import { areaName, cellName } from "../workbook/address";
import type { HostProblem, HostProblemCode } from "../workbook/host";
import type { CheckResult } from "./check-result";
import { findingText, type Language, questionText } from "./language";
import { problemSentence } from "./problem-text";
import type { Question } from "./question";

/** Of the JSON's shape; raised when a key changes its meaning or goes away. */
const reportVersion = 1;
/** Raised whenever a rule is added, or finds more or less than before. */
export const ruleSetVersion = "1.5";

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

export interface QuestionReport {
  /** `--answer ID=CHOICE` answers it. */
  readonly id: string;
  readonly sheet: string;
  /** Areas in A1 style, a comma between them. */
  readonly cells: string;
  /** The question in the reader's language. */
  readonly about: string;
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  /** The id of the choice that what is seen speaks for; `null` where nothing does. */
  readonly likely: string | null;
  /** Why it does. */
  readonly why?: string;
}

interface CheckedFileReport {
  readonly file: string;
  /** "questions": nothing found, but something must be answered. */
  readonly status: "ok" | "findings" | "questions";
  /** The subjects that were found in it. */
  readonly kinds: readonly string[];
  readonly findings: readonly FindingReport[];
  /** What must be answered before a figure can stand; the figures that hang on it are `null`. */
  readonly questions: readonly QuestionReport[];
  /** Answers that the figures stand on, given here or kept in the workbook. */
  readonly answered: readonly { readonly id: string; readonly choice: string }[];
  /** What each subject tells, under its own key. */
  readonly [subject: string]: unknown;
}

interface UnreadableFileReport {
  readonly file: string;
  readonly status: "unreadable";
  readonly kinds: readonly [];
  readonly findings: readonly [];
  readonly questions: readonly [];
  readonly answered: readonly [];
  readonly problem: HostProblemCode;
  /** What happened and what to do, in the reader's language. */
  readonly reason: string;
  readonly [subject: string]: unknown;
}

export type FileReport = CheckedFileReport | UnreadableFileReport;

/** What a subject adds to the report of a file. */
export interface ReportPart {
  readonly report: {
    readonly key: string;
    readonly of: (result: CheckResult, language: Language) => unknown;
    /** What stands there where the file could not be read. */
    readonly ofNothing: unknown;
  } | null;
  /** For a person at a terminal, under the findings. */
  readonly lines: (result: CheckResult, language: Language) => readonly string[];
}

/** A file told to machines, and what else a person is told of it. */
export interface FileAnswer {
  readonly report: FileReport;
  readonly lines: readonly string[];
}

export interface Report {
  readonly version: typeof reportVersion;
  readonly ruleSet: string;
  readonly files: readonly FileReport[];
}

export function report(files: readonly FileReport[]): Report {
  return { version: reportVersion, ruleSet: ruleSetVersion, files };
}

/** `file` is named as the caller wants it read. */
export function checkedAnswer(
  file: string,
  result: CheckResult,
  parts: readonly ReportPart[],
  language: Language,
): FileAnswer {
  return {
    report: {
      file,
      status: result.findings.length > 0 ? "findings" : result.questions.length > 0 ? "questions" : "ok",
      kinds: result.kinds,
      findings: result.findings.map((finding) => findingReport(finding, language)),
      questions: result.questions.map((question) => questionReport(question, language)),
      answered: result.answered.map(({ id, answer }) => ({ id, choice: answer })),
      ...subjectReports(parts, (part) => part.of(result, language)),
    },
    lines: parts.flatMap((part) => part.lines(result, language)),
  };
}

export function unreadableAnswer(
  file: string,
  problem: HostProblem,
  parts: readonly ReportPart[],
  language: Language,
): FileAnswer {
  return {
    report: {
      file,
      status: "unreadable",
      kinds: [],
      findings: [],
      questions: [],
      answered: [],
      ...subjectReports(parts, ({ ofNothing }) => ofNothing),
      problem: problem.code,
      reason: problemSentence(problem, language),
    },
    lines: [],
  };
}

function subjectReports(
  parts: readonly ReportPart[],
  told: (part: NonNullable<ReportPart["report"]>) => unknown,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(parts.flatMap(({ report: part }) => (part === null ? [] : [[part.key, told(part)]])));
}

export function questionReport(question: Question, language: Language): QuestionReport {
  const { ask, why, choices } = questionText(question, language);
  return {
    id: question.id,
    sheet: question.at.sheet,
    cells: areasOf(question.cells).map(areaName).join(","),
    about: ask,
    choices: choices.map(({ id, text }) => ({ id, text })),
    likely: question.likely?.choice ?? null,
    ...(why !== undefined && { why }),
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
    case "keys":
    case "labels":
      return language.value(value);
  }
}
