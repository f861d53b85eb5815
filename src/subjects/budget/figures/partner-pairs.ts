/** Which partner of the detailed sheet is which row of the summary: by name, never by position. */
import type { Address } from "../../../workbook/address";
import { plainText } from "../../../reading/label";
import { type Ore, sum } from "../../../reading/money";
import { sameOrganisation } from "../members";
import { carriesAmount } from "../amount";
import { type Block, type BudgetModel, type SummaryRow, blocksOf, costRows } from "../model";
import type { BlockId } from "../template";

/** A partner of the detailed sheet: what each block gives it, by the block's own total or, without one, its rows. */
export interface DetailedPartner {
  readonly name: string;
  readonly nameAt: Address;
  readonly requested: Ore | null;
  readonly ownFunding: Ore | null;
  /** The amounts of its column in each block: what they were rounded to decides what their sum may miss by. */
  readonly parts: Readonly<Record<BlockId, readonly Ore[]>>;
  readonly hasMoney: boolean;
}

export interface PartnerPair {
  readonly partner: DetailedPartner;
  readonly row: SummaryRow;
  /** False where the names are spelt differently but can only mean the same. */
  readonly sameName: boolean;
}

export interface PartnerPairs {
  readonly pairs: readonly PartnerPair[];
  readonly onlyDetailed: readonly DetailedPartner[];
  readonly onlySummary: readonly SummaryRow[];
}

export function pairPartners(model: BudgetModel): PartnerPairs {
  const named = (model.summary?.rows ?? []).filter((row) => row.name !== null);
  // Which of two rows with one name is meant nobody can say: BUD-105 tells them, and they are compared no further.
  const twice = repeatedNames(model, named);
  const isOnce = (name: string | null): boolean => !twice.has(plainText(name ?? ""));
  const partners = detailedPartners(model).filter(({ name }) => isOnce(name));
  const rows = named.filter(({ name }) => isOnce(name));
  const exact = partners.flatMap((partner): readonly PartnerPair[] => {
    const row = rows.find(({ name }) => sameName(partner.name, name ?? ""));
    return row ? [{ partner, row, sameName: true }] : [];
  });
  const isFree = (row: SummaryRow): boolean => !exact.some((pair) => pair.row === row);
  const freeNames = rows.filter(isFree).flatMap(({ name }) => name ?? []);
  const similar = partners
    .filter((partner) => !exact.some((pair) => pair.partner === partner))
    .flatMap((partner): readonly PartnerPair[] => {
      const name = sameOrganisation(partner.name, freeNames);
      const row = rows.find((candidate) => isFree(candidate) && candidate.name === name);
      return row ? [{ partner, row, sameName: false }] : [];
    });
  const pairs = [...exact, ...similar];
  const paired = (thing: DetailedPartner | SummaryRow): boolean =>
    pairs.some((pair) => pair.partner === thing || pair.row === thing);
  return {
    pairs,
    onlyDetailed: partners.filter((partner) => !paired(partner)),
    onlySummary: rows.filter((row) => !paired(row)),
  };
}

function repeatedNames(model: BudgetModel, rows: readonly SummaryRow[]): ReadonlySet<string> {
  const lists = [...(model.detailed ? blocksOf(model.detailed).map(({ partners }) => partners) : []), rows];
  return new Set(
    lists.flatMap((list) => {
      const names = list.map(({ name }) => plainText(name ?? "")).filter((name) => name !== "");
      return names.filter((name, index) => names.indexOf(name) !== index);
    }),
  );
}

/** The named partners of both blocks, each once. */
export function detailedPartners(model: BudgetModel): readonly DetailedPartner[] {
  const partners = new Map<string, DetailedPartner>();
  for (const block of model.detailed ? blocksOf(model.detailed) : []) {
    block.partners.forEach((column, index) => {
      if (column.name === null) return;
      const key = plainText(column.name);
      const known = partners.get(key);
      const amount = partnerTotal(block, index);
      const hasMoney = costRows(block).some((row) => row.amounts.slice(index, index + 1).some(carriesAmount));
      partners.set(key, {
        name: known?.name ?? column.name,
        nameAt: known?.nameAt ?? column.nameAt,
        requested: block.id === "requested" ? amount : (known?.requested ?? null),
        ownFunding: block.id === "ownFunding" ? amount : (known?.ownFunding ?? null),
        parts: { requested: [], ownFunding: [], ...known?.parts, [block.id]: partnerParts(block, index) },
        hasMoney: hasMoney || known?.hasMoney === true,
      });
    });
  }
  return [...partners.values()];
}

function partnerTotal(block: Block, index: number): Ore | null {
  const shown = block.total?.amounts[index];
  if (shown !== undefined && shown.reading.kind === "number") return shown.ore;
  const items = costRows(block).flatMap((row) => row.amounts.slice(index, index + 1));
  // Neither a total nor all of its parts: nothing to hold the summary against.
  if (shown?.reading.kind === "error" && items.some((amount) => amount.ore === null)) return null;
  return sum(items.map((amount) => amount.ore).filter((amount) => amount !== null));
}

function partnerParts(block: Block, index: number): readonly Ore[] {
  return costRows(block).flatMap((row) => row.amounts.slice(index, index + 1).flatMap(({ ore }) => ore ?? []));
}

function sameName(a: string, b: string): boolean {
  return plainText(a) === plainText(b);
}
