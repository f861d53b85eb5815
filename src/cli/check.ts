/** `samkoll check FILE|FOLDER…` */
import { type FileAnswer, report } from "../checking/report";
import { textReport } from "../checking/text-report";
import { CallProblem, type Context, type ExitCode, formatOf, readCall } from "./call";
import { checkFiles } from "./check-files";
import { findWorkbooks } from "./files";
import { policyOf } from "./policy-file";

export async function checkCommand(args: readonly string[], context: Context): Promise<ExitCode> {
  const { language, catalogue, out, script } = context;
  const call = readCall(args, ["format", "policy"]);
  const format = formatOf(call);
  const policy = policyOf(call.one("policy"), catalogue.policies);
  if (call.files.length === 0) throw new CallProblem("cli.call.noFile");
  const found = await findWorkbooks(call.files);
  if (found.length === 0) throw new CallProblem("cli.call.noWorkbook", { folder: call.files.join(", ") });
  const parts = await catalogue.offers();
  const answers = await checkFiles(found, { catalogue, parts, policy, language }, script);
  const reports = answers.map((answer) => answer.report);
  out(format === "json" ? `${JSON.stringify(report(reports))}\n` : textReport(answers, language));
  return exitCodeOf(answers);
}

export function exitCodeOf(answers: readonly FileAnswer[]): ExitCode {
  if (answers.some(({ report: file }) => file.status === "unreadable")) return 2;
  return answers.some(({ report: file }) => file.findings.some(({ severity }) => severity === "error")) ? 1 : 0;
}
