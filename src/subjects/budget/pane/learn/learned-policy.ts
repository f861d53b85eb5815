/** The template that the corrected form comes to, in the policy, and the form as it is read by it. */
import type { Policy } from "../../../../checking/policy";
import { answersIn } from "../../../../checking/answers";
import type { UseCases } from "../../../../pane/services";
import type { Snapshot } from "../../../../workbook/snapshot";
import type { BudgetForm } from "../../form/form-model";
import { readForm } from "../../form/read-form";
import { askerOf } from "../../locate/budget-questions";
import { templateFrom } from "../../templates/learn-template";
import { hintsOf } from "../../templates/template-hints";
import type { BudgetTemplate } from "../../templates/template-schema";
import { budgetPolicy } from "../../policy";
import type { TemplateNames } from "./learn-memory";
import { fileStem, policyFile } from "./policy-with";
import type { SaveOutcome } from "./save-template";

/** What a check will read by the template; `null` where it finds no budget any more. */
export function readAsLearned(now: BudgetForm, snapshot: Snapshot): BudgetForm | null {
  const template = templateFrom(now, { id: "learned", forbund: "–", name: "–", edition: "–" });
  const sheets = new Set(now.tables.map(({ sheet }) => sheet));
  return readForm(snapshot.sheets, hintsOf(template, sheets), askerOf(answersIn(snapshot)))?.form ?? null;
}

export type PolicyOutcome =
  | (Extract<SaveOutcome, { readonly kind: "saved" }> & { readonly policy: Policy })
  | Extract<SaveOutcome, { readonly kind: "refused" }>;

/** `chosen`: the policy of the open workbook, `null` where the förbund's own applies. What is kept is what the file says. */
export function learnedPolicy(
  form: BudgetForm,
  names: TemplateNames,
  chosen: Policy | null,
  cases: Pick<UseCases, "policy" | "readPolicyFile">,
): PolicyOutcome {
  const template = templateFrom(form, { id: templateId(names), ...names });
  const standard = cases.readPolicyFile("{}");
  if (!standard.ok) return { kind: "refused", faults: standard.faults };
  const file = policyFile(withTemplate(chosen ?? cases.policy, template), standard.policy, names.forbund);
  const reading = cases.readPolicyFile(file.text);
  return reading.ok ? { kind: "saved", file, policy: reading.policy } : { kind: "refused", faults: reading.faults };
}

/** An edition that is learned once more takes the place of what it was. */
function withTemplate(policy: Policy, template: BudgetTemplate): Policy {
  const { budgetTemplates } = budgetPolicy.of(policy);
  const others = budgetTemplates.filter(({ id, edition }) => id !== template.id || edition !== template.edition);
  return { ...policy, budgetTemplates: [...others, template] };
}

/** The same for all editions of a form. */
function templateId({ forbund, name }: TemplateNames): string {
  const stem = fileStem(`${forbund} ${name}`);
  return /^[a-z]/.test(stem) ? stem : `form-${stem}`;
}
