/** What Samkoll proposes for the open workbook: the budget as it was checked, or whatever table there is to learn from. */
import { answersIn } from "../../../../checking/answers";
import type { Snapshot } from "../../../../workbook/snapshot";
import type { FormHints } from "../../form/form-hints";
import type { BudgetForm } from "../../form/form-model";
import { readForm } from "../../form/read-form";
import { askerOf } from "../../locate/budget-questions";

/** `checked`: the form that the check found. A blank one it may not: it is read here, since somebody says that it is one. */
export function proposalFor(snapshot: Snapshot, checked: BudgetForm | null): BudgetForm | null {
  if (checked !== null && checked.tables.length > 0) return checked;
  const form = readForm(snapshot.sheets, everySheet, askerOf(answersIn(snapshot)))?.form ?? null;
  return form === null || form.tables.length === 0 ? null : { ...form, template: null };
}

/** Knows every sheet to be a form's, and says nothing of what stands there. */
const everySheet: FormHints = {
  template: { id: "any", forbund: "", name: "", edition: "" },
  knows: () => true,
  column: () => null,
  row: () => null,
  unit: () => null,
};
