/** Who stands in *Projektets finansiering*: the owners where it is known what each asks for and pays, else the whole. */
import { type Ore, noMoney, sum } from "../../../reading/money";
import type { PartnerFigures, ToldFigures } from "../figures/figures-types";
import { settledFigures } from "../figures/told-figures";
import type { BudgetModel } from "../model";

export interface FinancingRows {
  readonly partners: readonly PartnerFigures[];
  /** leadFirst: as Uppsala's template has its owners. named: nobody says who leads. whole: one row for all of it. */
  readonly shape: "leadFirst" | "named" | "whole";
}

/** `null` where money is not known, nothing is there, or others than the förbund and the owners pay some of it. */
export function financingRows(told: ToldFigures, { form }: Pick<BudgetModel, "form">): FinancingRows | null {
  const figures = settledFigures(told);
  if (figures === null) return null;
  const { requested, ownFunding, total } = figures;
  if (form === null) return figures.partners.length === 0 ? null : { partners: figures.partners, shape: "leadFirst" };
  if (total === 0 || requested + ownFunding !== total) return null;
  // Where all of it is applied for, all that is an owner's is.
  const owners = told.partners.flatMap((partner) => settledOwner(partner, ownFunding === 0) ?? []);
  const areAll = owners.length === told.partners.length && owners.length > 0;
  const comesTo = (of: (owner: PartnerFigures) => Ore, whole: Ore): boolean => sum(owners.map(of)) === whole;
  if (areAll && comesTo((owner) => owner.requested, requested) && comesTo((owner) => owner.ownFunding, ownFunding)) {
    return { partners: owners, shape: "named" };
  }
  return { partners: [{ name: "", requested, ownFunding, total }], shape: "whole" };
}

function settledOwner(
  { name, requested, ownFunding, total }: ToldFigures["partners"][number],
  allIsRequested: boolean,
): PartnerFigures | null {
  if (total === null) return null;
  if (requested !== null && ownFunding !== null) return { name, requested, ownFunding, total };
  return allIsRequested ? { name, requested: total, ownFunding: noMoney, total } : null;
}
