/** BUD-4xx: what the summary says against what the detailed sheet says. */
import type { MessageValue } from "../../../checking/finding";
import { asDate, asKey, asMoney, asText } from "../../../checking/message-value";
import { isLongerName } from "../members";
import { plainText } from "../../../reading/label";
import { type Ore, sum as total } from "../../../reading/money";
import { missesByRounding } from "../../../reading/rounding";
import type { Address } from "../../../workbook/address";
import { memoizePerObject } from "../../../workbook/memoize";
import type { Reported, Rule } from "../../../checking/rule";
import { itemTotal } from "../locate/locate-budget";
import type { Amount } from "../amount";
import { type Block, type BudgetModel, type SumRow, costRows } from "../model";
import { type PartnerPair, pairPartners } from "../figures/partner-pairs";
import { type BlockId, budgetBlocks } from "../template";

/** Seven rules ask who is who: answered once for each model. */
const pairsOf = memoizePerObject(pairPartners);

function bothSheets(model: BudgetModel): boolean {
  return model.detailed !== null && model.summary !== null;
}

/** What the summary says of an owner, and what the detailed sheet does. */
interface Compared {
  readonly name: string;
  readonly amount: Amount;
  readonly expected: Ore;
  /** The amounts that `expected` adds up. */
  readonly parts: readonly Ore[];
}

function partnerRule(id: string, block: BlockId): Rule<BudgetModel> {
  return {
    id,
    severity: "error",
    source: "template",
    mends: false,
    check: (model) =>
      comparedPartners(model, block)
        .filter((compared) => !isRounded(model, compared))
        .map(({ name, amount, expected }) => ({
          at: amount.at,
          values: { name: asText(name) },
          expected: asMoney(expected),
          ...foundMoney(amount),
        })),
  };
}

function comparedPartners(model: BudgetModel, block: BlockId): readonly Compared[] {
  if (!bothSheets(model)) return [];
  return pairsOf(model).pairs.flatMap(({ partner, row }): readonly Compared[] => {
    const expected = partner[block];
    const amount = row[block];
    if (expected === null || !differs(expected, amount.ore)) return [];
    return [{ name: partner.name, amount, expected, parts: partner.parts[block] }];
  });
}

/** Off by no more than the parts, or the summary itself, were rounded by; where the detailed sheet's own total is right. */
function isRounded({ summary }: BudgetModel, { amount, expected, parts }: Omit<Compared, "name">): boolean {
  const unit = summary?.unit.effective ?? "kr";
  const misses = (sum: Ore): boolean => missesByRounding({ parts, sum, unit });
  const isPartsOwn = !differs(total(parts), expected) || misses(expected);
  return isPartsOwn && amount.ore !== null && (!differs(total(parts), amount.ore) || misses(amount.ore));
}

/** The cells of the summary that miss the detailed sheet by rounding alone; `by` in öre. */
export function roundedInSummary(model: BudgetModel): readonly { readonly at: Address; readonly by: number }[] {
  const compared = [
    ...budgetBlocks.flatMap(({ id }) => comparedPartners(model, id)),
    ...comparedTotals(model).map(({ compared }) => compared),
  ];
  return compared
    .filter((each) => isRounded(model, each))
    .map(({ amount, expected }) => ({ at: amount.at, by: Math.abs(expected - (amount.ore ?? 0)) }));
}

const requestedPerPartner = partnerRule("BUD-401", "requested");
const ownFundingPerPartner = partnerRule("BUD-402", "ownFunding");

const totals: Rule<BudgetModel> = {
  id: "BUD-403",
  severity: "error",
  source: "template",
  mends: false,
  check: (model) =>
    comparedTotals(model)
      .filter(({ compared }) => !isRounded(model, compared))
      .map(({ what, compared: { amount, expected } }) => ({
        at: amount.at,
        values: { what: asKey(`budget.total.${what}`) },
        expected: asMoney(expected),
        ...foundMoney(amount),
      })),
};

interface ComparedTotal {
  readonly what: "requested" | "ownFunding" | "total";
  readonly compared: Omit<Compared, "name">;
}

function comparedTotals(model: BudgetModel): readonly ComparedTotal[] {
  const { detailed, summary } = model;
  if (detailed === null || !summary?.sum) return [];
  const { requested, ownFunding, total: all } = summary.sum;
  const [ofRequested, ofOwn] = [itemsOf(detailed.requested), itemsOf(detailed.ownFunding)];
  const compared: readonly (readonly [ComparedTotal["what"], Amount, readonly Ore[], Ore, readonly Ore[]])[] = [
    ["requested", requested, ofRequested, total(ofRequested), shownTotals(detailed.requested?.total)],
    ["ownFunding", ownFunding, ofOwn, total(ofOwn), shownTotals(detailed.ownFunding?.total)],
    ["total", all, [...ofRequested, ...ofOwn], itemTotal(detailed), shownTotals(detailed.projectTotal)],
  ];
  const toldByPartner = partnersExplain(model);
  return compared.flatMap(([what, amount, parts, expected, shown]): readonly ComparedTotal[] => {
    // A total of the detailed sheet that is wrong itself is told there (BUD-303 to 305).
    const agrees = [expected, ...shown].some((sum) => !differs(sum, amount.ore));
    return agrees || toldByPartner(amount) ? [] : [{ what, compared: { amount, expected, parts } }];
  });
}

