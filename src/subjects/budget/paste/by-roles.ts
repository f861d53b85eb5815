/**
 * What a pasted table's roles say beside its words: which rows are sums, numbers of participants or headings, and which
 * columns are totals, deviations or another stage than the budget. Only what is told or shown counts; the rest is asked.
 */
import type { CostKindId, FormColumn, FormRow, FormTable } from "../form/form-model";
import { readShareText } from "../locate/amounts";
import type { SectionId } from "../template";
import type { BudgetPartner } from "./budget-partners";
import type { PastedReadingByRoles } from "./pasted-form";
import { meaningOf } from "./table-columns";
import type { TableColumn, TableLine, TableSum } from "./table-types";
import type { WalkedTable } from "./walk-table";

export interface RoledTable extends WalkedTable {
  /** Columns, by id, that are of one period each: of one owner they are one amount. */
  readonly periods: ReadonlySet<number>;
}

export function withRoles(
  walked: WalkedTable,
  form: PastedReadingByRoles | null,
  partners: readonly BudgetPartner[],
): RoledTable {
  if (form === null) return { ...walked, periods: new Set() };
  const { tables } = form.form;
  const tableAt = (row: number): FormTable | undefined =>
    tables.find(({ rows }) => rows.some((each) => each.row === row));
  const roleOfRow = (row: number): FormRow | undefined => tableAt(row)?.rows.find((each) => each.row === row);
  const isHead = (row: number): boolean =>
    tables.some(({ headings }) => headings !== null && row >= headings.from && row <= headings.to);
  const rowOf = new Map(
    [...walked.lines, ...walked.sums].flatMap(({ cells, row }) => cells.map(({ column }) => [column, row] as const)),
  );
  const columnOf = ({ id, place }: TableColumn): FormColumn | undefined =>
    tableAt(rowOf.get(id) ?? -1)?.columns.find(({ column }) => column === place);
  // A column that is headed by an owner's name is the owner's, whatever else stands in it.
  const roles = new Map(
    walked.columns.map((column) => [column.id, column.meaning.kind === "partner" ? undefined : columnOf(column)]),
  );
  const isCost = tables.some(({ rows }) => rows.some(({ role }) => role.kind === "cost"));

  const lines: TableLine[] = [];
  const sums: TableSum[] = walked.sums.map((sum) => ({ ...sum, cells: moneyOf(sum, roles) }));
  let idle = walked.idle;
  for (const line of walked.lines) {
    if (isHead(line.row)) continue;
    const seen = roleOfRow(line.row);
    const role = seen === undefined || seen.evidence === "likely" ? null : seen.role;
    if (role?.kind === "quantity" || role?.kind === "ratio" || (role?.kind === "financing" && isCost)) idle += 1;
    else if (role?.kind === "sum" && role.rows.length > 0) {
      sums.push({
        row: line.row,
        label: line.label,
        of: { kind: "rows", rows: role.rows },
        since: -1,
        cells: moneyOf(line, roles),
      });
    } else lines.push({ ...line, ...staffShare(line, seen, roles), cells: moneyOf(line, roles) });
  }
  const columns = walked.columns.map((column) => roledColumn(column, roles.get(column.id), form, partners));
  return {
    ...walked,
    columns,
    lines,
    sums: sums.sort((a, b) => a.row - b.row),
    idle,
    periods: new Set(
      columns
        .filter(({ id }) => {
          const role = roles.get(id)?.role;
          return role?.kind === "amount" && role.period !== null;
        })
        .map(({ id }) => id),
    ),
  };
}

type Roles = ReadonlyMap<number, FormColumn | undefined>;

const noMoney: ReadonlySet<FormColumn["role"]["kind"]> = new Set(["difference", "factor", "remark", "account"]);

/** Quantities, prices, deviations and account numbers are no cost. */
function moneyOf({ cells }: Pick<TableLine, "cells">, roles: Roles): TableLine["cells"] {
  return cells.filter(({ column }) => {
    const seen = roles.get(column);
    return seen === undefined || seen.evidence === "likely" || !noMoney.has(seen.role.kind);
  });
}

const sectionOf: Readonly<Record<CostKindId, SectionId>> = {
  staff: "staff",
  premises: "premises",
  purchases: "other",
  overhead: "other",
  other: "other",
};

/** "Projektledare 50 %" is a project leader at half time; a row without a section is in that of its kind. */
function staffShare(line: TableLine, seen: FormRow | undefined, roles: Roles): Partial<TableLine> {
  if (seen?.role.kind !== "cost" && seen?.role.kind !== "percentOf") return {};
  const kind = seen.role.kind === "cost" ? seen.role.costKind : "overhead";
  const known = seen.evidence !== "likely";
  const section = line.section ?? (known && line.label !== "" ? sectionOf[kind] : null);
  if (kind !== "staff" || line.share !== null) return { section };
  const named = /^(.*\p{L}.*?)[ ,(]+(\d{1,3}(?:[.,]\d{1,2})?) ?%\)?$/u.exec(line.label);
  const beside = line.cells.find(({ column }) => {
    const role = roles.get(column)?.role;
    return role?.kind === "factor" && role.factor === "share";
  });
  const share = readShareText(named?.[2] === undefined ? (beside?.text ?? "") : `${named[2]} %`);
  if (share === null || share === 0) return { section };
  return { section, share, ...(named?.[1] !== undefined && { label: named[1].trim() }) };
}

function roledColumn(
  column: TableColumn,
  seen: FormColumn | undefined,
  { main, doubts }: PastedReadingByRoles,
  partners: readonly BudgetPartner[],
): TableColumn {
  if (seen === undefined || seen.evidence === "likely" || column.meaning.kind === "share") return column;
  const { role } = seen;
  if (role.kind !== "amount" && role.kind !== "total") return column;
  const isChosen = doubts.includes("stage") || role.stage === main.columns.stage;
  if (!isChosen) return { ...column, meaning: { kind: "otherStage" } };
  if (role.kind === "total") return { ...column, meaning: { kind: "total" } };
  if (column.meaning.kind !== "unknown" || role.organisation === null) return column;
  return { ...column, meaning: meaningOf(role.organisation, partners) };
}
