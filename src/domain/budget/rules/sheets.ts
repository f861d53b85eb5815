/** BUD-4xx: what the summary says against what the detailed sheet says. */
import type { MessageValue } from "../../finding";
import { asDate, asKey, asMoney, asText } from "../../message-value";
import { plainText } from "../../label";
import type { Ore } from "../../money";
import { oncePer } from "../../remember";
import type { Reported, Rule } from "../../rule";
import { itemTotal } from "../locate";
import type { Amount, BudgetModel, SummaryRow } from "../model";
import { type DetailedPartner, pairPartners } from "../partner-pairs";

/** Seven rules ask who is who: answered once for each model. */
const pairsOf = oncePer(pairPartners);

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
  check: ({ detailed, summary }) => {
    if (detailed === null || !summary?.sum) return [];
    const { sum } = summary;
    const compared: readonly (readonly [Amount, Ore | null, string])[] = [
      [sum.requested, detailed.requested?.total?.total?.ore ?? null, "requested"],
      [sum.ownFunding, detailed.ownFunding?.total?.total?.ore ?? null, "ownFunding"],
      [sum.total, detailed.projectTotal?.total?.ore ?? itemTotal(detailed), "total"],
    ];
    return compared.flatMap(([amount, expected, what]) =>
      expected === null || !differs(expected, amount.ore)
        ? []
        : [
            {
              at: amount.at,
              values: { what: asKey(`app.total.${what}`) },
              expected: asMoney(expected),
              ...foundMoney(amount),
            },
          ],
    );
  },
};

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
        .map(({ partner, row }) => named(row.nameAt, "spelling", row.name ?? "", asText(partner.name))),
      // With money it is graver, and BUD-407 says it.
      ...onlyDetailed
        .filter((partner) => !partner.hasMoney)
        .map((partner) => named(partner.nameAt, "onlyDetailed", partner.name)),
      ...onlySummary.map((row) => named(row.nameAt, "onlySummary", row.name ?? "")),
    ];
  },
};

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
