/** The project owners of a budget, known across its two blocks, so that a column elsewhere can be laid to one of them. */
import { sameOrganisation } from "../members";
import { type Block, type DetailedBudget, type PartnerColumn, blocksOf } from "../model";

export interface BudgetPartner {
  /** Tells it from the others of this budget, whatever they are called. */
  readonly id: string;
  /** `null` where no name stands. */
  readonly name: string | null;
  readonly role: PartnerColumn["role"];
  /** The column of the first block that it stands in. */
  readonly column: number;
}

/** In the order of the sheet: the first block's, then who stands in the second alone. */
export function budgetPartners(detailed: DetailedBudget): readonly BudgetPartner[] {
  const partners: BudgetPartner[] = [];
  for (const block of blocksOf(detailed)) {
    const known = [...partners];
    const taken = new Set(known.map((partner) => partnerPlace(block, partner)));
    block.partners.forEach(({ name, role, column }, place) => {
      if (taken.has(place)) return;
      const id = name === null ? `column ${column}` : name.trim().toLowerCase();
      const unique = partners.some((other) => other.id === id) ? `${id} ${column}` : id;
      partners.push({ id: unique, name, role, column });
    });
  }
  return partners;
}

/** Where among the block's partners this one stands; −1 where it has no column. By name, or else by column. */
export function partnerPlace(block: Block, partner: BudgetPartner): number {
  const { name, column } = partner;
  const inColumn = block.partners.findIndex((other) => other.column === column);
  if (name === null) return block.partners[inColumn]?.name === null ? inColumn : -1;
  const same = (other: string | null | undefined): boolean => other?.trim().toLowerCase() === name.trim().toLowerCase();
  if (same(block.partners[inColumn]?.name)) return inColumn;
  const exact = block.partners.findIndex((other) => same(other.name));
  if (exact !== -1) return exact;
  const alike = sameOrganisation(
    name,
    block.partners.flatMap((other) => other.name ?? []),
  );
  if (alike !== undefined) return block.partners.findIndex((other) => other.name === alike);
  return block.partners[inColumn]?.name === null ? inColumn : -1;
}
