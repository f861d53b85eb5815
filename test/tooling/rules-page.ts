/** The reference page of the rules, made from their catalogue and the locales: `npm run docs` writes docs/rules.md. */
import { findingText, type Language } from "../../src/checking/language";
import { budgetRules } from "../../src/subjects/budget/rules/catalogue";
import { fidelityRules } from "../../src/subjects/fidelity/rules/catalogue";
import { healthRules } from "../../src/subjects/outcomes/health/rules";
import { privacyRules } from "../../src/subjects/privacy/rules";
import { outcomeRules } from "../../src/subjects/outcomes/rules/catalogue";
import type { Rule } from "../../src/checking/rule";

type AnyRule = Pick<Rule<never>, "id" | "severity" | "source" | "variants" | "mends">;

const groups: readonly (readonly [string, string])[] = [
  ["BUD-1", "Mallens delar"],
  ["BUD-2", "Cellerna"],
  ["BUD-3", "Summorna"],
  ["BUD-4", "Mellan bladen"],
  ["BUD-5", "Projekttid och personal"],
  ["BUD-6", "Policy"],
  ["BUD-7", "Mot projektplanen"],
  ["FID-1", "Programtrohet: kriterier och poäng"],
  ["FID-2", "Programtrohet: summor och nivå"],
  ["FID-3", "Programtrohet: underlag och rimlighet"],
  ["OUT-1", "Utfall: registret och enkäterna"],
  ["OUT-2", "Utfall: personuppgifter"],
  ["OUT-3", "Utfall: antal och andelar"],
  ["OUT-4", "Utfall: målen"],
  ["OUT-5", "Utfall: slutrapporten"],
];

const outcomes: readonly AnyRule[] = [...outcomeRules, ...healthRules, ...privacyRules];

export const allRules: readonly AnyRule[] = [
  ...budgetRules,
  ...fidelityRules,
  ...[...outcomes].sort((a, b) => (a.id < b.id ? -1 : 1)),
];

export function rulesPage(sv: Language, en: Language): string {
  const parts = groups.map(([prefix, title]) => {
    const rules = allRules.filter((rule) => rule.id.startsWith(prefix));
    return [`## ${title}`, ...rules.map((rule) => ruleSection(rule, sv, en))].join("\n\n");
  });
  return `${[
    "# Regler",
    "Sidan görs av `npm run docs` ur reglernas katalog (`src/subjects/budget/rules/catalogue.ts`, `src/subjects/fidelity/rules/catalogue.ts`, `src/subjects/outcomes/rules/catalogue.ts` med `health/`, och `src/subjects/privacy/rules.ts`) och texterna bredvid, i `texts/`. En regels nummer byter aldrig betydelse. _Made from the catalogue; each rule's English title stands beside its number._",
    overview(sv),
    ...parts,
  ].join("\n\n")}\n`;
}

function overview(sv: Language): string {
  const rows = allRules.map(
    (rule) =>
      `| [${rule.id}](#${anchor(rule)}) | ${sv.t(`app.severity.${rule.severity}`)} | ${sv.t(`rules.${rule.id}.title`)} | ${rule.mends ? "ja" : ""} |`,
  );
  return ["| Regel | Allvar | Säger | Kan åtgärdas |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

function ruleSection(rule: AnyRule, sv: Language, en: Language): string {
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
    `**${sv.t(`rules.${rule.id}.title`)}** (${sv.t(`app.severity.${rule.severity}`).toLowerCase()}) · _${en.t(`rules.${rule.id}.title`)}_`,
    sv.t(`rules.${rule.id}.why`),
    messages.join("\n"),
    `Källa: ${sv.t(`rules.source.${rule.source}`)}.`,
  ].join("\n\n");
}

/** A place that a finding fills in, `{{cells}}`, as an ellipsis. */
function shown(text: string): string {
  return text.replace(/\{\{\w+\}\}/g, "…");
}

function anchor(rule: AnyRule): string {
  return rule.id.toLowerCase();
}
