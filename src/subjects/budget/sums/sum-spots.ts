/** Every cell of a budget that ought to be a sum. */
import type { Address } from "../../../workbook/address";
import type { Cell } from "../../../workbook/snapshot";
import type { Unit } from "../../../reading/money";
import type { Amount } from "../amount";
import {
  type Block,
  type BudgetModel,
  type DetailedBudget,
  type Section,
  type SummaryBudget,
  type SumRow,
  amountsOf,
  blocksOf,
  costRows,
} from "../model";
import { memoizePerObject } from "../../../workbook/memoize";
import { type BlockId, budgetBlocks } from "../template";
import type { SumPart, SumRuleId, SumSpot } from "./sum-spot";
import { formSpots } from "../form/form-spots";
import { understoodBlocks } from "./understood";

/** A share in millionths is a whole number, as money is in öre. */
export const millionths = 1_000_000;

export const sumSpots = memoizePerObject((model: BudgetModel): readonly SumSpot[] =>
  model.form === null ? templateSpots(model) : formSpots(model.form.main),
);

const templateSpots = (model: BudgetModel): readonly SumSpot[] => [
  ...(model.detailed ? detailedSpots(model.detailed, understoodBlocks(model)) : []),
  ...(model.summary ? summarySpots(model.summary, model.open.size === 0) : []),
];

function detailedSpots(detailed: DetailedBudget, understood: ReadonlySet<BlockId>): readonly SumSpot[] {
  const { effective: unit } = detailed.unit;
  const blocks = blocksOf(detailed);
  const spots = blocks.flatMap((block) => blockSpots(block, unit, understood.has(block.id)));
  const all = detailed.project.closes && blocks.every(({ id }) => understood.has(id));
  const { projectTotal } = detailed;
  if (projectTotal === null) return spots;
  const leading = blocks[0];
  const columns = [...projectTotal.amounts, ...(projectTotal.total ? [projectTotal.total] : [])];
  // Where only one block's total is known to stand, what the other adds to it is not.
  const known = columns.filter(({ at: { column } }) => {
    const holding = blocks.filter(({ totalColumn }) => totalColumn === column);
    return holding.length === 0 || holding.length === blocks.length;
  });
  return [
    ...spots,
    ...known.map((amount) => {
      const { column } = amount.at;
      return moneySpot("BUD-305", projectTotal.label, amount, unit, {
        parts: blocks.flatMap((block) => totalParts(block, column)),
        leaves: blocks.flatMap((block) => leavesIn(block, column)),
        across: column === leading?.totalColumn ? projectTotal.amounts.map(({ at }) => at) : [],
        unsure: blocks.length < budgetBlocks.length || blocks.some((block) => block.total === null || lacksSum(block)),
        understood: all,
      });
    }),
  ];
}

function blockSpots(block: Block, unit: Unit, understood: boolean): readonly SumSpot[] {
  const rowTotals = costRows(block).flatMap((row) =>
    row.total === null || row.amounts.length === 0
      ? []
      : [
          moneySpot("BUD-301", row.label, row.total, unit, {
            parts: row.amounts.map(partOf),
            leaves: row.amounts.map(({ at }) => at),
            understood,
          }),
        ],
  );
  const sections = block.sections.flatMap((section) => {
    const { sum } = section;
    if (sum === null) return [];
    const rows = section.rows.map(amountsOf);
    const money = amountsOf(sum).map((amount, place) => {
      const down = rows.flatMap((amounts) => amounts.slice(place, place + 1));
      return moneySpot("BUD-302", sum.label, amount, unit, {
        parts: down.map(partOf),
        leaves: down.map(({ at }) => at),
        across: amount === sum.total ? sum.amounts.map(({ at }) => at) : [],
        subtotalRows: section.subtotals.map(({ row }) => row),
        understood,
      });
    });
    return section.id === "staff" ? [...money, ...shareSpot(sum, section, understood)] : money;
  });
  const { total } = block;
  const totals =
    total === null
      ? []
      : amountsOf(total).map((amount) =>
          moneySpot(block.id === "requested" ? "BUD-303" : "BUD-304", total.label, amount, unit, {
            parts: block.sections.flatMap((section) => sectionParts(section.sum, section.rows, amount.at.column)),
            leaves: leavesIn(block, amount.at.column),
            across: amount === total.total ? total.amounts.map(({ at }) => at) : [],
            unsure: lacksSum(block),
            understood,
          }),
        );
  return [...rowTotals, ...sections, ...totals];
}

