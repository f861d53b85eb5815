/** `samkoll figures FILE`: the key figures of one budget. */
import { check } from "../app/check";
import { figuresReport } from "../app/report";
import { figuresText } from "../app/figures-text";
import { readWorkbook } from "../hosts/file/read-workbook";
import { CallProblem, type Context, type ExitCode, formatOf, onlyFile, readCall } from "./call";
import { aboutFile, readBytes } from "./files";
import { policyOf } from "./policy-file";

export async function figuresCommand(args: readonly string[], context: Context): Promise<ExitCode> {
  const call = readCall(args, ["format"]);
  const { language, out } = context;
  const format = formatOf(call);
  const file = onlyFile(call);
  const { figures } = check(
    aboutFile(file, () => readWorkbook(readBytes(file))),
    policyOf(undefined),
  );
  if (figures === null) throw new CallProblem("cli.call.noBudget", { file });
  out(format === "json" ? `${JSON.stringify(figuresReport(figures, language))}\n` : figuresText(figures, language));
  return 0;
}
