/** What each partner requests and pays itself, matched across the blocks by name. */
import { plainText } from "../../../reading/label";
import { type Ore, noMoney, ore, sum } from "../../../reading/money";
import type { PartnerFigures } from "./figures-types";
import {
  type Block,
  type BudgetModel,
  type DetailedBudget,
  type PartnerColumn,
  type SummaryBudget,
  costRows,
} from "../model";
import type { BlockId } from "../template";

interface Gathered {
  readonly name: string;
  readonly lead: boolean;
  readonly column: number;
  readonly amounts: Readonly<Record<BlockId, Ore>>;
}

/**
 * The lead first, then the order of the requested block, then who stands in the own funding alone. A partner without a
 * name has the name "". Where there is no detailed sheet, the rows of the summary.
 */
export function partnerFigures({ detailed, summary }: BudgetModel): readonly PartnerFigures[] {
  const gathered = detailed !== null ? fromBlocks(detailed) : summary !== null ? fromSummary(summary) : [];
  return [...gathered]
    .sort((a, b) => Number(b.lead) - Number(a.lead))
    .map(({ name, amounts: { requested, ownFunding } }) => ({
      name,
      requested,
      ownFunding,
      total: ore(requested + ownFunding),
    }));
}

function fromBlocks({ requested, ownFunding }: DetailedBudget): readonly Gathered[] {
  const gathered: Gathered[] = [];
  for (const block of [requested, ownFunding]) {
    if (block === null) continue;
    // Only those of the other block: two columns of one block may differ by å and a alone.
    const before = [...gathered];
    for (const [index, partner] of block.partners.entries()) {
      add(gathered, partner, matching(before, gathered, partner), block.id, columnCost(block, index));
    }
    if (block.partners.length === 0) addUnnamed(gathered, block);
  }
  return gathered;
}

function matching(before: readonly Gathered[], all: readonly Gathered[], partner: PartnerColumn): Gathered | undefined {
  const { name } = partner;
  // Where no name stands in the second block, its column is all there is to go by.
  if (name === null) return before.find((other) => other.column === partner.column);
  const lower = name.toLowerCase();
  const exact = all.find((other) => other.name.toLowerCase() === lower);
  const alike = before.filter((other) => plainText(other.name) === plainText(name));
  return exact ?? (alike.length === 1 ? alike[0] : undefined);
}

function add(
  gathered: Gathered[],
  partner: Pick<PartnerColumn, "name" | "role" | "column">,
  found: Gathered | undefined,
  block: BlockId,
  cost: Ore,
): void {
  const amounts = { ...(found?.amounts ?? { requested: noMoney, ownFunding: noMoney }) };
  amounts[block] = ore(amounts[block] + cost);
  if (found === undefined) {
    gathered.push({ name: partner.name ?? "", lead: partner.role === "lead", column: partner.column, amounts });
    return;
  }
  const at = gathered.findIndex((other) => other.name === found.name && other.column === found.column);
  gathered[at] = { ...found, amounts };
}

/** A block without partner columns has its costs under the total. */
function addUnnamed(gathered: Gathered[], block: Block): void {
  const cost = sum(costRows(block).map((row) => row.total?.ore ?? noMoney));
  const column = block.totalColumn ?? -1;
  const found = gathered.find((other) => other.name === "" && other.column === column);
  add(gathered, { name: null, role: "partner", column }, found, block.id, cost);
}

function columnCost(block: Block, index: number): Ore {
  return sum(costRows(block).map((row) => row.amounts[index]?.ore ?? noMoney));
}

function fromSummary({ rows }: SummaryBudget): readonly Gathered[] {
  return rows.map(({ name, role, nameAt, requested, ownFunding }) => ({
    name: name ?? "",
    lead: role === "lead",
    column: nameAt.column,
    amounts: { requested: requested.ore ?? noMoney, ownFunding: ownFunding.ore ?? noMoney },
  }));
}
