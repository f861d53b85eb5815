/** What the privacy rules look at: the whole workbook, and where its register of participants stands. */
import type { Address } from "../../workbook/address";
import type { Snapshot } from "../../workbook/snapshot";
import type { PersonMark } from "../../reading/persons/person-mark";

/** The participants' rows, zero-based, first and last belonging to them. */
export interface RegisterPlace {
  readonly sheet: string;
  readonly firstRow: number;
  readonly lastRow: number;
  /** The column of the running numbers; `null` where the register has none. */
  readonly numberColumn: number | null;
  /** What stands as the running number of a row; `null` for nothing. */
  readonly numberAt: (row: number) => string | null;
}

export interface PrivacyModel {
  readonly snapshot: Snapshot;
  /** `null` where the workbook has none. */
  readonly register: RegisterPlace | null;
  /** What may stand where it stands: the name of the contact person of a budget or a plan. */
  readonly exempt?: (address: Address, mark: PersonMark) => boolean;
}
