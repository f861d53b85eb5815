/** What every tool of *Fyll i* is given. */
import type { Checked } from "../../../../pane/session";

/** *Lär in en mall*, which is reached from elsewhere too. */
export const learnTool = "learn";

export interface FillToolProps {
  /** The workbook as last read; new after every write and every edit that the pane has followed. */
  readonly checked: Checked;
  /** Something is under way, or the workbook is read-only: nothing can be written just now. */
  readonly busy: boolean;
  /** Closes the tool. */
  readonly onDone: () => void;
}
