/** Amounts with öre that are shares of one even amount: told once, and never as forty amounts with öre. */
import type { Address } from "../../../workbook/address";
import { areSharesWithOre } from "../../../reading/rounding";
import { ore } from "../../../reading/money";
import { memoizePerObject } from "../../../workbook/memoize";
import { itemAmounts } from "../figures/amount-lists";
import type { BudgetModel } from "../model";
import { sumSpots } from "./sum-spots";

/** Every cost among the shares of a row or a column, by sheet in the order of the sums. */
export const roundedShares = memoizePerObject((model: BudgetModel): ReadonlyMap<string, Address> => {
  const shares = new Map<string, Address>();
  const items = new Set(itemAmounts(model).map(({ at }) => keyOf(at)));
  for (const { measure, parts } of sumSpots(model)) {
    if (measure !== "money" || !areSharesWithOre(parts.map(({ value }) => ore(value ?? 0)))) continue;
    for (const { at, value } of parts) if (value !== 0 && items.has(keyOf(at))) shares.set(keyOf(at), at);
  }
  return shares;
});

export function isRoundedShare(model: BudgetModel, at: Address): boolean {
  return roundedShares(model).has(keyOf(at));
}

function keyOf({ sheet, row, column }: Address): string {
  return `${row} ${column} ${sheet}`;
}
