/** `samkoll fill --kind outcomes FILE --out FILE2`: a copy with the sheets that are made of what the workbook holds. */
import { oneLine } from "../checking/one-line";
import { readWorkbook } from "../hosts/file/read/read-workbook";
import { applyToFile } from "../hosts/file/write/apply-to-file";
import { withRecalculatedSums } from "../workbook/formula/recalculate";
import { CallProblem, type Context, type ExitCode, ofKind, onlyFile, readCall, requireSameKind } from "./call";
import { aboutFile, readBytes, writeNewFile } from "./files";
import { policyOf } from "./policy-file";

export async function fillCommand(args: readonly string[], context: Context): Promise<ExitCode> {
  const call = readCall(args, ["kind", "out", "policy"]);
  const { language, catalogue, out } = context;
  call.requireAll(["kind", "out"]);
  const fillers = new Map(
    (await catalogue.offers()).flatMap(({ subject, fill }) => (fill === null ? [] : [[subject.id, fill]])),
  );
  const fill = ofKind(call, fillers);
  const file = onlyFile(call);
  const target = call.needed("out");
  const bytes = aboutFile(file, () => readBytes(file));
  const snapshot = aboutFile(file, () => readWorkbook(bytes));
  requireSameKind(file, target);
  const policy = policyOf(call.one("policy"), catalogue.policies);
  const filling = fill?.of(catalogue.check(snapshot, policy), language) ?? null;
  if (filling === null) throw new CallProblem(fill?.notFound ?? "cli.call.none", { file });
  // No Excel calculates the copy before the next reader opens it.
  const patch = withRecalculatedSums(snapshot, filling.patch);
  const filled = aboutFile(file, () => applyToFile(bytes, patch).bytes);
  aboutFile(target, () => writeNewFile(target, filled));
  const sheets = patch.flatMap((edit) => (edit.kind === "addSheet" ? [edit.blueprint.name] : []));
  out(`${language.t("cli.fill.done", { file: oneLine(target), sheets: sheets.join(", ") })}\n`);
  for (const line of filling.left) out(`${oneLine(line)}\n`);
  return 0;
}