/** What a row of totals shows: its own total, and what its partners come to. */
function shownTotals(row: SumRow | null | undefined): readonly Ore[] {
  if (!row) return [];
  const byPartner = total(row.amounts.map(({ ore }) => ore).filter((ore) => ore !== null));
  return row.total === null || row.total.ore === null ? [byPartner] : [row.total.ore, byPartner];
}

function itemsOf(block: Block | null): readonly Ore[] {
  const items = block === null ? [] : costRows(block).flatMap((row) => row.amounts);
  return items.flatMap(({ ore }) => ore ?? []);
}

/** Where a partner's row is told (BUD-401, 402, 405, 407), a sum that adds its own rows up right says no more. */
function partnersExplain(model: BudgetModel): (sum: Amount) => boolean {
  const { pairs, onlyDetailed, onlySummary } = pairsOf(model);
  const told =
    onlyDetailed.length + onlySummary.length > 0 ||
    pairs.some(
      ({ partner, row }) =>
        (partner.requested !== null && differs(partner.requested, row.requested.ore)) ||
        (partner.ownFunding !== null && differs(partner.ownFunding, row.ownFunding.ore)),
    );
  const rows = model.summary?.rows ?? [];
  return (sum) => {
    const column = rows
      .flatMap((row) => [row.requested, row.ownFunding, row.total])
      .filter(({ at }) => at.column === sum.at.column)
      .map(({ ore }) => ore)
      .filter((ore) => ore !== null);
    return told && !differs(total(column), sum.ore);
  };
}

const period: Rule<BudgetModel> = {
  id: "BUD-404",
  severity: "error",
  source: "template",
  variants: ["from", "to"],
  mends: false,
  check: ({ detailed, summary }) => {
    const [there, here] = [detailed?.period, summary?.period];
    return (["from", "to"] as const).flatMap((end): readonly Reported[] => {
      const [expected, found] = [there?.[end], here?.[end]];
      if (!expected || !found || expected.date === found.date) return [];
      return [{ at: found.at, variant: end, expected: asDate(expected.date), found: asDate(found.date) }];
    });
  },
};

const partnerNames: Rule<BudgetModel> = {
  id: "BUD-405",
  severity: "error",
  source: "template",
  variants: ["spelling", "onlyDetailed", "onlySummary"],
  mends: false,
  check: (model) => {
    if (!bothSheets(model)) return [];
    const { pairs, onlyDetailed, onlySummary } = pairsOf(model);
    return [
      ...pairs
        .filter((pair) => !pair.sameName)
        .map((pair) => ({
          ...named(pair.row.nameAt, "spelling", pair.row.name ?? "", asText(pair.partner.name)),
          // "Landstinget Uppsala Län" beside "Landstinget": where all sums agree nobody else can be meant.
          ...(isLongerName(pair.partner.name, pair.row.name ?? "") &&
            sumsAgree(pair) && { severity: "warning" as const }),
        })),
      // With money it is graver, and BUD-407 says it.
      ...onlyDetailed
        .filter((partner) => !partner.hasMoney)
        .map((partner) => named(partner.nameAt, "onlyDetailed", partner.name)),
      ...onlySummary.map((row) => named(row.nameAt, "onlySummary", row.name ?? "")),
    ];
  },
};

function sumsAgree({ partner, row }: PartnerPair): boolean {
  return (
    (partner.requested === null || partner.requested === row.requested.ore) &&
    (partner.ownFunding === null || partner.ownFunding === row.ownFunding.ore)
  );
}

function named(at: Reported["at"], variant: string, name: string, expected?: MessageValue): Reported {
  return { at, variant, values: { name: asText(name) }, found: asText(name), ...(expected && { expected }) };
}

const projectName: Rule<BudgetModel> = {
  id: "BUD-406",
  severity: "warning",
  source: "template",
  mends: false,
  check: ({ detailed, summary }) => {
    const [there, here] = [detailed?.projectName, summary?.projectName];
    if (!there || !here || plainText(there.text) === plainText(here.text)) return [];
    return [{ at: here.at, expected: asText(there.text), found: asText(here.text) }];
  },
};

const partnerWithoutRow: Rule<BudgetModel> = {
  id: "BUD-407",
  severity: "error",
  source: "template",
  mends: false,
  check: (model) =>
    !bothSheets(model)
      ? []
      : pairsOf(model)
          .onlyDetailed.filter((partner) => partner.hasMoney)
          .map((partner) => ({
            at: partner.nameAt,
            values: { name: asText(partner.name) },
            found: asText(partner.name),
          })),
};

/** Öre that floats lose are no difference; an unreadable amount has its own finding. */
function differs(expected: Ore, found: Ore | null): boolean {
  return found !== null && Math.abs(expected - found) > 1;
}

function foundMoney(amount: Amount): { readonly found?: MessageValue } {
  return amount.ore === null ? {} : { found: asMoney(amount.ore) };
}

export const sheetRules: readonly Rule<BudgetModel>[] = [
  requestedPerPartner,
  ownFundingPerPartner,
  totals,
  period,
  partnerNames,
  projectName,
  partnerWithoutRow,
];
