/** `samkoll new`: makes a blank budget, or a blank sheet for a fidelity measurement. */
import path from "node:path";
import { newBudgetSheets } from "../app/new-budget";
import { newMeasurementSheets } from "../app/new-measurement";
import { oneLine } from "../app/one-line";
import { readNewBudget } from "../domain/budget/new-budget";
import { readNewMeasurement } from "../domain/fidelity/new-measurement";
import { scalesWith } from "../domain/fidelity/scales";
import { newWorkbook } from "../hosts/file/new-workbook";
import type { SheetBlueprint } from "../workbook/blueprint";
import { allOf, type Call, CallProblem, type Context, type ExitCode, kindOf, readCall } from "./call";
import { aboutFile, writeNewFile } from "./files";
import { policyOf } from "./policy-file";

const budgetOptions = ["from", "to", "partner", "unit"];
const fidelityOptions = ["date", "start", "previous", "raters", "scale", "policy"];

export async function newCommand(args: readonly string[], context: Context): Promise<ExitCode> {
  const call = readCall(args, ["kind", "project", "out", ...budgetOptions, ...fidelityOptions]);
  const { language, out } = context;
  if (call.files.length > 0) throw new CallProblem("cli.call.noFiles", { file: call.files[0] ?? "" });
  const kind = kindOf(call, ["budget", "fidelity"]) ?? "budget";
  const foreign = (kind === "budget" ? fidelityOptions : budgetOptions).filter((option) => call.all(option).length > 0);
  if (foreign.length > 0) {
    throw allOf(foreign.map((option) => new CallProblem("cli.call.notOfKind", { option: `--${option}`, kind })));
  }
  call.requireAll(kind === "budget" ? ["project", "from", "to", "partner", "out"] : ["project", "out"]);
  const target = call.needed("out");
  if (path.extname(target).toLowerCase() !== ".xlsx") throw new CallProblem("cli.call.otherKind", { kind: ".xlsx" });
  const { sheets, done } = kind === "budget" ? newBudget(call, context) : newMeasurement(call, context);
  const workbook = newWorkbook(sheets);
  aboutFile(target, () => writeNewFile(target, workbook));
  out(`${language.t(done.key, { file: oneLine(target), ...done.values })}\n`);
  return 0;
}

interface Made {
  readonly sheets: readonly SheetBlueprint[];
  readonly done: { readonly key: string; readonly values: Readonly<Record<string, string | number>> };
}

function newBudget(call: Call, { language }: Context): Made {
  const unit = call.one("unit");
  const reading = readNewBudget({
    project: call.needed("project"),
    from: call.needed("from"),
    to: call.needed("to"),
    partners: call.all("partner"),
    ...(unit !== undefined && { unit }),
  });
  if (!reading.ok) throw allOf(reading.faults.map((fault) => new CallProblem(`app.newBudget.fault.${fault}`)));
  const { request } = reading;
  return {
    sheets: newBudgetSheets(request, language),
    done: { key: "cli.new.done", values: { count: request.partners.length } },
  };
}

function newMeasurement(call: Call, { language }: Context): Made {
  const reading = readNewMeasurement(
    {
      service: call.needed("project"),
      scale: call.one("scale") ?? "",
      measuredOn: call.one("date") ?? "",
      startedOn: call.one("start") ?? "",
      previousOn: call.one("previous") ?? "",
      raters: call.one("raters") ?? "",
    },
    scalesWith(policyOf(call.one("policy")).fidelityScales),
  );
  if (!reading.ok) throw allOf(reading.faults.map((fault) => new CallProblem(`fidelity.fault.${fault}`)));
  const { request } = reading;
  return {
    sheets: newMeasurementSheets(request, language),
    done: { key: "cli.new.fidelity", values: { scale: request.scale.name[language.code] } },
  };
}
