/** What the privacy rules look at: the whole workbook, and where its register of participants stands. */
import type { Address } from "../../workbook/address";
import type { Snapshot } from "../../workbook/snapshot";
import type { PersonMark } from "../../reading/persons/person-mark";
import type { RegisterPlace } from "../shared-facts";

export interface PrivacyModel {
  readonly snapshot: Snapshot;
  /** `null` where the workbook has none. */
  readonly register: RegisterPlace | null;
  /** What may stand where it stands: the name of the contact person of a budget or a plan. */
  readonly exempt?: (address: Address, mark: PersonMark) => boolean;
}
