/** The templates that Samkoll knows, whatever a policy says. A further one is a file beside these, or stands in a policy. */
import { type BudgetTemplate, templateSchema } from "./template-schema";
import uppsala from "./uppsala-2013.json";

let opened: readonly BudgetTemplate[] | undefined;

/** Opened when somebody asks: a budget of Uppsala's is read by `template.ts`. */
export function knownTemplates(): readonly BudgetTemplate[] {
  return (opened ??= [templateSchema.parse(uppsala)]);
}
