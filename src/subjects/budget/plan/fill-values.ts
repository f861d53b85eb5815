/** What a plan sheet is filled with, and how its input cells look. */
import type { CellStyle } from "../../../workbook/blueprint";
import { amountFormat, dateFormat, input, shareFormat } from "../../../making/sheet-style";
import type { Ore } from "../../../reading/money";
import type { IsoDate } from "../../../workbook/iso-day";
import type { PlanFieldKind } from "./template";

/** What is known of a plan; whatever is left out becomes an empty input cell. Shares 0–1, posts 1 = full time. */
export interface PlanValues {
  readonly projectName?: string;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly endInGoals?: IsoDate;
  readonly statedTotal?: Ore;
  readonly statedCostPerParticipant?: Ore;
  readonly participants?: number;
  readonly participantsAtATime?: number;
  readonly participantsInGoals?: number;
  readonly coaches?: number;
  readonly completionShare?: number;
  readonly goalShare?: number;
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

/** Input cells by what they hold. */
export const inputs: Readonly<Record<PlanFieldKind, CellStyle>> = {
  text: { ...input, wrap: true, align: "left" },
  count: { ...input, format: amountFormat, align: "right" },
  kronor: { ...input, format: amountFormat, align: "right" },
  days: { ...input, format: dateFormat, align: "right" },
  percent: { ...input, format: shareFormat, align: "right" },
  posts: { ...input, format: "0.0#", align: "right" },
};
