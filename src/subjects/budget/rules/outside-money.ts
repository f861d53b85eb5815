/** BUD-111 and 114: money that stands beside the table, or in a label, so that no sum takes it in. */
import { asCells, asNumber, asText } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import type { Address } from "../../../workbook/address";
import { type Cell, sheetNamed } from "../../../workbook/snapshot";
import { budgetTables, rowsAbout } from "../locate/budget-tables";
import { saysAdded } from "../locate/money-like";
import { moneyWords } from "../locate/money-words";
import { type OutsideMoney, type OutsidePlace, outsideMoney } from "../locate/outside-money";
import { saysCost } from "../amount";
import { type BudgetModel, blocksOf, costRows } from "../model";

const outside: Rule<BudgetModel> = {
  id: "BUD-111",
  severity: "warning",
  source: "template",
  variants: ["right", "column", "owner", "left", "below", "belowUnnamed", "share", "heading", "between"],
  mends: false,
  check: (model) => outsideMoney(model).flatMap(report),
};

function report({ place, sheet, cells, label }: OutsideMoney): readonly Reported[] {
  const [first] = cells;
  if (first === undefined) return [];
  const at = { sheet, row: first.row, column: first.column };
  const variant = variantOf(place, cells.length, label);
  const all = asCells(cells.map(({ row, column }) => ({ sheet, row, column })));
  return [
    {
      at,
      variant,
      values: { cells: all, label: asText(label) },
      ...(typeof first.value === "number" && { found: asNumber(first.value) }),
      ...(typeof first.value === "string" && { found: asText(first.value) }),
    },
  ];
}

function variantOf(place: OutsidePlace, count: number, label: string): string {
  if (place === "below") return label === "" ? "belowUnnamed" : place;
  if (place !== "right" || count === 1) return place;
  return /\p{L}{2}/u.test(label) ? "owner" : "column";
}

/** "Tolk 10 000 kr" and nothing in the row: the amount was written where only words are read. */
const inLabel: Rule<BudgetModel> = {
  id: "BUD-114",
  severity: "warning",
  source: "template",
  mends: false,
  check: (model) => {
    const { detailed } = model;
    if (detailed === null) return [];
    const rows = blocksOf(detailed)
      .flatMap(costRows)
      .filter((row) => !row.amounts.some(saysCost) && !(row.total !== null && saysCost(row.total)))
      .map(({ labelAt, label }) => ({ at: labelAt, text: label }));
    return [...rows, ...addedInWords(model)].flatMap(({ at, text }): readonly Reported[] => {
      const amount = moneyWords(text);
      return amount === null
        ? []
        : [{ at, values: { label: asText(text), amount: asText(amount) }, found: asText(text) }];
    });
  },
};

/** "Tillkommer: resor 95 000 kr" as one text, above, between or below what the table reads. */
function addedInWords(model: BudgetModel): readonly { readonly at: Address; readonly text: string }[] {
  return budgetTables(model).flatMap((table) => {
    const sheet = sheetNamed(model.snapshot, table.sheet);
    return (sheet === undefined ? [] : rowsAbout(sheet, table))
      .filter(({ index, cells }) => !table.figureRows.has(index) && !cells.some(holdsNumber))
      .flatMap(({ cells }) => cells)
      .flatMap(({ row, column, value }) =>
        typeof value === "string" && saysAdded(value) ? [{ at: { sheet: table.sheet, row, column }, text: value }] : [],
      );
  });
}

function holdsNumber({ value }: Cell): boolean {
  return typeof value === "number";
}

export const outsideMoneyRules: readonly Rule<BudgetModel>[] = [outside, inLabel];
