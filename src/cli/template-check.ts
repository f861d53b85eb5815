/** `samkoll template check TEMPLATE FILE…`: which submissions are made by the template, and where they are not as it has them. */
import { oneLine } from "../checking/one-line";
import { problemSentence } from "../checking/problem-text";
import type { Language } from "../checking/language";
import { checkFit, type FitCheck, type FitDifference } from "../subjects/budget/templates/check-fit";
import type { BudgetTemplate } from "../subjects/budget/templates/template-schema";
import { HostProblem } from "../workbook/host";
import { cellName } from "../workbook/address";
import { CallProblem, type Context, type ExitCode, formatOf, readCall } from "./call";
import { ownFault } from "./check-file";
import { findWorkbooks, type FoundFile, readBytes } from "./files";
import { readWhole } from "./read-whole";
import { templateIn } from "./template-file";

type FileFit =
  { readonly file: string; readonly check: FitCheck } | { readonly file: string; readonly problem: HostProblem };

export async function checkTemplateCommand(args: readonly string[], { language, out }: Context): Promise<ExitCode> {
  const call = readCall(args, ["format"]);
  const format = formatOf(call);
  const [templateFile, ...files] = call.files;
  if (templateFile === undefined || files.length === 0) throw new CallProblem("cli.call.templateFiles");
  const template = await templateIn(templateFile);
  const found = await findWorkbooks(files);
  if (found.length === 0) throw new CallProblem("cli.call.noWorkbook", { folder: files.join(", ") });
  const fits: FileFit[] = [];
  // One workbook at a time is in the memory.
  for (const each of found) fits.push(await fitOfFile(each, template));
  out(format === "json" ? `${JSON.stringify(asJson(template, fits))}\n` : asText(template, fits, language));
  if (fits.some((fit) => "problem" in fit)) return 2;
  return fits.every((fit) => "check" in fit && fit.check.fits) ? 0 : 1;
}

async function fitOfFile({ path, problem }: FoundFile, template: BudgetTemplate): Promise<FileFit> {
  if (problem !== undefined) return { file: path, problem };
  try {
    return { file: path, check: checkFit(await readWhole(readBytes(path)), template) };
  } catch (cause) {
    return { file: path, problem: cause instanceof HostProblem ? cause : ownFault(cause) };
  }
}

function asJson({ id, forbund, name }: BudgetTemplate, fits: readonly FileFit[]): unknown {
  const files = fits.map((fit) => {
    if ("problem" in fit) return { file: fit.file, status: "unreadable", problem: fit.problem.code };
    const { fit: best, differences } = fit.check;
    return {
      file: fit.file,
      status: statusOf(fit.check),
      share: Math.round(best.score * 100) / 100,
      edition: best.template.edition,
      newer: best.newer,
      sheets: [...best.sheets],
      differences: differences.map(({ kind, what, text, at, sheet }) => ({
        kind,
        what,
        text,
        sheet,
        cell: at === null ? null : cellName(at),
      })),
    };
  });
  return { template: { id, forbund, name }, files };
}

function statusOf({ isTheForm, fits }: FitCheck): "fits" | "differs" | "otherForm" {
  if (!isTheForm) return "otherForm";
  return fits ? "fits" : "differs";
}

/** A block a file: how well it fits, and a line for each difference; the first word is the same in every language, for grep. */
function asText(template: BudgetTemplate, fits: readonly FileFit[], language: Language): string {
  const blocks = fits.map((fit) => {
    if ("problem" in fit) return [oneLine(fit.file), `UNREADABLE ${oneLine(problemSentence(fit.problem, language))}`];
    const { fit: best, differences } = fit.check;
    const status = statusOf(fit.check);
    const values = {
      name: oneLine(template.name),
      edition: oneLine(best.template.edition),
      share: language.share(best.score),
    };
    const newer =
      best.newer === null || status === "otherForm"
        ? []
        : [language.t("cli.template.newer", { edition: oneLine(best.newer) })];
    return [
      oneLine(fit.file),
      ...differences.map((difference) => differenceLine(difference, language)),
      [language.text(`cli.template.${status}`, values), ...newer].join(" "),
    ];
  });
  return blocks.map((lines) => `${lines.join("\n")}\n`).join("\n");
}

function differenceLine({ kind, what, text, at, sheet }: FitDifference, language: Language): string {
  const place = at === null ? sheet : `${sheet}!${cellName(at)}`;
  const said = language.text(`cli.template.difference.${kind}.${what}`, { text });
  return oneLine(`${kind.toUpperCase()} ${place} ${said}`);
}
