/** The figures as they may be told: money stands only where every amount behind it is read and nothing about it is asked. */
import { type Ore, ore, perUnit } from "../../../reading/money";
import { memoizePerObject } from "../../../workbook/memoize";
import { type BudgetModel, blocksOf, hasUnreadCost } from "../model";
import type { BlockId } from "../template";
import type { FormReading } from "../form/read-form";
import { placesOf } from "../places/read-places";
import { budgetFigures } from "./budget-figures";
import type { BudgetFigures, Quotient, ToldFigures } from "./figures-types";

/** The blocks whose money is not known: a question about it is open, or one of its amounts cannot be read. */
function unsettledBlocks({ detailed, summary, open }: BudgetModel): ReadonlySet<BlockId> {
  const unread = new Set<BlockId>(open);
  for (const block of detailed ? blocksOf(detailed) : []) {
    if (hasUnreadCost(block)) unread.add(block.id);
  }
  for (const row of detailed === null ? (summary?.rows ?? []) : []) {
    if (row.requested.ore === null) unread.add("requested");
    if (row.ownFunding.ore === null) unread.add("ownFunding");
  }
  return unread;
}

export const toldFigures = memoizePerObject((model: BudgetModel): ToldFigures => {
  const figures = budgetFigures(model);
  if (model.form !== null) return formFigures(figures, model.form);
  // A calculation of places says what they cost, and not who pays.
  if (model.detailed === null && model.summary === null) {
    return { ...figures, ...untoldMoney, total: placesOf(model.snapshot).total, partners: [] };
  }
  const unsettled = unsettledBlocks(model);
  const agreed = new Map(
    (model.detailed?.closings ?? []).flatMap(({ id, agreed: amount }) =>
      amount === null ? [] : [[id, amount] as const],
    ),
  );
  const project = model.detailed?.project.agreed ?? null;
  if (unsettled.size === 0) {
    return agreed.size === 0 && project === null ? figures : withAgreed(figures, agreed, project);
  }
  const of = (block: BlockId, amount: Ore): Ore | null => (unsettled.has(block) ? null : amount);
  // Whose the columns are is asked: nobody is named.
  const isAsked = model.questions.some(({ about }) => about === "columns") && model.open.size > 0;
  return {
    ...figures,
    ...untoldMoney,
    requested: of("requested", figures.requested),
    ownFunding: of("ownFunding", figures.ownFunding),
    partners: isAsked
      ? []
      : figures.partners.map(({ name, requested, ownFunding }) => ({
          name,
          requested: of("requested", requested),
          ownFunding: of("ownFunding", ownFunding),
          total: null,
        })),
  };
});

/** Of another's form: who pays is told only where it says so, and months only where no columns part the time. */
function formFigures(figures: BudgetFigures, { form: { money } }: FormReading): ToldFigures {
  const { total, requested, ownFunding } = money;
  const partners = money.byOrganisation.map((partner) => ({ ...partner }));
  if (total === null) {
    return {
      ...figures,
      ...untoldMoney,
      partners: partners.map(({ name }) => ({ name, requested: null, ownFunding: null, total: null })),
    };
  }
  // Never laid out evenly where the columns say when.
  const byMonth = money.byPeriod.length > 0 ? [] : figures.byMonth;
  // Kinds of cost come from the budget's own table: not all of it, where several tables are added.
  const inTable = figures.costKinds.reduce((all, { amount }) => all + amount, 0);
  const costKinds =
    money.entries.length > 0 && Math.abs(inTable - total) <= 100 * money.entries.length ? figures.costKinds : [];
  return { ...figures, requested, ownFunding, partners, byMonth, costKinds };
}

const untoldMoney = {
  requested: null,
  ownFunding: null,
  total: null,
  costKinds: [],
  perParticipant: null,
  perParticipantMonth: null,
  perCoach: null,
  perResult: null,
  byMonth: [],
  byYear: [],
  byFunder: [],
  byPeriod: [],
} as const;

/** Where somebody has said that a total is right and its rows are not, nothing is parted by rows. */
function withAgreed(figures: BudgetFigures, agreed: ReadonlyMap<BlockId, Ore>, project: Ore | null): ToldFigures {
  const requested = agreed.get("requested") ?? figures.requested;
  const ownFunding = agreed.get("ownFunding") ?? figures.ownFunding;
  const total = project ?? ore(requested + ownFunding);
  // Of the project's total alone nobody can say which block lacks something.
  const isParted = project === null || project === requested + ownFunding;
  const per = (quotient: Quotient | null): Quotient | null =>
    quotient && { ...quotient, numerator: total, value: perUnit(total, quotient.denominator) };
  return {
    ...figures,
    requested: isParted ? requested : null,
    ownFunding: isParted ? ownFunding : null,
    total,
    partners: figures.partners.map(({ name }) => ({ name, requested: null, ownFunding: null, total: null })),
    costKinds: [],
    byFunder: [],
    perParticipant: per(figures.perParticipant),
    perParticipantMonth: per(figures.perParticipantMonth),
    perCoach: per(figures.perCoach),
    perResult: per(figures.perResult),
    byMonth: [],
    byYear: [],
  };
}

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
