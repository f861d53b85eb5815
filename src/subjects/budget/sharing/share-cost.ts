/** Shares out one cost over the project owners of a block, and writes it on the cost's row. */
import { editCell } from "../../../workbook/content";
import type { CellEdit, Patch } from "../../../workbook/patch";
import { type Ore, type Unit, figureIn, noMoney, shareOut, sum } from "../../../reading/money";
import { type Amount, carriesAmount } from "../amount";
import { type Block, type CostRow, type PartnerColumn, costRows } from "../model";

export const shareKeys = ["equal", "weights", "staff", "present"] as const;
/**
 * `equal` parts; by `weights` of one's own (percentages, people, hours); by what each owner's `staff` costs in the block;
 * by what each has at `present` in the block, this row left out.
 */
export type ShareKey = (typeof shareKeys)[number];

export interface OwnerShare {
  readonly partner: PartnerColumn;
  readonly weight: number;
  readonly amount: Ore;
  /** The cell as it stands. */
  readonly cell: Amount;
}

/** The weight of each owner of the block, in its order. `own` counts for `weights` alone; where it is short, zero. */
export function weightsBy(key: ShareKey, block: Block, row: CostRow, own: readonly number[]): readonly number[] {
  return block.partners.map((partner, place) => {
    switch (key) {
      case "equal":
        // An unnamed column of the form is nobody.
        return partner.name !== null || costOf(costRows(block), place) !== 0 ? 1 : 0;
      case "weights":
        return own[place] ?? 0;
      case "staff":
        return costOf(
          block.sections.filter(({ id }) => id === "staff").flatMap(({ rows }) => rows),
          place,
        );
      case "present":
        return costOf(
          costRows(block).filter((other) => other !== row),
          place,
        );
    }
  });
}

/** `null` where no owner has any weight: there is nothing to share by. */
export function shareOverOwners(
  amount: Ore,
  block: Block,
  row: CostRow,
  weights: readonly number[],
): readonly OwnerShare[] | null {
  if (!weights.some((weight) => weight > 0)) return null;
  const shares = shareOut(amount, weights);
  return block.partners.flatMap((partner, place): readonly OwnerShare[] => {
    const cell = row.amounts[place];
    if (cell === undefined) return [];
    return [{ partner, weight: weights[place] ?? 0, amount: shares[place] ?? noMoney, cell }];
  });
}

/** Only cells that change; an owner without a share loses what it had, so that the row comes to the amount. */
export function writeShares(shares: readonly OwnerShare[], unit: Unit): Patch {
  return shares.flatMap(({ amount, cell }): readonly CellEdit[] => {
    if (amount === 0 && !carriesAmount(cell)) return [];
    if (cell.reading.kind === "number" && cell.cell?.formula === undefined && cell.ore === amount) return [];
    return [editCell(cell.at, cell.cell, { value: figureIn(unit, amount) })];
  });
}

function costOf(rows: readonly CostRow[], place: number): Ore {
  return sum(rows.map((row) => row.amounts[place]?.ore ?? noMoney));
}
