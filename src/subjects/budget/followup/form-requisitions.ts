/** A förbund's own requisitions: tables of the workbook that say what was requisitioned, and of which period. */
import { plainText } from "../../../reading/label";
import { type Ore, noMoney, ore } from "../../../reading/money";
import { datesInText, type Period, periodInText } from "../../../reading/period";
import { cellAt } from "../../../workbook/snapshot";
import type { Amount } from "../amount";
import type { FormTable } from "../form/form-model";
import type { BudgetModel } from "../model";
import { amountIn, costRowsOf, leftAfter, type StageColumn, stageColumns, totalIn } from "./stage-table";

/** What a form says was requisitioned: `rows` by their rows of the budget, whose amounts come to `total`. */
export type EarlierReading =
  | { readonly kind: "none" }
  /** Something was, and which rows it is of is not told. */
  | { readonly kind: "unclear" }
  | { readonly kind: "told"; readonly total: Ore; readonly cellsOf: (row: number, label: string) => readonly Amount[] };

interface FormRequisition {
  readonly table: FormTable;
  readonly period: Period | null;
  /** What was requisitioned before the table's period. */
  readonly before: readonly StageColumn[];
  /** With the period's own costs, where the table is a requisition of them; empty where it cannot be told. */
  readonly taken: readonly StageColumn[];
}

/** In the order of their periods, where all have one. */
function formRequisitions({ form, snapshot }: BudgetModel): readonly FormRequisition[] {
  const found = (form?.form.tables ?? []).flatMap((table): readonly FormRequisition[] => {
    const columns = stageColumns(table);
    const before = (columns.get("requisitioned") ?? []).filter(({ funder }) => funder !== "own");
    if (table.about !== "cost" || before.length === 0) return [];
    const period = tablePeriod(table, snapshot);
    const actual = (columns.get("actual") ?? []).filter(({ funder }) => funder !== "own");
    const after = leftAfter(table) ?? (period === null ? ["requisitioned"] : ["requisitioned", "actual"]);
    const taken = after.includes("requisitioned") ? [...before, ...(after.includes("actual") ? actual : [])] : [];
    return [{ table, period, before, taken }];
  });
  return [...found].sort((a, b) => ((a.period?.to ?? "") < (b.period?.to ?? "") ? -1 : 1));
}

/** Of a requisition's title: "Rekvisition, period 2014-01-01 – 2014-06-30". */
export function tablePeriod({ titleAt }: FormTable, snapshot: BudgetModel["snapshot"]): Period | null {
  const value = titleAt === null ? null : (cellAt(snapshot, titleAt)?.value ?? null);
  return typeof value === "string" ? periodSaid(value) : null;
}

function periodSaid(text: string): Period | null {
  const [from, to, ...others] = datesInText(text);
  if (from !== undefined && to !== undefined && others.length === 0) return from <= to ? { from, to } : null;
  return from === undefined ? periodInText(text) : null;
}

/** The periods that the form's own requisitions are of. */
export function formRequisitionPeriods(model: BudgetModel): readonly Period[] {
  return formRequisitions(model).flatMap(({ table, period, taken }) =>
    period === null || (totalIn(table, taken) ?? noMoney) === 0 ? [] : [period],
  );
}

/** `part`: the organisation whose money it is; `null`: all. */
export function earlierIn(model: BudgetModel, part: string | null): EarlierReading {
  const found = formRequisitions(model);
  const last = found.at(-1);
  if (last === undefined) return { kind: "none" };
  if (found.length > 1 && !areInOrder(found)) return { kind: "unclear" };
  const { table, taken } = last;
  const columns = taken.filter(({ organisation }) => part === null || sameName(organisation, part));
  // A form that nobody has filled in says of nobody that it has requisitioned.
  if (isEmpty(table, taken) && isEmpty(table, last.before)) return { kind: "none" };
  const total = columns.length === 0 ? null : totalIn(table, columns);
  if (total === null) return { kind: "unclear" };
  const rows = costRowsOf(table);
  const isMain = table === model.form?.form.tables[0];
  const cellsOf = (row: number, label: string): readonly Amount[] => {
    const own = rows.filter((each) => (isMain ? each.row === row : plainText(each.label) === plainText(label)));
    const [only] = own;
    return only === undefined || own.length > 1 ? [] : columns.flatMap(({ place }) => only.amounts[place] ?? []);
  };
  return { kind: "told", total, cellsOf };
}

function sameName(name: string | null, other: string): boolean {
  return name !== null && plainText(name) === plainText(other);
}

function isEmpty(table: FormTable, columns: readonly StageColumn[]): boolean {
  return costRowsOf(table).every((row) => amountIn(row, columns) === noMoney);
}

/** Each counts what those before it came to. */
function areInOrder(found: readonly FormRequisition[]): boolean {
  return found.every(({ table, period, before }, index) => {
    const last = found[index - 1];
    if (period === null) return false;
    if (last === undefined) return true;
    const [earlier, taken] = [totalIn(table, before), totalIn(last.table, last.taken)];
    return earlier !== null && taken !== null && Math.abs(ore(earlier - taken)) <= 100;
  });
}
