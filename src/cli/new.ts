/** `samkoll new --project … --from … --to … --partner … --out FILE`: makes a blank budget. */
import path from "node:path";
import { newBudgetSheets } from "../app/new-budget";
import { oneLine } from "../app/one-line";
import { readNewBudget } from "../domain/budget/new-budget";
import { newWorkbook } from "../hosts/file/new-workbook";
import { allOf, CallProblem, type Context, type ExitCode, readCall } from "./call";
import { aboutFile, writeNewFile } from "./files";

export async function newCommand(args: readonly string[], context: Context): Promise<ExitCode> {
  const call = readCall(args, ["project", "from", "to", "partner", "unit", "out"]);
  const { language, out } = context;
  if (call.files.length > 0) throw new CallProblem("cli.call.noFiles", { file: call.files[0] ?? "" });
  call.requireAll(["project", "from", "to", "partner", "out"]);
  const target = call.needed("out");
  if (path.extname(target).toLowerCase() !== ".xlsx") throw new CallProblem("cli.call.otherKind", { kind: ".xlsx" });
  const unit = call.one("unit");
  const reading = readNewBudget({
    project: call.needed("project"),
    from: call.needed("from"),
    to: call.needed("to"),
    partners: call.all("partner"),
    ...(unit !== undefined && { unit }),
  });
  if (!reading.ok) throw allOf(reading.faults.map((fault) => new CallProblem(`app.newBudget.fault.${fault}`)));
  const workbook = newWorkbook(newBudgetSheets(reading.request, language));
  aboutFile(target, () => writeNewFile(target, workbook));
  out(`${language.t("cli.new.done", { file: oneLine(target), count: reading.request.partners.length })}\n`);
  return 0;
}
