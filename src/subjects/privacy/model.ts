/** What the privacy rules look at: the whole workbook, and where its register of participants stands. */
import type { Snapshot } from "../../workbook/snapshot";
import type { RegisterPlace } from "../shared-facts";

export interface PrivacyModel {
  /** With the results that its cells give now. */
  readonly snapshot: Snapshot;
  /** As its sheets show it and its file holds it; the very same where nothing is older than its cells. */
  readonly stored: Snapshot;
  /** `null` where the workbook has none. */
  readonly register: RegisterPlace | null;
  /** Beside outcomes every name is a matter; elsewhere officials sign with theirs. */
  readonly besideParticipants: boolean;
  /** Sheets that others read as their own: names of officials stand on a budget and on a measurement of fidelity. */
  readonly taken: ReadonlySet<string>;
}
