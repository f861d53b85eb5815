/** What the privacy rules look at: the whole workbook, and where its register of participants stands. */
import type { Snapshot } from "../../workbook/snapshot";
import type { RegisterPlace } from "../shared-facts";

export interface PrivacyModel {
  readonly snapshot: Snapshot;
  /** `null` where the workbook has none. */
  readonly register: RegisterPlace | null;
  /** Beside outcomes every name is a matter; elsewhere officials sign with theirs. */
  readonly besideParticipants: boolean;
  /** Sheets that others read as their own: names of officials stand on a budget and on a measurement of fidelity. */
  readonly taken: ReadonlySet<string>;
}
