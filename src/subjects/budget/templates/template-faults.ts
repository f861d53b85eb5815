/** What no part of a template is by itself wrong about, but several together: a name of something that is not there. */
import type { PolicyFault } from "../../../checking/policy";
import type { BudgetTemplate } from "./template-schema";

/** `path`: where in the template (`rows.hyra.section`); `null` where it holds together. */
export function templateFault(template: BudgetTemplate): PolicyFault | null {
  return referenceFault(template) ?? factorFault(template) ?? editionFault(template);
}

/** The first template with an id and edition that an earlier one has. */
export function templateTwice(templates: readonly BudgetTemplate[]): number | null {
  const known = new Set<string>();
  const at = templates.findIndex(({ id, edition, editions = [] }) => {
    const own = [edition, ...editions.map((later) => later.edition)].map((each) => JSON.stringify([id, each]));
    const isTwice = own.some((each, index) => known.has(each) || own.indexOf(each) < index);
    for (const each of own) known.add(each);
    return isTwice;
  });
  return at < 0 ? null : at;
}

const rowGroups = ["rows", "sums", "quantities", "ratios", "financing"] as const;
const groups = ["fields", "columns", "sections", "blocks", ...rowGroups] as const;

function referenceFault(template: BudgetTemplate): PolicyFault | null {
  const isMissing = (id: string | undefined, among: object | undefined): boolean =>
    id !== undefined && !Object.hasOwn(among ?? {}, id);
  for (const group of groups) {
    for (const [id, entry] of Object.entries(template[group] ?? {})) {
      if (isMissing(entry.sheet, template.sheets)) return reference(group, id, "sheet");
    }
  }
  for (const group of rowGroups) {
    for (const [id, { section }] of Object.entries(template[group] ?? {})) {
      if (isMissing(section, template.sections)) return reference(group, id, "section");
    }
  }
  for (const [id, block] of Object.entries(template.blocks ?? {})) {
    if (isMissing(block.total, template.sums)) return reference("blocks", id, "total");
    for (const [section, { rows }] of Object.entries(block.sections)) {
      if (isMissing(section, template.sections)) return reference("blocks", id, "sections", section);
      const at = rows.findIndex((row) => isMissing(row, template.rows));
      if (at >= 0) return reference("blocks", id, "sections", section, "rows", String(at));
    }
  }
  return null;
}

function reference(...path: readonly string[]): PolicyFault {
  return { path: path.join("."), code: "template_reference" };
}

function factorFault({ columns = {} }: BudgetTemplate): PolicyFault | null {
  const wrong = Object.entries(columns).find(([, { role, factor }]) => (role === "factor") !== (factor !== undefined));
  return wrong === undefined ? null : { path: `columns.${wrong[0]}.factor`, code: "template_factor" };
}

/** An edition that renames what the form does not have is most often misspelt. */
function editionFault(template: BudgetTemplate): PolicyFault | null {
  const named = new Set<string>();
  for (const group of groups) for (const { sv } of Object.values(template[group] ?? {})) named.add(sv);
  for (const { title } of Object.values(template.sheets ?? {})) if (title !== undefined) named.add(title.sv);
  for (const [index, { words }] of (template.editions ?? []).entries()) {
    const unknown = Object.keys(words).find((word) => !named.has(word));
    if (unknown !== undefined) return { path: `editions.${index}.words.${unknown}`, code: "template_word" };
  }
  return null;
}
