/** Samkoll's own sheets of follow-up as tables with stages, so that they are judged by the same rules as a förbund's form. */
import { memoizePerObject } from "../../../workbook/memoize";
import type { ColumnRole, FormColumn, FormRow, FormTable, Stage } from "../form/form-model";
import type { FollowUpColumnId, FollowUpRow, FollowUpSheet } from "./read-follow-up";

const stageOf: Readonly<Partial<Record<FollowUpColumnId, Stage>>> = {
  granted: "granted",
  earlier: "requisitioned",
  actual: "actual",
  left: "remaining",
  forecast: "forecast",
};

export const ownTable = memoizePerObject((sheet: FollowUpSheet): FormTable => {
  const at = { sheet: sheet.sheet, row: sheet.headAt.row };
  const columns = [...sheet.columns]
    .sort(([, a], [, b]) => a - b)
    .map(([id, column]): FormColumn & { readonly id: FollowUpColumnId } => ({
      id,
      column,
      heading: id,
      at: { ...at, column },
      role: roleOf(id),
      evidence: "learned",
    }));
  const amounts = columns.filter(({ role }) => role.kind === "amount").map(({ id }) => id);
  const rowOf = (row: FollowUpRow, role: FormRow["role"]): FormRow => ({
    row: row.row,
    label: row.label,
    at: { ...at, row: row.row, column: sheet.columns.get("label") ?? 0 },
    role,
    evidence: "learned",
    amounts: amounts.flatMap((id) => row.amounts.get(id) ?? []),
  });
  const rows = sheet.rows.map((row) => rowOf(row, { kind: "cost", costKind: "other" }));
  return {
    sheet: sheet.sheet,
    titleAt: sheet.titleAt,
    headings: { from: at.row, to: at.row },
    columns,
    rows: [...rows, rowOf(sheet.total, { kind: "sum", rows: rows.map(({ row }) => row), of: "costs" })],
    unit: { heading: null, effective: "kr", evidence: "answer" },
    about: "cost",
  };
});

function roleOf(id: FollowUpColumnId): ColumnRole {
  const stage = stageOf[id];
  if (stage !== undefined) return { kind: "amount", organisation: null, funder: "forbund", period: null, stage };
  if (id === "label") return { kind: "label" };
  return id === "remark" ? { kind: "remark" } : { kind: "difference" };
}
