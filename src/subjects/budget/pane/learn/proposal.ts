/** What Samkoll proposes for the open workbook: the budget as it was checked, or whatever table there is to learn from. */
import { answersIn } from "../../../../checking/answers";
import type { Snapshot } from "../../../../workbook/snapshot";
import type { FormHints } from "../../form/form-hints";
import type { BudgetForm } from "../../form/form-model";
import { readForm } from "../../form/read-form";
import { askerOf } from "../../locate/budget-questions";
import { isOfPersons } from "../../templates/without-persons";

/** persons: the only tables are of participants, and those are no form to hand round. */
export type Proposal = BudgetForm | "nothing" | "persons";

/**
 * `checked`: the form that the check found. A blank one it may not: it is read here, since somebody says that it is one.
 * `register`: the sheet of the participants, where there is one.
 */
export function proposalFor(snapshot: Snapshot, checked: BudgetForm | null, register: string | null): Proposal {
  const form = checked !== null && checked.tables.length > 0 ? checked : readAnyway(snapshot);
  if (form === null || form.tables.length === 0) return register === null ? "nothing" : "persons";
  const tables = form.tables.filter((table) => table.sheet !== register && !isOfPersons(table, snapshot));
  return tables.length === 0 ? "persons" : { ...form, tables };
}

function readAnyway(snapshot: Snapshot): BudgetForm | null {
  const form = readForm(snapshot.sheets, everySheet, askerOf(answersIn(snapshot)))?.form ?? null;
  return form === null ? null : { ...form, template: null };
}

/** Knows every sheet to be a form's, and says nothing of what stands there. */
const everySheet: FormHints = {
  template: { id: "any", forbund: "", name: "", edition: "" },
  knows: () => true,
  column: () => null,
  row: () => null,
  unit: () => null,
};
