/** What a check found, for a person at a terminal: one block a file, one line a finding. */
import type { BudgetFigures, Quotient } from "../domain/budget/figures-types";
import type { Severity } from "../domain/finding";
import { quotient } from "../domain/share";
import type { Language } from "./language";
import { type FileReport, type FindingReport, type FiguresReport, ruleSetVersion } from "./report";

const severities: readonly Severity[] = ["error", "warning", "info"];

/** All blocks and the summary line; ends with a line break. */
export function textReport(files: readonly FileReport[], language: Language): string {
  return [...files.map((file) => `${fileBlock(file, language)}\n\n`), summaryLine(files, language), "\n"].join("");
}

function fileBlock(file: FileReport, language: Language): string {
  const name = oneLine(file.file);
  if (file.status === "unreadable") return `${name}\nUNREADABLE ${oneLine(file.reason)}`;
  const verdict = file.status === "ok" ? [language.t("cli.verdict.clean")] : [];
  const figures = file.figures === null ? [] : [figuresLine(file.figures, language)];
  return [name, ...file.findings.map((finding) => findingLine(finding, language)), ...verdict, ...figures].join("\n");
}

/** `ERROR BUD-302 Budget - detaljerad!G17 …`; the first word is the same in every language, for grep. */
export function findingLine(finding: FindingReport, language: Language): string {
  const { expectedText, foundText } = finding;
  const beside = [
    ...(expectedText === undefined ? [] : [language.t("cli.finding.expected", { value: expectedText })]),
    ...(foundText === undefined ? [] : [language.t("cli.finding.found", { value: foundText })]),
  ].join(", ");
  const where = `${finding.sheet}!${finding.cell}`;
  const tail = beside === "" ? "" : ` (${beside})`;
  return oneLine(`${finding.severity.toUpperCase()} ${finding.rule} ${where} ${finding.message}${tail}`);
}

function figuresLine(figures: FiguresReport, language: Language): string {
  const money = (kronor: number): string => `${language.number(kronor)} ${language.t("app.unit.kr")}`;
  const perParticipant =
    figures.participants === null || figures.costPerParticipant === null
      ? ""
      : language.t("cli.figures.lineParticipants", {
          participants: language.number(figures.participants),
          cost: money(figures.costPerParticipant),
        });
  const sums = language.t("cli.figures.line", {
    requested: money(figures.requested),
    ownFunding: money(figures.ownFunding),
    total: money(figures.total),
  });
  return `${sums}${perParticipant}`;
}

function summaryLine(files: readonly FileReport[], language: Language): string {
  const counts = severities.map((severity) => {
    const count = files.flatMap((file) => file.findings).filter((finding) => finding.severity === severity).length;
    return language.t(`cli.count.${severity}`, { count });
  });
  const unreadable = files.filter((file) => file.status === "unreadable").length;
  return [
    language.t("cli.count.files", { count: files.length }),
    ...counts,
    ...(unreadable === 0 ? [] : [language.t("cli.count.unreadable", { count: unreadable })]),
    language.t("cli.ruleSet", { version: ruleSetVersion }),
  ].join(" · ");
}

/** The key figures of one budget, a line each, every quotient with what it was reckoned from. */
export function figuresText(figures: BudgetFigures, language: Language): string {
  const rows: [string, string][] = [
    [language.t("cli.figures.requested"), language.money(figures.requested)],
    [language.t("cli.figures.ownFunding"), language.money(figures.ownFunding)],
    [language.t("cli.figures.total"), language.money(figures.total)],
    ...quotientRow("participant", figures.perParticipant, language),
    ...quotientRow("participantMonth", figures.perParticipantMonth, language),
    ...quotientRow("coach", figures.perCoach, language),
    ...quotientRow("result", figures.perResult, language),
    [language.t("cli.figures.fullTimePosts"), language.number(figures.fullTimePosts)],
    ...figures.partners.map(({ name, total }): [string, string] => [oneLine(name), language.money(total)]),
    ...figures.costKinds.map(({ section, label, amount, share }): [string, string] => {
      const part = quotient(share);
      const percent = part === null ? "" : ` (${language.share(part)})`;
      return [oneLine(label === "" ? language.t(`app.section.${section}`) : label), language.money(amount) + percent];
    }),
    ...figures.byYear.map(({ year, amount }): [string, string] => [String(year), language.money(amount)]),
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `${label.padEnd(width)}  ${value}\n`).join("");
}

function quotientRow(what: string, value: Quotient | null, language: Language): [string, string][] {
  if (value === null || value.value === null) return [];
  const sum = `${language.money(value.numerator)} / ${language.number(value.denominator)}`;
  return [[language.t(`cli.figures.per.${what}`), `${language.money(value.value)}  (${sum})`]];
}

/** Words out of a workbook can carry line breaks, terminal commands and marks that turn the reading direction. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, " ");
}
