/** What the parts of *Lönekostnad* are given: the form as typed, as read, and how to change it. */
import type { WageDraft, WageField } from "../../../wage/wage-draft";
import type { WageReading } from "../../../wage/wage-row";

export interface WageFormProps {
  readonly draft: WageDraft;
  readonly reading: WageReading;
  readonly onChange: (change: Partial<WageDraft>) => void;
  /** What is wrong with a field, in words; nothing while an empty one has not been asked for yet. */
  readonly fault: (field: WageField) => string | undefined;
}
