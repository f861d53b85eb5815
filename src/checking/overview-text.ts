/** A folder at a glance: which rule fails in which files, so that nobody reads forty blocks to find three. */
import type { Severity } from "./finding";
import type { Language } from "./language";
import { oneLine } from "./one-line";
import type { FileReport } from "./report";

const severities: readonly Severity[] = ["error", "warning", "info"];
/** A name or ten can be taken in; a thousand cannot. */
const mostNames = 10;

/** A heading a severity, under it a line a rule; no line begins as a finding's does. Ends with a line break. */
export function overviewText(all: readonly FileReport[], language: Language): string {
  // The folder that all lie in says nothing here.
  const shared = sharedFolder(all.map(({ file }) => file)).length;
  const files = all.map((report) => ({ ...report, file: report.file.slice(shared) }));
  const clean = files.filter((file) => file.status === "ok");
  const lines = [
    ...severities.flatMap((severity) => severityLines(files, severity, language)),
    ...listed(
      language.t("cli.overview.questions"),
      files.filter(({ questions }) => questions.length > 0),
      language,
    ),
    ...listed(
      language.t("cli.overview.unreadable"),
      files.filter((file) => file.status === "unreadable" && file.problem !== "ownFault"),
      language,
    ),
    ...listed(
      language.t("cli.overview.unchecked"),
      files.filter((file) => file.status === "unreadable" && file.problem === "ownFault"),
      language,
    ),
    ...(clean.length === 0 ? [] : [language.t("cli.overview.clean", { files: filesText(clean, language) })]),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function severityLines(files: readonly FileReport[], severity: Severity, language: Language): readonly string[] {
  const byRule = new Map<string, FileReport[]>();
  for (const file of files) {
    const broken = file.findings.filter((finding) => finding.severity === severity).map(({ rule }) => rule);
    for (const rule of new Set(broken)) byRule.set(rule, [...(byRule.get(rule) ?? []), file]);
  }
  if (byRule.size === 0) return [];
  const lines = [...byRule]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([rule, found]) => listed(`  ${rule} ${language.text(`rules.${rule}.title`)}`, found, language));
  return [`${language.t(`cli.overview.${severity}`)}:`, ...lines];
}

/** `what (3 filer): a.xlsx, b.xlsx, c.xlsx`; no line for no file. */
function listed(what: string, files: readonly FileReport[], language: Language): readonly string[] {
  if (files.length === 0) return [];
  const names = files
    .slice(0, mostNames)
    .map(({ file }) => oneLine(file))
    .join(", ");
  const more =
    files.length > mostNames ? ` ${language.t("cli.overview.more", { count: files.length - mostNames })}` : "";
  return [`${what} (${filesText(files, language)}): ${names}${more}`];
}

function filesText(files: readonly FileReport[], language: Language): string {
  return language.t("cli.count.files", { count: files.length });
}

/** What all paths begin with, up to and with the last slash of it; `\\` on Windows. */
function sharedFolder([first = "", ...others]: readonly string[]): string {
  const folder = /^.*[/\\]/s.exec(first)?.[0] ?? "";
  if (others.every((path) => path.startsWith(folder))) return folder;
  return sharedFolder([folder.slice(0, -1), ...others]);
}
