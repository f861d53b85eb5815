/** `samkoll new`: makes a blank workbook of one of the kinds that the subjects can begin. */
import path from "node:path";
import { oneLine } from "../checking/one-line";
import { newWorkbook } from "../hosts/file/write/new-workbook";
import { allOf, CallProblem, type Context, type ExitCode, ofKind, readCall } from "./call";
import { aboutFile } from "./files";
import { policyOf } from "./policy-file";

export async function newCommand(args: readonly string[], context: Context): Promise<ExitCode> {
  const { language, catalogue, out, write } = context;
  const makers = (await catalogue.offers()).flatMap(({ makes }) => makes);
  const optionsOf = (maker: (typeof makers)[number]): readonly string[] =>
    maker.byPolicy ? [...maker.options, "policy"] : maker.options;
  const allOptions = [...new Set(makers.flatMap(optionsOf))];
  const call = readCall(args, ["kind", "project", "out", ...allOptions]);
  if (call.files.length > 0) throw new CallProblem("cli.call.noFiles", { file: call.files[0] ?? "" });
  const maker = ofKind(call, new Map(makers.map((each) => [each.kind, each]))) ?? makers[0];
  if (maker === undefined) throw new CallProblem("cli.call.none");
  const { kind, needed, make } = maker;
  const foreign = allOptions.filter((option) => !optionsOf(maker).includes(option) && call.all(option).length > 0);
  if (foreign.length > 0) {
    throw allOf(foreign.map((option) => new CallProblem("cli.call.notOfKind", { option: `--${option}`, kind })));
  }
  call.requireAll(["project", ...needed, "out"]);
  const target = call.needed("out");
  if (path.extname(target).toLowerCase() !== ".xlsx") throw new CallProblem("cli.call.otherKind", { kind: ".xlsx" });
  const asked = { project: call.needed("project"), one: call.one, all: call.all };
  const made = await make(asked, language, policyOf(call.one("policy"), catalogue.policies));
  if (!made.ok) throw allOf(made.faults.map((fault) => new CallProblem(fault)));
  const workbook = newWorkbook(made.sheets);
  await aboutFile(target, () => write(target, workbook));
  out(`${language.text(made.done.key, { file: oneLine(target), ...made.done.values })}\n`);
  return 0;
}
