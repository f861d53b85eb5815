/** BUD-601 to 606: what the förbund's own policy asks of a budget. */
import type { Address } from "../../../workbook/address";
import type { MessageValue } from "../../../checking/finding";
import { type Ore, money, ore, sum } from "../../../reading/money";
import type { Reported, Rule } from "../../../checking/rule";
import { excludableKind, isEvaluation, isOverhead } from "../cost-kinds";
import { budgetFigures, sectionsOf, staffRows } from "../figures/budget-figures";
import { countMembers } from "../members";
import { saysCost } from "../amount";
import { type BudgetModel, type CostRow, type DetailedBudget, blocksOf, costCells, costRows, rowCost } from "../model";
import type { BudgetPolicy } from "../policy";

export const policyRules: readonly Rule<BudgetModel, BudgetPolicy>[] = [
  {
    id: "BUD-601",
    severity: "warning",
    source: "projectPlanConditions",
    mends: false,
    check: (model, { fewestMemberOrganisations: fewest, memberNames }) => {
      const named = namedPartners(model);
      const count = countMembers(
        named.map(({ name }) => name),
        memberNames,
      );
      const at = named[0]?.nameAt ?? sheetTitle(model);
      if (at === undefined || count >= fewest) return [];
      return [{ at, expected: { kind: "number", value: fewest }, found: { kind: "number", value: count } }];
    },
  },
  {
    id: "BUD-602",
    severity: "error",
    source: "policy",
    mends: false,
    check: (model, { largestRequest }) => {
      const { requested } = budgetFigures(model);
      const at = requestedAt(model);
      if (largestRequest === null || at === undefined || requested <= money(largestRequest)) return [];
      return [
        {
          at,
          values: { over: { kind: "money", ore: ore(requested - money(largestRequest)) } },
          expected: { kind: "money", ore: money(largestRequest) },
          found: { kind: "money", ore: requested },
        },
      ];
    },
  },
  {
    id: "BUD-603",
    severity: "warning",
    source: "orebroOverhead",
    variants: ["overhead", "premises"],
    mends: false,
    check: ({ detailed }, policy) =>
      detailed === null ? [] : [...overhead(detailed, policy), ...premises(detailed, policy)],
  },
  {
    id: "BUD-604",
    severity: "warning",
    source: "projectPlanConditions",
    variants: ["noAmount", "noRow"],
    mends: false,
    check: ({ detailed }, { evaluationRequired }) => {
      if (detailed === null || !evaluationRequired) return [];
      const rows = allRows(detailed).filter(isEvaluation);
      if (rows.some((row) => paidCell(row) !== undefined)) return [];
      const [row] = rows;
      if (row !== undefined) return [{ at: row.amounts[0]?.at ?? row.labelAt, variant: "noAmount" }];
      const at = sectionsOf(detailed, "other").find(({ titleAt }) => titleAt !== null)?.titleAt ?? detailed.titleAt;
      return [{ at, variant: "noRow" }];
    },
  },
  {
    id: "BUD-605",
    severity: "warning",
    source: "finsamFinancing",
    variants: ["interpreter", "travelCards", "participantCompensation", "equipment", "representation"],
    mends: false,
    check: ({ detailed }, { excludedCosts }) =>
      // What a partner pays itself is no concern of the förbund's.
      (detailed?.requested ? costRows(detailed.requested) : []).flatMap((row): readonly Reported[] => {
        const kind = excludableKind(row);
        const at = paidCell(row);
        if (kind === null || at === undefined || !excludedCosts.includes(kind)) return [];
        const values: Record<string, MessageValue> = { label: { kind: "text", text: row.label } };
        return [{ at, variant: kind, values, found: { kind: "money", ore: rowCost(row) } }];
      }),
  },
  {
    id: "BUD-606",
    severity: "error",
    source: "policy",
    mends: false,
    check: (model, { ownFundingShare }) => {
      const { ownFunding, total } = budgetFigures(model);
      const at = ownFundingAt(model);
      if (at === undefined || total <= 0 || ownFunding >= Math.floor(total * ownFundingShare)) return [];
      return [
        {
          at,
          values: {
            required: { kind: "share", value: ownFundingShare },
            share: { kind: "share", value: ownFunding / total },
          },
          expected: { kind: "money", ore: ore(Math.ceil(total * ownFundingShare)) },
          found: { kind: "money", ore: ownFunding },
        },
      ];
    },
  },
];

/** Overhead laid on the staff cost: 28 968 on 96 560 is 30 % (Örebro, "OH kostnader"). */
function overhead(detailed: DetailedBudget, { overheadShareOfStaff: limit }: BudgetPolicy): readonly Reported[] {
  const rows = allRows(detailed).filter(isOverhead);
  const staff = sum(staffRows(detailed).map(rowCost));
  return overLimit("overhead", rows, sum(rows.map(rowCost)), staff, limit);
}

/** Only what is requested: premises that a partner pays itself are no cost of the förbund's. */
function premises({ requested }: DetailedBudget, { premisesShareOfRequest: limit }: BudgetPolicy): readonly Reported[] {
  if (requested === null) return [];
  const rows = requested.sections.filter(({ id }) => id === "premises").flatMap((section) => section.rows);
  return overLimit("premises", rows, sum(rows.map(rowCost)), sum(costRows(requested).map(rowCost)), limit);
}

function overLimit(
  variant: "overhead" | "premises",
  rows: readonly CostRow[],
  cost: Ore,
  base: Ore,
  limit: number | null,
): readonly Reported[] {
  const dearest = [...rows].sort((a, b) => rowCost(b) - rowCost(a))[0];
  const at = dearest && paidCell(dearest);
  // Half an öre of slack: 30 % of an amount is seldom a whole number of öre.
  if (limit === null || at === undefined || cost <= base * limit + 0.5) return [];
  return [
    {
      at,
      variant,
      values: {
        cost: { kind: "money", ore: cost },
        base: { kind: "money", ore: base },
        share: base > 0 ? { kind: "share", value: cost / base } : { kind: "text", text: "–" },
        limit: { kind: "share", value: limit },
      },
      expected: { kind: "money", ore: ore(Math.floor(base * limit)) },
      found: { kind: "money", ore: cost },
    },
  ];
}

function allRows(detailed: DetailedBudget): readonly CostRow[] {
  return blocksOf(detailed).flatMap(costRows);
}

/** The first cell of a row that holds an amount. */
function paidCell(row: CostRow): Address | undefined {
  return costCells(row).find(saysCost)?.at;
}

function namedPartners({
  detailed,
  summary,
}: BudgetModel): readonly { readonly name: string; readonly nameAt: Address }[] {
  const partners = detailed === null ? (summary?.rows ?? []) : blocksOf(detailed).flatMap((block) => block.partners);
  return partners.flatMap(({ name, nameAt }) => (name === null ? [] : [{ name, nameAt }]));
}

function sheetTitle({ detailed, summary }: BudgetModel): Address | undefined {
  return (detailed ?? summary)?.titleAt;
}

function requestedAt({ detailed, summary }: BudgetModel): Address | undefined {
  if (detailed?.requested) return detailed.requested.total?.total?.at ?? detailed.requested.titleAt;
  return summary?.sum?.requested.at ?? summary?.titleAt;
}

function ownFundingAt({ detailed, summary }: BudgetModel): Address | undefined {
  if (detailed?.ownFunding) return detailed.ownFunding.total?.total?.at ?? detailed.ownFunding.titleAt;
  return summary?.sum?.ownFunding.at ?? (detailed ?? summary)?.titleAt;
}
