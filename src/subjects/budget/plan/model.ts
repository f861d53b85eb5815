/** What the project plan says, typed once in the sheet *Projektuppgifter*, each figure with its cell. */
import type { Address } from "../../../workbook/address";
import type { FieldReading, Rival } from "../../../reading/form";
import type { Ore, Unit } from "../../../reading/money";
import type { PlanFieldId, PlanFieldValues } from "./template";

export interface PlanField<Value> extends FieldReading<Value> {
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

type PlanFields = { readonly [Id in PlanFieldId]: PlanField<PlanFieldValues[Id]> };

export interface Plan extends PlanFields {
  readonly sheet: string;
  readonly commitments: readonly PlanCommitment[];
  readonly commitmentSum: PlanField<number> | null;
  /** Rows of the table with neither name nor figure, from the top: room for one more organisation each. */
  readonly blankCommitments: readonly PlanCommitment[];
  readonly financing: readonly PlanFinancingRow[];
  readonly financingSum: PlanFinancingRow | null;
  readonly blankFinancing: readonly PlanFinancingRow[];
  /** The unit that the figures of the table are written in. */
  readonly financingUnit: Unit;
  /** Cells that could be the same field as the one used, and sheets that could be the plan. */
  readonly rivals: readonly Rival[];
}