function summarySpots(summary: SummaryBudget, understood: boolean): readonly SumSpot[] {
  const { effective: unit } = summary.unit;
  const rowTotals = summary.rows.map((row) =>
    moneySpot("BUD-301", row.name ?? "", row.total, unit, {
      parts: [partOf(row.requested), partOf(row.ownFunding)],
      leaves: [row.requested.at, row.ownFunding.at],
      understood,
    }),
  );
  const { sum } = summary;
  if (sum === null) return rowTotals;
  const down = (
    rule: SumRuleId,
    of: (row: { requested: Amount; ownFunding: Amount; total: Amount }) => Amount,
  ): SumSpot =>
    moneySpot(rule, "", of(sum), unit, {
      parts: summary.rows.map((row) => partOf(of(row))),
      leaves: summary.rows.map((row) => of(row).at),
      understood,
      across: rule === "BUD-305" ? [sum.requested.at, sum.ownFunding.at] : [],
    });
  return [
    ...rowTotals,
    down("BUD-303", (row) => row.requested),
    down("BUD-304", (row) => row.ownFunding),
    down("BUD-305", (row) => row.total),
  ];
}

interface Adds {
  readonly parts: readonly SumPart[];
  readonly leaves: readonly Address[];
  readonly across?: readonly Address[];
  readonly subtotalRows?: readonly number[];
  readonly unsure?: boolean;
  readonly understood?: boolean;
}

export function moneySpot(rule: SumRuleId, label: string, amount: Amount, unit: Unit, adds: Adds): SumSpot {
  return {
    rule,
    at: amount.at,
    cell: amount.cell,
    label,
    measure: "money",
    unit,
    found: amount.reading.kind === "number" ? amount.ore : null,
    parts: adds.parts,
    leaves: adds.leaves,
    leavesAcross: adds.across ?? [],
    subtotalRows: adds.subtotalRows ?? [],
    unsure: adds.unsure ?? false,
    understood: adds.understood ?? true,
  };
}

function lacksSum(block: Block): boolean {
  return block.sections.some((section) => section.sum === null);
}

/** Shares are added as they stand, so that a column typed as 50, 150 and 100 adds up to 300. */
function shareSpot(sum: SumRow, { rows, subtotals }: Section, understood: boolean): readonly SumSpot[] {
  if (sum.share === null) return [];
  const subtotalRows = subtotals.map(({ row }) => row);
  const parts = rows.flatMap(({ share }) =>
    share === null ? [] : [{ at: share.at, value: rawShare(share.cell), formula: share.cell?.formula }],
  );
  const found = sum.share.cell?.value;
  return [
    {
      rule: "BUD-306",
      at: sum.share.at,
      cell: sum.share.cell,
      label: sum.label,
      measure: "share",
      unit: "kr",
      found: typeof found === "number" ? Math.round(found * millionths) : null,
      parts,
      leaves: parts.map(({ at }) => at),
      leavesAcross: [],
      subtotalRows,
      unsure: false,
      understood,
    },
  ];
}

function rawShare(cell: Cell | undefined): number | null {
  const value = cell?.value ?? null;
  if (value === null || (typeof value === "string" && value.trim() === "")) return 0;
  return typeof value === "number" ? Math.round(value * millionths) : null;
}

function partOf(amount: Amount): SumPart {
  return { at: amount.at, value: amount.ore, formula: amount.cell?.formula };
}

/** The section's sum in this column; where it has none, its rows. */
function sectionParts(sum: SumRow | null, rows: Section["rows"], column: number): readonly SumPart[] {
  const from = sum === null ? rows.flatMap(amountsOf) : amountsOf(sum);
  return from.filter(({ at }) => at.column === column).map(partOf);
}

function totalParts(block: Block, column: number): readonly SumPart[] {
  if (block.total === null) return block.sections.flatMap((section) => sectionParts(section.sum, section.rows, column));
  return amountsOf(block.total)
    .filter(({ at }) => at.column === column)
    .map(partOf);
}

function leavesIn(block: Block, column: number): readonly Address[] {
  return leavesByColumn(block).get(column) ?? [];
}

/** The cells of all cost rows, column by column. */
const leavesByColumn = memoizePerObject((block: Block): ReadonlyMap<number, readonly Address[]> => {
  const columns = new Map<number, Address[]>();
  for (const { at } of costRows(block).flatMap(amountsOf)) {
    const leaves = columns.get(at.column);
    if (leaves) leaves.push(at);
    else columns.set(at.column, [at]);
  }
  return columns;
});
