/** In which colour a role is told, in the list and on the sheet of the browser page. */
import type { Tone, TintedCell } from "../../../../pane/workbook-view/tinted-cells";
import type { BudgetForm, ColumnRole, FormColumn, FormRow, FormTable, RowRole } from "../../form/form-model";
import { isCounted } from "../../form/row-kinds";

/** What a colour stands for. */
export const roleGroups = ["money", "sum", "heading", "measure", "aside", "unknown"] as const;
export type RoleGroup = (typeof roleGroups)[number];

export const toneOf: Readonly<Record<RoleGroup, Tone>> = {
  money: "blue",
  sum: "green",
  heading: "purple",
  measure: "teal",
  aside: "grey",
  unknown: "amber",
};

const groups: Readonly<Record<(ColumnRole | RowRole)["kind"], RoleGroup>> = {
  amount: "money",
  cost: "money",
  income: "money",
  financing: "money",
  percentOf: "money",
  total: "sum",
  sum: "sum",
  label: "heading",
  section: "heading",
  account: "measure",
  factor: "measure",
  quantity: "measure",
  ratio: "measure",
  difference: "aside",
  remark: "aside",
  note: "aside",
  unknown: "unknown",
};

export function groupOf({ kind }: ColumnRole | RowRole): RoleGroup {
  return groups[kind];
}

/** The cells of every table: headings in the colour of their column, what a row holds in that of the row or, for an amount, of the column. */
export function tintsOf({ tables }: BudgetForm): readonly TintedCell[] {
  return tables.flatMap((table) => [
    ...headingTints(table),
    ...table.rows.flatMap((row) => table.columns.map((column) => tint(table, row, column))),
  ]);
}

function headingTints({ sheet, headings, columns }: FormTable): readonly TintedCell[] {
  if (headings === null) return [];
  const rows = Array.from({ length: headings.to - headings.from + 1 }, (_, index) => headings.from + index);
  return columns.flatMap(({ column, role }) =>
    rows.map((row) => ({ at: { sheet, row, column }, tone: toneOf[groupOf(role)] })),
  );
}

function tint({ sheet }: FormTable, row: FormRow, { column, role }: FormColumn): TintedCell {
  const ofColumn = isCounted(row) && role.kind !== "label";
  return { at: { sheet, row: row.row, column }, tone: toneOf[groupOf(ofColumn ? role : row.role)] };
}
