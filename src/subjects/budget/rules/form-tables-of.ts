/** The tables of a form that is not Uppsala's, as rules walk them. */
import type { Address } from "../../../workbook/address";
import { money } from "../../../reading/money";
import { atCell } from "../locate/amounts";
import type { LineRole } from "../form/row-walk";
import type { SettledTable } from "../form/settle-table";
import type { BudgetModel } from "../model";

/** The budget first. */
export function settledTables({ form }: BudgetModel): readonly SettledTable[] {
  return form === null ? [] : [form.main, ...form.others];
}

/** Öre: one of the last whole figure that a cell of the table shows. */
export function stepIn({ unit }: SettledTable): number {
  return money(1, unit.effective);
}

export function cellOf({ table }: SettledTable, { line }: LineRole, column: number): Address {
  return atCell(table.region.sheet, line.row, column);
}

/** Every two or more of them, in their order. */
export function subsets<One>(all: readonly One[]): readonly (readonly One[])[] {
  const sets = all.reduce<readonly (readonly One[])[]>(
    (before, one) => [...before, ...before.map((set) => [...set, one])],
    [[]],
  );
  return sets.filter((set) => set.length >= 2);
}
