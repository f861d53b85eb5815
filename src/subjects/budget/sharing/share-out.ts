/** *Fördela* over project owners: one cost, shared out by a key and written on its row. */
import { type ShareKey, shareOverOwners, weightsBy, writeShares } from "./share-cost";
import { type Amount, carriesAmount } from "../amount";
import { type Block, type CostRow, type PartnerColumn, blocksOf, costRows } from "../model";
import { columnsAre, type ColumnsAre } from "../form/block-columns";
import type { BlockId, SectionId } from "../template";
import { type Ore, kronor, noMoney, sum } from "../../../reading/money";
import type { Patch } from "../../../workbook/patch";
import type { ExaminedBudget } from "../examined-budget";

/** What a cost is shared out between: a form's columns may be years, or who pays, and nobody's own. */
export function sharedBetween(result: ExaminedBudget): ColumnsAre {
  const kinds = sharingRows(result).map(({ block }) => columnsAre(result.budget, block));
  return kinds.find((kind) => kind === "periods") ?? kinds.find((kind) => kind === "parts") ?? "owners";
}

/** A row that a cost can be shared out on. */
export interface SharingRow {
  readonly section: SectionId;
  readonly row: CostRow;
  readonly cost: Ore;
}

/** The named rows of each block that has owners, in the order of the sheet. */
export function sharingRows({
  budget,
}: ExaminedBudget): readonly { readonly block: Block; readonly rows: readonly SharingRow[] }[] {
  if (budget.detailed === null) return [];
  return (
    blocksOf(budget.detailed)
      // In a form with one column there is nothing to share between.
      .filter(({ partners }) => partners.length > (budget.form === null ? 0 : 1))
      .map((block) => ({
        block,
        rows: block.sections.flatMap(({ id, rows }) =>
          rows.filter(({ labelKind }) => labelKind === "named").map((row) => ({ section: id, row, cost: costOf(row) })),
        ),
      }))
  );
}

export interface SharingRequest {
  readonly block: BlockId;
  /** The sheet's row, zero-based. */
  readonly row: number;
  readonly amount: Ore;
  readonly key: ShareKey;
  /** For the key `weights`: one for each owner of the block, in its order. */
  readonly weights: readonly number[];
}

export interface Sharing {
  readonly owners: readonly SharedOwner[];
  readonly sum: Ore;
  readonly patch: Patch;
}

export interface SharedOwner {
  readonly partner: PartnerColumn;
  /** 0–1 of all weights. */
  readonly share: number;
  readonly amount: Ore;
  /** What the cell holds now: an amount, or text that is none; `null` for nothing. */
  readonly before: Ore | string | null;
  /** What it holds is written over. */
  readonly replaced: boolean;
}

/** `noRow`: the row is gone. `noWeight`: there is nothing to share by. */
export type SharingReading =
  { readonly ok: true; readonly sharing: Sharing } | { readonly ok: false; readonly fault: "noRow" | "noWeight" };

export function shareOutCost({ budget }: ExaminedBudget, request: SharingRequest): SharingReading {
  const { detailed } = budget;
  const block = detailed?.[request.block] ?? null;
  const row = block === null ? undefined : costRows(block).find((known) => known.row === request.row);
  if (detailed === null || block === null || row === undefined) return { ok: false, fault: "noRow" };
  const weights = weightsBy(request.key, block, row, request.weights);
  const shares = shareOverOwners(request.amount, block, row, weights);
  if (shares === null) return { ok: false, fault: "noWeight" };
  const whole = weights.reduce((total, weight) => total + weight, 0);
  const owners = shares.map(({ partner, weight, amount, cell }) => ({
    partner,
    amount,
    share: weight / whole,
    before: beforeOf(cell),
    replaced: carriesAmount(cell) && cell.ore !== amount,
  }));
  const patch = writeShares(shares, detailed.unit.effective);
  return { ok: true, sharing: { owners, sum: sum(shares.map(({ amount }) => amount)), patch } };
}

function beforeOf(cell: Amount): Ore | string | null {
  const { reading, ore } = cell;
  if (reading.kind === "unclearText") return reading.text;
  if (reading.kind === "error") return reading.error;
  return reading.kind === "empty" ? null : ore;
}

/** An amount as one would type it into a field of kronor: "300000" or "1250,5". */
export function amountAsTyped(amount: Ore): string {
  return `${kronor(amount)}`.replace(".", ",");
}

/** "33,3", "33.3 %": `null` for what is no weight. */
export function readWeight(text: string): number | null {
  const match = /^(\d{1,7})(?:[.,](\d{1,4}))?\s*%?$/.exec(text.trim());
  if (match === null) return text.trim() === "" ? 0 : null;
  return Number(`${match[1] ?? "0"}.${match[2] ?? "0"}`);
}

function costOf(row: CostRow): Ore {
  return sum(row.amounts.map(({ ore }) => ore ?? noMoney));
}
