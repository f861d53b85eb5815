/** BUD-112 and 113: the same row twice in a block, and the same cost both requested and own funded. */
import { asCells, asText } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import { cellAt } from "../../../workbook/snapshot";
import { plainText } from "../../../reading/label";
import { type Block, type BudgetModel, type CostRow, type Section, costRows } from "../model";
import { isLeader } from "../roles";

const sameRow: Rule<BudgetModel> = {
  id: "BUD-112",
  severity: "warning",
  source: "template",
  variants: ["staff", "cost"],
  mends: false,
  check: (model) =>
    [model.detailed?.requested, model.detailed?.ownFunding].flatMap((block) => (block ? repeatedIn(model, block) : [])),
};

function repeatedIn(model: BudgetModel, block: Block): readonly Reported[] {
  const staff = block.sections.filter(({ id }) => id === "staff");
  const others = block.sections.filter(({ id }) => id !== "staff");
  return [
    ...repeated(rowsOf(staff), "staff", (row) => staffKey(model, row)),
    ...repeated(rowsOf(others), "cost", costKey),
  ];
}

function rowsOf(sections: readonly Section[]): readonly CostRow[] {
  return sections.flatMap(({ rows }) => rows).filter(isNamedCost);
}

function repeated(
  rows: readonly CostRow[],
  variant: "staff" | "cost",
  keyOf: (row: CostRow) => string,
): readonly Reported[] {
  const groups = new Map<string, CostRow[]>();
  // Rows alike come to the same.
  const sums = new Set<number>();
  const again = new Set<number>();
  for (const row of rows) (sums.has(totalOf(row)) ? again : sums).add(totalOf(row));
  for (const row of rows.filter((each) => again.has(totalOf(each)))) {
    groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    const [second] = others;
    if (first === undefined || second === undefined) return [];
    return [
      { at: second.labelAt, variant, values: { label: asText(second.label), earlier: asCells([first.labelAt]) } },
    ];
  });
}

/**
 * "2. Arbetscoach" and "3. Arbetscoach" are two posts, however alike; the same words with the same number are one row
 * copied. A project has one leader, and a row of more than one post holds what there is of its kind.
 */
function staffKey({ snapshot }: BudgetModel, row: CostRow): string {
  const written = cellAt(snapshot, row.labelAt)?.value;
  const share = shareOf(row);
  const standsForAll = isLeader(row.label) || (typeof share === "number" && share > 1);
  const label = standsForAll || typeof written !== "string" ? row.label : written;
  return [plainText(label), share, ...amountsOf(row)].join("|");
}

function costKey(row: CostRow): string {
  return [plainText(row.label), ...amountsOf(row)].join("|");
}

const bothBlocks: Rule<BudgetModel> = {
  id: "BUD-113",
  severity: "warning",
  source: "template",
  mends: false,
  check: ({ detailed }) => {
    if (!detailed?.requested || !detailed.ownFunding) return [];
    const keyOf = (row: CostRow): string => `${plainText(row.label)}|${totalOf(row)}`;
    const requested = new Map(
      costRows(detailed.requested)
        .filter(isNamedCost)
        .map((row) => [keyOf(row), row]),
    );
    return costRows(detailed.ownFunding)
      .filter(isNamedCost)
      .flatMap((own): readonly Reported[] => {
        const same = requested.get(keyOf(own));
        if (same === undefined) return [];
        return [{ at: own.labelAt, values: { label: asText(own.label), earlier: asCells([same.labelAt]) } }];
      });
  },
};

function isNamedCost(row: CostRow): boolean {
  return row.labelKind === "named" && row.amounts.every(({ ore }) => ore !== null) && totalOf(row) > 0;
}

function totalOf(row: CostRow): number {
  return row.amounts.reduce((total, { ore }) => total + (ore ?? 0), 0);
}

function amountsOf(row: CostRow): readonly number[] {
  return row.amounts.map(({ ore }) => ore ?? 0);
}

function shareOf({ share }: CostRow): number | string {
  if (share === null) return "";
  return share.reading.kind === "share" || share.reading.kind === "likely" ? share.reading.share : share.reading.kind;
}

export const twiceRules: readonly Rule<BudgetModel>[] = [sameRow, bothBlocks];
