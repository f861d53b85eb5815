/** What a subject shows in the pane. */
import type { ComponentType } from "react";
import type { TextLoaders } from "../checking/language";
import type { Policy } from "../checking/policy";
import type { Address } from "../workbook/address";
import type { Checked } from "./session";

export interface SubjectPane {
  /** The subject's id. */
  readonly id: string;
  readonly texts: TextLoaders;
  /** Its tab; `null` for a subject whose findings stand beside those of every other. */
  readonly tab: SubjectTab | null;
  /** What can be begun before any workbook is read, on the empty pane and by `?start=new`. */
  readonly create: SubjectCreation | null;
}

export interface SubjectTab {
  /** A key of the texts. */
  readonly name: string;
  /** Lazy: a tab loads when it is opened. */
  readonly Panel: ComponentType<SubjectPanelProps>;
  /** Fetches the panel with the first check instead, for a subject that most workbooks are opened for. */
  readonly ahead?: () => Promise<unknown>;
}

export interface SubjectPanelProps {
  /** With the findings that are to be told on this tab. */
  readonly checked: Checked;
  /** The cell last gone to. */
  readonly selected: Address | null;
  /** Something is under way, or the workbook is read-only: nothing can be written just now. */
  readonly busy: boolean;
  /** Opens the subject's `create`, as it was left where it is half filled. */
  readonly onCreate: () => void;
}

export interface SubjectCreation {
  /** Words of the button, a key of the texts. */
  readonly name: string;
  readonly Form: ComponentType<SubjectCreationProps>;
}

export interface SubjectCreationProps {
  /** The policy chosen for the open workbook; `null` where the förbund's own applies. */
  readonly policy: Policy | null;
  /** It is made, or left: the pane goes on with what is open. */
  readonly onClose: () => void;
}
