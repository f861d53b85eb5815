/**
 * What a pasted table's roles say beside its words: which rows are sums, numbers of participants or headings, and which
 * columns are totals, deviations or another stage than the budget. Only what is told or shown counts; the rest is asked.
 */
import type { CostKindId, FormColumn, FormRow, FormTable } from "../form/form-model";
import { rowWords } from "../form/row-words";
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
  const tables = form?.form.tables ?? [];
  const tableAt = (row: number): FormTable | undefined =>
    tables.find(({ rows }) => rows.some((each) => each.row === row));
  const rowAt = (row: number): FormRow | undefined => tableAt(row)?.rows.find((each) => each.row === row);
  const isHead = (row: number): boolean =>
    tables.some(({ headings }) => headings !== null && row >= headings.from && row <= headings.to);
  const rowOf = new Map(
    [...walked.lines, ...walked.sums].flatMap(({ cells, row }) => cells.map(({ column }) => [column, row] as const)),
  );
  const columnOf = ({ id, place }: TableColumn): FormColumn | undefined =>
    tableAt(rowOf.get(id) ?? -1)?.columns.find(({ column }) => column === place);
  // A column that is headed by an owner's name is the owner's, whatever else stands in it.
  const roles: Roles = new Map(
    walked.columns.map((column) => [column.id, column.meaning.kind === "partner" ? undefined : columnOf(column)]),
  );
  const isCost = tables.some(({ rows }) => rows.some(({ role }) => role.kind === "cost"));

  const lines: TableLine[] = [];
  const sums: TableSum[] = walked.sums.map((sum) => ({
    ...sum,
    of: sum.of.kind === "above" ? (addedIn(rowAt(sum.row)) ?? sum.of) : sum.of,
    cells: moneyOf(sum, roles),
  }));
  let idle = walked.idle;
  for (const line of walked.lines) {
    if (isHead(line.row)) continue;
    const seen = rowAt(line.row);
    const role = seen === undefined ? roleByWords(line.label) : seen.evidence === "likely" ? null : seen.role.kind;
    const of = role === "sum" ? (seen === undefined ? ({ kind: "above" } as const) : addedIn(seen)) : null;
    if (role === "quantity" || role === "ratio" || (role === "financing" && isCost)) idle += 1;
    else if (of !== null) sums.push({ row: line.row, label: line.label, of, since: -1, cells: moneyOf(line, roles) });
    else lines.push({ ...line, ...placeByKind(line, seen, roles), cells: moneyOf(line, roles) });
  }
  const columns =
    form === null ? walked.columns : walked.columns.map((column) => roledColumn(column, roles, form, partners));
  const isOpen = form?.doubts.includes("columns") === true;
  return {
    ...walked,
    columns: columns.map((column) => withParts(column, columns, roles)),
    lines,
    sums: sums.sort((a, b) => a.row - b.row),
    idle,
    periods: new Set(isOpen ? [] : columns.map(({ id }) => id).filter((id) => hasPeriod(roles.get(id)))),
  };
}

function hasPeriod(seen: FormColumn | undefined): boolean {
  return seen?.role.kind === "amount" && seen.role.period !== null;
}

/** The rows that a row of the form adds, where that is told or shown. */
function addedIn(seen: FormRow | undefined): TableSum["of"] | null {
  if (seen?.role.kind !== "sum" || seen.evidence === "likely" || seen.role.rows.length === 0) return null;
  return { kind: "rows", rows: seen.role.rows };
}

/** What a row says by itself where the table as a whole is too little to be told for a budget. */
function roleByWords(label: string): "sum" | "quantity" | "ratio" | null {
  const { isSum, isRatio, costKind } = rowWords(label);
  if (/^(?:antal|number of)(?!\p{L})/iu.test(label)) return "quantity";
  return costKind !== null ? null : isRatio ? "ratio" : isSum ? "sum" : null;
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

/** A row without a section is in that of its kind, and "Projektledare 50 %" is a project leader at half time. */
function placeByKind(line: TableLine, seen: FormRow | undefined, roles: Roles): Partial<TableLine> {
  const kind = kindOf(line, seen);
  if (kind === null) return {};
  const known = seen?.evidence !== "likely";
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

function kindOf({ label }: TableLine, seen: FormRow | undefined): CostKindId | null {
  if (seen === undefined) return rowWords(label).costKind;
  if (seen.role.kind === "cost") return seen.role.costKind;
  return seen.role.kind === "percentOf" ? "overhead" : null;
}

function roledColumn(
  walked: TableColumn,
  roles: Roles,
  { main, doubts }: PastedReadingByRoles,
  partners: readonly BudgetPartner[],
): TableColumn {
  const seen = roles.get(walked.id);
  // Over the column may stand a year, and over that nothing but the year's half: the form reads both.
  const column = walked.heading === "" && seen !== undefined ? { ...walked, heading: seen.heading } : walked;
  if (seen === undefined || seen.evidence === "likely" || column.meaning.kind === "share") return column;
  const { role } = seen;
  if (role.kind !== "amount" && role.kind !== "total") return column;
  const isChosen = doubts.includes("stage") || role.stage === main.columns.stage;
  if (!isChosen) return { ...column, meaning: { kind: "otherStage" } };
  if (role.kind === "total") return { ...column, meaning: { kind: "total" } };
  if (column.meaning.kind !== "unknown" || role.organisation === null) return column;
  return { ...column, meaning: meaningOf(role.organisation, partners) };
}

/** A total of some of the columns says which; one of all of them need not. */
function withParts(column: TableColumn, columns: readonly TableColumn[], roles: Roles): TableColumn {
  if (column.meaning.kind !== "total") return column;
  const added = new Set(leavesOf(column, columns, roles, 0));
  const whole = columns.filter(({ id, meaning }) => meaning.kind !== "total" && hasAmounts(roles.get(id)));
  return added.size === 0 || whole.every(({ id }) => added.has(id))
    ? column
    : { ...column, meaning: { kind: "total", parts: [...added] } };
}

function hasAmounts(seen: FormColumn | undefined): boolean {
  return seen?.role.kind === "amount";
}

/** No deeper than a total of totals of totals. */
const deepest = 3;

function leavesOf(
  column: TableColumn,
  columns: readonly TableColumn[],
  roles: Roles,
  depth: number,
): readonly number[] {
  const role = roles.get(column.id)?.role;
  if (role?.kind !== "total") return depth === 0 ? [] : [column.id];
  if (depth > deepest) return [];
  return role.parts.flatMap((place) => {
    const part = columns.find((other) => other.place === place && roles.get(other.id) !== undefined);
    return part === undefined ? [] : leavesOf(part, columns, roles, depth + 1);
  });
}
