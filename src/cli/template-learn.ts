/** `samkoll template learn FILE`: a förbund's budget form made into a template, with what of it is not sure. */
import path from "node:path";
import { oneLine } from "../checking/one-line";
import { questionReport } from "../checking/report";
import { questionLine } from "../checking/text-report";
import type { BudgetForm } from "../subjects/budget/form/form-model";
import { locateBudget } from "../subjects/budget/locate/locate-budget";
import { idsGiven } from "../subjects/budget/templates/entry-ids";
import { type TemplateAbout, templateFrom } from "../subjects/budget/templates/learn-template";
import { type BudgetTemplate, isTemplateId } from "../subjects/budget/templates/template-schema";
import { type Address, cellName } from "../workbook/address";
import { answersOf, requireAsked } from "./answers";
import { type Call, CallProblem, type Context, type ExitCode, onlyFile, readCall } from "./call";
import { aboutFile, readBytes } from "./files";
import { readWhole } from "./read-whole";

export async function learnTemplateCommand(args: readonly string[], context: Context): Promise<ExitCode> {
  const { language, out, write } = context;
  const call = readCall(args, ["out", "id", "forbund", "name", "edition", "answer"]);
  const file = onlyFile(call);
  const target = call.needed("out");
  if (path.extname(target).toLowerCase() !== ".json") throw new CallProblem("cli.call.templateOut");
  const snapshot = await aboutFile(file, () => readWhole(readBytes(file)));
  const answers = answersOf(call);
  const { form: reading, detailed, questions } = locateBudget(snapshot, answers);
  if (reading === null) throw new CallProblem(detailed === null ? "cli.call.noForm" : "cli.call.knownForm", { file });
  const [answered, open] = [true, false].map((isAnswered) =>
    questions.filter(({ id }) => answers.has(id) === isAnswered),
  );
  requireAsked(answers, [{ questions: open ?? [], answered: answered ?? [] }]);
  const template = templateFrom(
    reading.form,
    aboutOf(call, file, reading.form, language.t("cli.template.learned.forbund")),
  );
  const bytes = Buffer.from(`${JSON.stringify(template, null, 2)}\n`, "utf8");
  await aboutFile(target, () => write(target, bytes));
  const unsure = [
    ...unsureIn(reading.form).map(({ what, text, at }) => {
      const place = `${at.sheet}!${cellName(at)}`;
      return `UNSURE ${place} ${language.t(`cli.template.learned.${what}`, { text })}`;
    }),
    ...(open ?? []).map((question) => questionLine(questionReport(question, language), language)),
  ];
  const { name, edition, forbund } = template;
  const lines = [
    language.t("cli.template.learned.done", { file: target, name, edition, forbund }),
    language.t("cli.template.learned.counts", counted(template)),
    ...unsure,
    language.t("cli.template.learned.next", { file: target }),
  ];
  out(lines.map((line) => `${oneLine(line)}\n`).join(""));
  return unsure.length === 0 ? 0 : 1;
}

/** What nobody has said is taken from the file's name and the years that the form names. */
function aboutOf(call: Call, file: string, form: BudgetForm, someForbund: string): TemplateAbout {
  const fileName = path.basename(file, path.extname(file));
  const id = call.one("id") ?? idsGiven()(fileName);
  if (!isTemplateId(id)) throw new CallProblem("cli.call.templateId", { id });
  const edition = call.one("edition") ?? latestYear(form) ?? String(new Date().getFullYear());
  return { id, edition, forbund: call.one("forbund") ?? someForbund, name: call.one("name") ?? fileName };
}

function latestYear({ tables }: BudgetForm): string | undefined {
  const texts = tables.flatMap(({ sheet, columns, rows }) => [
    sheet,
    ...columns.map(({ heading }) => heading),
    ...rows.map(({ label }) => label),
  ]);
  return texts
    .flatMap((text) => text.match(/\b20\d\d\b/g) ?? [])
    .sort()
    .at(-1);
}

interface Unsure {
  readonly what: "column" | "row";
  readonly text: string;
  readonly at: Address;
}

function unsureIn({ tables }: BudgetForm): readonly Unsure[] {
  return tables.flatMap(({ columns, rows }) => [
    ...columns.flatMap(({ role, evidence, heading, at }): readonly Unsure[] =>
      role.kind === "unknown" || evidence === "likely" ? [{ what: "column", text: heading, at }] : [],
    ),
    ...rows.flatMap(({ role, evidence, label, at }): readonly Unsure[] =>
      (role.kind === "unknown" || evidence === "likely") && /\p{L}/u.test(label)
        ? [{ what: "row", text: label, at }]
        : [],
    ),
  ]);
}

function counted(template: BudgetTemplate): Record<string, number> {
  const { columns = {}, rows = {}, quantities = {}, ratios = {}, financing = {}, sums = {}, sections = {} } = template;
  const count = (...entries: readonly object[]): number => entries.flatMap(Object.keys).length;
  return {
    columns: count(columns),
    rows: count(rows, quantities, ratios, financing),
    sums: count(sums),
    sections: count(sections),
  };
}
