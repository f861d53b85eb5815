/** What a förbund's template knows of a form that is read by it; asked heading by heading and row by row. */
import type { Unit } from "../../../reading/money";
import type { ColumnRole, RowRole, TemplateUsed } from "./form-model";

/** `null`: the template says nothing of it, and words and arithmetic decide. Which columns and rows a sum adds is shown. */
export interface FormHints {
  readonly template: TemplateUsed;
  /** Whether the sheet is one of the form's; another is read for its words alone. */
  readonly knows: (sheet: string) => boolean;
  /** `heading`: all that stands over the column (`FormColumn.heading`). */
  readonly column: (sheet: string, heading: string) => ColumnRole | null;
  /** `section`: the label of the section that the row stands in; empty for none. */
  readonly row: (sheet: string, label: string, section: string) => RowRole | null;
  readonly unit: (sheet: string) => Unit | null;
}
