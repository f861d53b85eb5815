/** What a check found, for a person at a terminal: one block a file, one line a finding, for many files an overview. */
import type { Severity } from "./finding";
import type { Language } from "./language";
import { oneLine } from "./one-line";
import { overviewText } from "./overview-text";
import { type FileAnswer, type FileReport, type FindingReport, type QuestionReport, ruleSetVersion } from "./report";

const severities: readonly Severity[] = ["error", "warning", "info"];

/**
 * All blocks, for several files the overview, and the summary line; ends with a line break. How to mend is told where
 * one file is looked into: among many, which of them needs looking into is the question.
 */
export function textReport(answers: readonly FileAnswer[], language: Language): string {
  const several = answers.length > 1;
  const files = answers.map(({ report }) => report);
  return [
    ...answers.map((answer) => `${fileBlock(answer, !several, language)}\n\n`),
    ...(several ? [`${overviewText(files, language)}\n`] : []),
    `${summaryLine(files, language)}\n`,
  ].join("");
}

function fileBlock({ report, lines }: FileAnswer, withMend: boolean, language: Language): string {
  const name = oneLine(report.file);
  if (report.status === "unreadable") {
    return `${name}\n${report.problem === "ownFault" ? "UNCHECKED" : "UNREADABLE"} ${oneLine(report.reason)}`;
  }
  const mendable = report.findings.filter((finding) => finding.mendable).length;
  return [
    name,
    ...report.findings.map((finding) => findingLine(finding, withMend, language)),
    ...report.questions.map((question) => questionLine(question, language)),
    ...(report.status === "ok" ? [language.t("cli.verdict.clean")] : []),
    ...(mendable > 0 ? [language.t("cli.verdict.mendable", { count: mendable })] : []),
    ...lines,
  ].join("\n");
}

/** `ERROR BUD-302 Budget - detaljerad!G17 …`; the first word is the same in every language, for grep. */
export function findingLine(finding: FindingReport, withMend: boolean, language: Language): string {
  const { expectedText, foundText } = finding;
  const beside = [
    ...(expectedText === undefined ? [] : [language.t("cli.finding.expected", { value: expectedText })]),
    ...(foundText === undefined ? [] : [language.t("cli.finding.found", { value: foundText })]),
  ].join(", ");
  const where = `${finding.sheet}!${finding.cell}`;
  const tail = beside === "" ? "" : ` (${beside})`;
  const mend = withMend && finding.mend !== "" ? ` → ${finding.mend}` : "";
  return oneLine(`${finding.severity.toUpperCase()} ${finding.rule} ${where} ${finding.message}${tail}${mend}`);
}

/** `QUESTION column:Budget!Alla Budget!F7:F51 …? total: … | owner: …`; the first words are the same in every language. */
export function questionLine(question: QuestionReport, language: Language): string {
  const choices = question.choices.map(({ id, text }) => `${id}: ${text}`).join(" | ");
  const why =
    question.likely === null
      ? ""
      : ` (${language.t("cli.question.likely", { id: question.likely })} ${question.why ?? ""})`;
  return oneLine(`QUESTION ${question.id} ${question.sheet}!${question.cells} ${question.about} ${choices}${why}`);
}

function summaryLine(files: readonly FileReport[], language: Language): string {
  const counts = severities.map((severity) => {
    const count = files.flatMap((file) => file.findings).filter((finding) => finding.severity === severity).length;
    return language.t(`cli.count.${severity}`, { count });
  });
  const questions = files.flatMap((file) => file.questions).length;
  const left = files.filter((file) => file.status === "unreadable");
  const unchecked = left.filter((file) => file.problem === "ownFault").length;
  const unreadable = left.length - unchecked;
  return [
    language.t("cli.count.files", { count: files.length }),
    ...counts,
    ...(questions === 0 ? [] : [language.t("cli.count.question", { count: questions })]),
    ...(unreadable === 0 ? [] : [language.t("cli.count.unreadable", { count: unreadable })]),
    ...(unchecked === 0 ? [] : [language.t("cli.count.unchecked", { count: unchecked })]),
    language.t("cli.ruleSet", { version: ruleSetVersion }),
  ].join(" · ");
}
