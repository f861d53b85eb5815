/** Which of a policy's templates a workbook is made by: the one whose headings and rows it has most of, wherever they stand. */
import type { Snapshot } from "../../../workbook/snapshot";
import { plainText } from "../../../reading/label";
import { editionsOf } from "./template-editions";
import type { BudgetTemplate } from "./template-schema";
import { readersOf, seeTemplate, type TemplateReaders, type TemplateSight } from "./see-template";
import { sheetReader } from "./template-sheets";

export interface TemplateFit {
  /** Of the edition that fits. */
  readonly template: BudgetTemplate;
  /** 0–1: so much of what the template names is there. */
  readonly score: number;
  /** The sheets that are the form's. */
  readonly sheets: ReadonlySet<string>;
  /** A later edition of the same form that is known; `null` where this is the latest. */
  readonly newer: string | null;
}

/** none: no template fits well enough to read by. ask: several fit alike, the best first. */
export type TemplateChoice =
  | { readonly kind: "none"; readonly nearest: TemplateFit | null }
  | { readonly kind: "chosen"; readonly fit: TemplateFit }
  | { readonly kind: "ask"; readonly fits: readonly TemplateFit[] };

/** Below half of a template a form is another one that shares some words with it. */
const leastFit = 0.5;
/** A sheet is known by what stands on it; its own name is a little more. */
const otherSheetName = 0.97;
/** Closer than this no row or heading tells them apart. */
const alike = 0.005;

export function chooseTemplate(snapshot: Snapshot, templates: readonly BudgetTemplate[]): TemplateChoice {
  const fits = templates
    .flatMap(editionsOf)
    .map((template) => fitOf(snapshot, template))
    .sort((one, other) => other.score - one.score || compareEditions(other.template, one.template));
  const [first, ...others] = fits;
  if (first === undefined || first.score < leastFit) return { kind: "none", nearest: first ?? null };
  const best = withNewer(first, templates);
  const rivals = others.filter(({ score, template }, index) => {
    const isOtherForm = template.id !== first.template.id;
    const isFirstOfIt = others.findIndex((other) => other.template.id === template.id) === index;
    return isOtherForm && isFirstOfIt && first.score - score < alike && score >= leastFit;
  });
  if (rivals.length === 0) return { kind: "chosen", fit: best };
  return { kind: "ask", fits: [best, ...rivals.map((rival) => withNewer(rival, templates))] };
}

/** How well one edition fits, whatever others there are. */
export function fitOf(snapshot: Snapshot, template: BudgetTemplate): TemplateFit {
  const readers = readersOf(template);
  const sheetIn = sheetReader(template);
  const ids = Object.keys(template.sheets ?? {});
  const own = ids.length === 0 ? [null] : ids;
  const wanted = own.map((id) => {
    const candidates = snapshot.sheets.map((sheet) => {
      const named = sheetIn(sheet.name);
      const sight = seeTemplate(sheet, readers, id);
      const score = scoreOf(sight, readers, id);
      return { sheet: sheet.name, score: id === null || named === id ? score : otherSheetName * score };
    });
    return { weight: weightOf(entriesOf(readers, id)), candidates };
  });
  const weight = wanted.reduce((sum, each) => sum + each.weight, 0);
  const score = wanted.reduce(
    (sum, { weight: part, candidates }) => sum + part * Math.max(0, ...candidates.map((each) => each.score)),
    0,
  );
  const sheets = wanted.flatMap(({ candidates }) => candidates.filter((each) => each.score >= leastFit));
  return {
    template,
    score: weight === 0 ? 0 : score / weight,
    sheets: new Set(sheets.map(({ sheet }) => sheet)),
    newer: null,
  };
}

interface KnownEntry {
  readonly id: string;
  readonly weight: number;
}

/** What the template names on one of its sheets. */
function entriesOf({ template, lines }: TemplateReaders, sheet: string | null): readonly KnownEntry[] {
  const named = [
    ...Object.entries(template.columns ?? {}).map(([id, entry]) => ({ id: `columns.${id}`, entry })),
    ...Object.entries(lines).map(([id, entry]) => ({ id, entry })),
  ];
  return (
    named
      // What has no words of its own cannot be looked for.
      .filter(({ entry }) => /[^{}]/.test(entry.sv.replace("{name}", "")))
      .filter(({ entry }) => sheet === null || entry.sheet === undefined || entry.sheet === sheet)
      .map(({ id, entry }) => ({ id, weight: distinctness(entry.sv) }))
  );
}

function weightOf(entries: readonly KnownEntry[]): number {
  return entries.reduce((sum, { weight }) => sum + weight, 0);
}

/** Words that nearly every form has say little of whose form it is. */
const common =
  /^(?:|summa|summa kostnader|total(?:t|a kostnader)?|sum|total|kostnad(?:er|sslag)?|belopp|post(?:er)?|personal(?:kostnad(?:er)?)?|lokal(?:er|kostnader)?|ovrig(?:t|a kostnader)|resor|budget|utfall|avvikelse|kommentar|year|month|quarter|halfyear|span|name)$/;

function distinctness(words: string): number {
  return common.test(plainText(words)) ? 0.3 : 1;
}

/** What is there of the template, less what is there beside it. */
function scoreOf(sight: TemplateSight, readers: TemplateReaders, sheet: string | null): number {
  const entries = entriesOf(readers, sheet);
  const found = new Map<string, number>();
  const seen = [...sight.headings, ...sight.labels];
  for (const { id, score } of seen) if (id !== null) found.set(id, Math.max(score, found.get(id) ?? 0));
  const whole = weightOf(entries);
  if (whole === 0 || found.size === 0) return 0;
  const there = entries.reduce((sum, { id, weight }) => sum + weight * (found.get(id) ?? 0), 0) / whole;
  // Beside figures a text is a part of the form; a blank one has none yet.
  const figured = seen.filter(({ hasFigures }) => hasFigures);
  const counted = figured.length > 0 ? figured : seen;
  const known = counted.filter(({ id, text }) => id !== null || readers.block(text).length > 0).length / counted.length;
  return there * (0.7 + 0.3 * known);
}

function withNewer(fit: TemplateFit, templates: readonly BudgetTemplate[]): TemplateFit {
  const editions = templates.flatMap(editionsOf).filter(({ id }) => id === fit.template.id);
  const [latest] = editions.sort((one, other) => compareEditions(other, one));
  const isLatest = latest === undefined || compareEditions(latest, fit.template) <= 0;
  return { ...fit, newer: isLatest ? null : latest.edition };
}

/** 2026 before 2026:2 before 2027. */
function compareEditions(one: BudgetTemplate, other: BudgetTemplate): number {
  return one.edition.localeCompare(other.edition, "sv", { numeric: true });
}
