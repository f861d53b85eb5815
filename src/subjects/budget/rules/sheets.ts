/** BUD-4xx: what the summary says against what the detailed sheet says. */
import type { MessageValue } from "../../../checking/finding";
import { asDate, asKey, asMoney, asText } from "../../../checking/message-value";
import { isLongerName } from "../members";
import { plainText } from "../../../reading/label";
import { type Ore, sum as total } from "../../../reading/money";
import { memoizePerObject } from "../../../workbook/memoize";
import type { Reported, Rule } from "../../../checking/rule";
import { itemTotal } from "../locate/locate-budget";
import type { Amount } from "../amount";
import { type Block, type BudgetModel, type SumRow, type SummaryRow, costRows } from "../model";
import { type DetailedPartner, type PartnerPair, pairPartners } from "../figures/partner-pairs";

/** Seven rules ask who is who: answered once for each model. */
const pairsOf = memoizePerObject(pairPartners);

function bothSheets(model: BudgetModel): boolean {
  return model.detailed !== null && model.summary !== null;
}

function partnerRule(
  id: string,
  ofPartner: (partner: DetailedPartner) => Ore | null,
  ofRow: (row: SummaryRow) => Amount,
): Rule<BudgetModel> {
  return {
    id,
    severity: "error",
    source: "template",
    mends: false,
    check: (model) =>
      !bothSheets(model)
        ? []
        : pairsOf(model).pairs.flatMap(({ partner, row }): readonly Reported[] => {
            const expected = ofPartner(partner);
            const amount = ofRow(row);
            if (expected === null || !differs(expected, amount.ore)) return [];
            return [
              {
                at: amount.at,
                values: { name: asText(partner.name) },
                expected: asMoney(expected),
                ...foundMoney(amount),
              },
            ];
          }),
  };
}

const requestedPerPartner = partnerRule(
  "BUD-401",
  (partner) => partner.requested,
  (row) => row.requested,
);
const ownFundingPerPartner = partnerRule(
  "BUD-402",
  (partner) => partner.ownFunding,
  (row) => row.ownFunding,
);

const totals: Rule<BudgetModel> = {
  id: "BUD-403",
  severity: "error",
  source: "template",
  mends: false,
  check: (model) => {
    const { detailed, summary } = model;
    if (detailed === null || !summary?.sum) return [];
    const { sum } = summary;
    const compared: readonly (readonly [Amount, Ore, readonly Ore[], string])[] = [
      [sum.requested, blockTotal(detailed.requested), shownTotals(detailed.requested?.total), "requested"],
      [sum.ownFunding, blockTotal(detailed.ownFunding), shownTotals(detailed.ownFunding?.total), "ownFunding"],
      [sum.total, itemTotal(detailed), shownTotals(detailed.projectTotal), "total"],
    ];
    const toldByPartner = partnersExplain(model);
    return compared.flatMap(([amount, expected, shown, what]) => {
      // A total of the detailed sheet that is wrong itself is told there (BUD-303 to 305).
      const agrees = [expected, ...shown].some((total) => !differs(total, amount.ore));
      if (agrees || toldByPartner(amount)) return [];
      const values = { what: asKey(`budget.total.${what}`) };
      return [{ at: amount.at, values, expected: asMoney(expected), ...foundMoney(amount) }];
    });
  },
};

/** What a row of totals shows: its own total, and what its partners come to. */
function shownTotals(row: SumRow | null | undefined): readonly Ore[] {
  if (!row) return [];
  const byPartner = total(row.amounts.map(({ ore }) => ore).filter((ore) => ore !== null));
  return row.total === null || row.total.ore === null ? [byPartner] : [row.total.ore, byPartner];
}

function blockTotal(block: Block | null): Ore {
  const items = block === null ? [] : costRows(block).flatMap((row) => row.amounts);
  return total(items.map(({ ore }) => ore).filter((ore) => ore !== null));
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
