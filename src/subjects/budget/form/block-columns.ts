/** What the columns of a projected block are, where a tool writes in one of them: whose, and of which time. */
import type { Block, BudgetModel, PartnerColumn } from "../model";
import type { FormPeriod } from "./form-model";

/** owners: each column is somebody's. parts: the columns part the budget by something else. periods: by its time. */
export type ColumnsAre = "owners" | "parts" | "periods";

export function columnsAre({ form, detailed }: Pick<BudgetModel, "form" | "detailed">, block: Block): ColumnsAre {
  if (form === null || detailed === null) return "owners";
  if (block.partners.some((partner) => columnPeriod({ form, detailed }, partner) !== null)) return "periods";
  return block.partners.every(({ kind }) => kind === "owner") ? "owners" : "parts";
}

/** `null` where the column is of no time of its own, and in Uppsala's template. */
export function columnPeriod(
  { form, detailed }: Pick<BudgetModel, "form" | "detailed">,
  { column }: Pick<PartnerColumn, "column">,
): FormPeriod | null {
  const [table] = form?.form.tables ?? [];
  if (table === undefined || table.sheet !== detailed?.sheet) return null;
  const role = table.columns.find((each) => each.column === column)?.role;
  return role?.kind === "amount" || role?.kind === "total" ? role.period : null;
}
