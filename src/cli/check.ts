/** `samkoll check FILE|FOLDER…` */
import { type FileAnswer, report } from "../checking/report";
import { textReport } from "../checking/text-report";
import { answersOf, requireAsked } from "./answers";
import { CallProblem, type Context, type ExitCode, formatOf, readCall } from "./call";
import { checkFiles } from "./check-files";
import { findWorkbooks } from "./files";
import { policyOf } from "./policy-file";

export async function checkCommand(args: readonly string[], context: Context): Promise<ExitCode> {
  const { language, catalogue, out, script } = context;
  const call = readCall(args, ["format", "policy", "answer"]);
  const format = formatOf(call);
  const policy = policyOf(call.one("policy"), catalogue.policies);
  const answers = answersOf(call);
  if (call.files.length === 0) throw new CallProblem("cli.call.noFile");
  const found = await findWorkbooks(call.files);
  if (found.length === 0) throw new CallProblem("cli.call.noWorkbook", { folder: call.files.join(", ") });
  const parts = await catalogue.offers();
  const told = await checkFiles(found, { catalogue, parts, policy, language, answers }, script);
  const reports = told.map((answer) => answer.report);
  requireAsked(answers, reports);
  out(format === "json" ? `${JSON.stringify(report(reports))}\n` : textReport(told, language));
  return exitCodeOf(told);
}

export function exitCodeOf(answers: readonly FileAnswer[]): ExitCode {
  if (answers.some(({ report: file }) => file.status === "unreadable")) return 2;
  const isSettled = ({ report: { questions, findings } }: FileAnswer): boolean =>
    questions.length === 0 && findings.every(({ severity }) => severity !== "error");
  return answers.every(isSettled) ? 0 : 1;
}
