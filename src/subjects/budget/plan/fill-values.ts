/** What a plan sheet is filled with. */
import type { Ore } from "../../../reading/money";
import type { PlanFieldValues } from "./template";

/** What is known of a plan; whatever is left out becomes an empty input cell. Shares 0–1, posts 1 = full time. */
export interface PlanValues extends Partial<PlanFieldValues> {
  readonly commitments?: readonly { readonly organisation: string; readonly share?: number }[];
  readonly commitmentSum?: number;
  readonly financing?: readonly ({ readonly organisation: string } & FinancingAmounts)[];
  readonly financingSum?: FinancingAmounts;
}

export interface FinancingAmounts {
  readonly requested?: Ore;
  readonly ownFunding?: Ore;
  readonly total?: Ore;
}
