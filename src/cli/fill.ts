/** `samkoll fill --kind outcomes FILE --out FILE2`: a copy with the sheets that are made of what the workbook holds. */
import { oneLine } from "../checking/one-line";
import { applyToFile } from "../hosts/file/write/apply-to-file";
import { recalculatedByAll } from "../workbook/formula/recalculate";
import { answersOf, requireAsked } from "./answers";
import { CallProblem, type Context, type ExitCode, ofKind, onlyFile, readCall, requireSameKind } from "./call";
import { aboutFile, readBytes } from "./files";
import { policyOf } from "./policy-file";
import { readWhole } from "./read-whole";

export async function fillCommand(args: readonly string[], context: Context): Promise<ExitCode> {
  const call = readCall(args, ["kind", "out", "policy", "answer"]);
  const { language, catalogue, out, write } = context;
  call.requireAll(["kind", "out"]);
  const fillers = new Map(
    (await catalogue.offers()).flatMap(({ subject, fill }) => (fill === null ? [] : [[subject.id, fill]])),
  );
  const fill = ofKind(call, fillers);
  const file = onlyFile(call);
  const target = call.needed("out");
  const bytes = await aboutFile(file, () => readBytes(file));
  const snapshot = await aboutFile(file, () => readWhole(bytes));
  requireSameKind(file, target);
  const policy = policyOf(call.one("policy"), catalogue.policies);
  const answers = answersOf(call);
  const result = catalogue.check(snapshot, policy, undefined, answers);
  requireAsked(answers, [result]);
  const filling = fill?.of(result, language) ?? null;
  if (filling === null) throw new CallProblem(fill?.notFound ?? "cli.call.none", { file });
  // No Excel calculates the copy before the next reader opens it.
  const patch = await recalculatedByAll(snapshot, filling.patch);
  const filled = await aboutFile(file, () => applyToFile(bytes, patch).bytes);
  await aboutFile(target, () => write(target, filled, file));
  const sheets = patch.flatMap((edit) => (edit.kind === "addSheet" ? [edit.blueprint.name] : []));
  out(`${language.t("cli.fill.done", { file: oneLine(target), sheets: sheets.join(", ") })}\n`);
  for (const line of filling.left) out(`${oneLine(line)}\n`);
  return 0;
}
