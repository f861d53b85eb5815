/** A template read from its file. */
import { readTemplateFile } from "../subjects/budget/templates/read-template-file";
import type { BudgetTemplate } from "../subjects/budget/templates/template-schema";
import { allOf, CallProblem } from "./call";
import { aboutFile, readBytes } from "./files";

/** Rejects with a `CallProblem` that tells every fault, or a `FileProblem`. */
export async function templateIn(file: string): Promise<BudgetTemplate> {
  const bytes = await aboutFile(file, () => readBytes(file));
  const reading = readTemplateFile(Buffer.from(bytes).toString("utf8"));
  if (reading.ok) return reading.template;
  throw allOf(
    reading.faults.map(
      ({ code, path, choices, meant }) => new CallProblem(keyOf(code, choices), { file, path, choices }, { meant }),
    ),
  );
}

/** Faults that there are words for; others are told by where they are. */
const told: ReadonlySet<string> = new Set([
  "notJson",
  "noTemplate",
  "policy",
  "later",
  "unrecognized_keys",
  "invalid_type",
  "invalid_value",
  "invalid_key",
  "invalid_format",
  "too_big",
  "template_reference",
  "template_factor",
  "template_word",
]);

function keyOf(code: string, choices: string): string {
  if (code === "notJson" && choices === "") return "cli.template.fault.notJsonAnywhere";
  return `cli.template.fault.${told.has(code) ? code : "other"}`;
}
