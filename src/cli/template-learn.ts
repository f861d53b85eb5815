/** `samkoll template learn FILE`: a förbund's budget form made into a template, with what of it is not sure. */
import path from "node:path";
import * as z from "zod/mini";
import { oneLine } from "../checking/one-line";
import { questionReport } from "../checking/report";
import { questionLine } from "../checking/text-report";
import { readPolicyFile } from "../checking/policy-file";
import type { Policies } from "../checking/policy";
import type { Question } from "../checking/question";
import { locateBudget } from "../subjects/budget/locate/locate-budget";
import { idsGiven } from "../subjects/budget/templates/entry-ids";
import { type KnownAbout, knownAbout } from "../subjects/budget/templates/known-about";
import {
  type ReadTables,
  type TemplateAbout,
  templateFrom,
  withPayer,
} from "../subjects/budget/templates/learn-template";
import { type BudgetTemplate, isTemplateId, templateSchema } from "../subjects/budget/templates/template-schema";
import { isOfPersons } from "../subjects/budget/templates/without-persons";
import { type Address, cellName } from "../workbook/address";
import { answersOf, requireAsked } from "./answers";
import { policyIn } from "./policy-file";
import { allOf, type Call, CallProblem, type Context, type ExitCode, onlyFile, readCall } from "./call";
import { aboutFile, readBytes } from "./files";
import { readWhole } from "./read-whole";

export async function learnTemplateCommand(args: readonly string[], context: Context): Promise<ExitCode> {
  const { language, out, write } = context;
  const call = readCall(args, ["out", "id", "forbund", "name", "edition", "answer", "policy"]);
  const file = onlyFile(call);
  const target = call.needed("out");
  if (path.extname(target).toLowerCase() !== ".json") throw new CallProblem("cli.call.templateOut");
  const policyFile = call.one("policy");
  const policy = policyFile === undefined ? null : policyIn(policyFile, context.catalogue.policies);
  const snapshot = await aboutFile(file, () => readWhole(readBytes(file)));
  const answers = answersOf(call);
  const { form: reading, detailed, questions } = locateBudget(snapshot, answers);
  if (reading === null) throw new CallProblem(detailed === null ? "cli.call.noForm" : "cli.call.knownForm", { file });
  const [answered, open] = [true, false].map((isAnswered) =>
    questions.filter(({ id }) => answers.has(id) === isAnswered),
  );
  requireAsked(answers, [{ questions: open ?? [], answered: answered ?? [] }]);
  const form = withPayer(
    { tables: reading.form.tables.filter((table) => !isOfPersons(table, snapshot)) },
    answers.get(fundingIdOf(answered ?? [])),
  );
  if (form.tables.length === 0) throw new CallProblem("cli.call.noForm", { file });
  const known = knownAbout(form.tables, snapshot);
  const template = templateFrom(form, aboutOf(call, file, known, language.t("cli.template.learned.forbund")));
  const text = policy === null ? `${JSON.stringify(template, null, 2)}\n` : policyWith(policy.text, template);
  if (policyFile !== undefined) requirePolicy(text, target, context.catalogue.policies);
  await aboutFile(target, () => write(target, Buffer.from(text, "utf8")));
  const unsure = [
    ...unsureIn(form).map(({ what, text, at }) => {
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
    language.t(`cli.template.learned.${policy === null ? "next" : "inPolicy"}`, { file: target }),
  ];
  out(lines.map((line) => `${oneLine(line)}\n`).join(""));
  return unsure.length === 0 ? 0 : 1;
}

/** What nobody has said is taken from the file's name and the years that the form names. */
function aboutOf(call: Call, file: string, known: KnownAbout, someForbund: string): TemplateAbout {
  const fileName = path.basename(file, path.extname(file));
  const id = call.one("id") ?? idsGiven()(fileName);
  if (!isTemplateId(id)) throw new CallProblem("cli.call.templateId", { id });
  const edition = call.one("edition") ?? (known.edition || String(new Date().getFullYear()));
  const forbund = call.one("forbund") ?? (known.forbund || someForbund);
  return { id, edition, forbund, name: call.one("name") ?? fileName };
}

function fundingIdOf(answered: readonly Question[]): string {
  return answered.find(({ about }) => about === "funding")?.id ?? "";
}

/** The förbund's form with the template in it; an edition that is learned once more takes the place of what it was. */
function policyWith(text: string, template: BudgetTemplate): string {
  const own = z.looseObject({ budgetTemplates: z.optional(z.array(templateSchema)) }).parse(jsonIn(text));
  const others = (own.budgetTemplates ?? []).filter(
    ({ id, edition }) => id !== template.id || edition !== template.edition,
  );
  return `${JSON.stringify({ ...own, budgetTemplates: [...others, template] }, null, 2)}\n`;
}

/** Windows' Notepad puts a byte order mark first. */
function jsonIn(text: string): unknown {
  return JSON.parse(text.replace(/^\uFEFF/, ""));
}

/** Throws where the policy does not hold together with the template in it. */
function requirePolicy(text: string, file: string, policies: Policies): void {
  const reading = readPolicyFile(text, policies);
  if (!reading.ok) throw allOf(reading.faults.map(({ key, path: at }) => new CallProblem(key, { file, path: at })));
}

interface Unsure {
  readonly what: "column" | "row";
  readonly text: string;
  readonly at: Address;
}

function unsureIn({ tables }: ReadTables): readonly Unsure[] {
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
