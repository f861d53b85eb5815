/** The figures as they may be told: money stands only where every amount behind it is read and nothing about it is asked. */
import type { Ore } from "../../../reading/money";
import { memoizePerObject } from "../../../workbook/memoize";
import { type BudgetModel, blocksOf, costRows } from "../model";
import type { BlockId } from "../template";
import { budgetFigures } from "./budget-figures";
import type { BudgetFigures, ToldFigures } from "./figures-types";

/** The blocks whose money is not known: a question about it is open, or one of its amounts cannot be read. */
const unsettledBlocks = memoizePerObject((model: BudgetModel): ReadonlySet<BlockId> => {
  const { detailed, summary } = model;
  const unread = new Set<BlockId>(model.open);
  for (const block of detailed ? blocksOf(detailed) : []) {
    const isUnread = costRows(block).some(({ amounts, total }) =>
      (amounts.length > 0 || total === null ? amounts : [total]).some(({ ore }) => ore === null),
    );
    if (isUnread) unread.add(block.id);
  }
  for (const row of detailed === null ? (summary?.rows ?? []) : []) {
    if (row.requested.ore === null) unread.add("requested");
    if (row.ownFunding.ore === null) unread.add("ownFunding");
  }
  return unread;
});

export const toldFigures = memoizePerObject((model: BudgetModel): ToldFigures => {
  const figures = budgetFigures(model);
  const unsettled = unsettledBlocks(model);
  if (unsettled.size === 0) return figures;
  const of = (block: BlockId, amount: Ore): Ore | null => (unsettled.has(block) ? null : amount);
  // Whose the columns are is asked: nobody is named.
  const isAsked = model.questions.some(({ about }) => about === "columns") && model.open.size > 0;
  return {
    ...figures,
    requested: of("requested", figures.requested),
    ownFunding: of("ownFunding", figures.ownFunding),
    total: null,
    partners: isAsked
      ? []
      : figures.partners.map(({ name, requested, ownFunding }) => ({
          name,
          requested: of("requested", requested),
          ownFunding: of("ownFunding", ownFunding),
          total: null,
        })),
    costKinds: [],
    perParticipant: null,
    perParticipantMonth: null,
    perCoach: null,
    perResult: null,
    byMonth: [],
    byYear: [],
  };
});

/** The same with every amount known; `null` where one is not. */
export function settledFigures(figures: ToldFigures): BudgetFigures | null {
  const { requested, ownFunding, total } = figures;
  if (requested === null || ownFunding === null || total === null) return null;
  const partners = figures.partners.flatMap((partner) =>
    partner.requested === null || partner.ownFunding === null || partner.total === null
      ? []
      : [{ name: partner.name, requested: partner.requested, ownFunding: partner.ownFunding, total: partner.total }],
  );
  return { ...figures, requested, ownFunding, total, partners };
}
