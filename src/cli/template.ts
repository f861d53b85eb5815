/** `samkoll template learn FILE` and `samkoll template check TEMPLATE FILE…`: a förbund's own budget form. */
import { didYouMean } from "../reading/did-you-mean";
import { CallProblem, type Context, type ExitCode } from "./call";
import { checkTemplateCommand } from "./template-check";
import { learnTemplateCommand } from "./template-learn";

const parts: ReadonlyMap<string, (args: readonly string[], context: Context) => Promise<ExitCode>> = new Map([
  ["learn", learnTemplateCommand],
  ["check", checkTemplateCommand],
]);

export async function templateCommand([name = "", ...rest]: readonly string[], context: Context): Promise<ExitCode> {
  const part = parts.get(name);
  if (part !== undefined) return part(rest, context);
  throw new CallProblem(
    "cli.call.template",
    {},
    { meant: name === "" ? undefined : didYouMean(name, [...parts.keys()]) },
  );
}
