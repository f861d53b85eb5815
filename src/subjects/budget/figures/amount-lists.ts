/** The amounts of a budget in lists, as rules walk them. */
import { memoizePerObject } from "../../../workbook/memoize";
import type { Amount } from "../amount";
import { type BudgetModel, amountsOf, blocksOf, costRows } from "../model";

/** The cells that an applicant fills: cost rows of both blocks, partner by partner; no totals, no sums. */
export const itemAmounts = memoizePerObject((model: BudgetModel): readonly Amount[] =>
  model.detailed ? blocksOf(model.detailed).flatMap((block) => costRows(block).flatMap((row) => row.amounts)) : [],
);

/** Whether some cost is text, a date or an error: what the budget comes to is then not known. */
export function hasUnread(model: BudgetModel): boolean {
  return itemAmounts(model).some(({ ore }) => ore === null);
}

/** The partners with such a cost; "" for one without a name. */
export function unreadPartners({ detailed }: BudgetModel): ReadonlySet<string> {
  const names = (detailed ? blocksOf(detailed) : []).flatMap((block) =>
    block.partners.flatMap(({ name }, index) =>
      costRows(block).some((row) => row.amounts[index]?.ore === null) ? [name ?? ""] : [],
    ),
  );
  return new Set(names);
}

/** Every amount cell of both sheets, sums and totals too. */
export const allAmounts = memoizePerObject((model: BudgetModel): readonly Amount[] => {
  const { detailed, summary } = model;
  const blocks = detailed ? blocksOf(detailed) : [];
  const rows = blocks.flatMap((block) => [
    ...block.sections.flatMap((section) => [...section.rows, ...(section.sum ? [section.sum] : [])]),
    ...(block.total ? [block.total] : []),
  ]);
  const lines = [...(summary?.rows ?? []), ...(summary?.sum ? [summary.sum] : [])];
  return [
    ...[...rows, ...(detailed?.projectTotal ? [detailed.projectTotal] : [])].flatMap(amountsOf),
    ...lines.flatMap((line) => [line.requested, line.ownFunding, line.total]),
  ];
});
