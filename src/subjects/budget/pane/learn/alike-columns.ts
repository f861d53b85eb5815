/**
 * Columns that differ only in their part of time, "Budget 2026" and "Budget 2027", mean the same: what is said of one is
 * said of those that nobody has said anything of.
 */
import type { BudgetForm, FormColumn, FormTable } from "../../form/form-model";
import { wordsWithoutTime } from "../../templates/learn-template";
import { columnKey } from "./line-key";
import { columnChoice, type ColumnChoice, type LearnEdits } from "./role-choices";

/** By the keys of the lines. A column whose likes have been given different things keeps what was proposed. */
export function alikeChoices({ tables }: BudgetForm, edits: LearnEdits): ReadonlyMap<string, ColumnChoice> {
  return new Map(
    tables.flatMap((table) =>
      table.columns.flatMap((column): readonly (readonly [string, ColumnChoice])[] => {
        const key = columnKey(table, column.column);
        const said = edits.columns[key] === undefined ? saidOfLikes(table, column, edits) : null;
        return said === null ? [] : [[key, said]];
      }),
    ),
  );
}

function saidOfLikes(table: FormTable, column: FormColumn, edits: LearnEdits): ColumnChoice | null {
  const words = wordsWithoutTime(column);
  if (!holdsAmounts(column.role.kind) || words === null) return null;
  const { period } = columnChoice(column.role);
  const said = table.columns.flatMap((other) => {
    const choice = edits.columns[columnKey(table, other.column)];
    const isLike = other.role.kind === column.role.kind && wordsWithoutTime(other) === words;
    return choice !== undefined && isLike ? [{ ...choice, period }] : [];
  });
  const [first, ...others] = said;
  if (first === undefined || !holdsAmounts(first.kind)) return null;
  return others.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : null;
}

function holdsAmounts(kind: FormColumn["role"]["kind"]): boolean {
  return kind === "amount" || kind === "total";
}
