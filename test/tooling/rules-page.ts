/** The reference page of the rules, made from the subjects and their texts: `npm run docs` writes docs/rules.md. */
import { findingText, type Language } from "../../src/checking/language";
import { commonRules } from "../../src/checking/common-rules";
import { catalogue } from "../../src/subjects/catalogue";
import type { RuleCard, RuleGroup } from "../../src/subjects/subject";

const { subjects } = catalogue;

const groups: readonly RuleGroup[] = [
  ...subjects.flatMap(({ ruleGroups }) => ruleGroups).sort((a, b) => (a.prefix < b.prefix ? -1 : 1)),
  { prefix: "SAM-1", title: "Alla arbetsböcker" },
];

export const allRules: readonly RuleCard[] = [...subjects.flatMap(({ rules }) => rules), ...commonRules].sort((a, b) =>
  a.id < b.id ? -1 : 1,
);

export function rulesPage(sv: Language, en: Language): string {
  const parts = groups.map(({ prefix, title }) => {
    const rules = allRules.filter((rule) => rule.id.startsWith(prefix));
    return [`## ${title}`, ...rules.map((rule) => ruleSection(rule, sv, en))].join("\n\n");
  });
  return `${[
    "# Regler",
    "Sidan görs av `npm run docs` ur ämnenas regler (`src/subjects/`, varje ämne med sina regler i `rules/` och deras ord i `texts/`). En regels nummer byter aldrig betydelse. _Made from the catalogue; each rule's English title stands beside its number._",
    overview(sv),
    ...parts,
    questionPart(sv),
  ].join("\n\n")}\n`;
}

/** What Samkoll asks where it is not sure, with the choices; filled-in words as dots. */
function questionPart(sv: Language): string {
  const rows = subjects.flatMap(({ questionKinds }) =>
    questionKinds.map(({ about, choices }) => {
      const texts = choices.map((choice) => shown(sv.text(`questions.${about}.choices.${choice}`)));
      return `| \`${about}\` | ${shown(sv.text(`questions.${about}.ask`))} | ${texts.join(" · ")} |`;
    }),
  );
  return [
    "## Frågor",
    "Det som inte är säkert frågas. Så länge en fråga är obesvarad visas inget tal som hänger på den. Svaret sparas i arbetsboken (bladet _Samkoll - svar_), eller ges med `--answer ID=SVAR`.",
    ["| Fråga | Lyder | Svar |", "| --- | --- | --- |", ...rows].join("\n"),
  ].join("\n\n");
}

function overview(sv: Language): string {
  const rows = allRules.map(
    (rule) =>
      `| [${rule.id}](#${anchor(rule)}) | ${sv.t(`app.severity.${rule.severity}`)} | ${sv.text(`rules.${rule.id}.title`)} | ${rule.mends ? "ja" : ""} |`,
  );
  return ["| Regel | Allvar | Säger | Kan åtgärdas |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

function ruleSection(rule: RuleCard, sv: Language, en: Language): string {
  const messages = (rule.variants ?? [undefined]).map((variant) => {
    const text = findingText(
      {
        rule: rule.id,
        severity: rule.severity,
        at: { sheet: "", row: 0, column: 0 },
        values: {},
        ...(variant !== undefined && { variant }),
      },
      sv,
    );
    return `- ${shown(text.message)} ${shown(text.mend)}`;
  });
  return [
    `### ${rule.id}`,
    `**${sv.text(`rules.${rule.id}.title`)}** (${sv.t(`app.severity.${rule.severity}`).toLowerCase()}) · _${en.text(`rules.${rule.id}.title`)}_`,
    sv.text(`rules.${rule.id}.why`),
    messages.join("\n"),
    `Källa: ${sv.text(`rules.source.${rule.source}`)}.`,
  ].join("\n\n");
}

/** A place that a finding fills in, `{{cells}}`, as an ellipsis. */
function shown(text: string): string {
  return text.replace(/\{\{\w+\}\}/g, "…");
}

function anchor(rule: RuleCard): string {
  return rule.id.toLowerCase();
}
