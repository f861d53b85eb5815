/** What a template may be called, from what is known: the template that the form was read by, the policy, the form's own title. */
import { type Policy, standardPolicyName } from "../../../../checking/policy";
import { sheetNamed, type Snapshot } from "../../../../workbook/snapshot";
import type { BudgetForm } from "../../form/form-model";
import { textAt } from "../../locate/amounts";
import type { TemplateNames } from "./learn-memory";

/** `policy`: what applies; the förbund's own name stands in one that is not Samkoll's. */
export function knownTemplateNames(
  { template, tables }: BudgetForm,
  snapshot: Snapshot,
  policy: Policy,
): TemplateNames {
  if (template !== null) return { forbund: template.forbund, name: template.name, edition: template.edition };
  const [table] = tables;
  const sheet = table === undefined ? undefined : sheetNamed(snapshot, table.sheet);
  const title = table?.titleAt ?? null;
  const written = sheet === undefined || title === null ? "" : textAt(sheet, title.row, title.column);
  return {
    forbund: policy.name === standardPolicyName ? "" : policy.name,
    name: (written === "" ? (table?.sheet ?? "") : written).slice(0, 200),
    edition: "",
  };
}
