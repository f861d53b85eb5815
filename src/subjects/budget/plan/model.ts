/** What the project plan says, typed once in the sheet *Projektuppgifter*, each figure with its cell. */
import type { Address } from "../../../workbook/address";
import type { Ore, Unit } from "../../../reading/money";
import type { IsoDate } from "../../../workbook/iso-day";

/** A field of the sheet. `value` is `null` where the cell is empty or cannot be read (`text` then holds what stands). */
export interface PlanField<Value> {
  readonly at: Address;
  readonly value: Value | null;
  readonly text: string;
  /** The label is gone from the sheet: `at` is then its first cell, to point to and never to write in. */
  readonly unlabelled?: true;
}

/** *Organisationernas respektive åtaganden* (3.2): `share` 0–…, 1 = one full-time post. */
export interface PlanCommitment {
  readonly organisation: string;
  readonly at: Address;
  readonly share: PlanField<number>;
}

/** A row of *Projektets finansiering* (section 4 of the plan), amounts in öre though the table is in tkr. */
export interface PlanFinancingRow {
  readonly organisation: string;
  readonly at: Address;
  readonly requested: PlanField<Ore>;
  readonly ownFunding: PlanField<Ore>;
  readonly total: PlanField<Ore>;
}

/** A cell that could be the same field or sheet as the one used, and says something else. */
export interface PlanRival {
  readonly at: Address;
  readonly used: Address;
  /** The label, or the sheet's title, as written. */
  readonly label: string;
}

export interface Plan {
  readonly sheet: string;
  readonly projectName: PlanField<string>;
  /** Participants on the cover or in the summary. */
  readonly participants: PlanField<number>;
  /** Participants in the goals (1.2). */
  readonly participantsInGoals: PlanField<number>;
  /** At most at a time (1.1). */
  readonly participantsAtATime: PlanField<number>;
  /** Expected share of those who complete that go to work or studies, 0–1. */
  readonly goalShare: PlanField<number>;
  /** Expected share of participants that complete, 0–1; empty counts as all. */
  readonly completionShare: PlanField<number>;
  readonly statedTotal: PlanField<Ore>;
  readonly statedCostPerParticipant: PlanField<Ore>;
  readonly from: PlanField<IsoDate>;
  readonly to: PlanField<IsoDate>;
  /** *Vid projektavslut …* in the goals (1.2). */
  readonly endInGoals: PlanField<IsoDate>;
  /** Full-time coaches that the plan counts with (2,5). */
  readonly coaches: PlanField<number>;
  readonly commitments: readonly PlanCommitment[];
  readonly commitmentSum: PlanField<number> | null;
  /** Rows of the table with neither name nor figure, from the top: room for one more organisation each. */
  readonly blankCommitments: readonly PlanCommitment[];
  readonly financing: readonly PlanFinancingRow[];
  readonly financingSum: PlanFinancingRow | null;
  readonly blankFinancing: readonly PlanFinancingRow[];
  /** The unit that the figures of the table are written in. */
  readonly financingUnit: Unit;
  readonly rivals: readonly PlanRival[];
}
