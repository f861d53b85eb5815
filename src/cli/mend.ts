/** `samkoll mend FILE --out FILE2`: applies the safe mends to a copy and tells what remains. */
import { withoutIdentities, withoutIdentitiesInText } from "../checking/hidden-identities";
import type { Language } from "../checking/language";
import { mendPatch } from "../checking/mend";
import { oneLine } from "../checking/one-line";
import { placeOutside } from "../checking/outside-place";
import { textReport } from "../checking/text-report";
import { recalculatedByAll } from "../workbook/formula/recalculate";
import { applyToFile } from "../hosts/file/write/apply-to-file";
import { addressText } from "../workbook/address";
import type { CellContent, Edit } from "../workbook/patch";
import type { Snapshot } from "../workbook/snapshot";
import { answersOf, requireAsked } from "./answers";
import { type Context, type ExitCode, onlyFile, readCall, requireSameKind } from "./call";
import { checkBytes } from "./check-file";
import { exitCodeOf } from "./check";
import { aboutFile, readBytes } from "./files";
import { policyOf } from "./policy-file";
import { readWhole } from "./read-whole";

export async function mendCommand(args: readonly string[], context: Context): Promise<ExitCode> {
  const call = readCall(args, ["out", "policy", "answer"]);
  const { language, catalogue, out, write } = context;
  const file = onlyFile(call);
  const target = call.needed("out");
  const policy = policyOf(call.one("policy"), catalogue.policies);
  const bytes = await aboutFile(file, () => readBytes(file));
  const snapshot = await aboutFile(file, () => readWhole(bytes));
  requireSameKind(file, target);
  const answers = answersOf(call);
  const before = catalogue.check(snapshot, policy, undefined, answers);
  requireAsked(answers, [before]);
  const mends = mendPatch(before.findings);
  // No Excel calculates the copy before the next reader opens it: its sums follow here.
  const patch = await recalculatedByAll(snapshot, mends);
  const mended = await aboutFile(file, () => applyToFile(bytes, patch).bytes);
  const after = await checkBytes(target, mended, {
    catalogue,
    parts: await catalogue.offers(),
    policy,
    language,
    answers,
  });
  await aboutFile(target, () => write(target, mended, file));

  out(`${language.t("cli.mend.done", { count: mends.length, file: oneLine(target) })}\n`);
  // The mends come first; the sums that follow them are no news.
  for (const edit of patch.slice(0, mends.length)) out(`${oneLine(editText(edit, snapshot, language))}\n`);
  out(`\n${language.t("cli.mend.remains")}\n${textReport([after], language)}`);
  return exitCodeOf([after]);
}

function editText(edit: Edit, snapshot: Snapshot, language: Language): string {
  if (edit.kind === "note") return `${addressText(edit.at)} ${JSON.stringify(edit.text ?? "")}`;
  if (edit.kind === "outsideText") {
    return language.t("cli.mend.outside", { where: placeOutside(edit, snapshot, language).where });
  }
  if (edit.kind !== "cell") return edit.kind === "addSheet" ? `+ ${edit.blueprint.name}` : `- ${edit.sheet}`;
  const { at, before, content } = edit;
  return `${addressText(at)} ${contentText(before, language)} → ${contentText(content, language)}`;
}

function contentText({ value, formula }: CellContent, language: Language): string {
  if (formula !== undefined) return `=${formula}`;
  if (value === null) return language.t("cli.mend.empty");
  if (typeof value !== "number") return withoutIdentitiesInText(JSON.stringify(value));
  // What was taken away for privacy is not printed into somebody's log.
  const shown = withoutIdentities({ kind: "number", value });
  return shown.kind === "text" ? shown.text : language.number(value);
}
