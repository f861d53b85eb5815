/** `samkoll new`: makes a blank budget, a sheet for a fidelity measurement, or a register of participants. */
import path from "node:path";
import { newBudgetSheets } from "../subjects/budget/sheets/new-budget";
import { newMeasurementSheets } from "../subjects/fidelity/sheets/new-measurement";
import { newRegisterSheets } from "../subjects/outcomes/sheets/new-register";
import { oneLine } from "../checking/one-line";
import { readNewBudget } from "../subjects/budget/sheets/new-budget-request";
import { readNewMeasurement } from "../subjects/fidelity/sheets/new-measurement-request";
import { scalesWith } from "../subjects/fidelity/scales/scales";
import { readNewRegister } from "../subjects/outcomes/sheets/new-register-request";
import { newWorkbook } from "../hosts/file/write/new-workbook";
import type { SheetBlueprint } from "../workbook/blueprint";
import { allOf, type Call, CallProblem, type Context, type ExitCode, kindOf, readCall } from "./call";
import { aboutFile, writeNewFile } from "./files";
import { policyOf } from "./policy-file";

interface Made {
  readonly sheets: readonly SheetBlueprint[];
  readonly done: { readonly key: string; readonly values: Readonly<Record<string, string | number>> };
}

interface Kind {
  /** Besides `--kind`, `--project` and `--out`. */
  readonly options: readonly string[];
  readonly needed: readonly string[];
  readonly make: (call: Call, context: Context) => Made;
}

const registerOptions = ["from", "to", "columns", "rows"];

const kinds = {
  budget: { options: ["from", "to", "partner", "unit"], needed: ["from", "to", "partner"], make: newBudget },
  fidelity: {
    options: ["date", "start", "previous", "raters", "scale", "policy"],
    needed: [],
    make: newMeasurement,
  },
  register: { options: registerOptions, needed: [], make: (call, context) => newRegister(call, context, false) },
  outcomes: { options: registerOptions, needed: [], make: (call, context) => newRegister(call, context, true) },
} as const satisfies Record<string, Kind>;

const allOptions = [...new Set(Object.values(kinds).flatMap(({ options }): readonly string[] => options))];

export async function newCommand(args: readonly string[], context: Context): Promise<ExitCode> {
  const call = readCall(args, ["kind", "project", "out", ...allOptions]);
  const { language, out } = context;
  if (call.files.length > 0) throw new CallProblem("cli.call.noFiles", { file: call.files[0] ?? "" });
  const kind = kindOf(call, ["budget", "fidelity", "register", "outcomes"]) ?? "budget";
  const { options, needed, make }: Kind = kinds[kind];
  const foreign = allOptions.filter((option) => !options.includes(option) && call.all(option).length > 0);
  if (foreign.length > 0) {
    throw allOf(foreign.map((option) => new CallProblem("cli.call.notOfKind", { option: `--${option}`, kind })));
  }
  call.requireAll(["project", ...needed, "out"]);
  const target = call.needed("out");
  if (path.extname(target).toLowerCase() !== ".xlsx") throw new CallProblem("cli.call.otherKind", { kind: ".xlsx" });
  const { sheets, done } = make(call, context);
  const workbook = newWorkbook(sheets);
  aboutFile(target, () => writeNewFile(target, workbook));
  out(`${language.t(done.key, { file: oneLine(target), ...done.values })}\n`);
  return 0;
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

/** `whole`: with sheets for goals and forms too. */
function newRegister(call: Call, { language }: Context, whole: boolean): Made {
  const reading = readNewRegister({
    effort: call.needed("project"),
    columnSet: call.one("columns") ?? "",
    from: call.one("from") ?? "",
    to: call.one("to") ?? "",
    rows: call.one("rows") ?? "",
  });
  if (!reading.ok) throw allOf(reading.faults.map((fault) => new CallProblem(`outcomes.fault.${fault}`)));
  const { request } = reading;
  return {
    sheets: newRegisterSheets(request, { goals: whole, forms: whole }, language),
    done: { key: "cli.new.register", values: { count: request.rows } },
  };
}
