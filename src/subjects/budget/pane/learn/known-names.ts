/** Names that a form already uses, for the fields that an officer may write in. */
import type { BudgetForm } from "../../form/form-model";

export interface KnownNames {
  readonly organisations: readonly string[];
  readonly periods: readonly string[];
}

export function knownNames({ tables }: BudgetForm): KnownNames {
  const coordinates = tables.flatMap(({ columns }) =>
    columns.flatMap(({ role }) => (role.kind === "amount" || role.kind === "total" ? [role] : [])),
  );
  const inRows = tables.flatMap(({ rows }) =>
    rows.flatMap(({ role }) => (role.kind === "financing" && role.organisation !== null ? [role.organisation] : [])),
  );
  const named = coordinates.flatMap(({ organisation }) => (organisation === null ? [] : [organisation]));
  return {
    organisations: [...new Set([...named, ...inRows])],
    periods: [...new Set(coordinates.flatMap(({ period }) => (period === null ? [] : [period.label])))],
  };
}
