/** Which rows hold money, of tables that are read and of tables that are told alike. */
import type { RowRole } from "./form-model";

interface Row {
  readonly role: RowRole;
}

/** What costs something, on a row of its own. */
export function isCost({ role }: Row): boolean {
  return role.kind === "cost" || role.kind === "percentOf";
}

/** Money of a row that a sum may add. */
export function isCounted(row: Row): boolean {
  return isCost(row) || row.role.kind === "income" || row.role.kind === "financing";
}
