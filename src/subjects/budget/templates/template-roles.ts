/** What a template says that its headings and rows mean, as the roles that a form is read by. */
import type { ColumnRole, CostKindId, FormPeriod, RowRole } from "../form/form-model";
import type { Named } from "./template-names";
import type { BudgetTemplate, TemplateColumn } from "./template-schema";

/** `heading`: as written over the column. `rest`: what it says beyond its own words. */
export function columnRole(
  { role, organisation, funder, stage, grain, factor }: TemplateColumn,
  heading: string,
  rest: string,
  period: FormPeriod | null,
): ColumnRole {
  if (role === "factor") return factor === undefined ? { kind: "unknown" } : { kind: "factor", factor };
  if (role !== "amount" && role !== "total") return { kind: role };
  const named = organisation === "{name}" ? rest.trim() || null : (organisation ?? null);
  const stated = period ?? (grain === undefined || grain === "none" ? null : { label: heading, span: null, grain });
  const timed = grain === "none" ? null : stated;
  const coordinates = { organisation: named, funder: funder ?? null, period: timed, stage: stage ?? null };
  return role === "total" ? { kind: "total", parts: [], ...coordinates } : { kind: "amount", ...coordinates };
}

/** A named line of the form that is no column, with what it means and where it stands. */
export interface TemplateLine extends Named {
  readonly sheet?: string | undefined;
  readonly section?: string | undefined;
  readonly role: RowRole;
}

export const lineGroups = ["sections", "rows", "sums", "quantities", "ratios", "financing"] as const;
export type LineGroup = (typeof lineGroups)[number];

/** By group and id (`rows.hyra`), in the form's order within each group. Which rows a sum adds is shown, not told. */
export function linesOf(template: BudgetTemplate): Readonly<Record<string, TemplateLine>> {
  const { sections = {}, rows = {}, sums = {}, quantities = {}, ratios = {}, financing = {} } = template;
  const kindIn = (section: string | undefined): CostKindId => sections[section ?? ""]?.costKind ?? "other";
  return {
    ...lines("sections", sections, ({ costKind }) => ({ kind: "section", costKind })),
    ...lines("rows", rows, ({ role = "cost", costKind, share, section }) => {
      if (role === "cost") return { kind: "cost", costKind: costKind ?? kindIn(section) };
      return role === "percentOf" ? { kind: "percentOf", rows: [], share: share ?? null } : { kind: role };
    }),
    ...lines("sums", sums, ({ of }) => ({ kind: "sum", rows: [], of })),
    ...lines("quantities", quantities, ({ of }) => ({ kind: "quantity", of })),
    ...lines("ratios", ratios, () => ({ kind: "ratio" })),
    ...lines("financing", financing, ({ funder, organisation = null }) => ({
      kind: "financing",
      funder,
      organisation,
    })),
  };
}

function lines<Entry extends Omit<TemplateLine, "role">>(
  group: LineGroup,
  entries: Readonly<Record<string, Entry>>,
  roleOf: (entry: Entry) => RowRole,
): Readonly<Record<string, TemplateLine>> {
  return Object.fromEntries(
    Object.entries(entries).map(([id, entry]) => {
      const { sv, en, also, alone, sheet, section } = entry;
      return [`${group}.${id}`, { sv, en, also, alone, sheet, section, role: roleOf(entry) }];
    }),
  );
}
