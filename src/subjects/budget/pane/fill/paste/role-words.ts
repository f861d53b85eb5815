/** What a column or a row of a pasted table is, in words. */
import type { Language } from "../../../../../checking/language";
import type { ColumnRole, RowRole } from "../../../form/form-model";

/** "belopp · budget · samordningsförbundet · 2025"; "belopp" alone where the heading says no more. */
export function columnRoleText(role: ColumnRole, { t }: Language): string {
  if (role.kind === "factor") return t(`paste.own.factor.${role.factor}`);
  if (role.kind !== "amount" && role.kind !== "total") return t(`paste.own.column.${role.kind}`);
  const { organisation, funder, period, stage } = role;
  return [
    t(`paste.own.column.${role.kind}`),
    ...(stage === null ? [] : [t(`paste.own.stage.${stage}`)]),
    ...(organisation === null ? [] : [organisation]),
    ...(funder === null ? [] : [t(`paste.own.funder.${funder}`)]),
    ...(period === null ? [] : [period.label]),
  ].join(" · ");
}

export function rowRoleText(role: RowRole, { t }: Language): string {
  return role.kind === "cost" ? t(`paste.own.kind.${role.costKind}`) : t(`paste.own.row.${role.kind}`);
}
