/** What a template may be called, from what is known: the template that the form was read by, the policy, the form itself. */
import { type Policy, standardPolicyName } from "../../../../checking/policy";
import type { Snapshot } from "../../../../workbook/snapshot";
import type { BudgetForm } from "../../form/form-model";
import { knownAbout } from "../../templates/known-about";
import type { TemplateNames } from "./learn-memory";

/** `policy`: what applies; the förbund's own name stands in one that is not Samkoll's. */
export function knownTemplateNames(
  { template, tables }: BudgetForm,
  snapshot: Snapshot,
  policy: Policy,
): TemplateNames {
  if (template !== null) return { forbund: template.forbund, name: template.name, edition: template.edition };
  const known = knownAbout(tables, snapshot);
  return policy.name === standardPolicyName ? known : { ...known, forbund: policy.name };
}
