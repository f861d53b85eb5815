/** `samkoll check FILE|FOLDER…` */
import { type FileReport, report } from "../checking/report";
import { textReport } from "../checking/text-report";
import { CallProblem, type Context, type ExitCode, formatOf, readCall } from "./call";
import { checkFiles } from "./check-files";
import { findWorkbooks } from "./files";
import { policyOf } from "./policy-file";

export async function checkCommand(args: readonly string[], context: Context): Promise<ExitCode> {
  const call = readCall(args, ["format", "policy"]);
  const format = formatOf(call);
  const policy = policyOf(call.one("policy"));
  if (call.files.length === 0) throw new CallProblem("cli.call.noFile");
  const found = await findWorkbooks(call.files);
  if (found.length === 0) throw new CallProblem("cli.call.noWorkbook", { folder: call.files.join(", ") });
  const files = await checkFiles(found, policy, context.language, context.script);
  context.out(format === "json" ? `${JSON.stringify(report(files))}\n` : textReport(files, context.language));
  return exitCodeOf(files);
}

export function exitCodeOf(files: readonly FileReport[]): ExitCode {
  if (files.some((file) => file.status === "unreadable")) return 2;
  return files.some((file) => file.findings.some((finding) => finding.severity === "error")) ? 1 : 0;
}
