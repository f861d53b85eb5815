/** The policy's template that a form was read by. */
import type { BudgetForm } from "../form/form-model";
import { editionsOf } from "./template-editions";
import type { BudgetTemplate } from "./template-schema";

/** `null` where the form was read without one, or the policy has it no more. */
export function templateUsed(form: BudgetForm | null, templates: readonly BudgetTemplate[]): BudgetTemplate | null {
  const used = form?.template ?? null;
  if (used === null) return null;
  const isEdition = (each: BudgetTemplate): boolean => editionsOf(each).some(({ edition }) => edition === used.edition);
  return templates.find((each) => each.id === used.id && isEdition(each)) ?? null;
}
