/** `samkoll fill --kind outcomes FILE --out FILE2`: a copy with the sheets that are made of its register and goals. */
import { check } from "../checking/check";
import { oneLine } from "../checking/one-line";
import { finalReport, leftInReport } from "../subjects/outcomes/report/final-report";
import { outcomeSheetsPatch } from "../subjects/outcomes/sheets/outcome-sheets";
import { withRecalculatedSums } from "../workbook/formula/recalculate";
import { applyToFile } from "../hosts/file/write/apply-to-file";
import { readWorkbook } from "../hosts/file/read/read-workbook";
import { CallProblem, type Context, type ExitCode, kindOf, onlyFile, readCall, requireSameKind } from "./call";
import { aboutFile, readBytes, writeNewFile } from "./files";
import { policyOf } from "./policy-file";

export async function fillCommand(args: readonly string[], context: Context): Promise<ExitCode> {
  const call = readCall(args, ["kind", "out", "policy"]);
  const { language, out } = context;
  call.requireAll(["kind", "out"]);
  kindOf(call, ["outcomes"]);
  const file = onlyFile(call);
  const target = call.needed("out");
  const bytes = aboutFile(file, () => readBytes(file));
  const snapshot = aboutFile(file, () => readWorkbook(bytes));
  requireSameKind(file, target);
  const policy = policyOf(call.one("policy"));
  const { outcomes } = check(snapshot, policy);
  if (outcomes === null) throw new CallProblem("cli.call.noOutcomes", { file });
  const report = finalReport(outcomes, language);
  // No Excel calculates the copy before the next reader opens it.
  const patch = withRecalculatedSums(snapshot, [...outcomeSheetsPatch(outcomes, policy, language), ...report.patch]);
  const filled = aboutFile(file, () => applyToFile(bytes, patch).bytes);
  aboutFile(target, () => writeNewFile(target, filled));
  const sheets = patch.flatMap((edit) => (edit.kind === "addSheet" ? [edit.blueprint.name] : []));
  out(`${language.t("cli.fill.done", { file: oneLine(target), sheets: sheets.join(", ") })}\n`);
  for (const line of leftInReport(report, language)) out(`${oneLine(line)}\n`);
  return 0;
}
